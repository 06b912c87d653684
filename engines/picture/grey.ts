import sharp, { type Sharp } from 'sharp';

/** A picture in grey, one byte a pixel, row by row. */
export type Grey = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

const mostPixels = 150e6;

/** Decodes a PNG (or another picture) to grey. */
export const decodeGrey = async (png: Uint8Array): Promise<Grey> => {
  const { data, info } = await sharp(png, { limitInputPixels: mostPixels })
    .flatten({ background: 'white' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const channels = info.channels as number;
  if (channels === 1) return { pixels: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height };
  const pixels = new Uint8Array(info.width * info.height);
  for (let i = 0; i < pixels.length; i++) pixels[i] = data[i * channels] ?? 255;
  return { pixels, width: info.width, height: info.height };
};

export const sharpOf = (grey: Grey): Sharp =>
  sharp(grey.pixels, { raw: { width: grey.width, height: grey.height, channels: 1 }, limitInputPixels: mostPixels });

/** A PGM file: every reader knows it and nothing is compressed. */
export const greyFile = ({ pixels, width, height }: Grey): Uint8Array<ArrayBuffer> => {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
};

export const fromSharp = async (image: Sharp): Promise<Grey> => {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data.buffer, data.byteOffset, data.length), width: info.width, height: info.height };
};
