import { deflateSync, inflateSync } from 'node:zlib';
import { markArtifacts } from './mark-artifacts.ts';
import { stream, unknownForm, type Written } from './pdf-update.ts';

/** The drawings of all pages: the object of each, and where its compressed bytes stand. */
const drawingsOf = (pdf: string): { readonly object: number; readonly start: number; readonly length: number }[] =>
  [...pdf.matchAll(/\n\d+ 0 obj\n<<\/Type \/Page\n[^]*?\/Contents (\d+) 0 R/g)].map(([, number]) => {
    const object = Number(number);
    const head = new RegExp(`\\n${object} 0 obj\\n<</Filter /FlateDecode\\n/Length (\\d+)>> stream\\n`).exec(pdf);
    if (head === null) throw unknownForm();
    return { object, start: head.index + head[0].length, length: Number(head[1]) };
  });

/** The pages' drawings anew, with all that no tag holds marked as decoration. */
export const markedDrawings = (pdf: Uint8Array, text: string): Written[] =>
  drawingsOf(text).map(({ object, start, length }) => {
    const drawing = inflateSync(pdf.subarray(start, start + length)).toString('latin1');
    return stream(object, '/Filter /FlateDecode', deflateSync(Buffer.from(markArtifacts(drawing), 'latin1')));
  });
