import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixture = (name: string): Buffer => readFileSync(join(import.meta.dirname, 'fixtures', name));

export const heicLetter = (): Buffer => fixture('lettre.heic');
export const heicOnItsSide = (): Buffer => fixture('lettre-couchee.heic');

/** Where the body of the first box of this name begins. */
const bodyOf = (file: Buffer, name: string): number => {
  const at = file.indexOf(name);
  if (at < 4) throw new Error(`no box ${name}`);
  return at + 4;
};

const grow = (file: Buffer, name: string, by: number): void => {
  const at = bodyOf(file, name) - 8;
  file.writeUInt32BE(file.readUInt32BE(at) + by, at);
};

const insert = (file: Buffer, at: number, more: Buffer): Buffer => Buffer.concat([file.subarray(0, at), more, file.subarray(at)]);

/** Moves every place in `iloc` (version 0, one extent an item; base offsets, offsets and lengths of four bytes) by so many bytes. */
const shiftData = (file: Buffer, by: number): void => {
  const body = bodyOf(file, 'iloc');
  const items = file.readUInt16BE(body + 6);
  for (let item = 0, at = body + 8; item < items; item++, at += 18) file.writeUInt32BE(file.readUInt32BE(at + 4) + by, at + 4);
};

/** The same photograph with an `irot` of so many quarter turns counter-clockwise on its first picture. */
export const withRotation = (original: Buffer, quarters: number): Buffer => {
  const file = Buffer.from(original);
  const properties = bodyOf(file, 'ipco') - 8;
  const end = properties + file.readUInt32BE(properties);
  let count = 0;
  for (let at = properties + 8; at < end; at += file.readUInt32BE(at)) count++;
  const associations = bodyOf(file, 'ipma') + 8;
  const mine = file.readUInt8(associations + 2);
  for (const [name, by] of [
    ['meta', 10],
    ['iprp', 10],
    ['ipco', 9],
    ['ipma', 1],
  ] as const)
    grow(file, name, by);
  shiftData(file, 10);
  file.writeUInt8(mine + 1, associations + 2);
  const associated = insert(file, associations + 3 + mine, Buffer.from([0x80 | (count + 1)]));
  return insert(associated, end, Buffer.from([0, 0, 0, 9, ...Buffer.from('irot'), quarters]));
};

/** The same photograph whose header says another size. */
export const withSize = (original: Buffer, width: number, height: number): Buffer => {
  const file = Buffer.from(original);
  for (let at = file.indexOf('ispe'); at >= 0; at = file.indexOf('ispe', at + 4)) {
    file.writeUInt32BE(width, at + 8);
    file.writeUInt32BE(height, at + 12);
  }
  return file;
};

/** The same photograph whose pixels are said to lie far outside the file. */
export const withDataOutside = (original: Buffer): Buffer => {
  const file = Buffer.from(original);
  shiftData(file, 0x7000_0000);
  return file;
};
