import { allMatches } from '../../text/all-matches.ts';
import { findPhones } from '../../text/contacts.ts';
import { fold } from '../../text/fold.ts';
import { ourClaims, ourPolicies } from '../extract/ours.ts';
import type { Reading } from '../extract/reading.ts';
import { bothEnds } from './both-ends.ts';
import { CandidateList, type Mention, type RoleCandidate } from './role-candidate.ts';
import { spansToRead } from './spans-to-read.ts';

const most = 60;

/** Numbers are the same whatever stands between their signs. */
export const referenceKey = (value: string): string => fold(value).replace(/[^a-z0-9]/g, '');

/** What a file number is made of: groups of signs with figures among them, initials beside them, blanks and bars between. */
const piece = /[\p{L}\d]+(?:[./_-][\p{L}\d]+)*\.?/gu;
const joins = /^(?: ?[/–-] ?| )$/;
const longest = 5;
const farthest = 34;

type Piece = { readonly text: string; readonly start: number; readonly end: number; readonly sort: 'number' | 'initials' | 'word' };

const sortOfPiece = (text: string): Piece['sort'] =>
  /\d/.test(text)
    ? 'number'
    : /^(?:\p{Lu}{1,5}|\p{Lu}[\p{L}.]{0,4}|\p{L}{1,3})$/u.test(text) || /^(?:\p{Lu}\.){1,3}\p{Lu}?\.?$/u.test(text)
      ? 'initials'
      : 'word';

const piecesOf = (line: string, from: number): Piece[] =>
  allMatches(line, piece).map((match) => {
    const text = match[0].replace(/\.$/, /^(?:\p{Lu}\.)+$/u.test(match[0]) ? '.' : '');
    return { text, start: from + match.index, end: from + match.index + text.length, sort: sortOfPiece(text) };
  });

type Placed = { readonly start: number; readonly end: number };
const overlaps = (items: readonly Placed[], { start, end }: Mention): boolean => items.some((one) => one.start < end && start < one.end);

/** What is certainly something else: our numbers, days, sums, telephones, courts' cases. */
const otherThings = (reading: Reading): readonly Placed[] => [
  ...ourClaims(reading),
  ...ourPolicies(reading),
  ...reading.amounts,
  ...findPhones(reading.cue),
];

const isReference = (text: string): boolean => {
  const digits = text.replace(/\D/g, '').length;
  return (
    digits >= 3 &&
    text.length >= 4 &&
    text.length <= farthest &&
    !/^(?:19|20)\d\d$/.test(text) &&
    !/^\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|(?:19|20)\d{2})$/.test(text)
  );
};

/** Every run of pieces that begins and ends like a file number. */
const addLine = (reading: Reading, list: CandidateList, taken: readonly Placed[], line: string, from: number): void => {
  const pieces = piecesOf(line, from);
  pieces.forEach((first, index) => {
    if (first.sort === 'word') return;
    for (let last = index; last < Math.min(pieces.length, index + longest); last++) {
      const [end, before] = [pieces[last], pieces[last - 1]];
      if (end === undefined || end.end - first.start > farthest) return;
      if (before !== undefined && last > index && !joins.test(reading.text.slice(before.end, end.start))) return;
      if (end.sort === 'word') return;
      const value = reading.text.slice(first.start, end.end);
      const mention = { start: first.start, end: end.end };
      if (isReference(value) && !overlaps(taken, mention)) list.add(referenceKey(value), value, mention);
    }
  });
};

const collect = (reading: Reading): readonly RoleCandidate[] => {
  const list = new CandidateList();
  const taken = otherThings(reading);
  for (const { from, to } of spansToRead(reading)) {
    let at = from;
    for (const line of reading.text.slice(from, to).split(/[\n\f]/)) {
      if (/\d{3}|\d.*\d.*\d/.test(line)) addLine(reading, list, taken, line, at);
      at += line.length + 1;
    }
  }
  return bothEnds(list.all, most);
};

/** File numbers that stand in a letter: any run of signs that may be one; none of ours, no day, no sum, no telephone. */
export const referenceCandidates = (reading: Reading): readonly RoleCandidate[] =>
  reading.once('referenceCandidates', () => collect(reading));
