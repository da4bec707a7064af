import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { uiWording } from '../../wording/ui.ts';
import { IconButton } from '../button/IconButton.tsx';
import { classNames } from '../class-names.ts';
import { CloseIcon } from '../icon/Icon.tsx';
import styles from './overlay.module.css';

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** The buttons at the end, the main one last. */
  actions?: ReactNode;
  width?: 'normal' | 'wide';
  /** `alert`: must be answered; a click beside it does not close it. */
  kind?: 'plain' | 'alert';
};

/** A question or a form over everything. Keeps focus inside, closes with Escape, gives focus back. */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
  width = 'normal',
  kind = 'plain',
}: DialogProps) {
  return (
    <ModalOverlay
      className={styles.backdrop ?? ''}
      isOpen={open}
      onOpenChange={(next) => !next && onClose()}
      isDismissable={kind === 'plain'}
    >
      <Modal className={classNames(styles.modal, width === 'wide' && styles.wide)}>
        <RacDialog role={kind === 'alert' ? 'alertdialog' : 'dialog'} className={styles.dialog ?? ''}>
          <div className={styles.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton label={uiWording.close} icon={<CloseIcon />} tooltip="left" onClick={onClose} />
          </div>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}
