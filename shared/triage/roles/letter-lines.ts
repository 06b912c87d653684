import type { Block } from '../../mail/transcript.ts';
import type { Reading } from '../extract/reading.ts';

/** Where on a letter a line stands. */
export type LetterZone = 'head' | 'references' | 'object' | 'body' | 'table' | 'signature' | 'footer' | 'margin' | 'header';

/** A printed line: its place in the text, on its page, and in the letter. */
export type LetterLine = {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  /** The how-manieth line of its page. */
  readonly order: number;
  readonly zone: LetterZone;
};

type Bare = Omit<LetterLine, 'zone'> & { readonly role: Block['role']; readonly long: boolean };

const bareLines = ({ document }: Reading): Bare[] => {
  const lines: Bare[] = [];
  let page = -1;
  let order = 0;
  for (const placed of document.blocks) {
    if (placed.page !== page) [page, order] = [placed.page, 0];
    let start = placed.start;
    for (const { box, words } of placed.block.lines) {
      const end = document.text.indexOf('\n', start);
      lines.push({ start, end, page, left: box[0], top: box[1], order: order++, role: placed.block.role, long: words.length > 11 });
      start = end + 1;
    }
  }
  return lines;
};

const greeting = /^(?:chers?|cheres?|madame|monsieur|messieurs|mesdames|maitre|docteur|bonjour|confreres?)[a-z ,.]{0,40}[,.]?$/;
const closing =
  /salutations|sentiments|cordialement|bien a vous|consideration|respectueu|sincerement|devoue|dans l'attente|fait a |le directeur|la directrice/;
const referring = /(?<![a-z])(?:ref|references?|n\/|v\/|dossier|sinistre|police|contrat|societaire|affaire)(?![a-z])/;
const objectBegins = /^(?:objet|obj|concerne|sujet|subject)(?![a-z])/;
const farthestSignature = 14;

class ZoneReader {
  private readonly reading: Reading;
  private begun = false;
  private closed = farthestSignature;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  private ofRole(line: Bare): LetterZone | undefined {
    if (line.role === 'text') return undefined;
    return line.role;
  }

  zone(line: Bare, firstPage: number): LetterZone {
    const text = this.reading.cue.slice(line.start, Math.min(line.end, line.start + 160));
    if (closing.test(text)) this.closed = 0;
    else this.closed++;
    const role = this.ofRole(line);
    if (role !== undefined) return role;
    if (objectBegins.test(text)) return 'object';
    if (greeting.test(text.trim()) || line.long) this.begun = true;
    if (!line.long && referring.test(text)) return 'references';
    if (this.closed > 0 && this.closed < farthestSignature && !line.long) return 'signature';
    return !this.begun && line.page === firstPage && line.order < 22 ? 'head' : 'body';
  }
}

const withZones = (reading: Reading): LetterLine[] => {
  const zones = new ZoneReader(reading);
  const first = reading.document.pages[0]?.number ?? 1;
  return bareLines(reading).map((line) => {
    const { start, end, page, left, top, order } = line;
    return { start, end, page, left, top, order, zone: zones.zone(line, first) };
  });
};

/** The printed lines of a letter, in the order of its text. */
export const letterLines = (reading: Reading): readonly LetterLine[] => reading.once('letterLines', () => withZones(reading));

/** Index of the line on which this place stands. */
export const lineAt = (lines: readonly LetterLine[], at: number): number => {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};
