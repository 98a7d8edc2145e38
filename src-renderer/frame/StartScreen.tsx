import { useText } from '../i18n/use-text.tsx';
import type { AppState } from '../state/app-store.ts';
import { appStore } from '../state/use-app.ts';
import { Dial, FaultMessage } from '../ui/index.ts';
import './start-screen.css';

/** What is on screen before the core has answered, or when it could not. */
export function StartScreen({ state }: { readonly state: Exclude<AppState, { phase: 'ready' }> }) {
  const { t } = useText();
  if (state.phase === 'failed') {
    return (
      <main className="start-screen">
        <h1>{t('ui.cannot-start')}</h1>
        <FaultMessage
          fault={state.fault}
          onRetry={() => {
            void appStore.ask();
          }}
        />
      </main>
    );
  }
  return (
    <main className="start-screen">
      <Dial state="waiting" size={96} />
      <p className="start-screen__text">{t('ui.starting')}</p>
    </main>
  );
}
