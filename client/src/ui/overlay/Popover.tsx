import type { ReactNode, RefObject } from 'react';
import { Dialog, DialogTrigger, Popover as RacPopover } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './overlay.module.css';
import { Trigger, type TriggerLook } from './Trigger.tsx';

export type PopoverProps = TriggerLook & {
  /** What it holds; `close` puts it away. */
  children: (close: () => void) => ReactNode;
};

/** A button that opens a small sheet beside it. Closes with Escape or a press elsewhere. */
export function Popover({ children, ...trigger }: PopoverProps) {
  return (
    <DialogTrigger>
      <Trigger {...trigger} />
      <RacPopover className={classNames(styles.popover)}>
        <Dialog className={styles.sheet ?? ''} aria-label={trigger.label}>
          {({ close }) => children(close)}
        </Dialog>
      </RacPopover>
    </DialogTrigger>
  );
}

export type SheetAtProps = {
  /** Beside which it opens. */
  anchor: RefObject<HTMLElement | null>;
  label: string;
  children: ReactNode;
  onClose: () => void;
};

/** A small sheet that is open now, for what is reached in more than one way. Gives the focus back where it was. */
export function SheetAt({ anchor, label, children, onClose }: SheetAtProps) {
  return (
    <RacPopover
      className={classNames(styles.popover)}
      placement="top end"
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Dialog className={styles.sheet ?? ''} aria-label={label}>
        {children}
      </Dialog>
    </RacPopover>
  );
}
