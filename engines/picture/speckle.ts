import type { Grey } from './grey.ts';
import type { InkRuns } from './ink-runs.ts';

/** Share of the ink pixels that stand alone, without more than one neighbour: dust and noise. Only the ends of a run can. */
export const speckleShare = ({ pixels, width }: Grey, { height, rows, from, to }: InkRuns, threshold: number): number => {
  const around = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1];
  const isAlone = (at: number): boolean => {
    let neighbours = 0;
    for (const step of around) if ((pixels[at + step] ?? 255) <= threshold) neighbours++;
    return neighbours <= 1;
  };
  let [ink, alone] = [0, 0];
  for (let y = 1; y < height - 1; y += 2) {
    for (let run = rows[y] ?? 0; run < (rows[y + 1] ?? 0); run++) {
      const [first, last] = [Math.max(1, from[run] ?? 0), Math.min(width - 1, to[run] ?? 0) - 1];
      if (last < first) continue;
      ink += last - first + 1;
      if (isAlone(y * width + first)) alone++;
      if (last > first && isAlone(y * width + last)) alone++;
    }
  }
  return ink === 0 ? 0 : alone / ink;
};
