import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../i18n/use-text.tsx';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
  /** alertdialog: it asks before something that cannot be undone; a click outside does not close it. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** A window in the window: keeps the focus, Escape closes it, focus returns to where it was. */
export function Dialog(props: DialogProps) {
  const { title, isOpen, onClose, children, actions, size = 'medium', role = 'dialog' } = props;
  const { t } = useText();
  const followOpen = (isNowOpen: boolean): void => {
    if (!isNowOpen) onClose();
  };
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      onOpenChange={followOpen}
      isDismissable={role === 'dialog'}
    >
      <Modal className={classes('dialog-modal', `dialog-modal--${size}`)}>
        <AriaDialog className="dialog" role={role}>
          <header className="dialog__head">
            <Heading slot="title" className="dialog__title">
              {title}
            </Heading>
            <IconButton icon={X} label={t('common.close')} onPress={onClose} />
          </header>
          <div className="dialog__body">{children}</div>
          {actions !== undefined && <footer className="dialog__actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
