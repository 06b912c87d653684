import { boxAround } from '../../../shared/mail/box-around.ts';
import type { Block } from '../../../shared/mail/transcript.ts';

/** The last line is full and its sentence open, and the next line follows at once. */
const goesOn = (before: Block, next: Block): boolean => {
  const last = before.lines.at(-1);
  const first = next.lines[0];
  if (before.role !== 'text' || next.role !== 'text' || last === undefined || first === undefined) return false;
  const gap = first.box[1] - (last.box[1] + last.box[3]);
  const close = gap > -last.box[3] * 0.5 && gap < last.box[3] * 0.9;
  const full = last.box[0] + last.box[2] > Math.max(...next.lines.map((line) => line.box[0] + line.box[2])) - 0.08;
  const open = !/[.;:!?]$/.test(last.words.at(-1)?.text ?? '.');
  return open && close && full && first.box[0] <= last.box[0] + 0.01;
};

/** Joins a paragraph that begins beside a strip and goes on below it. */
export const joinParagraph = (above: readonly Block[], below: readonly Block[]): Block[] => {
  const at = above.findLastIndex((block) => block.role !== 'margin');
  const before = above[at];
  const [next, ...others] = below;
  if (before === undefined || next === undefined || !goesOn(before, next)) return [...above, ...below];
  const joined = { ...before, lines: [...before.lines, ...next.lines], box: boxAround([before.box, next.box]) };
  return [...above.slice(0, at), joined, ...above.slice(at + 1), ...others];
};
