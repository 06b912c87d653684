import type { Block, Line } from '../../mail/transcript.ts';
import type { DocumentText } from '../../text/document-text.ts';

const right = (line: Line): number => line.box[0] + line.box[2];
const longLine = 45;
const fullWidth = 0.8;

/** An item of a list begins its own line. */
const bullet = /^(?:[-–•*·☐☒☑■]|\d{1,2}\s?(?:°|[.)/-](?!\d))|[a-h]\))/;

const letters = (line: Line): number => line.words.reduce((sum, word) => sum + word.text.length + 1, 0);

/** The title of a paper, in capitals. */
const title =
  /^(?:RELEV[ÉE]|AVIS|FACTURE|D[ÉE]COMPTE|RAPPORT|NOTIFICATION|D[ÉE]CLARATION|ATTESTATION|CONVOCATION|MISE EN DEMEURE|BORDEREAU|CONVENTION|QUITTANCE|RECOURS|OBJET|CERTIFICAT|PROC[ÈE]S)(?![\p{L}])[^\p{Ll}]*$/u;
const isTitle = (line: Line): boolean => title.test(line.words.map((word) => word.text).join(' '));

/** Would the next line's first word not have fitted on this one: is the break the wrapping of a paragraph? */
const isSoft = (block: Block, edge: number, line: Line, next: Line): boolean => {
  const word = next.words[0];
  if (word === undefined || letters(line) < longLine || block.rows !== undefined || bullet.test(word.text)) return false;
  if (isTitle(next)) return false;
  const room = edge - right(line);
  const width = word.box[2] + line.box[2] / letters(line);
  if (room > width) return false;
  return edge > fullWidth || /^\p{Ll}/u.test(word.text);
};

/** Places of the line ends that only wrap a paragraph. */
export const softBreaks = (document: DocumentText): readonly number[] => {
  const found: number[] = [];
  for (const { block, start } of document.blocks) {
    const edge = Math.max(0, ...block.lines.map(right));
    let at = start;
    block.lines.forEach((line, index) => {
      const end = document.text.indexOf('\n', at);
      const next = block.lines[index + 1];
      if (next !== undefined && isSoft(block, edge, line, next)) found.push(end);
      at = end + 1;
    });
  }
  return found;
};

/** The text with a blank at each of these places. */
export const joinedAt = (text: string, places: readonly number[]): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const place of places) {
    pieces.push(text.slice(at, place), ' ');
    at = place + 1;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
};
