import { moveCards, removeCards } from '@heard/shared/card';
import { type FailureId, type Outcome, sentenceOf } from '@heard/shared/failure';
import type { Point } from '@heard/shared/geometry';
import { type CardId, isId, newId, type ThemeId } from '@heard/shared/id';
import { cardMeasures, themeWidth } from '@heard/shared/layout';
import { emptyText, isBlank } from '@heard/shared/richtext';
import { addTheme, moveThemes } from '@heard/shared/theme';
import { cardActs } from '../card/card-acts.ts';
import { themeActs } from '../theme/theme-acts.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { showToast } from '../ui/feedback/ToastRegion.tsx';
import { boardWording } from '../wording/board.ts';
import { themeWording } from '../wording/theme.ts';
import type { BoardEngine } from './board-engine.ts';
import { toBoard } from './camera.ts';
import type { DropTarget } from './drop-target.ts';
import { areFolded, unfold } from './fold.ts';
import type { DropPromise } from './live-drag.ts';
import { freePlace, type ThingId } from './scene.ts';

/**
 * Acts of a person on the board: each is one command, is told to people who listen, and says why where it is
 * refused. What the list can do as well is done by the same acts as there.
 */

export function settle<Value>(outcome: Outcome<Value, FailureId>, told: string): boolean {
  if (outcome.ok) announce(told, 'mine');
  else showToast(sentenceOf(outcome.failure));
  return outcome.ok;
}

export function cardsIn(ids: Iterable<ThingId>): CardId[] {
  return [...ids].filter((id) => isId('card', id));
}

export function themesIn(ids: Iterable<ThingId>): ThemeId[] {
  return [...ids].filter((id) => isId('theme', id));
}

/** Makes a theme of cards and lets its maker name it. */
export function groupThese(engine: BoardEngine, ids: readonly CardId[]): void {
  const themeId = cardActs(engine.live).group(ids);
  if (themeId === null) return;
  engine.refresh();
  engine.selection.select([themeId]);
  const box = engine.things.box(themeId);
  if (box !== undefined) engine.rig.reveal(box);
  engine.editing.set({ id: themeId, isNew: true });
}

/** Puts an empty note where there is room near `wish`, or into a theme, and starts writing in it. */
export function newNote(engine: BoardEngine, wish: Point, theme?: ThemeId): void {
  // Its writer must see what they write.
  if (theme !== undefined && areFolded(engine, [theme])) unfold(engine, [theme]);
  const { width } = cardMeasures;
  const height = 100;
  const box = { x: wish.x - width / 2, y: wish.y - height / 2, width, height };
  const at = freePlace(engine.things.scene, box);
  const id = cardActs(engine.live).add(emptyText, theme ?? null, { at });
  if (id === null) return;
  announce(boardWording.told.newNote, 'mine');
  write(engine, id);
}

/** In the middle of what is in view, give or take: others who look at the same may add a note in the same moment. */
export function newNoteInView(engine: BoardEngine, theme?: ThemeId): void {
  const { live, rig } = engine;
  const [right = 0, down = 0] = live.hand.random(2);
  const { x, y } = toBoard(rig.camera, rig.middle());
  newNote(engine, { x: x + right - 128, y: y + down / 2 - 64 }, theme);
}

export function newTheme(engine: BoardEngine, wish: Point): void {
  const { live, things } = engine;
  const id = newId('theme', live.hand.random);
  const width = themeWidth(2);
  const height = 190;
  const at = freePlace(things.scene, { x: wish.x - width / 2, y: wish.y - height / 2, width, height });
  if (settle(live.act(addTheme, { id, title: '', at }), boardWording.told.newTheme)) write(engine, id);
}

function write(engine: BoardEngine, id: ThingId): void {
  engine.keepCamera();
  engine.refresh();
  engine.selection.select([id]);
  startEditing(engine, id, true);
}

/** Opens the text of a note or the title of a theme, near enough to read what one writes. */
export function startEditing(engine: BoardEngine, id: ThingId, isNew = false): void {
  if (engine.live.readOnly) return;
  const box = engine.things.box(id);
  if (box === undefined) return;
  const { rig } = engine;
  if (rig.camera.zoom < 0.5) {
    const x = box.x + box.width / 2;
    const y = box.y + Math.min(box.height, 200) / 2;
    rig.set({ x: x - rig.size.width / 2, y: y - rig.size.height / 2, zoom: 1 });
  }
  rig.reveal(box);
  engine.editing.set({ id, isNew });
}

/** Ends writing. A new note in which nothing was written goes again. */
export function finishEditing(engine: BoardEngine): void {
  const editing = engine.editing.get();
  if (editing === null) return;
  engine.editing.set(null);
  const { live, selection } = engine;
  const { id, isNew } = editing;
  const card = isId('card', id) ? live.board.cards.get(id) : undefined;
  if (isNew && card !== undefined && card.removedAt === null && isBlank(card.heard)) {
    selection.clear();
    // Once the editor is gone: it would say that somebody deleted what is being written.
    setTimeout(() => {
      settle(live.act(removeCards, { ids: [card.id] }), boardWording.told.noteLeft);
      engine.refresh();
    });
    return;
  }
  if (engine.things.box(id) !== undefined) engine.focus(id);
}

/** Deletes notes and ungroups themes, with a way back in reach. */
export function removeThings(engine: BoardEngine, ids: Iterable<ThingId>): void {
  const { live, selection } = engine;
  const cards = cardsIn(ids);
  const themes = themesIn(ids);
  if (themes.length === 0) cardActs(live).remove(cards);
  else themeActs(live).remove(themes, cards);
  engine.refresh();
  selection.clear();
}

/** Where held things are when they are let go. */
type Places = ReadonlyMap<ThingId, Point>;

/** Does what was promised when a drag was let go. */
export function drop(engine: BoardEngine, { target, cards, themes }: DropPromise, places: Places): void {
  if (themes.length > 0) dropThemes(engine, themes, places);
  else if (target.kind === 'card') groupThese(engine, [target.id, ...cards]);
  else dropCards(engine, target, cards, places);
}

function dropCards(
  engine: BoardEngine,
  target: Exclude<DropTarget, { kind: 'card' }>,
  cards: readonly CardId[],
  places: Places,
): void {
  const { live } = engine;
  if (target.kind === 'theme') cardActs(live).moveTo(cards, target.id, target.before);
  else {
    const moves = movesOf(cards, places);
    settle(live.act(moveCards, { moves }), boardWording.told.moved(moves.length));
  }
}

function dropThemes(engine: BoardEngine, themes: readonly ThemeId[], places: Places): void {
  const moves = movesOf(themes, places);
  settle(engine.live.act(moveThemes, { moves }), boardWording.told.themesMoved(moves.length));
}

function movesOf<Id extends ThingId>(ids: readonly Id[], places: Places): { id: Id; to: Point }[] {
  return ids.flatMap((id) => {
    const to = places.get(id);
    return to === undefined ? [] : [{ id, to }];
  });
}

export function titleOf(engine: BoardEngine, id: ThemeId): string {
  return themeWording.titled(engine.live.board.themes.get(id)?.title);
}
