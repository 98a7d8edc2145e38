import { useStore } from 'zustand';
import { chooseLanguage, type Language } from '../../src-shared/i18n/translate.ts';
import type { ReadModel } from '../../src-shared/model/read-model.ts';
import { bridge } from '../bridge/window-bridge.ts';
import { createAppStore, type AppState } from './app-store.ts';

/** The one store of this window. */
export const appStore = createAppStore(bridge);

export const useAppState = (): AppState => useStore(appStore.state);

/**
 * A part of the read model. Select what exists in it; derive new objects with `useMemo` in the component's hook,
 * because a selector that makes a new object each time renders each time.
 */
export function useReadModel<Part>(select: (model: ReadModel) => Part): Part {
  return useStore(appStore.state, (state) => {
    if (state.phase !== 'ready') throw new Error('The read model is used before it is there');
    return select(state.model);
  });
}

/** The language on screen: the person's choice, or the system's before that is known. */
export function useLanguage(): Language {
  return useStore(appStore.state, (state) =>
    chooseLanguage(state.phase === 'ready' ? state.model.preferences.language : 'system', navigator.language),
  );
}
