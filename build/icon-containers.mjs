/** @typedef {{ size: number, png: Buffer }} Picture */

const appleTypes = new Map([
  [16, 'icp4'],
  [32, 'icp5'],
  [64, 'icp6'],
  [128, 'ic07'],
  [256, 'ic08'],
  [512, 'ic09'],
  [1024, 'ic10'],
]);

/**
 * A Windows .ico that holds PNG pictures. @param {readonly Picture[]} pictures
 */
export function windowsIcon(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let offset = header.length;
  pictures.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    // 256 is written as 0.
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/**
 * A macOS .icns that holds PNG pictures. @param {readonly Picture[]} pictures
 */
export function appleIcon(pictures) {
  const blocks = pictures.map(({ size, png }) => block(appleTypes.get(size) ?? '', png));
  return block('icns', Buffer.concat(blocks));
}

/**
 * @param {string} type four letters
 * @param {Buffer} content
 */
function block(type, content) {
  if (type.length !== 4) throw new Error('no such picture size in an .icns file');
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([header, content]);
}
