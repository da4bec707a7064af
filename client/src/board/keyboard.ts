import { isId, type ThemeId } from '@heard/shared/id';
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
import { isTyping } from './gestures.ts';
import { lookAtSelected } from './look-at.ts';
import { nudge } from './nudge.ts';
import type { ThingId } from './scene.ts';

/** How far Alt and an arrow move something, in board units. */
const step = 48;
const fineStep = 8;

export interface KeyboardHost {
  readonly engine: BoardEngine;
  readonly moveTo: (ids: readonly ThingId[]) => void;
  readonly remove: (ids: readonly ThingId[]) => void;
}

/** Keys of the board, while the focus is on it or nowhere. Answers how to stop. */
export function listenToKeys(host: KeyboardHost): () => void {
  const listener = (event: KeyboardEvent) => {
    const { engine } = host;
    const target = event.target;
    if (!(target instanceof HTMLElement)) return;
    // After a page has opened the focus is on its heading, which has no keys of its own.
    const isHere = target.matches('body, main, h1') || engine.view?.contains(target) === true;
    const isElsewhere =
      target instanceof Element && target.closest('[data-editor], [role="toolbar"]') !== null;
    if (!isHere || isElsewhere || isTyping(target) || event.defaultPrevented || engine.busy.get()) return;
    // Letters typed while the editor is still opening are no shortcuts.
    if (engine.editing.get() !== null) return;
    const isDone = event.ctrlKey || event.metaKey ? chord(host, event) : plain(host, event);
    if (isDone) event.preventDefault();
  };
  document.addEventListener('keydown', listener);
  return () => document.removeEventListener('keydown', listener);
}

/** Keys with Ctrl or Command. Answers whether the key was one of the board's. */
function chord({ engine }: KeyboardHost, event: KeyboardEvent): boolean {
  switch (event.key.toLowerCase()) {
    case 'a':
      engine.selection.select(engine.things.scene.ids.filter((id) => isId('card', id)));
      announce(boardWording.told.selected(engine.selection.ids().size), 'mine');
      return true;
    case 'z':
      return backOrForth(engine, event.shiftKey ? 'redo' : 'undo');
    case 'y':
      return backOrForth(engine, 'redo');
    default:
      return event.key.startsWith('Arrow') && arrow(engine, event);
  }
}

function backOrForth(engine: BoardEngine, way: Way): boolean {
  if (engine.live.readOnly) return false;
  engine.live.undo[way]();
  engine.refresh();
  return true;
}

function plain(host: KeyboardHost, event: KeyboardEvent): boolean {
  const { engine } = host;
  if (event.altKey) return event.key.startsWith('Arrow') && nudgeBy(engine, event);
  if (event.key.startsWith('Arrow')) return arrow(engine, event);
  switch (event.key) {
    case 'Home':
      return go(engine, engine.things.scene.ids[0], event);
    case 'End':
      return go(engine, engine.things.scene.ids.at(-1), event);
    case 'Escape':
      engine.selection.clear();
      return true;
    case 'Enter':
    case 'F2':
      return onFocused(engine, (id) => startEditing(engine, id));
    case ' ':
      return onFocused(engine, (id) => engine.selection.toggle(id));
    case 'Delete':
    case 'Backspace':
      return onSelected(engine, host.remove);
    default:
      return preferences.get().shortcuts && letter(host, keyOf(event));
  }
}

/** Shift and a digit has another sign on every keyboard: there the key counts, not the sign. */
function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  return shiftKey && code === 'Digit2' ? 'Shift+2' : key.toLowerCase();
}

/** Single keys, for those who have not turned them off. */
function letter({ engine, moveTo }: KeyboardHost, key: string): boolean {
  const { rig } = engine;
  const middle = () => toBoard(rig.camera, rig.middle());
  switch (key) {
    case '+':
    case '=':
      rig.zoomStep(1);
      return true;
    case '-':
      rig.zoomStep(-1);
      return true;
    case '0':
      engine.fitAll();
      return true;
    case 'Shift+2':
      return lookAtSelected(engine);
    case 'm':
      return onSelected(engine, (ids) => moveTo(cardsIn(ids)));
    case 'g':
      return onSelected(engine, (ids) => groupThese(engine, cardsIn(ids)));
    case 'f':
      return onThemes(engine, (ids) => toggleFold(engine, ids));
    case ']':
      return onThemes(engine, ([id]) => id !== undefined && widenBy(engine, id, 1));
    case '[':
      return onThemes(engine, ([id]) => id !== undefined && widenBy(engine, id, -1));
    case 'n':
      if (!engine.live.readOnly) newNoteInView(engine, selectedTheme(engine));
      return true;
    case 't':
      if (!engine.live.readOnly) newTheme(engine, middle());
      return true;
    default:
      return false;
  }
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

/** Alt and an arrow: a step, or with Shift a small one. */
function nudgeBy(engine: BoardEngine, { key, shiftKey, repeat }: KeyboardEvent): boolean {
  nudge(engine, key as Arrow, { by: shiftKey ? fineStep : step, isHeld: repeat });
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

/** Acts on what is selected; else on the thing that shows the focus ring, for those who came to it by Tab. */
function onSelected(engine: BoardEngine, act: (ids: readonly ThingId[]) => void): boolean {
  const { selection } = engine;
  const focused = selection.focused();
  const hasRing = engine.view?.querySelector('[data-thing]:focus-visible') != null;
  const chosen = selection.ids().size === 0 && focused !== null && hasRing ? [focused] : [...selection.ids()];
  // A note that somebody has put into a folded theme since it was selected is not seen any more.
  const ids = chosen.filter((id) => engine.things.box(id) !== undefined);
  if (ids.length === 0 || engine.live.readOnly) return false;
  act(ids);
  return true;
}
