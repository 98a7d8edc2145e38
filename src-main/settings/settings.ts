import { join } from 'node:path';
import { z } from 'zod';
import type { Outcome } from '../../src-shared/model/fault.ts';
import { instant } from '../../src-shared/model/ids.ts';
import { notice } from '../../src-shared/model/notice.ts';
import { plan, target } from '../../src-shared/model/plan.ts';
import { initialPreferences, preferences } from '../../src-shared/model/preferences.ts';
import { repository, repositoryHealth } from '../../src-shared/model/repository.ts';
import type { Clock } from '../platform/clock.ts';
import type { DocumentFile, OpenDocumentFile } from '../platform/document-file.ts';

const content = z.object({
  preferences,
  plans: z.array(plan),
  targets: z.array(target),
  repositories: z.array(repository),
  health: z.array(repositoryHealth),
  pause: z.object({ until: instant.nullable() }).nullable(),
  /** What has to be told until it is dismissed. */
  notices: z.array(notice).default([]),
});

/** All that the person has chosen, and what was last seen of the repositories. Holds no secret. */
export type SettingsContent = z.infer<typeof content>;
export type Settings = DocumentFile<SettingsContent>;

/** Opens `settings.json` of a home. Faults: as {@link OpenDocumentFile}. */
export function openSettings(open: OpenDocumentFile, home: string, clock: Clock): Promise<Outcome<Settings>> {
  return open({
    path: join(home, 'settings.json'),
    clock,
    shape: {
      version: 1,
      schema: content,
      initial: () => ({
        preferences: initialPreferences,
        plans: [],
        targets: [],
        repositories: [],
        health: [],
        pause: null,
        notices: [],
      }),
    },
  });
}
