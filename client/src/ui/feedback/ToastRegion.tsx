import { useSyncExternalStore } from 'react';
import { uiWording } from '../../wording/ui.ts';
import styles from './feedback.module.css';
import { createToasts, type Toast } from './toasts.ts';

const toasts = createToasts((act, milliseconds) => {
  const timer = setTimeout(act, milliseconds);
  return () => clearTimeout(timer);
});

/** Shows a short message at the edge of the window, with at most one thing to press. Never for what must be read. */
export const showToast = toasts.show;

/** Takes away the messages that offer an act, once it can do nothing any more. */
export const dismissActs = toasts.dismissActs;

/** Where short messages appear and are read out. Exactly one, at the root of the app. */
export function ToastRegion() {
  const list = useSyncExternalStore(toasts.subscribe, toasts.list);
  return (
    <section
      className={styles.toasts}
      aria-label={uiWording.notices}
      onPointerEnter={() => toasts.hold(true)}
      onPointerLeave={() => toasts.hold(false)}
      onFocus={() => toasts.hold(true)}
      onBlur={() => toasts.hold(false)}
    >
      <div role="status" aria-live="polite" style={{ display: 'contents' }}>
        {list.map((toast) => (
          <ToastRow key={toast.id} toast={toast} />
        ))}
      </div>
    </section>
  );
}

function ToastRow({ toast: { id, text, action } }: { toast: Toast }) {
  const act = () => {
    action?.run();
    toasts.dismiss(id);
    toasts.hold(false);
  };
  return (
    <div className={styles.toast}>
      <p>{text}</p>
      <button type="button" className={styles.toastButton} onClick={act}>
        {action?.label ?? uiWording.dismiss}
      </button>
    </div>
  );
}
