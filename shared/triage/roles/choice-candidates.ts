import { fieldsOf } from '../../mail/fields.ts';
import type { Kind } from '../../mail/kinds.ts';
import { fold } from '../../text/fold.ts';
import { textHash } from '../../text/text-hash.ts';
import type { Reading } from '../extract/reading.ts';
import { wordsAfter } from './context-words.ts';
import type { FeatureSet } from './feature-set.ts';
import { letterLines } from './letter-lines.ts';
import type { Mention, RoleCandidate } from './role-candidate.ts';

/** Words read of a letter to know what it is about. */
const charactersRead = 5000;
const mostWords = 600;

type Words = { readonly body: readonly string[]; readonly object: readonly string[] };

const lineWords = (reading: Reading, start: number, end: number): string[] => wordsAfter(reading.cue.slice(start, end), 0, 60);

const wordsOf = (reading: Reading): Words => {
  const lines = letterLines(reading).filter(({ start }) => start < charactersRead);
  const object = lines.filter(({ zone }) => zone === 'object').flatMap(({ start, end }) => lineWords(reading, start, end));
  const kept = lines.filter(({ zone }) => zone !== 'footer' && zone !== 'margin');
  return {
    object: [...object, ...wordsAfter(fold(reading.context.envelope?.subject ?? ''), 0, 40)],
    body: kept.flatMap(({ start, end }) => lineWords(reading, start, end)).slice(0, mostWords),
  };
};

const silent = new Set(['de', 'la', 'le', 'les', 'l', 'd', 'et', 'du', 'des', 'a', 'au', 'aux', 'en', '#', '|']);

const [beginning, ofObject, beginningOfObject] = [textHash('~'), textHash('o='), textHash('o~')];

/** What a letter is about, as hashes: each word, its beginning, each pair; those of the object line by themselves. */
const hashesOf = (reading: Reading): readonly number[] => {
  const { body, object } = wordsOf(reading);
  const hashes: number[] = [];
  let before = '';
  for (const word of body) {
    if (silent.has(word)) continue;
    hashes.push(textHash(word), textHash(word.slice(0, 5), beginning), textHash(word, textHash(' ', textHash(before))));
    before = word;
  }
  for (const word of object) if (!silent.has(word)) hashes.push(textHash(word, ofObject), textHash(word.slice(0, 5), beginningOfObject));
  return hashes;
};

/** What the words of a letter say for a value. */
export const choiceFeatures = (reading: Reading, value: string, out: FeatureSet): void => {
  const own = textHash(value);
  for (const hash of reading.once('choiceHashes', () => hashesOf(reading))) out.addPair(own, hash);
};

/** Where a letter says what it is about: the line of its object, else its first. */
const saidAt = (reading: Reading): Mention => {
  const lines = letterLines(reading);
  const line = lines.find(({ zone }) => zone === 'object') ?? lines.find(({ zone }) => zone === 'body') ?? lines[0];
  return { start: line?.start ?? 0, end: line?.end ?? Math.min(40, reading.cue.length) };
};

/** The values that a field of a document of this kind can take. */
export const choiceCandidates = (reading: Reading, kind: Kind, field: string): readonly RoleCandidate[] => {
  const type = fieldsOf(kind)[field];
  if (type?.type !== 'choice') return [];
  const mention = reading.once('saidAt', () => saidAt(reading));
  return type.options.map((value) => ({ key: value, value, mentions: [mention] }));
};
