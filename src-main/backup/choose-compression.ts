import { extname } from 'node:path';

/** Kinds of files that are compressed (or encrypted) already: compressing them again costs time and saves nothing. */
const compressedExtensions = new Set(
  [
    'jpg jpeg jpe png gif webp heic heif avif jxl cr2 cr3 nef arw dng raf orf rw2',
    'mp4 m4v mov mkv avi webm wmv mts m2ts 3gp mpg mpeg',
    'mp3 m4a aac ogg oga opus flac wma',
    'zip 7z rar gz tgz bz2 xz zst lz4 br cab jar apk ipa dmg msi deb rpm appimage',
    'docx xlsx pptx odt ods odp epub pdf pages numbers key',
    'gpg pgp age kdbx dmgpart sparsebundle',
  ]
    .join(' ')
    .split(' '),
);

export const isCompressedAlready = (name: string): boolean =>
  compressedExtensions.has(extname(name).slice(1).toLowerCase());

/** Bytes seen in a sample of the sources, by kind. */
export interface ContentSample {
  readonly compressedBytes: number;
  readonly otherBytes: number;
}

/** From this share on, compressing the rest saves less space than it costs time. */
const mostlyCompressed = 0.6;

/** What restic should do with new data. Without a sample its own choice is the right one. */
export function chooseCompression({ compressedBytes, otherBytes }: ContentSample): 'off' | 'auto' {
  const total = compressedBytes + otherBytes;
  return total > 0 && compressedBytes / total >= mostlyCompressed ? 'off' : 'auto';
}
