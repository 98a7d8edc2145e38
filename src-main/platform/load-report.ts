import { randomUUID } from 'node:crypto';
import type { Notice } from '../../src-shared/model/notice.ts';
import type { Clock } from './clock.ts';

/** What was found when a file of state was opened. Files kept aside are never deleted by the app. */
export type LoadReport =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'loaded' }
  /** The file was damaged or gone; the last good copy is in use. `keptAside` is null when there was nothing to keep. */
  | { readonly kind: 'recovered-from-last-good'; readonly keptAside: string | null }
  /** The file was damaged, and so was its copy, or there was none: begun anew. */
  | { readonly kind: 'lost'; readonly keptAside: string }
  /** A newer version of the app wrote it; `used` says what is in use instead. */
  | {
      readonly kind: 'from-newer-version';
      readonly keptAside: string;
      readonly used: 'last-good' | 'nothing';
      readonly version: number;
    };

/**
 * The notice that tells the person, or null if all was well. Params: `file` (what was kept aside, may be empty),
 * `used`: `copy` or `nothing`.
 */
export function noticeOfLoad(
  area: 'settings' | 'history' | 'secrets',
  report: LoadReport,
  clock: Clock,
): Notice | null {
  if (report.kind === 'fresh' || report.kind === 'loaded') return null;
  const isNewer = report.kind === 'from-newer-version' && area !== 'secrets';
  const usesCopy =
    report.kind === 'recovered-from-last-good' ||
    (report.kind === 'from-newer-version' && report.used === 'last-good');
  return {
    id: randomUUID(),
    code: isNewer ? `${area}-from-newer-version` : `${area}-recovered`,
    params: { file: report.keptAside ?? '', used: usesCopy ? 'copy' : 'nothing' },
    at: clock.now().toISOString(),
  };
}
