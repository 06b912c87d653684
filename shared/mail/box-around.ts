import type { Box } from './transcript.ts';

/** The smallest box that holds all of these. */
export const boxAround = (boxes: readonly Box[]): Box => {
  const left = Math.min(...boxes.map((box) => box[0]));
  const top = Math.min(...boxes.map((box) => box[1]));
  const right = Math.max(...boxes.map((box) => box[0] + box[2]));
  const bottom = Math.max(...boxes.map((box) => box[1] + box[3]));
  return [left, top, right - left, bottom - top];
};
