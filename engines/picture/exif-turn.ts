/** What an Exif mark asks for: quarter turns clockwise, after a mirroring from left to right. */
export type ExifTurn = { readonly degrees: 0 | 90 | 180 | 270; readonly mirrored: boolean };

const upright: ExifTurn = { degrees: 0, mirrored: false };

/** By the value of the tag, from 1 to 8. */
const turns: readonly ExifTurn[] = [
  upright,
  { degrees: 0, mirrored: true },
  { degrees: 180, mirrored: false },
  { degrees: 180, mirrored: true },
  { degrees: 270, mirrored: true },
  { degrees: 90, mirrored: false },
  { degrees: 90, mirrored: true },
  { degrees: 270, mirrored: false },
];

const orientationTag = 0x0112;

/** Reads the orientation from a block of Exif; a broken block asks for nothing. */
export const exifTurn = (exif: Uint8Array | undefined): ExifTurn => {
  if (exif === undefined) return upright;
  const start = new TextDecoder('latin1').decode(exif.subarray(0, 16)).search(/II\*\0|MM\0\*/);
  if (start < 0 || exif.length < start + 14) return upright;
  const view = new DataView(exif.buffer, exif.byteOffset + start, exif.length - start);
  const little = view.getUint8(0) === 0x49;
  const directory = view.getUint32(4, little);
  if (directory + 2 > view.byteLength) return upright;
  const count = view.getUint16(directory, little);
  for (let entry = directory + 2; entry + 12 <= Math.min(view.byteLength, directory + 2 + count * 12); entry += 12)
    if (view.getUint16(entry, little) === orientationTag) return turns[view.getUint16(entry + 8, little) - 1] ?? upright;
  return upright;
};
