import sharp, { type Sharp } from 'sharp';

/** A picture in grey, one byte a pixel, row by row. */
export type Grey = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

export type Rectangle = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

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

/** As a PNG that is not compressed: it goes to another thread and not onto a disk, and compressing takes longer than all clean-up. */
export const plainPng = (image: Sharp): Promise<Buffer> => image.toColourspace('b-w').png({ compressionLevel: 0 }).toBuffer();

export const sharpOf = (grey: Grey): Sharp =>
  sharp(grey.pixels, { raw: { width: grey.width, height: grey.height, channels: 1 }, limitInputPixels: mostPixels });

/** A rectangle out of a picture, by itself. */
export const cut = (grey: Grey, left: number, top: number, width: number, height: number): Grey => {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = (top + y) * grey.width + left;
    pixels.set(grey.pixels.subarray(start, start + width), y * width);
  }
  return { pixels, width, height };
};

/** A part of a picture with a white border around it. */
export const framed = (grey: Grey, part: Rectangle, border: number): Grey => {
  const [width, height] = [part.width + 2 * border, part.height + 2 * border];
  const pixels = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < part.height; y++) {
    const start = (part.top + y) * grey.width + part.left;
    pixels.set(grey.pixels.subarray(start, start + part.width), (y + border) * width + border);
  }
  return { pixels, width, height };
};

/** The pixels in memory of their own: what sharp gives cannot be handed to another thread. */
export const fromSharp = async (image: Sharp): Promise<Grey> => {
  const { data, info } = await image.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { pixels: new Uint8Array(data), width: info.width, height: info.height };
};
