import { type CardId, isId } from '@heard/shared/id';
import type { KeyboardEvent, RefObject } from 'react';
import type { CardActs } from '../card/use-card-acts.ts';
import { type Selection, useSelection } from '../selection/index.ts';
import { actOf, keyOf, listKeys } from '../shortcuts/keys.ts';
import { isTyping } from '../shortcuts/typing.ts';
import { usePreferences } from '../ui/preferences/current.ts';
import type { ListControls } from './list-context.ts';
import { type RowFocus, rowOf } from './use-row-focus.ts';

interface KeyOptions {
  readonly root: RefObject<HTMLElement | null>;
  readonly order: readonly CardId[];
  readonly focus: RowFocus;
  readonly acts: CardActs;
  readonly controls: ListControls;
  readonly readOnly: boolean;
}

/** A key on a note, and what it is to be done with. */
interface Press extends KeyOptions {
  readonly event: KeyboardEvent;
  readonly id: CardId;
  readonly selection: Selection;
}

/** Keys of the list, for whoever is on a note. */
export function useListKeys(options: KeyOptions): (event: KeyboardEvent) => void {
  const selection = useSelection();
  const { shortcuts } = usePreferences();
  return (event) => {
    const { target } = event;
    const id = rowOf(target, options.root.current);
    if (id === null || event.defaultPrevented || isTyping(target)) return;
    const act = actOf(listKeys, event.nativeEvent, shortcuts);
    if (act !== undefined && acts[act]({ ...options, event, id, selection })) event.preventDefault();
  };
}

/** Each answers whether there was anything to do; otherwise the key stays the browser's. */
const acts: Readonly<Record<keyof typeof listKeys, (press: Press) => boolean>> = {
  go: (press) => go(press),
  goToEnds: (press) => go(press),
  goAndSelect: (press) => go(press),
  // Its box does it.
  select: () => false,
  edit: (press) => {
    const isOnBox = press.event.target instanceof HTMLInputElement;
    if (isOnBox && !press.readOnly) press.controls.edit(press.id);
    return isOnBox && !press.readOnly;
  },
  moveTo: (press) => withThese(press, press.controls.moveTo),
  nudge: (press) => nudge(press),
  remove: (press) => withThese(press, press.controls.remove),
};

function go({ event, id, order, focus, selection }: Press): boolean {
  const place = placeAfter(keyOf(event.nativeEvent).replace('Shift+', ''), order.indexOf(id), order.length);
  const next = place === null ? undefined : order[place];
  if (next === undefined) return false;
  if (event.shiftKey) selection.select([...selection.ids(), id, next]);
  focus.go(next);
  return true;
}

/** Where a key leads to; it stops at the ends. Null for a key that leads nowhere. */
export function placeAfter(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown' || key === 'j') return Math.min(from + 1, count - 1);
  if (key === 'ArrowUp' || key === 'k') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function nudge({ event, id, focus, acts: { step }, readOnly }: Press): boolean {
  if (readOnly) return false;
  if (step(id, event.key === 'ArrowDown' ? 1 : -1)) focus.go(id);
  return true;
}

/** A key on one of several selected notes is meant for all of them. */
function withThese({ id, selection, readOnly }: Press, act: (ids: readonly CardId[]) => void): boolean {
  if (readOnly) return false;
  act(selection.has(id) ? [...selection.ids()].filter((one) => isId('card', one)) : [id]);
  return true;
}
