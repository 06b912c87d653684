import type { Kind } from '../shared/mail/kinds.ts';
import { type Page, pageText, type Word } from '../shared/mail/transcript.ts';
import { fold } from '../shared/text/fold.ts';
import { rareNames } from '../shared/triage/rare-names.ts';
import { corpusMail } from './corpus-mail.ts';
import { seededRandom } from './seeded-random.ts';
import { type TrueDocument, trueDocuments } from './true-documents.ts';

/** Letters scanned one behind the other into one file, with where each begins. */
export type JoinedLetters = {
  readonly sort: 'strangers' | 'same kind' | 'one sender' | 'alone';
  readonly pages: readonly Page[];
  readonly cuts: readonly (readonly [number, number])[];
};

type Letter = TrueDocument & { readonly id: string; readonly received: string };

/** Letters of a folder that came by themselves, on paper. */
const lettersIn = (folder: string): Letter[] =>
  corpusMail(folder)
    .filter(({ mail, truth }) => mail.envelope === undefined && mail.parts.length === 1 && truth.documents.length === 1)
    .flatMap((one) => trueDocuments(one).map((document) => ({ ...document, id: one.id, received: one.truth.received ?? '' })));

const joined = (sort: JoinedLetters['sort'], letters: readonly Letter[]): JoinedLetters => {
  const pages: Page[] = [];
  const cuts: [number, number][] = [];
  for (const letter of letters) {
    cuts.push([pages.length + 1, pages.length + letter.pages.length]);
    for (const page of letter.pages) pages.push({ ...page, number: pages.length + 1 });
  }
  return { sort, pages, cuts };
};

const nextVowel = { a: 'e', e: 'i', i: 'o', o: 'u', u: 'a' } as const;

const isVowel = (letter: string): letter is keyof typeof nextVowel => letter in nextVowel;

/** Another name of the same length. */
const otherName = (text: string): string => fold(text).replace(/[a-z]/g, (letter) => (isVowel(letter) ? nextVowel[letter] : letter));

const otherNumber = (text: string): string => text.replace(/\d(?=\d{2})/g, (digit) => String((Number(digit) + 3) % 10));

/** Lines at the top of a letter and at the end of it in which the sender stands. */
const senderLines = { top: 8, end: 4 };

/** Names in the midst of a letter: not those of the sender. */
const namesWithin = (pages: readonly Page[]): ReadonlySet<string> => {
  const lines = pages.flatMap((page) => pageText(page).split('\n')).filter((line) => line.trim() !== '');
  const sender = rareNames([...lines.slice(0, senderLines.top), ...lines.slice(-senderLines.end)].join('\n'), []);
  return new Set([...rareNames(lines.join('\n'), [])].filter((name) => !sender.has(name)));
};

const otherWord = (word: Word, names: ReadonlySet<string>): Word => {
  if (/^(?:19|20)\d\d\W?$|^\d{5}$/.test(word.text)) return word;
  const named = fold(word.text)
    .split(/[^a-z]+/)
    .some((part) => names.has(part));
  return { ...word, text: named ? otherName(word.text) : otherNumber(word.text) };
};

/** The letter again, about another claim: its numbers and the names in it are others, its letterhead and its words the same. */
export const anotherOf = (letter: Letter): Letter => {
  const names = namesWithin(letter.pages);
  const pages = letter.pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) => ({
      ...block,
      lines: block.lines.map((line) => ({ ...line, words: line.words.map((word) => otherWord(word, names)) })),
    })),
  }));
  return { ...letter, pages };
};

/** Acts name their parties: the same ones about another claim would be no other act. */
const acts: readonly Kind[] = ['summons', 'criminal-summons', 'court-decision', 'court-filing', 'court-expertise', 'seizure-notice'];

const week = 7 * 86_400_000;

/** Letters that could have come with one mail. */
const sameWeek = (one: Letter, other: Letter): boolean => Math.abs(Date.parse(one.received) - Date.parse(other.received)) <= week;

/** A letter comes once with a mail. */
const onlyOnce = (letters: readonly Letter[]): Letter[] =>
  letters.filter((letter, index) => letters.findIndex(({ id }) => id === letter.id) === index);

/** Seeded batches of two to four letters of a folder: of strangers, of strangers on the same kind of matter, of one sender about two claims; and each letter alone. */
export const joinedLetters = (folder: string, count: number, seed = 1): JoinedLetters[] => {
  const letters = lettersIn(folder);
  const random = seededRandom(seed);
  const pick = (among: readonly Letter[]): Letter[] => {
    const one = among[Math.floor(random() * among.length)];
    return one === undefined ? [] : [one];
  };
  const ofOneSender = letters.filter(({ kind }) => !acts.includes(kind));
  const batches = Array.from({ length: count }, (_, index) => {
    const first = pick(index % 3 === 2 ? ofOneSender : letters);
    const kind = first[0]?.kind;
    const others = letters.filter(
      (one) => one.id !== first[0]?.id && (index % 3 !== 1 || one.kind === kind) && first.some((of) => sameWeek(of, one)),
    );
    const more = index % 3 === 2 ? first.map(anotherOf) : Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(others)).flat();
    return joined((['strangers', 'same kind', 'one sender'] as const)[index % 3] ?? 'strangers', [...first, ...onlyOnce(more)]);
  });
  return [...batches, ...letters.map((letter) => joined('alone', [letter]))];
};
