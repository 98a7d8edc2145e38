/** What each exclude preset leaves out, and why that is safe. The keys carry the ids of resources/exclude-presets. */
export const presets = {
  'preset.caches.name': 'Caches',
  'preset.caches.explanation':
    'Copies that programs keep to be faster: web pages already seen, thumbnails, downloaded parts. Programs make them again by themselves.',
  'preset.trash.name': 'Trash',
  'preset.trash.explanation':
    'What was already thrown away. Files deleted by mistake are still in earlier snapshots.',
  'preset.unfinished-downloads.name': 'Unfinished downloads',
  'preset.unfinished-downloads.explanation':
    'Half a file is of no use. Once a download is complete it is saved like any other file.',
  'preset.system-junk.name': 'System leftovers',
  'preset.system-junk.explanation':
    'Small files that the system and office programs leave in folders, and files that the system itself keeps locked. They are made anew when needed.',
  'preset.developer-files.name': 'Developer files',
  'preset.developer-files.explanation':
    'Downloaded packages and build results, such as “node_modules”. One command brings them back from the project itself, which is saved.',
  'preset.virtual-machines.name': 'Virtual machines',
  'preset.virtual-machines.explanation':
    'Disks of virtual machines. They are huge and change all the time. Leave them out only if nothing that matters is kept inside.',
  'preset.game-libraries.name': 'Installed games',
  'preset.game-libraries.explanation':
    'Games that a store can download again. Some games keep saved progress in their own folder: check before leaving them out.',
} as const;
