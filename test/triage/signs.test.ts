import { describe, expect, test } from 'vitest';
import { kinds } from '../../shared/mail/kinds.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { classify } from '../../shared/triage/classify.ts';
import { allSigns } from '../../shared/triage/evidence/all-signs.ts';
import { PhraseIndex, phrase } from '../../shared/triage/phrase.ts';
import { joinSpacedLetters, repairWord } from '../../shared/triage/repair-words.ts';
import { textPages } from '../html-pages.ts';
import { shortLetters } from './short-letters.ts';

describe('signs', () => {
  test('every kind has signs, and every phrase begins with a word', () => {
    expect(new Set(allSigns.map(({ kind }) => kind))).toEqual(new Set(kinds));
    for (const one of allSigns.flatMap(({ phrases }) => phrases)) expect(phrase(one).elements[0]?.choice?.exact.length, one).toBeDefined();
  });

  test('signs weigh in zones that letters have, and name nothing else', () => {
    const zones = new Set(['title', 'object', 'head', 'text', 'prayer', 'law', 'exhibits', 'footer']);
    for (const { kind, weights, phrases, firm, ...rest } of allSigns) {
      expect(
        Object.keys(weights).filter((zone) => !zones.has(zone)),
        `${kind}: ${phrases[0]}`,
      ).toEqual([]);
      expect(Object.values(weights).every(Number.isFinite), `${kind}: ${phrases[0]}`).toBe(true);
      expect([undefined, true, false]).toContain(firm);
      expect(rest).toEqual({});
    }
  });

  test('every phrase is written as it is read: folded, without apostrophes', () => {
    for (const one of allSigns.flatMap(({ phrases }) => phrases)) expect(one).toMatch(/^[a-z0-9|*#?. ]+$/);
  });

  test.each(kinds)('short letters of %s are told from the others, or leave doubt', (kind) => {
    for (const letter of shortLetters[kind]) {
      const said = classify(documentText(textPages(letter.replaceAll(' / ', '\n\n'))));
      if (said.kind !== kind) expect(said.confidence, letter).toBeLessThan(0.8);
    }
  });
});

const words = (text: string): string[] => text.split(' ');

describe('phrase', () => {
  test.each([
    ['mettons en cause', 'nous mettons en cause votre assure', 1, 4],
    ['conteste ..2 refus|decision', 'je conteste votre nouvelle decision', 1, 5],
    ['conteste ..1 refus|decision', 'je conteste votre nouvelle decision', 1, -1],
    ['sous # jours', 'sous 15 jours', 0, 3],
    ['mecontent*', 'mecontentement', 0, 1],
    ['vous ..1 convoque', 'vous convoque', 0, 2],
  ])('“%s” in “%s” from word %i ends at %i', (source, text, at, end) => {
    const ends: number[] = [];
    new PhraseIndex([[phrase(source), true]]).eachAt(words(text), at, (_value, _phrase, to) => ends.push(to));
    expect(ends).toEqual(end < 0 ? [] : [end]);
  });
});

describe('repairWord', () => {
  test.each([
    ['asslgnati0n', ['assignation']],
    ['assignatlon', ['assignation']],
    ['cornparaitre', ['comparaitre']],
    ['designation', ['designation']],
    ['resignation', ['resignation']],
    ['donneassignation', ['donne', 'assignation']],
    ['kerbrat', ['kerbrat']],
    ['104233', ['104233']],
    ['maintenant', ['maintenant']],
    ['redevable', ['redevable']],
    ['strasbourg', ['strasbourg']],
    ['inconsequence', ['inconsequence']],
  ])('%s is read as %j', (word, repaired) => {
    expect(repairWord(word)).toEqual(repaired);
  });

  test('a row of letters is the words that it spells', () => {
    const letters = Array.from('ordonnancederefere', (word, index) => ({ word, start: 2 * index, end: 2 * index + 1 }));
    expect(joinSpacedLetters(letters).map(({ word, start }) => [word, start])).toEqual([
      ['ordonnance', 0],
      ['de', 20],
      ['refere', 24],
    ]);
  });
});
