import type { EngineCapabilities } from './engine-info.ts';
import type { ResticAccess } from './access.ts';
import { resticVariables } from './environment.ts';
import type { BackupRequest, BackupSource, Compression } from './requests.ts';

/** Everything but the sources and the patterns. */
export function backupArguments(request: BackupRequest, capabilities: EngineCapabilities): readonly string[] {
  return [
    // A renamed computer or an added folder must stop neither retention nor the search for a parent.
    ...['--host', request.host],
    ...request.tags.flatMap((tag) => ['--tag', tag]),
    ...['--group-by', 'host,tags'],
    ...valued('--parent', request.parent),
    ...['--compression', compressionOf(request.compression ?? 'auto', capabilities)],
    ...(request.excludeIfPresent ?? []).flatMap((name) => ['--exclude-if-present', name]),
    ...valued('--exclude-larger-than', request.excludeLargerThanBytes),
    ...valued('--read-concurrency', request.readConcurrency),
    ...valued('--pack-size', request.packSizeMiB),
    ...valued('--time', request.time === undefined ? undefined : localTime(request.time)),
    ...switches(request),
  ];
}

function switches(request: BackupRequest): readonly string[] {
  const all: readonly (readonly [boolean | undefined, string])[] = [
    [request.excludeCaches, '--exclude-caches'],
    [request.oneFileSystem, '--one-file-system'],
    [request.skipScan, '--no-scan'],
    [request.skipIfUnchanged, '--skip-if-unchanged'],
    [request.rereadEverything, '--force'],
    [request.dryRun, '--dry-run'],
    // The flag exists where placeholders do: on Windows since 0.18, on macOS since 0.19.
    [request.excludeCloudFiles === true && process.platform === 'win32', '--exclude-cloud-files'],
  ];
  return all.flatMap(([isOn, flag]) => (isOn === true ? [flag] : []));
}

const valued = (flag: string, value: string | number | undefined): readonly string[] =>
  value === undefined ? [] : [flag, String(value)];

/** Older versions know three levels: the nearest one is taken. */
function compressionOf(wanted: Compression, capabilities: EngineCapabilities): Compression {
  if (capabilities.hasCompressionLevels || !(wanted === 'fastest' || wanted === 'better')) return wanted;
  return wanted === 'fastest' ? 'auto' : 'max';
}

/** restic reads `--time` as local time. */
function localTime(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join('-');
  return `${day} ${[time.getHours(), time.getMinutes(), time.getSeconds()].map(two).join(':')}`;
}

/** The arguments that name the sources; a list of paths goes by standard input. */
export function sourceArguments(source: BackupSource, access: ResticAccess): readonly string[] {
  if (source.kind === 'paths') return ['--files-from-raw', '-'];
  return [
    ...['--stdin-filename', source.fileName, '--stdin-from-command', '--'],
    ...withoutSecrets(access),
    ...source.command,
  ];
}

/** restic hands its whole environment, password included, to the program: `env` takes out what is restic's. */
function withoutSecrets(access: ResticAccess): readonly string[] {
  const names = [...resticVariables, ...Object.keys(access.environment ?? {})];
  return ['/usr/bin/env', ...names.flatMap((name) => ['-u', name])];
}
