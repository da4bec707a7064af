export type ToastAction = { readonly label: string; readonly run: () => void };

export type Toast = { readonly id: number; readonly text: string; readonly action?: ToastAction | undefined };

export type Toasts = {
  /** Shows a short message, at most three at a time. The answer takes it away early. */
  show: (text: string, action?: ToastAction) => () => void;
  dismiss: (id: number) => void;
  /** What they were about is gone: there is nothing left to press. */
  dismissActs: () => void;
  /** While somebody points at them or has focus in them, none leaves. */
  hold: (held: boolean) => void;
  list: () => readonly Toast[];
  subscribe: (changed: () => void) => () => void;
};

const SHOWN_AT_ONCE = 3;
/** Milliseconds: time to find and read it, longer if there is something to press. */
export const SHOWN_FOR = 8_000;
export const SHOWN_WITH_ACTION_FOR = 16_000;

type Later = (act: () => void, milliseconds: number) => () => void;

export function createToasts(later: Later): Toasts {
  let toasts: readonly Toast[] = [];
  let nextId = 1;
  let held = false;
  const leaving = new Map<number, () => void>();
  const listeners = new Set<() => void>();

  const change = (next: readonly Toast[]) => {
    toasts = next;
    for (const changed of listeners) changed();
  };

  const dismiss = (id: number) => {
    leaving.get(id)?.();
    leaving.delete(id);
    if (toasts.some((toast) => toast.id === id)) change(toasts.filter((toast) => toast.id !== id));
  };

  const leaveLater = ({ id, action }: Toast) => {
    const wait = action === undefined ? SHOWN_FOR : SHOWN_WITH_ACTION_FOR;
    const callOff = later(() => dismiss(id), wait);
    leaving.set(id, callOff);
  };

  return {
    show(text, action) {
      const toast: Toast = { id: nextId++, text, action };
      for (const old of toasts.slice(0, Math.max(0, toasts.length + 1 - SHOWN_AT_ONCE))) dismiss(old.id);
      change([...toasts, toast]);
      if (!held) leaveLater(toast);
      return () => dismiss(toast.id);
    },
    dismiss,
    dismissActs() {
      for (const { id, action } of toasts) if (action !== undefined) dismiss(id);
    },
    hold(now) {
      held = now;
      for (const callOff of leaving.values()) callOff();
      leaving.clear();
      if (!held) toasts.forEach(leaveLater);
    },
    list: () => toasts,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
