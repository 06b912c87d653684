import { allMatches } from '../../text/all-matches.ts';
import { ourClaims, ourNames, ourPolicies } from '../extract/ours.ts';
import type { Reading } from '../extract/reading.ts';
import { signAfter, signBefore, wordsAfter, wordsBefore } from './context-words.ts';
import type { FeatureSet } from './feature-set.ts';
import { type LetterLine, letterLines, lineAt } from './letter-lines.ts';
import type { Mention } from './role-candidate.ts';
import { rowLabels } from './row-labels.ts';

const articles = new Set([
  'la',
  'le',
  'les',
  'l',
  'm',
  'mme',
  'mr',
  'mlle',
  'monsieur',
  'madame',
  'societe',
  'ste',
  'sarl',
  'sas',
  'sa',
  'maitre',
  'me',
  'dr',
]);
const tenths = (value: number, steps: number): number => Math.min(steps - 1, Math.max(0, Math.floor(value * steps)));

const whose = /(?<![a-z])(votre|vos|notre|nos|mon|ma|mes|son|leur|v\/|n\/)\s?([a-z]{3,})/g;
const label = /([a-z'/.°]+(?: [a-z'/.°]+)?) ?: ?[^:]{0,24}$/;
/** Characters from the colon of a label to the value. */
const farthestLabel = 26;

const around = (reading: Reading, { start, end }: Mention, kind: string, zone: string, out: FeatureSet): void => {
  const { cue } = reading;
  const near = wordsBefore(cue, start, 9);
  const skipped = near.findIndex((word) => !articles.has(word));
  const before = skipped < 0 ? [] : near.slice(skipped);
  const after = wordsAfter(cue, end, 6);
  const [l1 = '^', l2 = '^', l3 = '^'] = before;
  const [r1 = '$', r2 = '$'] = after;
  out.add`l1=${l1}`;
  out.add`l12=${l2} ${l1}`;
  out.add`l123=${l3} ${l2} ${l1}`;
  out.add`r1=${r1}`;
  out.add`r12=${r1} ${r2}`;
  out.add`lr=${l1} ${r1}`;
  out.add`zl=${zone} ${l1}`;
  out.add`zr=${zone} ${r1}`;
  if (skipped > 0) out.add`art=${near[0]}`;
  for (const word of before.slice(0, 7)) out.add`b=${word}`;
  out.add`kl=${kind} ${l1}`;
  out.add`kp=${kind} ${zone} ${l1}`;
  for (const word of after) out.add`a=${word}`;
  out.add`p=${signBefore(cue, start)}${signAfter(cue, end)}`;
  out.add`pz=${zone}${signBefore(cue, start)}${signAfter(cue, end)}`;
};

const [newline, formFeed] = [10, 12];

/** Where its line begins, soft breaks left out of account. */
const lineStart = (cue: string, at: number): number => {
  let start = at;
  while (start > 0 && cue.charCodeAt(start - 1) !== newline && cue.charCodeAt(start - 1) !== formFeed) start--;
  return start;
};
const lineEnd = (cue: string, at: number): number => {
  const end = cue.indexOf('\n', at);
  return end < 0 ? cue.length : end;
};

const labelled = (reading: Reading, { start, end }: Mention, out: FeatureSet): void => {
  const { cue } = reading;
  const from = Math.max(lineStart(cue, start), start - 110);
  const left = cue.slice(from, start);
  const name = left.lastIndexOf(':') < left.length - farthestLabel ? undefined : label.exec(left)?.[1];
  if (name !== undefined) out.add`lbl=${name}`;
  const right = /^[ ,(–-]{0,3}((?:votre|notre|son|mon|leur) [a-z]{3,})/.exec(cue.slice(end, Math.min(end + 30, lineEnd(cue, end))));
  // "AA-111-BB (notre assuré) / CC-222-DD (votre assuré)": whose it is said behind it, what stands before it is said of another.
  if (right !== null) out.add`is=${right[1]}`;
  const side = right === null ? allMatches(left, whose).at(-1) : undefined;
  if (side !== undefined) {
    out.add`side=${side[1]}`;
    out.add`whose=${side[1]} ${side[2]}`;
  }
  const head = wordsAfter(cue, lineStart(cue, start), 2);
  if (lineStart(cue, start) < start) out.add`lh=${head.join(' ')}`;
};

const shortLine = 60;
const firstWords = (reading: Reading, line: LetterLine | undefined): string => {
  if (line === undefined) return '-';
  return line.end - line.start > shortLine ? 'long' : wordsAfter(reading.cue, line.start, 2).join(' ');
};

const placed = (reading: Reading, mention: Mention, kind: string, out: FeatureSet): string => {
  const lines = letterLines(reading);
  const index = lineAt(lines, mention.start);
  const line = lines[index];
  if (line === undefined) return 'none';
  const { zone } = line;
  const first = line.page === lines[0]?.page ? 'f' : 'n';
  const above = lines[index - 1];
  const whole = mention.start - line.start < 4 && line.end - mention.end < 3;
  out.add`z=${zone}`;
  out.add`kz=${kind} ${zone}`;
  out.add`zf=${zone}${first}`;
  out.add`zx=${zone} ${tenths(line.left, 4)}`;
  out.add`zw=${zone}${whole}${first}`;
  out.add`o=${first}${line.order < 8 ? line.order : line.order < 16 ? 'm' : 'l'}`;
  out.add`y=${first}${tenths(line.top, 8)}`;
  if (index === lines.length - 1 || index === lines.length - 2) out.add`last`;
  out.add`up=${firstWords(reading, above)}`;
  out.add`up1=${zone} ${wordsAfter(reading.cue, above?.start ?? mention.start, 1)[0] ?? ''}`;
  out.add`dn=${firstWords(reading, lines[index + 1])}`;
  return zone;
};

type Placed = { readonly start: number; readonly end: number };

const nearest = (items: readonly Placed[], at: number): number =>
  items.reduce((best, one) => (Math.abs(one.start - at) < Math.abs(best) ? one.start - at : best), 1e9);

const distance = (far: number): string => {
  const size = Math.abs(far);
  return `${far < 0 ? '-' : '+'}${size < 30 ? 1 : size < 70 ? 2 : size < 160 ? 3 : size < 500 ? 4 : 5}`;
};

const besideUs = (reading: Reading, { start, end }: Mention, zone: string, out: FeatureSet): void => {
  const [from, to] = [lineStart(reading.cue, start), lineEnd(reading.cue, end)];
  const numbers = reading.once('ourNumbers', () => [...ourClaims(reading), ...ourPolicies(reading)]);
  const names = ourNames(reading);
  const same = (items: readonly Placed[]): string =>
    items.some((one) => one.start >= from && one.end <= start) ? 'l' : items.some((one) => one.start >= end && one.end <= to) ? 'r' : '-';
  const [farNumber, farName] = [distance(nearest(numbers, start)), distance(nearest(names, start))];
  const [byNumber, byName] = [`${farNumber}${same(numbers)}`, `${farName}${same(names)}`];
  out.add`num=${byNumber}`;
  out.add`numz=${zone}${farNumber}`;
  out.add`our=${byName}`;
  const word = wordsBefore(reading.cue, start, 6).find((one) => !articles.has(one) && one !== 'de') ?? '^';
  out.add`our1=${byName} ${word}`;
  out.add`num1=${byNumber} ${word}`;
};

/** What surrounds a value where it stands: words, labels, place on the page, our numbers and our name. */
export const mentionFeatures = (reading: Reading, mention: Mention, kind: string, out: FeatureSet): void => {
  const zone = placed(reading, mention, kind, out);
  around(reading, mention, kind, zone, out);
  labelled(reading, mention, out);
  besideUs(reading, mention, zone, out);
  if (zone === 'table') for (const one of rowLabels(reading, mention)) out.add`row=${one}`;
};
