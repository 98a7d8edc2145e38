import { X } from 'lucide-react';
import { useText } from '../i18n/use-text.tsx';
import { IconButton } from './IconButton.tsx';
import { useToasts } from './toast-store.ts';
import './toast.css';

/** Where what `say` was told appears; once in the window. */
export function ToastRegion() {
  const { t } = useText();
  const { toasts, dismiss } = useToasts();
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <div key={toast.id} className="toast">
          <span>{toast.text}</span>
          <IconButton
            icon={X}
            label={t('ui.dismiss')}
            onPress={() => {
              dismiss(toast.id);
            }}
          />
        </div>
      ))}
    </div>
  );
}
