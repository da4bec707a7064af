import type { Card } from '@heard/shared/card';
import type { CardId } from '@heard/shared/id';
import { shownWords, sourceOf } from '@heard/shared/layout';
import { plainText } from '@heard/shared/richtext';
import faceStyles from '../card/card-face.module.css';
import { cardFace } from '../card/card-face.ts';
import type { Highlight, Look } from '../highlight/index.ts';
import { classNames } from '../ui/class-names.ts';
import { tintLetter, tintStyle } from '../ui/surface/Card.tsx';
import { boardWording } from '../wording/board.ts';
import styles from './board.module.css';
import type { BoardEngine } from './board-engine.ts';

/** What a card is in: its name says so. */
export interface Around {
  /** Title of its theme; null for a card that lies loose. */
  readonly theme: string | null;
  /** Its place in its theme, from 1; null for a card that lies loose. */
  readonly place: number | null;
}

/** All that the words on a card come from. */
interface Shown {
  readonly card: Card;
  readonly conversation: string | undefined;
}

/**
 * One card where it lies. It reads itself: when another card changes it is not woken. Without React: some hundred of them
 * come into view with every movement of a large board.
 */
export class BoardCard {
  readonly element = document.createElement('div');
  readonly #id: CardId;
  readonly #engine: BoardEngine;
  readonly #highlight: Highlight;
  readonly #stops: readonly (() => void)[];
  #around: Around;
  #shown: Shown | undefined;

  constructor(id: CardId, around: Around, engine: BoardEngine, highlight: Highlight) {
    this.#id = id;
    this.#around = around;
    this.#engine = engine;
    this.#highlight = highlight;
    this.element.setAttribute('role', 'option');
    this.element.dataset.thing = id;
    this.draw();
    this.#place();
    this.#stops = [
      engine.live.watch.record(id, this.draw),
      engine.selection.onChangeOf(id, this.#drawState),
      highlight.onLookOf(id, this.#drawState),
      engine.things.onChangeOf(id, this.#place),
    ];
  }

  /** Only cards behind one that comes or goes have another place, and only these draw anything. */
  show(around: Around): void {
    if (around.theme === this.#around.theme && around.place === this.#around.place) return;
    this.#around = around;
    this.#drawState();
  }

  draw = (): void => {
    const { board } = this.#engine.live;
    const card = board.cards.get(this.#id);
    const from = card?.conversationId ?? null;
    const conversation = from === null ? undefined : board.conversations.get(from)?.title;
    // While this person writes in it the text that they write lies over it.
    const isCovered = this.#engine.editing.get()?.id === this.#id && this.#shown !== undefined;
    if (card === undefined || isCovered || looksAlike(this.#shown, { card, conversation })) return;
    this.#shown = { card, conversation };
    this.element.replaceChildren(...cardFace(card, conversation));
    this.#drawState();
  };

  remove(): void {
    for (const stop of this.#stops) stop();
    this.element.remove();
  }

  #drawState = (): void => {
    if (this.#shown === undefined) return;
    const { element } = this;
    const { selection } = this.#engine;
    const look = this.#highlight.lookOf(this.#id);
    const isSelected = selection.has(this.#id);
    element.className = classNames(
      styles.thing,
      styles.card,
      faceStyles.card,
      hasBand(look, this.#around) && faceStyles.band,
      look.emphasis === 'quiet' && faceStyles.quiet,
      isSelected && faceStyles.selected,
    );
    drawTint(element, look);
    element.setAttribute('aria-selected', String(isSelected));
    element.setAttribute('aria-label', nameOf(this.#shown, this.#around, look));
    element.tabIndex = selection.focused() === this.#id ? 0 : -1;
  };

  #place = (): void => {
    const box = this.#engine.things.box(this.#id);
    if (box === undefined) return;
    const { style } = this.element;
    style.margin = `${box.y}px 0 0 ${box.x}px`;
    style.minHeight = `${box.height}px`;
  };
}

/** Not where only its place is another. */
function looksAlike(before: Shown | undefined, now: Shown): boolean {
  return (
    before !== undefined &&
    before.conversation === now.conversation &&
    before.card.heard === now.card.heard &&
    before.card.attribution === now.card.attribution &&
    before.card.tags === now.card.tags
  );
}

function hasBand({ emphasis, tint }: Look, { theme }: Around): boolean {
  return emphasis !== 'quiet' && (tint === 'of its theme' ? theme !== null : tint !== 'none');
}

/** The colour of its theme is around it; its own it says with its letter too. */
function drawTint(element: HTMLElement, { emphasis, tint }: Look): void {
  const own = typeof tint === 'number' && emphasis !== 'quiet' ? tint : null;
  if (own === null) {
    delete element.dataset.letter;
    for (const name of Object.keys(tintStyle(1))) element.style.removeProperty(name);
    return;
  }
  element.dataset.letter = tintLetter(own);
  for (const [name, value] of Object.entries(tintStyle(own))) element.style.setProperty(name, value);
}

function nameOf({ card, conversation }: Shown, around: Around, look: Look): string {
  return boardWording.noteName({
    text: plainText(shownWords(card)).trim() || boardWording.emptyNote,
    by: sourceOf(card, conversation),
    isHighlighted: look.emphasis === 'highlighted',
    ...around,
  });
}
