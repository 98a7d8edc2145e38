import { CopyProvider } from './frame/CopyProvider.tsx';
import { Frame } from './frame/Frame.tsx';
import { StartScreen } from './frame/StartScreen.tsx';
import { useAppearance } from './frame/use-appearance.ts';
import { TextsProvider } from './i18n/use-text.tsx';
import { useAppState, useLanguage } from './state/use-app.ts';

/** The whole window: the start screen until the read model is there, then the frame with its sections. */
export function App() {
  const language = useLanguage();
  const state = useAppState();
  useAppearance(state.phase === 'ready' ? state.model.preferences.appearance : 'system', language);
  return (
    <TextsProvider language={language}>
      <CopyProvider>{state.phase === 'ready' ? <Frame /> : <StartScreen state={state} />}</CopyProvider>
    </TextsProvider>
  );
}
