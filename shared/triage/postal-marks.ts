import { boxAround } from '../mail/box-around.ts';
import { type Box, type Line, lineText, type Page } from '../mail/transcript.ts';
import { isoDay, plusDays } from '../text/calendar-day.ts';
import { findDates } from '../text/dates.ts';
import type { DocumentText } from '../text/document-text.ts';
import { fold } from '../text/fold.ts';

/** A day that was stamped or printed on the mail on its way, with where it stands: from `start` to `end` in the text of the document (0 where it was looked for on a page alone). */
export type PostalMark = {
  readonly day: string;
  readonly quote: string;
  readonly page: number;
  readonly box: Box;
  readonly confidence: number;
  readonly start: number;
  readonly end: number;
};

/** A line of a page; `folded` is what is searched. */
type MarkLine = { readonly folded: string; readonly line: Line; readonly page: number; readonly start: number; readonly end: number };

const plain = (line: Line): string => lineText(line).normalize('NFC');

const linesOfPage = (page: Page): MarkLine[] =>
  page.blocks.flatMap(({ lines }) =>
    lines.map((line) => ({ folded: fold(plain(line)).trim(), line, page: page.number, start: 0, end: 0 })),
  );

/** As `documentText` lays them out: one after the other, each with the end of its line. */
const linesOf = (document: DocumentText): MarkLine[] =>
  document.blocks.flatMap(({ block, page, start }) => {
    let at = start;
    return block.lines.map((line) => {
      const text = plain(line);
      const from = at;
      at += text.length + 1;
      return { folded: fold(text).trim(), line, page, start: from, end: from + text.length };
    });
  });

const stamp =
  /^\W{0,3}(?:courrier )?(?:recu|arrive|arrivee|entree?|reception|date de reception|date d'arrivee)(?: (?:courrier|au courrier|service courrier|vauclair\w*))?\s?(?:le)?\b/;
const stampLead = /^\W{0,3}(?:courrier (?:recu|arrivee?)|recu|arrive)(?: le)?\W{0,3}$/;
/** A date in front of the words is a stamp's only beside words that nothing but a stamp has. */
const stampTail = /^\W{0,3}(?:courrier (?:recu|arrivee?)|service (?:du )?courrier|arrivee courrier)\W{0,3}$/;

/** Small figures with dots between them: recognition takes a dot for a colon or a comma, or does not see it. Two blanks stand in a telephone number. */
const shortDay = /(?<![\d./-])(?!\d{1,2} \d{1,2} )([0-3]?\d)[./:, -]([01]?\d)[./, -]((?:20)?\d\d)(?![\d./-])/;

/** The day that stands in a line, also with a year of two digits. */
const dayIn = (text: string): string | undefined => {
  const full = findDates(text).find((date) => date.value !== undefined)?.value;
  if (full !== undefined) return full;
  const [, day, month, year] = shortDay.exec(text) ?? [];
  return day === undefined ? undefined : isoDay((Number(year) % 100) + 2000, Number(month), Number(day));
};

/** Besides its figures, month and weekday a line with nothing but a date has hardly a letter left. */
const isDateAlone = (text: string): boolean =>
  text.length <= 30 &&
  dayIn(text) !== undefined &&
  text
    .replace(/\d{1,2}\s?[h:]\s?\d{2}/g, '')
    .replace(/\b(?:lun|mar|mer|jeu|ven|sam|dim|jan|fev|avr|mai|jui|aou|sep|oct|nov|dec)[a-z]*\b/g, '')
    .replace(/[^a-z]/g, '').length <= 2;

const markOf = (lines: readonly MarkLine[], day: string): PostalMark => {
  const words = lines.flatMap(({ line }) => line.words);
  return {
    day,
    quote: lines.map(({ line }) => lineText(line)).join(' '),
    page: lines[0]?.page ?? 1,
    box: boxAround(lines.map(({ line }) => line.box)),
    confidence: words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length,
    start: Math.min(...lines.map(({ start }) => start)),
    end: Math.max(...lines.map(({ end }) => end)),
  };
};

/** A mailroom's stamp is a short line of its own: "COURRIER ARRIVÉ LE 23 NOV. 2026"; or the words and the day on lines of their own, whichever comes first. */
const stampAt = (lines: readonly MarkLine[], index: number): PostalMark | undefined => {
  const [line, second, third] = lines.slice(index, index + 3);
  if (line === undefined || line.folded.length > 60) return undefined;
  if (stampLead.test(line.folded)) {
    const stacked = [second, third].find((next) => next !== undefined && next.page === line.page && isDateAlone(next.folded));
    const day = stacked === undefined ? undefined : dayIn(stacked.folded);
    if (stacked !== undefined && day !== undefined)
      return markOf(stacked === second ? [line, stacked] : [line, second ?? line, stacked], day);
  }
  if (stamp.test(line.folded)) {
    const day = dayIn(line.folded);
    if (day !== undefined) return markOf([line], day);
  }
  if (second?.page === line.page && stampTail.test(second.folded) && isDateAlone(line.folded)) {
    const day = dayIn(line.folded);
    if (day !== undefined) return markOf([line, second], day);
  }
  return undefined;
};

const firstStamp = (lines: readonly MarkLine[], fits: (day: string) => boolean): PostalMark | undefined => {
  for (let index = 0; index < lines.length; index++) {
    const found = stampAt(lines, index);
    if (found !== undefined && fits(found.day)) return found;
  }
  return undefined;
};

/** The stamp that a mailroom put on this page. */
export const stampOnPage = (page: Page): PostalMark | undefined => firstStamp(linesOfPage(page), () => true);

const label = /^\W{0,3}(?:cachet (?:de la poste|postal)|timbre a date|date d'affranchissement)\W{0,3}(?:du|le|en date du)?\b/;
const carrier = /^\W{0,3}(?:la poste\b|postes\b|france(?![a-z' -]{0,3}[a-z])|r\.? ?f\.?(?![a-z]))/;
/** "Facture du 20/11/2026" is what a writer says. */
const inLetter = /\b(?:du|le|au|date)\W{0,3}$/;
/** What a franking machine or a cancelling machine prints beside the day: a price, the machine's number, the hour. */
const franked = /\d[.,]\d{2}\s?(?:€|eur)|€\s?\d{1,3}[.,]\d{2}|\b[a-z]{2}\s?\d{6}\b|\b\d{1,2}\s?[h:]\s?\d{2}\b/;

/** The post's own stamp names the sort of mail on a line of its own. */
const thePost = /^\W{0,3}la poste\b/;
const sortOfMail = /^\W{0,3}(?:lettre (?:verte|prioritaire|suivie)|ecopli)\W{0,3}$/;

/** How long the lines of a mark are; one that says what it is may say more. */
const longest = 45;
const longestLabelled = 110;
/** How far apart its lines stand, in fractions of the page, and how many are looked at: a machine prints its parts side by side. */
const reach = { across: 0.3, down: 0.06, lines: 12 } as const;

const isNear = (one: Box, other: Box): boolean =>
  Math.abs(one[1] + one[3] / 2 - other[1] - other[3] / 2) <= reach.down &&
  Math.max(one[0], other[0]) - Math.min(one[0] + one[2], other[0] + other[2]) <= reach.across;

const printedDay = (text: string): string | undefined => {
  const found = shortDay.exec(text);
  return found === null || inLetter.test(text.slice(0, found.index)) ? undefined : dayIn(text);
};

/** The carrier's name, a day and what a machine prints beside it, near each other. */
const printedMark = (lines: readonly MarkLine[], index: number): PostalMark | undefined => {
  const first = lines[index];
  if (first === undefined || first.folded.length > longest || !carrier.test(first.folded)) return undefined;
  const group = lines
    .slice(Math.max(0, index - reach.lines), index + reach.lines)
    .filter((line) => line.page === first.page && line.folded.length <= longest && isNear(first.line.box, line.line.box));
  const dated = group.find((line) => printedDay(line.folded) !== undefined);
  const isProof = ({ folded }: MarkLine): boolean =>
    franked.test(folded.replace(shortDay, '')) || (thePost.test(first.folded) && sortOfMail.test(folded));
  const proof = group.find(isProof);
  const day = dated === undefined ? undefined : printedDay(dated.folded);
  if (dated === undefined || proof === undefined || day === undefined) return undefined;
  return markOf([...new Set([first, proof, dated])], day);
};

const postmarkAt = (lines: readonly MarkLine[], index: number): PostalMark | undefined => {
  const first = lines[index];
  if (first === undefined || first.folded.length > longestLabelled) return undefined;
  const labelled = label.test(first.folded) ? dayIn(first.folded) : undefined;
  return labelled === undefined ? printedMark(lines, index) : markOf([first], labelled);
};

const longestWay = 60;
const near =
  (received: string | undefined, before: number, after: number) =>
  (day: string): boolean =>
    received === undefined || (day >= plusDays(received, -before) && day <= plusDays(received, after));

/** The day on which the post took this letter, where its mark can be read. */
export const postmarkOf = (document: DocumentText, received?: string): PostalMark | undefined => {
  const lines = linesOf(document);
  const fits = near(received, longestWay, 0);
  for (let index = 0; index < lines.length; index++) {
    const found = postmarkAt(lines, index);
    if (found !== undefined && fits(found.day)) return found;
  }
  return undefined;
};

/** The stamp of the mailroom on this letter; a clerk may have entered another day. */
export const stampOf = (document: DocumentText, received?: string): PostalMark | undefined =>
  firstStamp(linesOf(document), near(received, longestWay, longestWay));
