import type { Fact } from '../../src-shared/model/event.ts';
import { done, type Outcome } from '../../src-shared/model/fault.ts';
import type { Preferences } from '../../src-shared/model/preferences.ts';
import type { Handlers } from '../ipc/index.ts';
import type { Settings } from './settings.ts';

export interface PreferencesFeature {
  readonly handlers: Pick<Handlers, 'preferences.change'>;
  /** The same for other features, e.g. the vault that keeps "a weak vault is accepted". */
  readonly change: (patch: Partial<Preferences>) => Promise<Outcome<Preferences>>;
}

export function createPreferences(settings: Settings, publish: (fact: Fact) => void): PreferencesFeature {
  const change = async (patch: Partial<Preferences>): Promise<Outcome<Preferences>> => {
    const changed = await settings.change((value) => ({
      ...value,
      preferences: { ...value.preferences, ...patch },
    }));
    if (!changed.ok) return changed;
    publish({ type: 'preferences-changed', preferences: changed.value.preferences });
    return done(changed.value.preferences);
  };
  return {
    change,
    handlers: { 'preferences.change': (patch) => change(withoutAbsent(patch)) },
  };
}

/** zod's partial leaves `undefined` for what was not given; it must not overwrite. */
function withoutAbsent(patch: {
  [Key in keyof Preferences]?: Preferences[Key] | undefined;
}): Partial<Preferences> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
