import { done } from '../../src-shared/model/fault.ts';
import type { Driver } from './driver.ts';
import { recover, repairIndex, unlock } from './recover.ts';
import type { Restic } from './restic.ts';
import { backup } from './verbs/backup.ts';
import { diff, dump, listFolder } from './verbs/browse.ts';
import { check } from './verbs/check.ts';
import { copy } from './verbs/copy.ts';
import { find } from './verbs/find.ts';
import { addKey, listKeys, removeKey } from './verbs/keys.ts';
import { init, readConfig, snapshots, stats } from './verbs/read.ts';
import { restore } from './verbs/restore.ts';
import { forget, forgetSnapshots, prune, tag } from './verbs/retention.ts';

/** Puts the verbs together behind the one surface. */
export function createRestic(driver: Driver): Restic {
  return {
    engine: driver.engine,
    init: (access, options = {}) => init(driver, access, options),
    readConfig: (access, options = {}) => readConfig(driver, access, options),
    backup: (access, request, options = {}) => backup(driver, access, request, options),
    snapshots: (access, filter = {}, options = {}) => snapshots(driver, access, filter, options),
    listFolder: (access, request, options = {}) => listFolder(driver, access, request, options),
    find: (access, request, options = {}) => find(driver, access, request, options),
    diff: (access, older, newer, options = {}) => diff(driver, access, [older, newer], options),
    dump: (access, request, sink, options = {}) => dump(driver, access, request, sink, options),
    restore: (access, request, options = {}) => restore(driver, access, request, options),
    stats: (access, mode, options = {}) => stats(driver, access, mode, options),
    check: (access, request = {}, options = {}) => check(driver, access, request, options),
    forget: (access, request, options = {}) => forget(driver, access, request, options),
    forgetSnapshots: (access, ids, options = {}) => forgetSnapshots(driver, access, ids, options),
    prune: (access, request = {}, options = {}) => prune(driver, access, request, options),
    unlock: (access, options = {}) => unlock(driver, access, options),
    repairIndex: (access, options = {}) => repairIndex(driver, access, options, 'writer'),
    recoverAfterInterruption: async (access, options = {}) => {
      const recovered = await recover(driver, access, options, 'full');
      return recovered.ok ? done(recovered.value) : recovered;
    },
    needsRecovery: async (key) => (await driver.processes.recoveryNeeded(key)) !== 'none',
    keys: {
      list: (access, options = {}) => listKeys(driver, access, options),
      add: (access, request, options = {}) => addKey(driver, access, request, options),
      remove: (access, id, options = {}) => removeKey(driver, access, id, options),
    },
    copy: (to, from, which, options = {}) => copy(driver, to, from, which, options),
    tag: (access, request, options = {}) => tag(driver, access, request, options),
  };
}
