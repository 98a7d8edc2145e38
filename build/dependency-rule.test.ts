import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { inProject } from './shared/paths.mjs';
import { runCommand } from './shared/run-command.mjs';

const files: Record<string, string> = {
  'src-shared/model.ts': 'export const model = 1;',
  'src-shared/plugin-sdk/index.ts': 'export const sdk = 1;',
  'src-shared/contract/channels.ts': 'export const channels = 1;',
  'src-main/platform/clock.ts': 'export const clock = 1;',
  'src-main/platform/node/system-clock.ts': "import '../clock.ts';",
  'src-main/jobs/index.ts':
    "import './inner.ts'; import '../platform/clock.ts'; import '../../src-shared/model.ts';",
  'src-main/jobs/inner.ts': 'export const inner = 1;',
  'src-main/plans/index.ts': "import '../jobs/index.ts';",
  'src-main/hosts/desktop.ts': "import '../plans/index.ts'; import '../platform/node/system-clock.ts';",
  'src-main/ipc/index.ts': 'export const ipc = 1;',
  'src-preload/index.ts': "import '../src-shared/contract/channels.ts';",
  'src-renderer/ui/button.ts': 'export const button = 1;',
  'src-renderer/features/home/home.ts': "import '../../ui/button.ts'; import '../../../src-shared/model.ts';",
  'src-renderer/features/restore/restore.ts': 'export const restore = 1;',
  'plugins/one/index.ts': "import '../../src-shared/plugin-sdk/index.ts';",
  'plugins/two/index.ts': 'export const two = 1;',
  'test/helper.ts': 'export const helper = 1;',
};

const offences: [rule: string, file: string, text: string][] = [
  ['src-shared imports no Node', 'src-shared/a.ts', "import 'node:fs';"],
  ['src-shared imports no Electron', 'src-shared/b.ts', "import 'electron';"],
  ['src-shared imports nothing of ours but itself', 'src-shared/c.ts', "import '../src-main/jobs/index.ts';"],
  [
    'The renderer never imports main, preload or plugins',
    'src-renderer/d.ts',
    "import '../src-main/jobs/index.ts';",
  ],
  ['The renderer imports no Node', 'src-renderer/e.ts', "import 'node:path';"],
  [
    'The preload holds no logic: it imports Electron, the names of the channels and types',
    'src-preload/f.ts',
    "import '../src-shared/model.ts';",
  ],
  [
    'Electron is imported only by the shell, platform/electron, the desktop host and the preload',
    'src-main/plans/g.ts',
    "import 'electron';",
  ],
  ['A feature reaches another only through its index', 'src-main/plans/h.ts', "import '../jobs/inner.ts';"],
  [
    'Features know the interfaces of the platform; hosts choose the implementation',
    'src-main/plans/i.ts',
    "import '../platform/node/system-clock.ts';",
  ],
  ['Features know neither the window nor the wire', 'src-main/plans/j.ts', "import '../ipc/index.ts';"],
  ['The platform knows no feature', 'src-main/platform/k.ts', "import '../jobs/index.ts';"],
  [
    'Only hosts know everybody, and nobody knows a host',
    'src-main/ipc/l.ts',
    "import '../hosts/desktop.ts';",
  ],
  [
    'A feature of the window imports no other feature',
    'src-renderer/features/home/m.ts',
    "import '../restore/restore.ts';",
  ],
  [
    'The design system, the bridge and the state know no feature',
    'src-renderer/ui/n.ts',
    "import '../features/restore/restore.ts';",
  ],
  ['A plugin imports the SDK, its own files and packages', 'plugins/one/o.ts', "import '../two/index.ts';"],
  [
    'The product imports neither tests nor build scripts',
    'src-main/jobs/p.ts',
    "import '../../test/helper.ts';",
  ],
  ['No cycles', 'src-main/jobs/q.ts', "import './q.ts';"],
  ['Every import resolves', 'src-main/jobs/r.ts', "import './nowhere.ts';"],
];

interface Report {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { name: string } }[];
  };
}

/** What dependency-cruiser says about a small house, as lines `rule: file`. */
function violationsIn(house: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rule-test-'));
  for (const [path, text] of Object.entries(house)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const name of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
    cpSync(inProject(name), join(folder, name));
  const script = inProject('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    script,
    '--output-type',
    'json',
    'src-main',
    'src-shared',
    'src-renderer',
    'src-preload',
    'plugins',
  ];
  const { stdout } = runCommand(process.execPath, args, { cwd: folder });
  const report = JSON.parse(stdout) as Report;
  return report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

describe('the dependency rule', () => {
  let found: string[] = [];
  beforeAll(() => {
    found = violationsIn({ ...files, ...Object.fromEntries(offences.map(([, file, text]) => [file, text])) });
  }, 60_000);

  it('finds nothing in a house that keeps it', () => {
    expect(violationsIn(files)).toEqual([]);
  }, 60_000);

  it.each(offences)('%s', (rule, file) => {
    expect(found).toContain(`${rule}: ${file}`);
  });
});
