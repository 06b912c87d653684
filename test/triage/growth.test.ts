import { describe, expect, test } from 'vitest';
import { documentText } from '../../shared/text/document-text.ts';
import { type Tokens, tokensOf } from '../../shared/triage/tokens.ts';
import { hitsOf } from '../../shared/triage/weigh-evidence.ts';
import { zonesOf } from '../../shared/triage/zones.ts';
import { textPages } from '../html-pages.ts';
import { seededRandom } from '../seeded-random.ts';

/** The tokens with a count of how often a word of them is looked at. */
const counted = (tokens: Tokens): { tokens: Tokens; looks: () => number } => {
  let looks = 0;
  const words = new Proxy(tokens.words, {
    get: (target, key, receiver) => {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { tokens: { ...tokens, words }, looks: () => looks };
};

/** Words chosen to begin as many phrases as may be, over and over. */
const spiteful =
  'donne assignation a comparaitre audience devant l an deux mille a la requete de signification de jugement ordonnance arret par ordonnance designe saisi de a defaut tribunal vous informe sinistre ai avons convocation expertise responsabilite de votre assure'.split(
    ' ',
  );

const lookedAt = (length: number): number => {
  const random = seededRandom(3);
  const words = Array.from({ length }, () => spiteful[Math.floor(random() * spiteful.length)] ?? '');
  const lines = Array.from({ length: Math.ceil(length / 10) }, (_, i) => words.slice(i * 10, i * 10 + 10).join(' '));
  const document = documentText(textPages(lines.join('\n')));
  const { tokens, looks } = counted(tokensOf(document));
  hitsOf(tokens, zonesOf(tokens, document));
  return looks();
};

describe('work', () => {
  test('the words looked at grow with the length of the text, not faster', () => {
    const small = lookedAt(4_000) / 4_000;
    const large = lookedAt(64_000) / 64_000;
    expect(large / small).toBeLessThan(1.1);
    expect(large).toBeLessThan(2_000);
  });
});
