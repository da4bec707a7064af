import type { Point } from '@heard/shared/geometry';
import { type CardId, isId, type ThemeId } from '@heard/shared/id';
import { actOf, boardKeys, roomKeys } from '../shortcuts/keys.ts';
import { isTyping } from '../shortcuts/typing.ts';
import type { Way } from '../sync/index.ts';
import { announce } from '../ui/announcer/LiveRegion.tsx';
import { preferences } from '../ui/preferences/current.ts';
import { boardWording } from '../wording/board.ts';
import { cardsIn, groupThese, newNoteInView, newTheme, startEditing, themesIn } from './acts.ts';
import { type Arrow, arrowTarget } from './arrow-move.ts';
import type { BoardEngine } from './board-engine.ts';
import { toBoard } from './camera.ts';
import { widenBy } from './columns.tsx';
import { toggleFold } from './fold.ts';
import { lookAtSelected } from './look-at.ts';
import { nudge } from './nudge.ts';
import type { ThingId } from './scene.ts';

/** How far Alt and an arrow move something, in board units. */
const step = 48;
const fineStep = 8;

export interface KeyboardHost {
  readonly engine: BoardEngine;
  readonly moveTo: (ids: readonly CardId[]) => void;
  readonly remove: (ids: readonly ThingId[]) => void;
}

/** Keys of the board, while the focus is on it or nowhere. Answers how to stop. */
export function listenToKeys(host: KeyboardHost): () => void {
  const listener = (event: KeyboardEvent) => {
    const { engine } = host;
    const target = event.target;
    if (!(target instanceof HTMLElement)) return;
    if (isTyping(target) || event.defaultPrevented || engine.busy.get()) return;
    // Letters typed while the editor is still opening are no shortcuts.
    if (engine.editing.get() !== null) return;
    const act = actOf(keys, event, preferences.get().shortcuts);
    if (act === undefined || !isMeant(engine, target, act)) return;
    if (acts[act](host, event)) event.preventDefault();
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}

/** The bars of the board have keys of their own; out of them, back to the board, leads what lets go of everything. */
function isMeant({ view }: BoardEngine, target: HTMLElement, act: keyof typeof keys): boolean {
  if (target.closest('[data-editor]') !== null) return false;
  if (isInBar(target)) return act === 'selectNone' && view?.closest('section')?.contains(target) === true;
  // After a page has opened the focus is on its heading, which has no keys of its own.
  return target.matches('body, main, h1') || view?.contains(target) === true;
}

function isInBar(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="toolbar"]') !== null;
}

const { undo, redo } = roomKeys;
const keys = { ...boardKeys, undo, redo };

/** Answers whether there was anything to do; otherwise the key stays the browser's. */
type Act = (host: KeyboardHost, event: KeyboardEvent) => boolean;

const acts: Readonly<Record<keyof typeof keys, Act>> = {
  undo: ({ engine }) => backOrForth(engine, 'undo'),
  redo: ({ engine }) => backOrForth(engine, 'redo'),
  addNote: ({ engine }) => add(engine, () => newNoteInView(engine, selectedTheme(engine))),
  addTheme: ({ engine }) => add(engine, () => newTheme(engine, middleOf(engine))),
  go: ({ engine }, event) => arrow(engine, event),
  goAndSelect: ({ engine }, event) => (isEnd(event) ? goToEnd(engine, event) : arrow(engine, event)),
  goOnly: ({ engine }, event) => arrow(engine, event),
  goToEnds: ({ engine }, event) => goToEnd(engine, event),
  select: ({ engine }, event) =>
    event.repeat || onFocused(engine, (id) => toggleOnceLetGo(engine, id, event)),
  selectAll: ({ engine }) => selectAll(engine),
  selectNone: ({ engine }, { target }) => {
    engine.selection.clear();
    if (isInBar(target)) backToBoard(engine);
    return true;
  },
  edit: ({ engine }) => onFocused(engine, (id) => startEditing(engine, id)),
  moveTo: ({ engine, moveTo }) => onCards(engine, moveTo),
  group: ({ engine }) => onCards(engine, (ids) => groupThese(engine, ids)),
  nudge: ({ engine }, event) => nudgeBy(engine, event, step),
  nudgeFinely: ({ engine }, event) => nudgeBy(engine, event, fineStep),
  remove: ({ engine, remove }) => onSelected(engine, remove),
  fold: ({ engine }) => onThemes(engine, (ids) => toggleFold(engine, ids)),
  widen: ({ engine }) => onThemes(engine, ([id]) => id !== undefined && widenBy(engine, id, 1)),
  narrow: ({ engine }) => onThemes(engine, ([id]) => id !== undefined && widenBy(engine, id, -1)),
  zoomIn: ({ engine }) => zoom(engine, 1),
  zoomOut: ({ engine }) => zoom(engine, -1),
  fit: ({ engine }) => {
    engine.fitAll();
    return true;
  },
  zoomToSelection: ({ engine }) => lookAtSelected(engine),
};

/** The space bar that is held moves the board: it selects when it is let go, unless the board has moved meanwhile. */
function toggleOnceLetGo({ selection, rig }: BoardEngine, id: ThingId, pressed: KeyboardEvent): void {
  const { camera } = rig;
  const over = new AbortController();
  const letGo = ({ code }: KeyboardEvent) => {
    if (code !== pressed.code) return;
    over.abort();
    if (rig.camera === camera) selection.toggle(id);
  };
  window.addEventListener('keyup', letGo, { signal: over.signal });
  // In another window the key is let go without a word.
  window.addEventListener('blur', () => over.abort(), { signal: over.signal });
}

function backOrForth(engine: BoardEngine, way: Way): boolean {
  if (engine.live.readOnly) return false;
  engine.live.undo[way]();
  engine.refresh();
  return true;
}

function add({ live }: BoardEngine, act: () => void): boolean {
  if (!live.readOnly) act();
  return true;
}

function backToBoard(engine: BoardEngine): void {
  const focused = engine.selection.focused();
  if (focused !== null) engine.giveFocus(focused);
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

function middleOf({ rig }: BoardEngine): Point {
  return toBoard(rig.camera, rig.middle());
}

function selectAll({ selection, things }: BoardEngine): boolean {
  selection.select(things.scene.ids.filter((id) => isId('card', id)));
  announce(boardWording.told.selected(selection.ids().size), 'mine');
  return true;
}

function zoom({ rig }: BoardEngine, direction: 1 | -1): boolean {
  rig.zoomStep(direction);
  return true;
}

function selectedTheme({ selection }: BoardEngine): ThemeId | undefined {
  const [only, ...others] = selection.ids();
  return others.length === 0 && isId('theme', only) ? only : undefined;
}

function arrow(engine: BoardEngine, event: KeyboardEvent): boolean {
  const { scene } = engine.things;
  const from = engine.selection.focused();
  return go(engine, from === null ? scene.ids[0] : arrowTarget(scene, from, event.key as Arrow), event);
}

function isEnd({ key }: KeyboardEvent): boolean {
  return key === 'Home' || key === 'End';
}

function goToEnd(engine: BoardEngine, event: KeyboardEvent): boolean {
  return go(engine, engine.things.scene.ids.at(event.key === 'Home' ? 0 : -1), event);
}

function nudgeBy(engine: BoardEngine, { key, repeat }: KeyboardEvent, by: number): boolean {
  nudge(engine, key as Arrow, { by, isHeld: repeat });
  // Also where nothing moves: the browser would leave the page.
  return true;
}

/** Moves the keyboard to a thing: Shift adds it to the selection, Ctrl leaves the selection as it is. */
function go(engine: BoardEngine, id: ThingId | undefined, event: KeyboardEvent): boolean {
  if (id === undefined) return true;
  const { selection } = engine;
  if (event.shiftKey) selection.select([...selection.ids(), id]);
  else if (!event.ctrlKey && !event.metaKey) selection.select([id]);
  engine.focus(id);
  return true;
}

function onFocused(engine: BoardEngine, act: (id: ThingId) => void): boolean {
  const id = engine.selection.focused();
  if (id === null || engine.live.readOnly || engine.things.box(id) === undefined) return false;
  act(id);
  return true;
}

/** Acts on the themes that are selected, or on the one that the keyboard is on or in; also for those who only look on. */
function onThemes(engine: BoardEngine, act: (ids: readonly ThemeId[]) => void): boolean {
  const { selection, things } = engine;
  const focused = selection.focused();
  const around = focused === null || isId('theme', focused) ? focused : things.themeOf(focused);
  const selected = themesIn(selection.ids());
  const ids = selected.length > 0 ? selected : themesIn(around ? [around] : []);
  if (ids.length === 0) return false;
  act(ids);
  return true;
}

function onSelected(engine: BoardEngine, act: (ids: readonly ThingId[]) => void): boolean {
  const ids = chosen(engine);
  if (ids.length === 0 || engine.live.readOnly) return false;
  act(ids);
  return true;
}

/** Acts on the notes that are selected; themes that are selected with them stay as they are. */
function onCards(engine: BoardEngine, act: (ids: readonly CardId[]) => void): boolean {
  const ids = cardsIn(chosen(engine));
  if (ids.length === 0 || engine.live.readOnly) return false;
  act(ids);
  return true;
}

/** What is selected; else the thing that shows the focus ring, for those who came to it by Tab. */
function chosen(engine: BoardEngine): readonly ThingId[] {
  const { selection } = engine;
  const focused = selection.focused();
  const hasRing = engine.view?.querySelector('[data-thing]:focus-visible') != null;
  const ids = selection.ids().size === 0 && focused !== null && hasRing ? [focused] : [...selection.ids()];
  // A note that somebody has put into a folded theme since it was selected is not seen any more.
  return ids.filter((id) => engine.things.box(id) !== undefined);
}
