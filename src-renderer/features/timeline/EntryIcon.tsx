import {
  File,
  FileArchive,
  FileAudio,
  FileCode,
  FileImage,
  FileSpreadsheet,
  FileSymlink,
  FileText,
  FileVideo,
  Folder,
  type LucideIcon,
} from 'lucide-react';
import { createElement } from 'react';
import type { SnapshotEntry } from '../../../src-shared/model/snapshot.ts';

const extensions: readonly (readonly [LucideIcon, string])[] = [
  [FileImage, 'jpg jpeg png gif webp heic heif avif tif tiff bmp svg raw cr2 cr3 nef arw dng'],
  [FileVideo, 'mp4 mov mkv avi webm m4v mts'],
  [FileAudio, 'mp3 flac wav ogg opus m4a aac'],
  [FileArchive, 'zip tar gz bz2 xz zst 7z rar dmg iso'],
  [FileSpreadsheet, 'xls xlsx ods csv numbers'],
  [FileText, 'txt md pdf doc docx odt rtf pages tex epub'],
  [FileCode, 'html css js ts tsx py rs go c h cpp java json xml yaml yml toml sh sql'],
];
const iconByExtension = new Map(
  extensions.flatMap(([icon, names]) => names.split(' ').map((name) => [name, icon] as const)),
);

/** The kind of an entry at a glance; its name says the rest. */
export function EntryIcon({ entry }: { readonly entry: Pick<SnapshotEntry, 'name' | 'kind'> }) {
  if (entry.kind === 'folder') {
    return <Folder className="entry-icon entry-icon--folder" size={18} aria-hidden />;
  }
  return createElement(iconOf(entry), {
    className: 'entry-icon',
    size: 18,
    strokeWidth: 1.75,
    'aria-hidden': true,
  });
}

const iconOf = ({ kind, name }: Pick<SnapshotEntry, 'name' | 'kind'>): LucideIcon =>
  kind === 'link' ? FileSymlink : (iconByExtension.get(extensionOf(name)) ?? File);

const extensionOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
