import { boxAround } from '../../../shared/mail/box-around.ts';
import type { Block, Line, Word } from '../../../shared/mail/transcript.ts';
import type { PlacedWord } from '../placed-word.ts';

const glue = (words: readonly PlacedWord[]): PlacedWord | undefined => {
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  return others.reduce(
    (done, word) => ({
      ...done,
      text: done.text + word.text,
      box: boxAround([done.box, word.box]),
      confidence: Math.min(done.confidence, word.confidence),
    }),
    first,
  );
};

const isLetter = (word: PlacedWord): boolean => /^[\p{L}\d&'’.-]$/u.test(word.text) || /^[’'][\p{L}]$|^[\p{L}][’']$/u.test(word.text);

/** Splits a run of single letters into words where the gap is clearly wider than between letters. */
const splitSpaced = (run: readonly PlacedWord[]): PlacedWord[] => {
  const gaps = run.slice(1).map((word, index) => word.box[0] - ((run[index]?.box[0] ?? 0) + (run[index]?.box[2] ?? 0)));
  const usual = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length * 0.4)] ?? 0;
  const groups: PlacedWord[][] = [[]];
  run.forEach((word, index) => {
    const gap = gaps[index - 1];
    if (gap !== undefined && gap > usual * 1.7) groups.push([]);
    groups.at(-1)?.push(word);
  });
  return groups.flatMap((group) => glue(group) ?? []);
};

const raisedEnding = /^(er|re|ère|e|ème|nd|nde|o|os|°)[.,;:)]?$/u;

/** Joins a raised ending to its number: 2 e → 2e, n o → no. */
export const joinRaised = (words: readonly PlacedWord[]): PlacedWord[] => {
  const done: PlacedWord[] = [];
  for (const word of words) {
    const before = done.at(-1);
    const near = before !== undefined && word.box[0] - (before.box[0] + before.box[2]) < before.box[3] * 0.35;
    const raised = before !== undefined && word.box[1] + word.box[3] < before.box[1] + before.box[3] * 0.85;
    const joinable = near && raised && raisedEnding.test(word.text) && /(\d|^[nN]|[IVXivx])$/.test(before.text);
    const whole = joinable ? glue([before, word]) : undefined;
    if (whole === undefined) done.push(word);
    else done[done.length - 1] = whole;
  }
  return done;
};

const leastLetters = 4;

/** Words of a line with each run of those that may belong together as `join` leaves it. */
const inRuns = (
  words: readonly PlacedWord[],
  belongs: (word: PlacedWord) => boolean,
  join: (run: readonly PlacedWord[]) => readonly PlacedWord[],
): PlacedWord[] => {
  const done: PlacedWord[] = [];
  let run: PlacedWord[] = [];
  for (const word of words) {
    if (belongs(word)) run.push(word);
    else {
      done.push(...join(run), word);
      run = [];
    }
  }
  return [...done, ...join(run)];
};

const shareOf = (run: readonly PlacedWord[], sign: RegExp): number =>
  run.filter((word) => sign.test(word.text)).length / Math.max(1, run.length);

/** Joins runs of single letters, most of them capitals. */
const joinLetters = (words: readonly PlacedWord[]): PlacedWord[] =>
  inRuns(words, isLetter, (run) => (run.length >= leastLetters && shareOf(run, /\p{Lu}/u) >= 0.7 ? splitSpaced(run) : run));

/** Capitals of which a text layer has parted some and not others: "T R AN-V IG OUROUX". */
const isPiece = (word: PlacedWord): boolean => /^[\p{Lu}\d&'’.-]{1,9}$/u.test(word.text);
const leastPieces = 6;
const leastSingle = 0.4;

/** Joins letter-spaced titles: A S S I G N A T I O N → ASSIGNATION. */
export const joinSpaced = (words: readonly PlacedWord[]): PlacedWord[] =>
  inRuns(
    words,
    (word) => isPiece(word) || isLetter(word),
    (run) => (run.length >= leastPieces && shareOf(run, /^\p{Lu}$/u) >= leastSingle ? splitSpaced(run) : joinLetters(run)),
  );

/** First parts of words that keep their hyphen when a line ends after it. */
const keepsHyphen =
  /^(vingt|trente|quarante|cinquante|soixante|quatre|dix|deux|trois|mille|cent|ci|là|celui|celle|ceux|rendez|peut|dommages|non|sous|vice|demi|mi|ex|au|par|sus|après|saint|sainte|procès|porte|rez|chef|compte|avant|contre|arrêt|mot|grand|grande|petit|beau|belle|libre|tout|vis|chaussée|dit|lui|elle|moi|vous|nous|est|a|t|prud|maître|état|quote|arc|loire|pays|centre|hauts|auvergne|franche|provence|bourgogne|nouvelle|île|meurthe|seine|eure|lot|tarn|val|haut|haute|bas|basse)$/i;

/** A mail address or one of the net: a hyphen in it is its own. */
const isAddress = (first: string, second: string): boolean =>
  first.includes('@') || /^www\./i.test(first) || /^[\w-]*@\w|^[\w.-]+\.[a-z]{2,8}\W?$/i.test(second);

const joined = (first: string, second: string): string => {
  const stem = first.replace(/[-\u00ad‐]$/, '');
  if (isAddress(first, second)) return `${stem}-${second}`;
  const last = stem.split(/[-’']/).at(-1) ?? stem;
  const keep = keepsHyphen.test(last) || /^\p{Lu}/u.test(second) !== /^\p{Lu}+$/u.test(stem) || /\d$/.test(stem);
  return keep && !/^\p{Lu}{2}/u.test(stem) ? `${stem}-${second}` : stem + second;
};

const endsInHyphen = (word: Word | undefined): word is Word => word !== undefined && /[\p{L}\d][-\u00ad‐]$/u.test(word.text);

const withoutFirst = (line: Line): Line | undefined => (line.words.length > 1 ? { ...line, words: line.words.slice(1) } : undefined);

/** Joins a word cut at the end of a line; it stands whole at the end of the first. */
const joinHyphenated = (lines: readonly Line[]): Line[] => {
  const done: Line[] = [];
  for (const line of lines) {
    const before = done.at(-1);
    const last = before?.words.at(-1);
    const first = line.words[0];
    if (before === undefined || !endsInHyphen(last) || first === undefined || !/^[\p{L}\d]/u.test(first.text)) {
      done.push(line);
      continue;
    }
    const whole = { ...last, text: joined(last.text, first.text), confidence: Math.min(last.confidence, first.confidence) };
    done[done.length - 1] = { ...before, words: [...before.words.slice(0, -1), whole] };
    const rest = withoutFirst(line);
    if (rest !== undefined) done.push(rest);
  }
  return done;
};

const isPunctuation = (line: Line): boolean => line.words.every((word) => /^[,.;:]+$/.test(word.text));

/** A punctuation mark alone on its line belongs to the line above. */
const attachPunctuation = (lines: readonly Line[]): Line[] => {
  const done: Line[] = [];
  for (const line of lines) {
    const before = done.at(-1);
    if (before !== undefined && isPunctuation(line)) done[done.length - 1] = { ...before, words: [...before.words, ...line.words] };
    else done.push(line);
  }
  return done;
};

/** Mends what the end of a line cut, within each block of running text. */
export const mendLines = (block: Block): Block => {
  if (block.role === 'table') return block;
  return { ...block, lines: joinHyphenated(attachPunctuation(block.lines)) };
};

/** Joins each punctuation block to the block before it. */
export const mendBlocks = (blocks: readonly Block[]): Block[] => {
  const done: Block[] = [];
  for (const block of blocks) {
    const before = done.at(-1);
    const lone = block.role === 'text' && block.lines.every(isPunctuation);
    if (before !== undefined && lone && before.role === 'text')
      done[done.length - 1] = { ...before, lines: [...before.lines, ...block.lines] };
    else done.push(block);
  }
  return done.map(mendLines);
};
