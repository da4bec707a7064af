import { type Board, openBoard } from '@heard/shared/board';
import { addCard, moveCards, removeCards } from '@heard/shared/card';
import { groupCards, moveCardsToTheme, ungroupTheme } from '@heard/shared/cluster';
import { newId } from '@heard/shared/id';
import type { Hand } from '@heard/shared/record';
import { richTextOf } from '@heard/shared/richtext';
import { moveThemes, nameTheme } from '@heard/shared/theme';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { openUndo, type Undo } from '../../../client/src/sync/undo.ts';
import type { Chance } from '../../support/chance.ts';

/** How large everybody keeps the board: what is above is taken away, what is below is added. */
export interface Size {
  readonly notes: number;
  readonly themes: number;
}

const words = ['the last bus', 'a warm room', 'nobody wrote back', 'the path', 'at night', 'on Sundays'];

/** One of the people of a soak: real changes over a real connection, at the rate of a hand. */
export class Member {
  readonly #provider: WebsocketProvider;
  readonly #board: Board;
  readonly #hand: Hand;
  readonly #undo: Undo;
  readonly #chance: Chance;
  readonly #size: Size;

  constructor(provider: WebsocketProvider, name: string, size: Size, chance: Chance) {
    this.#provider = provider;
    this.#board = openBoard(provider.doc);
    this.#hand = {
      authorId: newId('author', chance.random),
      attribution: { name, organisation: '' },
      role: 'member',
      now: Date.now,
      random: chance.random,
    };
    this.#undo = openUndo(provider.doc, this.#hand);
    this.#chance = chance;
    this.#size = size;
  }

  /** Points somewhere, with nothing in the hand. */
  point(): void {
    const at = { x: this.#chance.below(3000), y: this.#chance.below(2000) };
    this.#provider.awareness.setLocalState({ cursor: at, selection: [], drag: null, editing: null });
  }

  /** One act, whatever it is. */
  act(): void {
    this.#undo.newStep();
    this.#chance.oneOf(this.#acts)();
  }

  /** What the board needs to have the size it is to be kept at, up to so many acts. */
  fill(most: number): void {
    for (let turn = 0; turn < most && this.#notes.length < this.#size.notes; turn += 1) this.#addOne();
  }

  /** Bytes of all that was ever done to the board: it grows, whoever forgets nothing. */
  get historyBytes(): number {
    return Y.encodeStateAsUpdate(this.#provider.doc).length;
  }

  leave(): void {
    this.#provider.destroy();
    // It looks for others who have gone every few seconds, and would keep this process from its end.
    this.#provider.awareness.destroy();
  }

  readonly #acts: readonly (() => void)[] = [
    () => this.#move(),
    () => this.#move(),
    () => this.#place(),
    () => this.#place(),
    () => this.#write(),
    () => this.#addOrRemove(),
    () => this.#groupOrUngroup(),
    () => this.#workOnATheme(),
    () => this.#undo.undo(),
  ];

  get #notes() {
    const { inTheme, loose } = this.#board.arrangement();
    return [...[...inTheme.values()].flat(), ...loose.map(({ card }) => card)];
  }

  get #themes() {
    return this.#board.arrangement().themes;
  }

  #oneOf<Item>(items: readonly Item[]): Item | undefined {
    return items.length === 0 ? undefined : this.#chance.oneOf(items);
  }

  #somewhere() {
    return { x: this.#chance.below(3000), y: this.#chance.below(2000) };
  }

  #move(): void {
    const note = this.#oneOf(this.#notes);
    if (note) this.#board.run(this.#hand, moveCards, { moves: [{ id: note.id, to: this.#somewhere() }] });
  }

  #place(): void {
    const [note, theme] = [this.#oneOf(this.#notes), this.#oneOf(this.#themes)];
    if (note && theme) this.#board.run(this.#hand, moveCardsToTheme, { ids: [note.id], themeId: theme.id });
  }

  /** A few letters more or fewer, as somebody changes their words. */
  #write(): void {
    const note = this.#oneOf(this.#notes);
    const paragraph = note && this.#board.cards.fragment(note.id, 'heard')?.get(0);
    const text = paragraph instanceof Y.XmlElement ? paragraph.get(0) : undefined;
    if (!(text instanceof Y.XmlText)) return;
    if (text.length > 60) text.delete(40, text.length - 40);
    else text.insert(text.length, ` ${this.#chance.oneOf(words)}`);
  }

  #addOrRemove(): void {
    const notes = this.#notes;
    const note = this.#oneOf(notes);
    if (note && notes.length > this.#size.notes) {
      this.#board.run(this.#hand, removeCards, { ids: [note.id] });
    } else this.#addOne();
  }

  #addOne(): void {
    const heard = richTextOf(`${this.#chance.oneOf(words)}, ${this.#chance.oneOf(words)}`);
    const id = newId('card', this.#hand.random);
    this.#board.run(this.#hand, addCard, { id, heard, at: this.#somewhere() });
  }

  #groupOrUngroup(): void {
    const theme = this.#oneOf(this.#themes);
    if (theme && this.#themes.length > this.#size.themes) {
      this.#board.run(this.#hand, ungroupTheme, { id: theme.id });
      return;
    }
    const ids = [1, 2, 3].flatMap(() => this.#oneOf(this.#notes)?.id ?? []);
    const title = this.#chance.oneOf(words);
    this.#board.run(this.#hand, groupCards, { ids, themeId: newId('theme', this.#hand.random), title });
  }

  #workOnATheme(): void {
    const theme = this.#oneOf(this.#themes);
    if (!theme) return;
    if (this.#chance.below(2) === 0) {
      this.#board.run(this.#hand, nameTheme, { id: theme.id, title: this.#chance.oneOf(words) });
    } else this.#board.run(this.#hand, moveThemes, { moves: [{ id: theme.id, to: this.#somewhere() }] });
  }
}
