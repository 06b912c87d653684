const units: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
};
const teens: Readonly<Record<string, number>> = { dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15, seize: 16 };
const decades: Readonly<Record<string, number>> = {
  vingt: 20,
  vingts: 20,
  trente: 30,
  quarante: 40,
  cinquante: 50,
  soixante: 60,
  septante: 70,
  huitante: 80,
  octante: 80,
  nonante: 90,
};
const scales: Readonly<Record<string, number>> = {
  mille: 1000,
  mil: 1000,
  milles: 1000,
  million: 1e6,
  millions: 1e6,
  milliard: 1e9,
  milliards: 1e9,
};

/** Every French number word, folded. */
export const numberWordList: readonly string[] = [
  'zero',
  ...Object.keys(units),
  ...Object.keys(teens),
  ...Object.keys(decades),
  'cent',
  'cents',
  ...Object.keys(scales),
];

/** What was read so far: `total` of the closed scales, `open` under the next scale, `last` the sort of the last word. */
type State = { total: number; open: number; last: 'none' | 'unit' | 'ten' | 'teen' | 'decade' | 'hundred' | 'scale'; lastScale: number };

const addUnit = (state: State, value: number): boolean => {
  if (state.last === 'unit' || state.last === 'teen') return false;
  if (state.last === 'ten' && value < 7) return false;
  state.open += value;
  state.last = 'unit';
  return true;
};

const addTeen = (state: State, value: number): boolean => {
  const decade = state.open % 100;
  if (state.last === 'decade' ? decade !== 60 && decade !== 80 : state.last === 'unit' || state.last === 'ten' || state.last === 'teen')
    return false;
  state.open += value;
  state.last = value === 10 ? 'ten' : 'teen';
  return true;
};

const addDecade = (state: State, value: number): boolean => {
  if (value === 20 && state.last === 'unit' && state.open % 100 === 4) state.open += 76;
  else if (state.last === 'none' || state.last === 'hundred' || state.last === 'scale') state.open += value;
  else return false;
  state.last = 'decade';
  return true;
};

const addHundred = (state: State): boolean => {
  if (state.open > 9 || state.last === 'hundred') return false;
  state.open = Math.max(1, state.open) * 100;
  state.last = 'hundred';
  return true;
};

const addScale = (state: State, value: number): boolean => {
  if (value >= state.lastScale || (value > 1000 && state.open === 0)) return false;
  state.total += Math.max(1, state.open) * value;
  state.open = 0;
  state.last = 'scale';
  state.lastScale = value;
  return true;
};

const addWord = (state: State, word: string): boolean => {
  if (word === 'deuxmille' || word === 'deuxmil') return addUnit(state, 2) && addScale(state, 1000);
  const unit = units[word];
  if (unit !== undefined) return addUnit(state, unit);
  const teen = teens[word];
  if (teen !== undefined) return addTeen(state, teen);
  const decade = decades[word];
  if (decade !== undefined) return addDecade(state, decade);
  if (word === 'cent' || word === 'cents') return addHundred(state);
  const scale = scales[word];
  return scale !== undefined && addScale(state, scale);
};

/** "vingtsept": a hyphen at the end of a line is taken for one of division. */
const runTogether = /^(vingt|trente|quarante|cinquante|soixante|dix)(un|deux|trois|quatre|cinq|six|sept|huit|neuf)$/;

const addWords = (state: State, word: string): boolean => {
  const [, first, second] = runTogether.exec(word) ?? [];
  return first === undefined || second === undefined ? addWord(state, word) : addWord(state, first) && addWord(state, second);
};

const token = /(?:[\s-]{0,4}et)?[\s-]{0,4}([a-z]+)/y;
const joiner = /^[\s-]{1,4}et[\s-]/;

/** May "et" stand between what was read and this word: "vingt et un", "soixante et onze"? */
const mayJoin = (state: State, word: string): boolean => state.last === 'decade' && (word === 'un' || word === 'une' || word === 'onze');

/**
 * Reads the French number in words that starts here in folded text: its value and where it ends.
 * @example readNumberWords('deux mil vingt-six et le', 0) // { value: 2026, end: 18 }
 */
export const readNumberWords = (folded: string, start: number): { value: number; end: number } | undefined => {
  if (folded.startsWith('zero', start)) return { value: 0, end: start + 4 };
  const state: State = { total: 0, open: 0, last: 'none', lastScale: Number.POSITIVE_INFINITY };
  let end = start;
  for (;;) {
    token.lastIndex = end;
    const match = token.exec(folded);
    const word = match?.[1];
    if (match === null || word === undefined || (end > start && match[0] === word)) break;
    if (joiner.test(match[0]) && !mayJoin(state, word)) break;
    if (!addWords(state, word)) break;
    end = token.lastIndex;
  }
  return end === start ? undefined : { value: state.total + state.open, end };
};
