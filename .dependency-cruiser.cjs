// The dependency rule of docs/architecture.md. Each rule's name is the sentence that it enforces.
const tests = String.raw`\.test\.tsx?$`;
const electron = String.raw`^electron($|/)|node_modules/electron/`;
// Types alone, through which features offer their use cases; reaching them by an index would close circles.
const seams = '^src-main/(ipc/handlers|jobs/job-runner|repositories/open-repository)[.]ts$';
const frontEnds = 'shell|ipc|command-line|local-socket';

/** @param {string} name @param {object} from @param {object} to */
const never = (name, from, to) => ({ name, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    never(
      'src-shared imports no Node',
      { path: '^src-shared/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    never('src-shared imports no Electron', { path: '^src-shared/' }, { path: electron }),
    never(
      'src-shared imports nothing of ours but itself',
      { path: '^src-shared/' },
      { path: '^(src-|plugins/|build/|test/)', pathNot: '^src-shared/' },
    ),
    never(
      'The renderer never imports main, preload or plugins',
      { path: '^src-renderer/' },
      { path: '^(src-main|src-preload|plugins)/' },
    ),
    never(
      'The renderer imports no Node',
      { path: '^src-renderer/', pathNot: tests },
      { dependencyTypes: ['core'] },
    ),
    never(
      'The preload holds no logic: it imports Electron, the names of the channels and types',
      { path: '^src-preload/', pathNot: tests },
      {
        pathNot: [electron, '^src-preload/', '^src-shared/contract/channels[.]ts$'],
        dependencyTypesNot: ['type-only'],
      },
    ),
    never(
      'Electron is imported only by the shell, platform/electron, the desktop host and the preload',
      {
        path: '^(src-|plugins/)',
        pathNot: '^(src-main/shell/|src-main/platform/electron/|src-main/hosts/desktop[.]ts$|src-preload/)',
      },
      { path: electron },
    ),
    never(
      'A feature reaches another only through its index',
      { path: '^src-main/([^/]+)/', pathNot: '^src-main/hosts/' },
      {
        path: '^src-main/',
        pathNot: ['^src-main/$1/', '^src-main/[^/]+/index[.]ts$', '^src-main/platform/', seams],
      },
    ),
    never(
      'Features know the interfaces of the platform; hosts choose the implementation',
      { path: '^src-main/', pathNot: ['^src-main/(hosts|platform)/', tests] },
      { path: '^src-main/platform/(node|electron|memory)/' },
    ),
    never(
      'Features know neither the window nor the wire',
      { path: '^src-main/', pathNot: `^src-main/(hosts|${frontEnds})/` },
      // What a use case looks like to its caller is a type, and costs nothing at run time.
      { path: `^src-main/(${frontEnds})/`, pathNot: seams, dependencyTypesNot: ['type-only'] },
    ),
    never(
      'The platform knows no feature',
      { path: '^src-main/platform/', pathNot: tests },
      { path: '^src-main/', pathNot: '^src-main/platform/' },
    ),
    never(
      'Only hosts know everybody, and nobody knows a host',
      { pathNot: '^(src-main/hosts|test)/' },
      { path: '^src-main/hosts/' },
    ),
    never(
      'A feature of the window imports no other feature',
      { path: '^src-renderer/features/([^/]+)/' },
      { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' },
    ),
    never(
      'The design system, the bridge and the state know no feature',
      { path: '^src-renderer/(ui|bridge|state|i18n|parts)/' },
      { path: '^src-renderer/features/' },
    ),
    never(
      'A plugin imports the SDK, its own files and packages',
      { path: '^plugins/([^/]+)/', pathNot: tests },
      { path: '^(src-|plugins/|build/|test/)', pathNot: ['^src-shared/plugin-sdk/', '^plugins/$1/'] },
    ),
    never(
      'The product imports neither tests nor build scripts',
      { path: '^(src-|plugins/)', pathNot: tests },
      { path: ['^(test|build)/', tests] },
    ),
    never('No cycles', {}, { circular: true }),
    never('Every import resolves', {}, { couldNotResolve: true, pathNot: electron }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
