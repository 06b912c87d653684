import type { Evidence } from '../contracts/document.ts';
import { type Kind, kinds } from '../mail/kinds.ts';
import { type DocumentText, passage } from '../text/document-text.ts';
import { placeOfWord } from './model/text-features.ts';
import { type TextModel, weightsOfPlace } from './model/text-model.ts';
import type { Tokens } from './tokens.ts';
import type { Hit } from './weigh-evidence.ts';
import { inSubject } from './with-subject.ts';

const shown = 8;
/** With fewer phrases than this, the words that the model weighed most are shown too. */
const enoughPhrases = 3;
const leastWeight = 0.05;

/** Words whose share in the decision is shown, from the beginning of the text. */
const wordsLooked = 300;

type Weighed = { readonly from: number; readonly to: number; readonly weight: number };

const round = (value: number): number => Math.round(value * 1000) / 1000;

const evidenceOf = (document: DocumentText, tokens: Tokens, { from, to, weight }: Weighed): Evidence => {
  if (tokens.starts[from] === inSubject)
    return {
      quote: tokens.words.slice(from, to).join(' '),
      page: document.pages[0]?.number ?? 1,
      box: [0, 0, 1, 1],
      weight: round(weight),
    };
  const found = passage(document, tokens.starts[from] ?? 0, tokens.ends[to - 1] ?? 0);
  return { quote: found.quote, page: found.page, box: [...found.box], weight: round(weight) };
};

/** What a word adds to this kind beyond what it adds to the others on average. */
const weightOfWord = (model: TextModel, word: string, kind: number): number => {
  const all = weightsOfPlace(model, placeOfWord(word));
  return (all[kind] ?? 0) - all.reduce((a, b) => a + b, 0) / all.length;
};

const modelWords = (tokens: Tokens, model: TextModel, kind: Kind): Weighed[] => {
  const best = new Map<string, Weighed>();
  const length = Math.sqrt(Math.min(tokens.words.length, wordsLooked));
  for (let at = 0; at < Math.min(tokens.words.length, wordsLooked); at++) {
    const word = tokens.words[at] ?? '';
    if (word.length < 4 || best.has(word)) continue;
    best.set(word, { from: at, to: at + 1, weight: weightOfWord(model, word, kinds.indexOf(kind)) / length });
  }
  return [...best.values()].filter(({ weight }) => weight >= leastWeight);
};

const heaviest = (a: Weighed, b: Weighed): number => b.weight - a.weight || a.from - b.from;

/** The quotes that spoke for a kind, heaviest first. */
export const explain = (document: DocumentText, tokens: Tokens, hits: readonly Hit[], model: TextModel, kind: Kind): Evidence[] => {
  const phrases: Weighed[] = hits.filter((hit) => hit.kind === kind && hit.weight > 0);
  const words = phrases.length < enoughPhrases ? modelWords(tokens, model, kind).sort(heaviest).slice(0, enoughPhrases) : [];
  return [...phrases, ...words]
    .sort(heaviest)
    .slice(0, shown)
    .map((one) => evidenceOf(document, tokens, one));
};
