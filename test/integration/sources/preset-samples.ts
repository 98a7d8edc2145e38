/**
 * What a home of each system may hold, below the home folder. Of `leftOut`, each preset leaves out exactly its own;
 * `kept` is what looks alike and must be saved whatever is chosen: an error here costs somebody their data.
 */
export interface PresetSamples {
  readonly leftOut: Readonly<Record<string, readonly string[]>>;
  readonly kept: readonly string[];
}

const everywhere: PresetSamples = {
  leftOut: {
    'unfinished-downloads': [
      'Downloads/film.mkv.part',
      'Downloads/setup.exe.crdownload',
      'Downloads/disk.iso.aria2',
      'Downloads/archive.zip.!ut',
    ],
    'system-junk': [
      'Pictures/.DS_Store',
      'Pictures/Thumbs.db',
      'Documents/.~lock.letter.odt#',
      'Documents/~$report.docx',
    ],
    'developer-files': [
      'work/site/node_modules/react/index.js',
      'work/site/.next/cache/webpack/0.pack',
      'work/tool/__pycache__/main.cpython-312.pyc',
      'work/tool/.venv/bin/python',
      'go/pkg/mod/golang.org/x/text@v0.3.0/go.mod',
      '.gradle/caches/modules-2/files/a.jar',
      '.cargo/registry/cache/index/serde.crate',
    ],
    'virtual-machines': ['VirtualBox VMs/Debian/Debian.vdi', 'vm/box.qcow2'],
    'game-libraries': ['games/steamapps/common/Portal/portal.exe', 'games/steamapps/shadercache/400/x'],
  },
  kept: [
    'Documents/letter.odt',
    'Documents/department.txt',
    'Documents/part',
    'Documents/partial list.txt',
    'Documents/lost+found stories.txt',
    'Documents/node_modules.txt',
    'Documents/$RECYCLE.BIN notes.txt',
    'Documents/~$notes.txt',
    'Documents/trash/poems.txt',
    'Documents/cache/geocaching.gpx',
    'Downloads/film.part1.rar',
    'Downloads/film.mkv',
    'Pictures/2019/holiday.jpg',
    'work/site/package.json',
    'work/site/.env',
    'work/site/src/cache/index.ts',
    'work/site/.next/build-manifest.json',
    'work/site/target/aim.txt',
    'work/tool/venv notes.md',
    'work/tool/build/keep.txt',
    'go/src/hello/main.go',
    '.gradle/gradle.properties',
    '.cargo/config.toml',
    '.cargo/credentials.toml',
    '.npmrc',
    '.ssh/id_ed25519',
    '.gnupg/private-keys-v1.d/A.key',
    '.password-store/bank.gpg',
    '.config/keepassxc/keepassxc.ini',
    'passwords.kdbx',
    '.bitcoin/wallet.dat',
    'games/steamapps/compatdata/400/pfx/user.reg',
    'games/steamapps/appmanifest_400.acf',
  ],
};

const linux: PresetSamples = {
  leftOut: {
    caches: [
      '.cache/thumbnails/large/a.png',
      '.cache/mozilla/firefox/x.default/cache2/entries/A',
      '.var/app/org.gimp.GIMP/cache/x',
      'snap/firefox/common/.cache/x',
      '.config/google-chrome/Default/Cache/Cache_Data/data_0',
      '.config/google-chrome/Default/Service Worker/CacheStorage/a/b',
      '.config/Code/CachedData/a/b',
      '.config/Slack/GPUCache/data_1',
    ],
    trash: [
      '.local/share/Trash/files/old.txt',
      '.local/share/Trash/info/old.txt.trashinfo',
      '.Trash-1000/files/a',
    ],
    'system-junk': [
      '.xsession-errors',
      '.xsession-errors.old',
      '.local/share/gvfs-metadata/home',
      'disk/lost+found/a',
    ],
    'developer-files': ['.npm/_cacache/index-v5/00/a'],
  },
  kept: [
    '.config/google-chrome/Default/Bookmarks',
    '.config/google-chrome/Default/Login Data',
    '.config/Code/User/settings.json',
    '.config/user-dirs.dirs',
    '.mozilla/firefox/x.default/places.sqlite',
    '.mozilla/firefox/x.default/logins.json',
    '.thunderbird/x.default/Mail/Local Folders/Inbox',
    '.local/share/keyrings/login.keyring',
    '.local/share/kwalletd/kdewallet.kwl',
    '.var/app/org.gimp.GIMP/config/gimprc',
    'snap/firefox/common/.mozilla/firefox/x/places.sqlite',
    'backup of old home/.cache notes.txt',
    '.nfs is no lock.txt',
  ],
};

const macos: PresetSamples = {
  leftOut: {
    caches: [
      'Library/Caches/com.apple.Safari/Cache.db',
      'Library/Containers/com.apple.mail/Data/Library/Caches/x',
      'Library/Group Containers/group.a/Library/Caches/x',
      'Library/Application Support/Google/Chrome/Default/Code Cache/js/a',
      'Library/Application Support/Slack/Cache/data_0',
    ],
    trash: ['.Trash/old.txt'],
    'unfinished-downloads': ['Downloads/film.mkv.download/Info.plist'],
    'system-junk': [
      'Library/Logs/DiagnosticReports/a.ips',
      'disk/.Spotlight-V100/Store',
      'disk/.fseventsd/a',
    ],
    'developer-files': ['Library/Developer/Xcode/DerivedData/App-abc/Build/x'],
    'virtual-machines': ['Parallels/Windows 11.pvm/config.pvs'],
  },
  kept: [
    'Library/Keychains/login.keychain-db',
    'Library/Mail/V10/MailData/Envelope Index',
    'Library/Application Support/AddressBook/AddressBook-v22.abcddb',
    'Library/Application Support/Google/Chrome/Default/Bookmarks',
    'Library/Application Support/Slack/storage/root-state.json',
    'Library/Preferences/com.apple.dock.plist',
    'Library/Developer/Xcode/UserData/CodeSnippets/a',
    'Pictures/Photos Library.photoslibrary/database/Photos.sqlite',
  ],
};

const windows: PresetSamples = {
  leftOut: {
    caches: [
      'AppData/Local/Temp/a.tmp',
      'AppData/Local/Microsoft/Windows/INetCache/IE/a',
      'AppData/Local/Microsoft/Windows/Explorer/thumbcache_256.db',
      'AppData/Local/Google/Chrome/User Data/Default/Cache/Cache_Data/f_0',
      'AppData/Local/Microsoft/Edge/User Data/Profile 1/Code Cache/js/a',
      'AppData/Local/Mozilla/Firefox/Profiles/x.default/cache2/entries/A',
      'AppData/Local/npm-cache/_cacache/a',
    ],
    trash: ['disk/$Recycle.Bin/S-1-5-21/$R1.txt'],
    'system-junk': [
      'NTUSER.DAT',
      'ntuser.dat.LOG1',
      'disk/System Volume Information/tracking.log',
      'disk/pagefile.sys',
    ],
  },
  kept: [
    'AppData/Local/Google/Chrome/User Data/Default/Bookmarks',
    'AppData/Local/Google/Chrome/User Data/Local State',
    'AppData/Roaming/Mozilla/Firefox/Profiles/x.default/places.sqlite',
    'AppData/Roaming/Microsoft/Signatures/mine.htm',
    'AppData/Roaming/Microsoft/Protect/S-1-5-21/key',
    'AppData/Local/Microsoft/Outlook/anna.pst',
    'AppData/Local/Packages/CanonicalGroupLimited.Ubuntu/LocalState/ext4.vhd notes',
    'AppData/LocalLow/Studio/Game/save.dat',
    'Saved Games/a.sav',
  ],
};

const together = (a: PresetSamples, b: PresetSamples): PresetSamples => ({
  leftOut: Object.fromEntries(
    [...new Set([...Object.keys(a.leftOut), ...Object.keys(b.leftOut)])].map((id) => [
      id,
      [...(a.leftOut[id] ?? []), ...(b.leftOut[id] ?? [])],
    ]),
  ),
  kept: [...a.kept, ...b.kept],
});

export const presetSamples = {
  linux: together(everywhere, linux),
  macos: together(everywhere, macos),
  windows: together(everywhere, windows),
} as const;
