/**
 * The engines that set-up may put in place, each source with the checksum that it must have. A release checksum was
 * taken over only where several independent projects publish the same one; a platform without one is left out.
 *
 * @typedef {object} ReleaseAsset
 * @property {string} file name in restic's release
 * @property {string} sha256 of that file
 * @typedef {object} DebianPackage
 * @property {readonly string[]} suites where the package is looked for, in this order
 * @property {string} version Debian's version of the package
 * @property {string} file
 * @property {string} sha256 of the .deb
 * @typedef {object} EnginePin
 * @property {string} [program] `restic` unless told otherwise
 * @property {string} version of the program
 * @property {Readonly<Record<string, ReleaseAsset>>} release by platform
 * @property {Readonly<Record<string, DebianPackage>>} debian by platform
 */

/** The version that the product ships. @type {EnginePin} */
export const shippedEngine = {
  version: '0.19.1',
  release: {
    'linux-x64': {
      file: 'restic_0.19.1_linux_amd64.bz2',
      sha256: 'f415415624dcc452f2a02b8c33641791a8c6d6d3b65bbb3543fcf9a25151585c',
    },
    'linux-arm64': {
      file: 'restic_0.19.1_linux_arm64.bz2',
      sha256: 'a5f64aaab53d51e311fa3829124c5b703f2d14cf187d8640b6be3b2b49376465',
    },
    'darwin-x64': {
      file: 'restic_0.19.1_darwin_amd64.bz2',
      sha256: 'c38d579622cf602f665234c5a8c315030b6cf70656028fe6dc29a786b60e5f35',
    },
    'darwin-arm64': {
      file: 'restic_0.19.1_darwin_arm64.bz2',
      sha256: '7be0a144ccc377880f294204aa271d76e4b79554b42a751151d425ce6ebac143',
    },
    'win32-x64': {
      file: 'restic_0.19.1_windows_amd64.zip',
      sha256: 'da948ad707ed690426473aaba2046cd61f8f90f6f0e7dab6be0d5796531de67d',
    },
  },
  debian: {
    'linux-x64': {
      suites: ['sid', 'forky'],
      version: '0.19.1-1',
      file: 'restic_0.19.1-1_amd64.deb',
      sha256: '97711c3125b5a65788a7e99fce8eb25f9a543fa8d83c4d7e54a5febe939a0f9e',
    },
  },
};

/** Accepted in development only, and run by the compatibility tests. @type {EnginePin} */
export const olderEngine = {
  version: '0.18.0',
  release: {
    'linux-x64': {
      file: 'restic_0.18.0_linux_amd64.bz2',
      sha256: '98f6dd8bf5b59058d04bfd8dab58e196cc2a680666ccee90275a3b722374438e',
    },
    'linux-arm64': {
      file: 'restic_0.18.0_linux_arm64.bz2',
      sha256: 'ce18179c25dc5f2e33e3c233ba1e580f9de1a4566d2977e8d9600210363ec209',
    },
  },
  debian: {
    'linux-x64': {
      suites: ['trixie'],
      version: '0.18.0-1+b4',
      file: 'restic_0.18.0-1+b4_amd64.deb',
      sha256: '4888fb20b272a28b84ac39171b7d7f0d9a58c2aeae51ec28e54684648d66e12c',
    },
  },
};
