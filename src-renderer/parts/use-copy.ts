import { useCallback } from 'react';
import { bridge } from '../bridge/window-bridge.ts';
import { useText } from '../i18n/use-text.tsx';
import { say } from '../ui/index.ts';

/** Copies text to the clipboard and says so. */
export function useCopy(): (text: string) => void {
  const { t } = useText();
  return useCallback(
    (text: string) => {
      void bridge.call('shell.copy-text', { text }).then((outcome) => {
        if (outcome.ok) say(t('ui.copied'));
      });
    },
    [t],
  );
}
