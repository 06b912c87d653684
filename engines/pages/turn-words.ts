import type { Box } from '../../shared/mail/transcript.ts';
import type { PlacedWord } from './placed-word.ts';

export type Rotation = 0 | 90 | 180 | 270;

const turnBox = ([x, y, w, h]: Box, turn: Rotation): Box => {
  if (turn === 90) return [1 - y - h, x, h, w];
  if (turn === 180) return [1 - x - w, 1 - y - h, w, h];
  if (turn === 270) return [y, 1 - x - w, h, w];
  return [x, y, w, h];
};

/** Quarter turns clockwise after which most of the text stands upright. */
export const uprightTurn = (words: readonly PlacedWord[]): Rotation => {
  const letters = new Map<number, number>();
  for (const word of words) letters.set(word.angle, (letters.get(word.angle) ?? 0) + word.text.length);
  const total = [...letters.values()].reduce((sum, count) => sum + count, 0);
  const turns: readonly Rotation[] = [90, 180, 270];
  return turns.find((turn) => (letters.get(turn) ?? 0) > total * 0.6) ?? 0;
};

/** The words of a page turned clockwise; boxes are then those of the page as it stands upright. */
export const turnWords = (words: readonly PlacedWord[], turn: Rotation): PlacedWord[] =>
  turn === 0 ? [...words] : words.map((word) => ({ ...word, box: turnBox(word.box, turn), angle: (word.angle - turn + 360) % 360 }));
