import type { DocumentText } from '../../text/document-text.ts';
import { lookalikeWord } from './lookalike-word.ts';

const sureEnough = 0.99;
const shortest = 5;

/** The folded text in which misread words of the usual wordings stand as they were printed, with the same positions. */
export const cueText = (document: DocumentText): string => {
  const pieces: string[] = [];
  let at = 0;
  for (const word of document.words) {
    if (word.confidence >= sureEnough || word.end - word.start < shortest) continue;
    const folded = document.folded.slice(word.start, word.end);
    const repaired = lookalikeWord(folded);
    if (repaired === folded) continue;
    pieces.push(document.folded.slice(at, word.start), repaired);
    at = word.end;
  }
  pieces.push(document.folded.slice(at));
  return pieces.join('');
};
