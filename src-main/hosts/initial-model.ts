import { randomUUID } from 'node:crypto';
import type { Notice } from '../../src-shared/model/notice.ts';
import { recentJobLimit, type ReadModel } from '../../src-shared/model/read-model.ts';
import { noticeOfLoad } from '../platform/load-report.ts';
import type { Features } from './features.ts';
import type { CoreOptions, Ground } from './ground.ts';

/** What front ends see first: everything that the features know at the start. */
export function initialModel(options: CoreOptions, ground: Ground, features: Features): ReadModel {
  const { preferences, plans, targets, repositories, health } = ground.settings.value();
  const { system, computerName, homeFolder } = features.around;
  return {
    sequence: 0,
    app: {
      version: options.version,
      engineVersion: ground.restic.engine.text,
      system,
      computerName,
      homeFolder,
    },
    vault: features.vault.state(),
    preferences,
    plans,
    targets,
    repositories,
    health,
    planStatuses: [...features.plans.statuses()],
    jobs: [...features.history.list({ limit: recentJobLimit })],
    progress: {},
    notices: [...features.notices.begin(foundNotices(ground, features))],
    pause: features.pause.current(),
  };
}

/** What this start has found. */
function foundNotices({ settings, database, clock, orphans, restic }: Ground, { vault }: Features): Notice[] {
  const make = (code: Notice['code'], params: Notice['params']): Notice => ({
    id: randomUUID(),
    code,
    params,
    at: clock.now().toISOString(),
  });
  const found = [
    noticeOfLoad('settings', settings.loaded, clock),
    noticeOfLoad('history', database.loaded, clock),
    vault.notice,
    orphans.ended > 0 ? make('orphans-ended', { count: orphans.ended }) : null,
    restic.engine.isShippedVersion
      ? null
      : make('engine-is-development-version', { version: restic.engine.text }),
  ];
  return found.filter((notice) => notice !== null);
}
