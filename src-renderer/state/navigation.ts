import { create } from 'zustand';
import type { JobId, PlanId, RepositoryId, SnapshotId } from '../../src-shared/model/ids.ts';

/** Where the person is in the window. */
export type Place =
  | { readonly section: 'home' }
  | { readonly section: 'welcome' }
  | {
      readonly section: 'timeline';
      readonly planId?: PlanId;
      readonly repositoryId?: RepositoryId;
      readonly snapshotId?: SnapshotId;
    }
  | { readonly section: 'activity'; readonly jobId?: JobId }
  | {
      readonly section: 'settings';
      readonly part?: SettingsPart;
      /** The plan to edit. */
      readonly planId?: PlanId;
    };

export type SettingsPart = 'repositories' | 'plans' | 'app' | 'security' | 'diagnostics' | 'about';
export type Section = Place['section'];

interface Navigation {
  readonly place: Place;
  readonly go: (place: Place) => void;
}

/** How features lead to one another without importing one another. */
export const useNavigation = create<Navigation>((set) => ({
  place: { section: 'home' },
  go: (place) => {
    set({ place });
  },
}));
