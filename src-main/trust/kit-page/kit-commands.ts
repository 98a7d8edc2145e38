import { translate } from '../../../src-shared/i18n/translate.ts';
import type { KitFacts } from './kit-facts.ts';

export interface SystemCommands {
  readonly title: string;
  readonly commands: readonly string[];
}

/** What to type to list and to restore, for each system; that of the kit's own computer first. */
export function commandsOf(facts: KitFacts): readonly SystemCommands[] {
  const target = translate(facts.language, 'kit.restic.target');
  const all = [
    { system: 'linux', title: 'Linux', restic: './restic', quote: quoteForShell },
    { system: 'macos', title: 'macOS', restic: './restic', quote: quoteForShell },
    {
      system: 'windows',
      title: translate(facts.language, 'kit.restic.windows'),
      restic: '.\\restic.exe',
      quote: quoteForPowerShell,
    },
  ] as const;
  const ownFirst = [...all].sort(
    (a, b) => Number(b.system === facts.system) - Number(a.system === facts.system),
  );
  return ownFirst.map(({ system, title, restic, quote }) => {
    const location = quote(locationOn(system, facts));
    return {
      title,
      commands: [
        `${restic} -r ${location} snapshots`,
        `${restic} -r ${location} restore latest --target ${quote(target)}`,
      ],
    };
  });
}

/** Where the repository most likely is on another system; the page says how to recognise it. */
function locationOn(system: KitFacts['system'], facts: KitFacts): string {
  if (facts.reach === 'network' || system === facts.system) return facts.location;
  const folders = facts.onDrive?.folders ?? [lastFolder(facts.location)];
  const drive = facts.onDrive?.name ?? null;
  if (system === 'windows') return ['E:', ...folders].join('\\');
  const root = system === 'macos' ? '/Volumes' : '/media';
  return [root, ...(drive === null ? [] : [drive]), ...folders].join('/');
}

const lastFolder = (path: string): string => path.split(/[/\\]/u).findLast((part) => part !== '') ?? path;

const quoteForShell = (text: string): string =>
  /^[\w@%+=:,./-]+$/u.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** PowerShell also ends a quotation at the typographic quotes. */
const quoteForPowerShell = (text: string): string =>
  /^[\w.:\\/-]+$/u.test(text) ? text : `'${text.replaceAll(/(['‘’‚‛])/gu, '$1$1')}'`;
