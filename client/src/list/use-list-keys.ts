import { type CardId, isId } from '@heard/shared/id';
import type { KeyboardEvent, RefObject } from 'react';
import type { CardActs } from '../card/use-card-acts.ts';
import { type Selection, useSelection } from '../selection/index.ts';
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

/**
 * Keys of the list, for whoever is on a note: arrows, Home and End step, with Shift they select, with Alt they move the
 * note; Enter edits, Delete deletes. The letters j, k and m can be turned off.
 */
export function useListKeys(options: KeyOptions): (event: KeyboardEvent) => void {
  const selection = useSelection();
  const { shortcuts } = usePreferences();
  return (event) => {
    const { target } = event;
    const id = rowOf(target, options.root.current);
    if (id === null || event.defaultPrevented || event.ctrlKey || event.metaKey || isWriting(target)) return;
    const onBox = target instanceof HTMLInputElement;
    const done =
      step(event, id, options, selection, shortcuts) ||
      (!options.readOnly && act(event, id, options, selection, { letters: shortcuts, onBox }));
    if (done) event.preventDefault();
  };
}

function step(
  { key, altKey, shiftKey }: KeyboardEvent,
  id: CardId,
  { order, focus }: KeyOptions,
  selection: Selection,
  letters: boolean,
): boolean {
  if (altKey) return false;
  const place = placeAfter(key, letters, order.indexOf(id), order.length);
  const next = place === null ? undefined : order[place];
  if (next === undefined) return false;
  if (shiftKey) selection.select([...selection.ids(), id, next]);
  focus.go(next);
  return true;
}

/** Where a key leads to; it stops at the ends. Null for a key that leads nowhere. */
export function placeAfter(key: string, letters: boolean, from: number, count: number): number | null {
  if (key === 'ArrowDown' || (letters && key === 'j')) return Math.min(from + 1, count - 1);
  if (key === 'ArrowUp' || (letters && key === 'k')) return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}

function act(
  { key, altKey }: KeyboardEvent,
  id: CardId,
  { focus, acts, controls }: KeyOptions,
  selection: Selection,
  { letters, onBox }: { readonly letters: boolean; readonly onBox: boolean },
): boolean {
  // A key on one of several selected notes is meant for all of them.
  const ids = selection.has(id) ? [...selection.ids()].filter((one) => isId('card', one)) : [id];
  if (altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    if (acts.step(id, key === 'ArrowDown' ? 1 : -1)) focus.go(id);
    return true;
  }
  if (altKey) return false;
  if (key === 'Enter' && onBox) controls.edit(id);
  else if (key === 'Delete') controls.remove(ids);
  else if (key === 'm' && letters) controls.moveTo(ids);
  else return false;
  return true;
}

/** Where keys are for writing or choosing, not for the list. */
function isWriting(target: EventTarget): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox';
  return target instanceof HTMLElement && target.closest('textarea, select, [contenteditable=true]') !== null;
}
