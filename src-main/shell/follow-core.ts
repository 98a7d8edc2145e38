import { chooseLanguage, type Language } from '../../src-shared/i18n/translate.ts';
import type { ContractEvent } from '../../src-shared/model/event.ts';
import type { LoginItem } from '../platform/login-item.ts';
import type { Notifier } from '../platform/notifier.ts';
import { announcement } from './announcements.ts';
import type { ShellCore } from './core-state.ts';
import type { HeldCore } from './hold-core.ts';
import { wantsLoginItem } from './login-wish.ts';
import type { MainWindow } from './window/main-window.ts';

export interface FollowCoreOptions {
  readonly window: Pick<MainWindow, 'send' | 'setAppearance' | 'isVisible' | 'show'>;
  readonly notifier: Notifier;
  /** Null: not installed, so there is nothing to start. */
  readonly loginItem: LoginItem | null;
  readonly language: () => Language;
  /** The read model has changed, or a reading has. */
  readonly onChange: () => void;
}

/** Keeps window, tray and system in step with the core, from the moment that it runs. */
export function followCore(held: HeldCore, options: FollowCoreOptions): void {
  held.onChange((state) => {
    if (state.phase === 'running') follow(state.core, options);
    options.onChange();
  });
}

const changesWishes = new Set(['preferences-changed', 'plan-saved', 'plan-removed']);

function follow(core: ShellCore, options: FollowCoreOptions): void {
  const meetWishes = (): void => {
    const model = core.readModel();
    options.window.setAppearance(model.preferences.appearance);
    void options.loginItem?.set(wantsLoginItem(model));
  };
  core.subscribe((event) => {
    options.window.send(event);
    if (event.kind === 'fact' && changesWishes.has(event.fact.type)) meetWishes();
    announce(event, options);
    options.onChange();
  });
  meetWishes();
}

function announce(event: ContractEvent, { window, notifier, language }: FollowCoreOptions): void {
  const words = announcement(event, language());
  if (words !== null && !window.isVisible()) void notifier.notify(words, window.show);
}

/** The person's language, or the system's while the core cannot say. */
export function languageOf(held: HeldCore, systemLocale: string): Language {
  const state = held.state();
  const preference = state.phase === 'running' ? state.core.readModel().preferences.language : 'system';
  return chooseLanguage(preference, systemLocale);
}
