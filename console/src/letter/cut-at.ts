export type Statement = { readonly quote: string };
export type Piece = { readonly text: string; readonly sort: 'plain' | 'forbidden' | 'gap' };

/** A passage that the template leaves to a person. */
const gap = String.raw`\[À compléter[^\]]*\]`;

const patternOf = ({ quote }: Statement): string =>
  quote
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`);

/** The text cut where gaps and forbidden statements stand in it; the guard reads without regard to blanks and case. */
export const cutAt = (text: string, statements: readonly Statement[]): Piece[] => {
  const patterns = [gap, ...statements.map(patternOf).filter((pattern) => pattern !== '')];
  const isGap = new RegExp(`^${gap}$`, 'u');
  return text
    .split(new RegExp(`(${patterns.join('|')})`, 'iu'))
    .map((piece, index) => ({ text: piece, sort: index % 2 === 0 ? 'plain' : isGap.test(piece) ? 'gap' : 'forbidden' }));
};
