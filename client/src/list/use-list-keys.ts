import { type CardId, isId } from '@heard/shared/id';
import type { KeyboardEvent, RefObject } from 'react';
import type { CardActs } from '../card/card-acts.ts';
import { type Selection, useSelection } from '../selection/index.ts';
import { actOf, keyOf, listKeys } from '../shortcuts/keys.ts';
import { isTyping } from '../shortcuts/typing.ts';
import { usePreferences } from '../ui/preferences/current.ts';
import type { ListControls } from './list-context.ts';
import { placeAfter, type SectionId } from './sections.ts';
import type { ListState } from './use-list-state.ts';
import { type RowFocus, rowOf } from './use-row-focus.ts';

interface KeyOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly state: Pick<ListState, 'sections' | 'editing'>;
  readonly order: readonly CardId[];
  readonly focus: RowFocus;
  readonly acts: CardActs;
  readonly controls: ListControls;
  readonly readOnly: boolean;
  readonly onAddNote: () => void;
}

/** A key in the list, and what it is to be done with. */
interface Press extends KeyOptions {
  readonly event: KeyboardEvent;
  readonly selection: Selection;
}

interface PressOnNote extends Press {
  readonly id: CardId;
}

/** Keys of the list, for whoever is in it. */
export function useListKeys(options: KeyOptions): (event: KeyboardEvent) => void {
  const selection = useSelection();
  const { shortcuts } = usePreferences();
  return (event) => {
    const { target } = event;
    const isHere = target instanceof Element && options.root.current?.contains(target) === true;
    if (!isHere || event.defaultPrevented || isTyping(target)) return;
    // Letters typed while the editor is still opening are no shortcuts.
    const { editing } = options.state;
    if (editing !== null && rowOf(target, options.root.current) === editing.card) return;
    const act = actOf(listKeys, event.nativeEvent, shortcuts);
    if (act !== undefined && does(act, { ...options, event, selection })) event.preventDefault();
  };
}

/** Answers whether there was anything to do; otherwise the key stays the browser's. */
function does(act: keyof typeof listKeys, press: Press): boolean {
  if (act in anywhere) return anywhere[act as keyof typeof anywhere](press);
  const id = rowOf(press.event.target, press.root.current);
  return id !== null && onNote[act as keyof typeof onNote]({ ...press, id });
}

const anywhere = {
  addNote: ({ readOnly, onAddNote }: Press) => {
    if (!readOnly) onAddNote();
    return !readOnly;
  },
  go: (press: Press) => go(press),
  goToEnds: (press: Press) => go(press),
  selectAll: ({ selection, order, readOnly }: Press) => {
    const here = order.filter((id) => id === selection.focused());
    if (!readOnly) selection.select([...order, ...here]);
    return !readOnly;
  },
  selectNone: ({ selection }: Press) => {
    const isAny = selection.ids().size > 0;
    selection.clear();
    return isAny;
  },
} as const;

type OnNote = Exclude<keyof typeof listKeys, keyof typeof anywhere>;

const onNote: Readonly<Record<OnNote, (press: PressOnNote) => boolean>> = {
  goAndSelect: (press) => {
    const next = placeFrom(press, press.order.indexOf(press.id));
    if (next === undefined) return false;
    press.controls.selectTo(next);
    press.focus.go(next);
    return true;
  },
  // Its box does it.
  select: () => false,
  edit: ({ event, id, readOnly, controls }) => {
    // On a button Enter presses it.
    const isMeant = event.target instanceof HTMLInputElement || keyOf(event.nativeEvent) !== 'Enter';
    if (isMeant && !readOnly) controls.edit(id);
    return isMeant && !readOnly;
  },
  moveTo: (press) => withThese(press, press.controls.moveTo),
  group: (press) => withThese(press, press.controls.group),
  nudge: (press) => nudge(press),
  remove: (press) => withThese(press, press.controls.remove),
  fold: ({ id, controls }) => {
    controls.foldAround(id);
    return true;
  },
};

/** From a note, or from the head of a section to the notes on either side of it. */
function go(press: Press): boolean {
  const { event, root, order, focus } = press;
  const id = rowOf(event.target, root.current);
  const from = id === null ? besideHead(press) : order.indexOf(id);
  const next = from === null ? undefined : placeFrom(press, from);
  if (next === undefined) return false;
  focus.go(next);
  return true;
}

function placeFrom({ event, order }: Press, from: number): CardId | undefined {
  const place = placeAfter(keyOf(event.nativeEvent).replace('Shift+', ''), from, order.length);
  return place === null ? undefined : order[place];
}

/** Half a place: the note after a head is the first of its section. Null where no head has the focus. */
function besideHead({ event, state: { sections }, order }: Press): number | null {
  const head = (event.target as Element).closest('[data-fold]');
  const section = head?.closest<HTMLElement>('[data-section]')?.dataset.section as SectionId | undefined;
  const at = sections.findIndex(({ id }) => id === section);
  if (at === -1) return null;
  const after = new Set(sections.slice(at).flatMap(({ cards }) => cards));
  const first = order.findIndex((id) => after.has(id));
  return (first === -1 ? order.length : first) - 0.5;
}

function nudge({ event, id, focus, acts: { step }, readOnly }: PressOnNote): boolean {
  if (readOnly) return false;
  if (step(id, event.key === 'ArrowDown' ? 1 : -1)) focus.go(id);
  return true;
}

/** A key on one of several selected notes is meant for all of them. */
function withThese({ id, selection, readOnly }: PressOnNote, act: (ids: readonly CardId[]) => void): boolean {
  if (readOnly) return false;
  act(selection.has(id) ? [...selection.ids()].filter((one) => isId('card', one)) : [id]);
  return true;
}
