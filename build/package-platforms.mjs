const systems = new Map([
  ['--linux', 'linux'],
  ['-l', 'linux'],
  ['--win', 'win32'],
  ['-w', 'win32'],
  ['--mac', 'darwin'],
  ['-m', 'darwin'],
]);

/**
 * The platforms whose engines a run of electron-builder packs, told by its own options. Every build for macOS holds
 * the engines of both processors.
 * @param {readonly string[]} args
 * @param {string} host platform, e.g. `linux-x64`
 * @returns {string[]}
 */
export function platformsOf(args, host) {
  const [hostSystem = '', hostArch = ''] = host.split('-');
  const named = args.map((argument) => systems.get(argument)).filter((system) => system !== undefined);
  const arches = ['x64', 'arm64'].filter((arch) => args.includes(`--${arch}`));
  return (named.length > 0 ? named : [hostSystem]).flatMap((system) => {
    const wanted = system === 'darwin' ? ['x64', 'arm64'] : arches.length > 0 ? arches : [hostArch];
    return wanted.map((arch) => `${system}-${arch}`);
  });
}
