import { findPhones } from '../../text/contacts.ts';
import { fold } from '../../text/fold.ts';
import { ourClaims, ourPolicies } from '../extract/ours.ts';
import type { Reading } from '../extract/reading.ts';
import { CandidateList, type Mention, type RoleCandidate } from './role-candidate.ts';
import { spansToRead } from './spans-to-read.ts';

/** Groups of capitals and figures in a row, a figure among them, each blank between two of them a single one. */
const row =
  /(?<![\p{L}\d@/.-])(?=[^\n\f\d]{0,14}\d)(?:\p{Lu}{1,6}[.:]?|\p{Lu}?[\d/.-]{0,6}\d[\p{Lu}\d/._-]*|\p{Lu}[\p{L}\d./_-]*\d[\p{L}\d./_-]*)(?: (?:\p{Lu}{1,4}|[\p{Lu}\d/._-]*\d[\p{Lu}\d/._-]*|[/–-] ?\p{Lu}{1,3}|bis|ter)(?![\p{L}\d'’])){0,6}/gu;
const day = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

const most = 110;
const longestWriting = 4;

/** Every stretch of a row that begins and ends with one of its groups. */
const writings = (text: string, at: number): Mention[] => {
  const groups = Array.from(text.matchAll(/\S+/g), ({ index, 0: group }) => ({
    start: at + index,
    end: at + index + group.replace(/[./_:-]+$/, '').length,
  }));
  return groups.flatMap(({ start }, first) => groups.slice(first, first + longestWriting).map(({ end }) => ({ start, end })));
};

const collect = (reading: Reading): RoleCandidate[] => {
  const taken = [...ourClaims(reading), ...ourPolicies(reading), ...findPhones(reading.cue)];
  const list = new CandidateList();
  for (const { from, to } of spansToRead(reading))
    for (const match of reading.text.slice(from, to).matchAll(row))
      for (const mention of writings(match[0], from + match.index)) {
        const isTaken = taken.some((one) => one.start < mention.end && mention.start < one.end);
        if (list.size < most && !isTaken) addWriting(reading, list, mention);
      }
  return list.all;
};

const addWriting = (reading: Reading, list: CandidateList, mention: Mention): void => {
  const value = reading.text.slice(mention.start, mention.end).replace(/\s+/g, ' ').trim();
  const digits = value.replace(/\D/g, '').length;
  if (value.length > 2 && value.length < 33 && digits > 1 && !day.test(value)) list.add(referenceKey(value), value, mention);
};

/** References are the same whatever signs part their letters and figures. */
export const referenceKey = (value: string): string => fold(value).replace(/[^a-z0-9]/g, '');

/** What may be somebody's file number; none of ours. */
export const referenceCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('referenceCandidates', () => collect(reading));
