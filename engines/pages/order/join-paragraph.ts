import type { Block, Box } from '../../../shared/mail/transcript.ts';

const union = (a: Box, b: Box): Box => {
  const left = Math.min(a[0], b[0]);
  const top = Math.min(a[1], b[1]);
  return [left, top, Math.max(a[0] + a[2], b[0] + b[2]) - left, Math.max(a[1] + a[3], b[1] + b[3]) - top];
};

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
  const joined = { ...before, lines: [...before.lines, ...next.lines], box: union(before.box, next.box) };
  return [...above.slice(0, at), joined, ...above.slice(at + 1), ...others];
};
