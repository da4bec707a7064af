import type { CardId } from '@heard/shared/id';
import { type FocusEvent, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { neighbourOf } from './sections.ts';

export interface RowFocus {
  /** Puts the focus on a note as soon as it is drawn, and brings it into sight. */
  readonly go: (id: CardId | null) => void;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: (event: FocusEvent) => void;
}

/**
 * Keeps the keyboard where it is. A note that somebody moves to another section is drawn anew there, and one that is
 * deleted is gone: the browser would then drop the focus to nowhere. It goes on to the same note, or to the one that
 * took its turn, without scrolling.
 */
export function useRowFocus(root: RefObject<HTMLElement | null>, order: readonly CardId[]): RowFocus {
  const wanted = useRef<CardId | null>(null);
  const held = useRef<CardId | null>(null);
  const before = useRef(order);

  useLayoutEffect(() => {
    const former = before.current;
    before.current = order;
    const take = () => {
      if (wanted.current !== null && focusRow(root.current, wanted.current, true)) wanted.current = null;
      if (held.current === null || !isLost()) return;
      if (focusRow(root.current, held.current, false)) return;
      const next = neighbourOf(former, new Set(former.filter((id) => !order.includes(id))));
      if (next !== null) focusRow(root.current, next, false);
    };
    take();
    // A dialog that closes with the same act gives the focus back a moment later, to a button that may be gone.
    const again = requestAnimationFrame(() => requestAnimationFrame(take));
    return () => cancelAnimationFrame(again);
  });

  return useMemo(
    () => ({
      go(id) {
        wanted.current = id;
        if (id !== null && focusRow(root.current, id, true)) wanted.current = null;
        // The menu that asked for it gives the focus back as it closes, to a button that may be gone with its row.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            if (id !== null && isLost()) focusRow(root.current, id, true);
          }),
        );
      },
      onFocus(event) {
        held.current = rowOf(event.target, root.current);
      },
      onBlur({ relatedTarget }) {
        // Into a dialog or menu it comes back from; out of the window likewise. Anywhere else it has left for good.
        const comesBack = relatedTarget === null ? !document.hasFocus() : isOver(relatedTarget);
        if (!comesBack) held.current = null;
      },
    }),
    [root],
  );
}

export function rowOf(target: EventTarget, root: HTMLElement | null): CardId | null {
  if (!(target instanceof Element) || !root?.contains(target)) return null;
  return (target.closest<HTMLElement>('[data-card]')?.dataset.card as CardId | undefined) ?? null;
}

/** The checkbox is the row's place in the order of the keyboard. */
function focusRow(root: HTMLElement | null, id: CardId, scroll: boolean): boolean {
  const row = root?.querySelector<HTMLElement>(`[data-card="${id}"]`);
  const box = row?.querySelector<HTMLElement>('input[type="checkbox"]');
  if (!box) return false;
  box.focus({ preventScroll: true });
  if (scroll) row?.scrollIntoView({ block: 'nearest' });
  return true;
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function isOver(target: EventTarget): boolean {
  return (
    target instanceof Element && target.closest('[role=dialog], [role=alertdialog], [role=menu]') !== null
  );
}
