import { median } from '../../median.ts';
import { columnsOf, type VisualLine, visualLines } from './columns.ts';
import { areaOf, type Segment, sharedHeight } from './segment.ts';

/** How text on both sides of a free strip is read. */
export type SideBySide = 'columns' | 'table' | 'list' | 'margin-left' | 'margin-right';

export const segmentText = (segment: Segment): string => segment.words.map((word) => word.text).join(' ');

const share = (segments: readonly Segment[], test: (text: string) => boolean): number =>
  segments.filter((segment) => test(segmentText(segment))).length / Math.max(1, segments.length);

const isBullet = (text: string): boolean => /^([-–—•▪◦*·■□☐☒o]|\(?\d{1,3}[.)°/-]*|\(?[a-zA-Z][.)]|[IVX]{1,5}[.)-]+)$/.test(text);
export const isFigure = (text: string): boolean => /\d/.test(text) && /^[-–−+()\d\s.,€%/:EURTHC]+$/.test(text);
const hasLabel = (text: string): boolean => /\p{L} ?:\s*\S/u.test(text);
const endsInColon = (text: string): boolean => /[:：]$/.test(text);

/** What stands before a value in the reference block of a letter or on a form, without a colon. */
const isLabel = (text: string): boolean =>
  !/\d/.test(text.replace(/ \d$/, '')) &&
  text.split(' ').length <= 5 &&
  /^(?:[nv]\s?(?:\/|\.\s?r[ée]f)|n[°o]s?[ .]|nos |vos |notre |votre |mon |ma |r[ée]f|dossier|sinistre|contrat|police|soci[ée]taire|assur[ée]|client|objet|affaire|suivi|date|jour|accident|[ée]v[ée]nement|victime|bless[ée]|b[ée]n[ée]ficiaire|patient|immeuble|lieu|mission|mandant|expert|gestionnaire|compagnie|adversaire|partie|tiers|v[ée]hicule|immatriculation|adresse|t[ée]l|courriel|montant|convention|cas |garantie|risque|saisine|demandeur|demanderesse|d[ée]fendeur|professionnel|repr[ée]sent[ée]|conducteur|circonstances|nom |pr[ée]nom|n[ée]e? |qualit[ée]|profession|juridiction|audience|requ[éê]|motif|demande |somme|dommages|expos[ée] |fait |cr[ée]ancier|d[ée]biteur|d[ée]bitrice|saisi|titre |officier|composition|d[ée]bats|nature|appelant|intim[ée]|d[ée]cision|propri[ée]taire|exploitant|ma[iî]tre d|entreprise|marque|kilom[èe]trage|franchise|v[ée]tust[ée]|indemnit[ée]|destinataire|exp[ée]diteur|[ée]metteur|souscripteur|assureur)/i.test(
    `${text} `,
  );

/** What may stand before a value, by its form: a few words without figures, or the rest of them on a second line. */
export const isLabelLike = (text: string): boolean =>
  isLabel(text) || endsInColon(text) || (!/[\d@]|(?<!r[ée]f)[.;,]$/i.test(text) && text.length <= 48 && text.split(' ').length <= 7);

const isPostTown = (text: string): boolean => /(?:^|[\s,–-])(?:F-?\s?)?\d{5} \p{L}/u.test(text);
const holdsFigure = (text: string): boolean => /\d/.test(text);
/** A sum, not the number of a line. */
const isSum = (text: string): boolean => isFigure(text) && /[,.€%]|\d{3}/.test(text);

const wordsPer = (segments: readonly Segment[]): number =>
  segments.reduce((sum, s) => sum + s.words.length, 0) / Math.max(1, segments.length);

const letters = (segments: readonly Segment[]): number => segments.reduce((sum, s) => sum + segmentText(s).length, 0);

const tallOf = (segments: readonly Segment[]): number => median(segments.flatMap((s) => s.words.map((word) => word.box[3])));

/** Most lines reach the right edge: text that runs on, no values. */
const isRunning = (segments: readonly Segment[]): boolean => {
  const { left, right } = areaOf(segments);
  return segments.filter((one) => one.right > right - (right - left) * 0.08).length >= segments.length * 0.6;
};

/** A strip beside the text: narrow, near the edge of the page, in short lines of small letters, along some part of the page. */
const isMargin = (
  side: readonly Segment[],
  other: readonly Segment[],
  edge: 'left' | 'right',
  page: { width: number; height: number },
): boolean => {
  const left = Math.min(...side.map((s) => s.left));
  const right = Math.max(...side.map((s) => s.right));
  const [outer, inner] = edge === 'left' ? [right, left] : [page.width - left, page.width - right];
  const tall = Math.max(...other.map((s) => s.bottom)) - Math.min(...other.map((s) => s.top));
  const narrow = outer < page.width * 0.3 && inner < page.width * 0.16 && right - left < page.width * 0.2;
  const size = tallOf(side) / tallOf(other);
  const small = size < 0.9 || letters(side) < letters(other) * 0.15;
  const longEnough = tall > page.height * (size < 0.75 ? 0.07 : 0.12);
  return narrow && small && longEnough && wordsPer(other) >= 4 && letters(side) < letters(other) * 0.45;
};

/** Most segments of the fewer side stand at the height of one on the other. */
const aligned = (left: readonly Segment[], right: readonly Segment[]): number => {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  return few.filter((a) => many.some((b) => sharedHeight(a, b) > 0.5)).length / Math.max(1, few.length);
};

/** Two pairs of label and value side by side are two blocks of references, not one table. */
const isPairOfForms = (columns: readonly (readonly Segment[])[]): boolean =>
  columns.length === 4 && share(columns[0] ?? [], endsInColon) > 0.5 && share(columns[2] ?? [], endsInColon) > 0.5;

/** Labels beside values in rows that stand apart, as in a printed form. */
const isForm = (left: readonly Segment[], right: readonly Segment[], rows: readonly VisualLine[], usual: number): boolean => {
  // From middle to middle: boxes that recognition has drawn too tall leave no gap between them.
  const middles = rows.map((row) => (row.top + row.bottom) / 2);
  const pitches = middles.slice(1).map((middle, index) => middle - (middles[index] ?? middle));
  const apart = pitches.filter((pitch) => pitch > usual * 2).length;
  return pitches.length > 0 && wordsPer(left) <= 5 && right.length >= left.length * 0.6 && apart >= pitches.length * 0.5;
};

/** A column of labels beside one of values, of which none is an address: the labels are known ones, or the rows stand apart. */
const isLabelled = (left: readonly Segment[], right: readonly Segment[], usual: number): boolean => {
  if (left.length < 2 || right.length < left.length) return false;
  const known = share(left, (text) => isLabel(text) || endsInColon(text));
  if (known >= 0.6) return true;
  if (
    left.length < 3 ||
    share(left, isLabelLike) < 0.8 ||
    wordsPer(left) > 3.5 ||
    share(right, isPostTown) > 0 ||
    share(right, holdsFigure) < 0.25
  )
    return false;
  const middles = left.map((one) => (one.top + one.bottom) / 2).sort((a, b) => a - b);
  const apart = middles.slice(1).filter((middle, index) => middle - (middles[index] ?? middle) > usual * airy).length;
  return known >= 0.3 || apart >= (middles.length - 1) * 0.5;
};
/** From middle to middle of two labels of a grid, in usual heights: more than between the lines of an address. */
const airy = 1.65;

const isTable = (left: readonly Segment[], right: readonly Segment[], usual: number): boolean => {
  const all = [...left, ...right];
  const columns = columnsOf(all, usual);
  if (isPairOfForms(columns)) return false;
  const rows = visualLines(all);
  const beside = aligned(left, right);
  // Labels over two lines stand beside the middle of their value.
  if (isLabelled(left, right, usual) && beside >= 0.5) return true;
  const bothLabelled = share(left, hasLabel) > 0.5 && share(right, hasLabel) > 0.5;
  const isValue = (text: string): boolean => isFigure(text) || text.startsWith(':');
  if (beside >= 0.8 && !bothLabelled && share(right, isValue) >= 0.5) return true;
  const full = rows.filter((row) => row.segments.length >= Math.min(3, columns.length)).length;
  if (columns.length >= 3) return full >= 2 && wordsPer(all) <= 9;
  if (beside < 0.8 || bothLabelled) return false;
  return share(left, endsInColon) >= 0.5 || isForm(left, right, rows, usual);
};

/** Decides how both sides of a free strip belong together. */
export const sideBySide = (
  left: readonly Segment[],
  right: readonly Segment[],
  usual: number,
  page: { width: number; height: number },
): SideBySide => {
  if (share(left, isBullet) >= 0.8 && aligned(left, right) >= 0.8) return 'list';
  // A strip in the margin bears what its letters are too small for, and addresses: not labels as tall as what stands beside them.
  const labels = share(left, isLabelLike) >= 0.9 && !isRunning(right) && tallOf(left) >= tallOf(right) * 0.9 && aligned(left, right) >= 0.5;
  if (!labels && isMargin(left, right, 'left', page)) return 'margin-left';
  const sums = share(right, isSum) >= 0.6 && aligned(left, right) >= 0.8;
  if (!sums && isMargin(right, left, 'right', page)) return 'margin-right';
  return isTable(left, right, usual) ? 'table' : 'columns';
};
