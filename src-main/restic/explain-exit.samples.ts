import type { FaultCode } from '../../src-shared/model/fault.ts';
import { networkSamples } from './network-words.samples.ts';

export interface ExitSample {
  readonly of: string;
  readonly code: number;
  readonly says: string;
  readonly means: FaultCode;
  readonly verb?: string;
  readonly isFolderGone?: boolean;
}

/** What restic 0.19.1 and 0.18.0 really wrote (paths shortened, ids kept). */
export const exitSamples: readonly ExitSample[] = [
  ...networkSamples,
  { of: 'both', code: 12, says: 'Fatal: wrong password or no key found', means: 'repository.wrong-password' },
  {
    of: 'both',
    code: 10,
    says: 'Fatal: repository does not exist: unable to open config file: stat /nope/config: no such file or directory\nIs there a repository at the following location?\n/nope',
    means: 'repository.not-found',
  },
  {
    of: 'both, the disk is not mounted',
    code: 10,
    says: 'Fatal: repository does not exist: unable to open config file: stat /nope/config: no such file or directory',
    means: 'repository.absent',
    isFolderGone: true,
  },
  {
    of: 'both',
    code: 11,
    says: 'unable to create lock in backend: repository is already locked by PID 16911 on vm by root (UID 0, GID 0)\nlock was created at 2026-11-22 21:43:12 (620.15867ms ago)\nstorage ID 40cba9d7\nthe `unlock` command can be used to remove stale locks',
    means: 'repository.locked',
  },
  {
    of: '0.19.1',
    code: 1,
    says: 'Fatal: Fatal: create repository at /x/repo failed: config file already exists',
    means: 'repository.already-exists',
    verb: 'init',
  },
  {
    of: '0.18.0',
    code: 1,
    says: 'Fatal: create repository at /x/repo failed: Fatal: unable to open repository at /x/repo: config file already exists\n',
    means: 'repository.already-exists',
    verb: 'init',
  },
  {
    of: 'both',
    code: 1,
    says: 'Fatal: all source directories/files do not exist',
    means: 'target.source-missing',
  },
  {
    of: '0.19.1',
    code: 1,
    says: 'failed to load snapshot aaaaaaaa: open /x/snapshots/aaaa: no such file or directory',
    means: 'snapshot.unknown',
    verb: 'ls',
  },
  {
    of: '0.19.1',
    code: 1,
    says: 'Fatal: failed to find snapshot: failed to load snapshot aaaaaaaa: open /x/snapshots/aaaa: no such file or directory',
    means: 'snapshot.unknown',
    verb: 'restore',
  },
  { of: 'both', code: 1, says: 'path nope: not found', means: 'snapshot.path-not-found', verb: 'restore' },
  {
    of: 'both',
    code: 1,
    says: 'path tmp/x/home/u/docs/a.txt: not a directory',
    means: 'snapshot.path-not-found',
    verb: 'restore',
  },
  {
    of: 'both',
    code: 1,
    says: 'Fatal: cannot dump file: path "/nope" not found in snapshot',
    means: 'snapshot.path-not-found',
    verb: 'dump',
  },
  {
    of: 'both',
    code: 1,
    says: 'Fatal: --exclude: invalid pattern(s) provided:\n[a',
    means: 'request.invalid',
  },
  {
    of: '0.19.1',
    code: 1,
    says: 'Fatal: unable to save snapshot: failed to save /x: Fatal: command failed: exit status 7',
    means: 'target.source-unreadable',
  },
  {
    of: 'both',
    code: 1,
    says: 'failed to start command: fork/exec /nope/prog: no such file or directory',
    means: 'target.source-unreadable',
  },
  {
    of: 'both, a repository that may only be read',
    code: 1,
    says: 'Save(<lock/9312c307c4>) failed: open /x/locks/9312-tmp-1214097756: permission denied\nunable to create lock in backend: open /x/locks/9312-tmp-1214097756: permission denied',
    means: 'repository.read-only',
  },
  {
    of: 'both',
    code: 1,
    says: 'List(key) failed: open /x/repo/keys: permission denied\nFatal: open /x/repo/keys: permission denied',
    means: 'repository.permission-denied',
    verb: 'cat',
  },
  {
    of: '0.19.1',
    code: 1,
    says: 'Fatal: Fatal: create repository at /rod/x failed: mkdir /rod/x: permission denied',
    means: 'repository.permission-denied',
    verb: 'init',
  },
  {
    of: '0.19.1',
    code: 1,
    says: 'Fatal: Fatal: create repository at /tm/x failed: mkdir /tm/x: read-only file system',
    means: 'repository.read-only',
    verb: 'init',
  },
  {
    of: 'both',
    code: 1,
    says: 'Fatal: unable to save snapshot: write /tm/repo/data/b2/b267-tmp-2494793150: no space left on device',
    means: 'repository.full',
  },
  {
    of: '0.19.1, no room where packs are made',
    code: 1,
    says: 'Fatal: unable to save snapshot: Write: write /tm/restic-temp-pack-2581391500: no space left on device',
    means: 'home.disk-full',
  },
  {
    of: 'both, index damaged',
    code: 1,
    says: 'LoadRaw(<index/414197b443>): invalid data returned',
    means: 'repository.damaged',
  },
  {
    of: '0.19.1, config damaged',
    code: 1,
    says: 'Fatal: config or key fc60599624 is damaged: ciphertext verification failed',
    means: 'repository.damaged',
    verb: 'cat',
  },
  {
    of: '0.19.1, config empty',
    code: 1,
    says: 'config file has zero size, invalid repository?\ngithub.com/restic/restic/internal/global.hasRepositoryConfig\n\tgithub.com/restic/restic/internal/global/global.go:352',
    means: 'repository.damaged',
    verb: 'cat',
  },
  {
    of: '0.19.1, a snapshot damaged',
    code: 1,
    says: 'Error loading snapshot 0ecd95ab: failed to load snapshot 0ecd95ab: LoadRaw(<snapshot/0ecd95ab99>): invalid data returned',
    means: 'repository.damaged',
  },
  {
    of: 'both, unmounted while a pack was written',
    code: 1,
    says: 'Fatal: unable to save snapshot: rename /tm/data/98/98ec-tmp-3035622914 /tm/data/98/98ec: no such file or directory',
    means: 'repository.gone-while-used',
    isFolderGone: true,
  },
  {
    of: 'both',
    code: 1,
    says: 'Fatal: refusing to remove key currently used to access repository',
    means: 'request.not-allowed',
    verb: 'key remove',
  },
  {
    of: 'both',
    code: 1,
    says: 'no matching ID found for prefix "aaaa"',
    means: 'kit.none',
    verb: 'key remove',
  },
  {
    of: 'both',
    code: 1,
    says: 'Fatal: unable to open repository at rest:http://h/: unexpected HTTP response (401): 401 Unauthorized',
    means: 'repository.credentials-refused',
  },
  {
    of: 'both, ssh',
    code: 1,
    says: 'subprocess ssh: ssh: connect to host h port 22: Connection refused\nFatal: unable to open repository at sftp:h:/r: unable to start the sftp session, error: unexpected EOF',
    means: 'repository.port-closed',
  },
  {
    of: 'both, another computer unlocked by force',
    code: 1,
    says: 'failed to refresh stale lock: lock file was removed in the meantime\nFatal: unable to save snapshot: context canceled',
    means: 'job.interrupted',
  },
  { of: 'both, out of memory', code: 2, says: 'fatal error: out of memory', means: 'engine.out-of-memory' },
  { of: 'both, SIGQUIT', code: 2, says: 'SIGQUIT: quit\nPC=0x47a0a1 m=0', means: 'engine.crashed' },
  {
    of: '0.19.1, a program failed',
    code: 130,
    says: '{"message_type":"error","error":{"message":"failed to save /dumps/x: Fatal: command failed: exit status 7"},"during":"archival","item":"/dumps/x"}\nFatal: unable to save snapshot: context canceled',
    means: 'target.source-unreadable',
  },
  { of: '0.19.1, not asked by us', code: 130, says: 'context canceled', means: 'job.interrupted' },
  { of: 'a future version', code: 1, says: 'Fatal: the moon is full', means: 'engine.unexpected' },
  { of: 'a future version', code: 77, says: '', means: 'engine.unexpected' },
];
