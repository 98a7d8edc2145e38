import type { ReactNode } from 'react';
import { useText } from '../i18n/use-text.tsx';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button does, as a verb: `Remove plan`. */
  readonly confirmLabel: string;
  readonly isDangerous?: boolean;
  readonly isPending?: boolean;
  readonly isOpen: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once more; the focus starts on cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    title,
    children,
    confirmLabel,
    isDangerous = false,
    isPending = false,
    isOpen,
    onConfirm,
    onClose,
  } = props;
  const { t } = useText();
  const actions = (
    <>
      <Button autoFocus onPress={onClose}>
        {t('common.cancel')}
      </Button>
      <Button variant={isDangerous ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog {...{ title, isOpen, onClose, actions }} size="small" role="alertdialog">
      {children}
    </Dialog>
  );
}
