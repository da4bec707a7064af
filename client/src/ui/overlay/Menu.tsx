import type { ReactNode, RefObject } from 'react';
import { MenuItem, MenuTrigger, Menu as RacMenu, Popover as RacPopover } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './overlay.module.css';
import { Trigger, type TriggerLook } from './Trigger.tsx';

export type MenuAct = {
  id: string;
  label: string;
  /** Quiet, under the label. */
  detail?: string;
  icon?: ReactNode;
  /** Cannot be taken back easily. */
  danger?: boolean;
  disabled?: boolean;
  run: () => void;
};

export type MenuProps = TriggerLook & { acts: readonly MenuAct[] };

/** A button that opens a short list of acts. */
export function Menu({ acts, ...trigger }: MenuProps) {
  return (
    <MenuTrigger>
      <Trigger {...trigger} />
      <RacPopover className={classNames(styles.popover, styles.menuPopover)} placement="bottom end">
        <Acts label={trigger.label} acts={acts} />
      </RacPopover>
    </MenuTrigger>
  );
}

export type MenuAtProps = {
  /** The button that was pressed: the menu opens beside it and gives the focus back to it. */
  anchor: RefObject<HTMLElement | null>;
  label: string;
  acts: readonly MenuAct[];
  onClose: () => void;
};

/** A menu that is open now: one for a long list of things, each of which has only a plain button. */
export function MenuAt({ anchor, label, acts, onClose }: MenuAtProps) {
  return (
    <RacPopover
      className={classNames(styles.popover, styles.menuPopover)}
      placement="bottom end"
      aria-label={label}
      triggerRef={anchor}
      isOpen
      onOpenChange={(open) => !open && onClose()}
    >
      <Acts label={label} acts={acts} onClose={onClose} />
    </RacPopover>
  );
}

type ActsProps = { label: string; acts: readonly MenuAct[]; onClose?: () => void };

function Acts({ label, acts, onClose }: ActsProps) {
  return (
    <RacMenu
      className={styles.menu ?? ''}
      onAction={(id) => acts.find((act) => act.id === id)?.run()}
      disabledKeys={acts.filter((act) => act.disabled).map((act) => act.id)}
      aria-label={label}
      // Without a trigger of its own nothing else puts the focus in, or closes it after a choice.
      {...(onClose && { autoFocus: 'first' as const, onClose })}
    >
      {acts.map((act) => (
        <MenuItem
          key={act.id}
          id={act.id}
          textValue={act.label}
          className={classNames(styles.item, act.danger && styles.danger)}
        >
          {act.icon}
          <span data-part="label">{act.label}</span>
          {act.detail && <span className={styles.detail}>{act.detail}</span>}
        </MenuItem>
      ))}
    </RacMenu>
  );
}
