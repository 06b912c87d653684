import type { DocumentText } from '../text/document-text.ts';
import { fold } from '../text/fold.ts';
import type { Zone } from './evidence/sign.ts';
import { type Phrase, PhraseIndex, phrase } from './phrase.ts';
import { quotedLines } from './quoted-lines.ts';
import type { TokenLine, Tokens } from './tokens.ts';

type Phrases = PhraseIndex<true>;

const phrases = (...sources: string[]): Phrases => new PhraseIndex(sources.map((source): [Phrase, true] => [phrase(source), true]));

const lawBegins = phrases(
  'tres important',
  'rappel des dispositions',
  'reproduction des articles',
  'conformement aux articles ..3 reproduits',
  'textes applicables',
);
const lawEnds = phrases(
  'pour',
  'objet de la demande',
  'attendu que|qu',
  'plaise',
  'expose',
  'les faits',
  'faits',
  'rappel des faits',
  'discussion',
  'par ces motifs',
  'motifs',
  'sous toutes',
  'modalites de remise',
);
const exhibitsBegin = phrases(
  'bordereau',
  'liste des pieces',
  'liste de pieces',
  'pieces jointes',
  'pieces communiquees',
  'pieces invoquees',
  'pieces au soutien',
  'pieces sur lesquelles',
  'pieces annexees',
  'pieces produites',
  'pieces a l appui',
  'les pieces sur lesquelles',
  'pieces visees',
  'p j',
  'pj',
  'piece jointe',
  'documents joints',
);
const exhibitsEnd = phrases(
  'modalites de remise',
  'proces verbal de signification',
  'par ces motifs',
  'sous toutes reserves',
  'signification',
  'republique francaise',
);
const objectBegins = phrases('objet', 'obj', 'concerne', 'sujet', 'subject');
const footerSigns = phrases(
  'entreprise regie par le code',
  'entreprises regies par le code',
  'societe ..8 capital de #',
  'sa au capital',
  'sas au capital',
  'sarl au capital',
  'societe anonyme au capital',
  'mediation assurance org',
  'tsa 50110',
  '4 place de budapest',
  'controle de l acpr',
  'soumis* ..3 controle',
  'orias',
  'siege social',
  'societe d assurance mutuelle a cotisations',
  'n tva intracommunautaire',
  'mediateur ..5 peut etre saisi',
  'vous pouvez ..4 mediateur',
  'en cas de reclamation',
  'en cas de desaccord persistant',
  'vos donnees personnelles',
  'vous disposez ..3 droit d acces',
  'droit d acces ..4 rectification',
);
/** Headings of papers that are kept behind a letter. */
const exhibitHeadings = phrases(
  'facture #',
  'facture n',
  'facture',
  'devis #',
  'devis n',
  'devis',
  'annexe #',
  'annexe n',
  'annexe',
  'piece n',
  'piece #',
  'quittance',
  'ticket de caisse',
  'constat amiable',
  'certificat medical',
  'certificat initial',
);
const prayerBegins = phrases('par ces motifs', 'par ces mot*');

const longestLaw = 70;

type LineZone = { readonly zone: Zone; readonly until: 'line' | 'block' | 'page' | 'end' };

const beginsWith = (tokens: Tokens, line: TokenLine, list: Phrases): boolean => {
  if (line.to === line.from) return false;
  // A number or a letter before the heading ("II.", "3°") is passed over.
  const from = (tokens.words[line.from] ?? '').length <= 3 && line.to - line.from > 1 ? [line.from, line.from + 1] : [line.from];
  return from.some((at) => list.standsAt(tokens.words, at));
};

const holds = (tokens: Tokens, line: TokenLine, list: Phrases): boolean => {
  for (let at = line.from; at < line.to; at++) if (list.standsAt(tokens.words, at)) return true;
  return false;
};

const isTitle = (line: TokenLine, allCapitals: boolean): boolean => {
  const length = line.to - line.from;
  if (allCapitals) return false;
  return length > 0 && ((length <= 14 && line.capitals >= 0.7) || (length <= 20 && line.leadingCapitals >= 12));
};

/** Some people write everything in capitals: then they make no title. */
const writtenInCapitals = (tokens: Tokens): boolean => {
  const long = tokens.lines.filter((line) => line.to - line.from >= 7);
  return long.length >= 3 && long.filter((line) => line.capitals >= 0.7).length / long.length >= 0.7;
};

/** Sender, addressee, references: short lines at the top that are no sentences. */
const isHead = (line: TokenLine, index: number): boolean => line.to - line.from <= (index < 5 ? 16 : 9) && index < 20;

const headingLines = 3;
const longestHeading = 12;

/** Pages behind the first that are headed as a bill, a quote, a receipt or an annex; none where the first page is one itself. */
const exhibitPages = (tokens: Tokens): ReadonlySet<number> => {
  const seen = new Map<number, number>();
  const headed = new Set<number>();
  for (const line of tokens.lines) {
    const above = seen.get(line.page) ?? 0;
    seen.set(line.page, above + 1);
    if (above < headingLines && line.to - line.from <= longestHeading && holds(tokens, line, exhibitHeadings)) headed.add(line.page);
  }
  return headed.has(tokens.lines[0]?.page ?? 1) ? new Set() : headed;
};

/** Index of the last line that begins the prayer, or -1. */
const prayerLine = (tokens: Tokens): number => tokens.lines.findLastIndex((line) => beginsWith(tokens, line, prayerBegins));

class ZoneReader {
  private law = 0;
  private exhibits: LineZone | undefined;
  private object: { block: number; lines: number } | undefined;
  private readonly tokens: Tokens;
  private readonly document: DocumentText;
  private readonly prayer: number;
  private readonly allCapitals: boolean;
  private readonly behind: ReadonlySet<number>;

  constructor(tokens: Tokens, document: DocumentText) {
    this.tokens = tokens;
    this.document = document;
    this.prayer = prayerLine(tokens);
    this.allCapitals = writtenInCapitals(tokens);
    this.behind = exhibitPages(tokens);
  }

  private inLaw(line: TokenLine): boolean {
    if (beginsWith(this.tokens, line, lawBegins)) this.law = longestLaw;
    else if (this.law > 0 && beginsWith(this.tokens, line, lawEnds)) this.law = 0;
    else this.law = Math.max(0, this.law - 1);
    return this.law > 0;
  }

  private inExhibits(line: TokenLine, index: number): boolean {
    if (beginsWith(this.tokens, line, exhibitsBegin) && line.to - line.from <= 25) {
      const whole = index > this.tokens.lines.length / 3 && line.to - line.from <= 14 && !this.isInline(line);
      this.exhibits = { zone: 'exhibits', until: whole ? 'page' : 'block' };
      this.mark = line;
      return true;
    }
    if (this.exhibits === undefined || this.mark === undefined) return false;
    const over = this.exhibits.until === 'block' ? line.block > this.mark.block + 1 : line.page > this.mark.page + 1;
    if (over || beginsWith(this.tokens, line, exhibitsEnd)) this.exhibits = undefined;
    return this.exhibits !== undefined;
  }
  private mark: TokenLine | undefined;

  /** "PJ : …" with what it lists on its own line. */
  private isInline(line: TokenLine): boolean {
    const first = this.tokens.words[line.from];
    return first === 'pj' || first === 'p';
  }

  private inObject(line: TokenLine): boolean {
    if (beginsWith(this.tokens, line, objectBegins)) this.object = { block: line.block, lines: 3 };
    if (this.object === undefined) return false;
    const here = this.object.block === line.block || (this.object.block + 1 === line.block && this.object.lines === 2);
    this.object = here && this.object.lines > 1 ? { ...this.object, lines: this.object.lines - 1 } : undefined;
    return here;
  }

  line(line: TokenLine, index: number): Zone {
    const block = this.document.blocks[line.block]?.block;
    const law = this.inLaw(line);
    if (this.inExhibits(line, index) || this.behind.has(line.page)) return 'exhibits';
    if (law) return 'law';
    if (block?.role === 'footer' || holds(this.tokens, line, footerSigns)) return 'footer';
    if (this.inObject(line)) return 'object';
    if (this.prayer >= 0 && index >= this.prayer) return 'prayer';
    if (isTitle(line, this.allCapitals)) return 'title';
    return isHead(line, index) ? 'head' : 'text';
  }
}

/** The text of the line that a token line was made of; empty where it has no words. */
const writtenLine = ({ folded }: DocumentText, tokens: Tokens, line: TokenLine): string => {
  const at = line.to === line.from ? -1 : (tokens.starts[line.from] ?? -1);
  return at < 0 ? '' : folded.slice(folded.lastIndexOf('\n', at) + 1, (folded.indexOf('\n', at) + 1 || folded.length + 1) - 1).trim();
};

/** The zone of each line; what a message quotes of an earlier one is as little its own as a list of exhibits. */
export const zonesOf = (tokens: Tokens, document: DocumentText, subject?: string): Zone[] => {
  const reader = new ZoneReader(tokens, document);
  const quoted = quotedLines(
    tokens.lines.map((line) => writtenLine(document, tokens, line)),
    document.pages[0]?.source,
    subject === undefined ? '' : fold(subject),
  );
  return tokens.lines.map((line, index) => {
    const zone = reader.line(line, index);
    return quoted[index] === true ? 'exhibits' : zone;
  });
};
