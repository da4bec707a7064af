import type { ReactNode } from 'react';
import { MenuItem, MenuTrigger, Menu as RacMenu, Popover as RacPopover, Text } from 'react-aria-components';
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
        <RacMenu
          className={styles.menu ?? ''}
          onAction={(id) => acts.find((act) => act.id === id)?.run()}
          disabledKeys={acts.filter((act) => act.disabled).map((act) => act.id)}
          aria-label={trigger.label}
        >
          {acts.map((act) => (
            <MenuItem
              key={act.id}
              id={act.id}
              textValue={act.label}
              className={classNames(styles.item, act.danger && styles.danger)}
            >
              {act.icon}
              <Text slot="label">{act.label}</Text>
              {act.detail && (
                <Text slot="description" className={styles.detail ?? ''}>
                  {act.detail}
                </Text>
              )}
            </MenuItem>
          ))}
        </RacMenu>
      </RacPopover>
    </MenuTrigger>
  );
}
