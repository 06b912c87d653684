import type { PreparedPicture } from './prepare-picture.ts';

/** What of a picture is handed to another thread instead of copied. */
export const pictureBuffers = ({ grey, ink: { runs } }: PreparedPicture): ArrayBuffer[] =>
  [grey.pixels, runs.rows, runs.from, runs.to].map(({ buffer }) => buffer).filter((buffer) => buffer instanceof ArrayBuffer);
