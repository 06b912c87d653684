import { deflateSync, inflateSync } from 'node:zlib';
import { markArtifacts } from './mark-artifacts.ts';
import { stream, unknownForm, type Written } from './pdf-update.ts';

/** The drawings of all pages: the object of each, and what it draws. The browser leaves that of an empty page uncompressed. */
const drawingsOf = (pdf: Uint8Array, text: string): { readonly object: number; readonly drawing: Uint8Array }[] =>
  [...text.matchAll(/\n\d+ 0 obj\n<<\/Type \/Page\n[^]*?\/Contents (\d+) 0 R/g)].map(([, number]) => {
    const object = Number(number);
    const head = new RegExp(`\\n${object} 0 obj\\n<<(/Filter /FlateDecode\\n)?/Length (\\d+)>> stream\\n`).exec(text);
    if (head === null) throw unknownForm();
    const start = head.index + head[0].length;
    const bytes = pdf.subarray(start, start + Number(head[2]));
    return { object, drawing: head[1] === undefined ? bytes : inflateSync(bytes) };
  });

/** The pages' drawings anew, with all that no tag holds marked as decoration. */
export const markedDrawings = (pdf: Uint8Array, text: string): Written[] =>
  drawingsOf(pdf, text).map(({ object, drawing }) => {
    const marked = markArtifacts(Buffer.from(drawing).toString('latin1'));
    return stream(object, '/Filter /FlateDecode', deflateSync(Buffer.from(marked, 'latin1')));
  });
