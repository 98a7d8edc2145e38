import { tmpdir } from 'node:os';
import type { ResticAccess } from './access.ts';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * What restic and the programs it starts (ssh, rclone) may see of our own environment. A list of what passes and not
 * of what is kept out: a stray RESTIC_REPOSITORY or AWS_PROFILE must not decide where backups go, and our own
 * secrets (TIMELOCKER_PASSWORD) are nobody's business.
 */
const passed = new Set(
  [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'LANG', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SSH_AUTH_SOCK'],
    ...['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'],
    ...['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT', 'USERPROFILE', 'USERNAME', 'USERDOMAIN'],
    ...[
      'APPDATA',
      'LOCALAPPDATA',
      'PROGRAMDATA',
      'PROGRAMFILES',
      'PROGRAMFILES(X86)',
      'NUMBER_OF_PROCESSORS',
    ],
  ].map((name) => name.toUpperCase()),
);

/** The common variables alone: for programs that get none of the repository's secrets. */
export function commonEnvironment(own: Variables = process.env): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const [name, value] of Object.entries(own)) {
    const key = name.toUpperCase();
    if (value !== undefined && (passed.has(key) || key.startsWith('LC_'))) environment[name] = value;
  }
  return environment;
}

export interface EnvironmentRequest {
  readonly access: ResticAccess;
  /** The second repository of copy, or of init with its chunker. */
  readonly from?: ResticAccess | undefined;
  /** For a program whose output is saved. */
  readonly programEnvironment?: Readonly<Record<string, string>> | undefined;
  readonly cacheDirectory: string;
  readonly temporaryDirectory?: string | undefined;
}

/** What we tell restic by the environment. */
export const resticVariables = [
  'RESTIC_REPOSITORY',
  'RESTIC_PASSWORD',
  'RESTIC_KEY_HINT',
  'RESTIC_CACHE_DIR',
  'RESTIC_PROGRESS_FPS',
] as const;

/** At most this many status lines a second; unset means 60. */
const progressPerSecond = '4';

/** Everything restic is told, but for the verb's own arguments. Nothing of it is visible to other users. */
export function resticEnvironment(
  request: EnvironmentRequest,
  own: Variables = process.env,
): Record<string, string> {
  const { access, from } = request;
  const temporary = request.temporaryDirectory ?? tmpdir();
  return {
    ...commonEnvironment(own),
    TMPDIR: temporary,
    ...(process.platform === 'win32' ? { TEMP: temporary, TMP: temporary } : {}),
    ...request.programEnvironment,
    ...from?.environment,
    ...access.environment,
    ...(from === undefined ? {} : secondRepository(from)),
    RESTIC_REPOSITORY: access.location,
    RESTIC_PASSWORD: access.password,
    ...(access.keyHint === undefined ? {} : { RESTIC_KEY_HINT: access.keyHint }),
    RESTIC_CACHE_DIR: request.cacheDirectory,
    RESTIC_PROGRESS_FPS: progressPerSecond,
  };
}

function secondRepository(from: ResticAccess): Record<string, string> {
  return {
    RESTIC_FROM_REPOSITORY: from.location,
    RESTIC_FROM_PASSWORD: from.password,
    ...(from.keyHint === undefined ? {} : { RESTIC_FROM_KEY_HINT: from.keyHint }),
  };
}

/**
 * The variables of two back ends share one environment: those that both set to different values. restic cannot tell
 * two accounts of one cloud apart.
 */
export function conflictsOf(access: ResticAccess, from: ResticAccess): readonly string[] {
  const other = from.environment ?? {};
  return Object.entries(access.environment ?? {})
    .filter(([name, value]) => name in other && other[name] !== value)
    .map(([name]) => name);
}

/** Short values of harmless variables (a region, `1`) would blank out half the log; secrets have telling names. */
const shortest = 6;
const telling = /KEY|SECRET|TOKEN|PASS|SAS|CREDENTIAL/iu;

/** What must never show: passwords, secret-looking variables, and user info inside locations. */
export function secretsOf(...accesses: readonly (ResticAccess | undefined)[]): readonly string[] {
  const secrets = new Set<string>();
  for (const access of accesses) {
    if (access === undefined) continue;
    secrets.add(access.password);
    for (const [name, value] of Object.entries(access.environment ?? {})) {
      if (telling.test(name) || value.length >= shortest) secrets.add(value);
    }
    const inLocation = /:\/\/[^\s/:@]*:([^\s/]+)@/u.exec(access.location)?.[1];
    if (inLocation !== undefined) secrets.add(inLocation);
  }
  secrets.delete('');
  return [...secrets];
}
