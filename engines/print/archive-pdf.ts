import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';
import type { AttachedFile } from '../../shared/ports.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpPacket } from './xmp-packet.ts';

type Tail = { readonly size: number; readonly root: number; readonly info: string; readonly xref: number };
type Written = { readonly number: number; readonly bytes: Buffer };

const unknownForm = (): AppError =>
  new AppError('print-form', 'outside', 'Le navigateur a écrit un PDF d’une forme inconnue : lancez `pli doctor`.');

const numberIn = (text: string, pattern: RegExp): number => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw unknownForm();
  return Number(found);
};

/** The end of a PDF as the browser writes it: one table of references, one trailer. */
const tailOf = (pdf: string): Tail => {
  const found = /trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.slice(-2_000));
  if (found === null) throw unknownForm();
  const [, entries = '', xref] = found;
  const info = /\/Info \d+ 0 R/.exec(entries)?.[0];
  if (info === undefined || /\/(?:Prev|Encrypt|ID)\b/.test(entries)) throw unknownForm();
  return { size: numberIn(entries, /\/Size (\d+)/), root: numberIn(entries, /\/Root (\d+) 0 R/), info, xref: Number(xref) };
};

/** The entries of an object that is a dictionary. */
const entriesOf = (pdf: string, object: number, added: RegExp): string => {
  const start = pdf.indexOf(`\n${object} 0 obj\n<<`);
  const end = pdf.indexOf('>>\nendobj', start);
  if (start === -1 || end === -1) throw unknownForm();
  const entries = pdf.slice(pdf.indexOf('<<', start) + 2, end);
  if (added.test(entries)) throw unknownForm();
  return entries;
};

/** Tags of PDF 2.0 that the browser uses, by what they are in PDF 1.7. */
const roleMap = '/RoleMap <</Strong /Span /Em /Span /Sub /Span /Title /P /Aside /Note /FENote /Note /DocumentFragment /Div>>';

const plain = (number: number, body: string): Written => ({ number, bytes: Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1') });

const stream = (number: number, entries: string, data: Uint8Array): Written => ({
  number,
  bytes: Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${entries} /Length ${data.length}>>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]),
});

/** A text string of PDF: UTF-16 with its mark, in hexadecimal. */
const textString = (text: string): string => `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
const nameOf = (text: string): string =>
  `/${text.replace(/[^A-Za-z0-9]/g, (sign) => `#${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

const attachment = (number: number, { name, mediaType, text, description }: AttachedFile): Written[] => {
  const data = Buffer.from(text, 'utf8');
  const file = stream(number, `/Type /EmbeddedFile /Subtype ${nameOf(mediaType)} /Params <</Size ${data.length}>>`, data);
  const names = `/F (${name}) /UF ${textString(name)} /Desc ${textString(description)}`;
  const spec = `<</Type /Filespec ${names} /AFRelationship /Data /EF <</F ${number} 0 R /UF ${number} 0 R>>>>`;
  return [file, plain(number + 1, spec)];
};

const attachedTo = (file: AttachedFile | undefined, number: number): string =>
  file === undefined ? '' : ` /AF [${number + 1} 0 R] /Names <</EmbeddedFiles <</Names [(${file.name}) ${number + 1} 0 R]>>>>`;

/** Objects behind the PDF with the table that finds them: nothing of what is there is touched. */
const appended = (pdf: Uint8Array, objects: readonly Written[], { root, info, xref, size }: Tail): Uint8Array => {
  const rows: string[] = [];
  let offset = pdf.length + 1;
  for (const { number, bytes } of objects) {
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    offset += bytes.length;
  }
  const id = createHash('sha256').update(pdf).digest('hex').slice(0, 32);
  const last = Math.max(size, ...objects.map(({ number }) => number + 1));
  const trailer = `<</Size ${last} /Root ${root} 0 R ${info} /Prev ${xref} /ID [<${id}> <${id}>]>>`;
  const end = `xref\n${rows.join('')}trailer\n${trailer}\nstartxref\n${offset}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from('\n'), ...objects.map(({ bytes }) => bytes), Buffer.from(end, 'latin1')]));
};

/**
 * Makes a tagged PDF of the browser's one for the archive (PDF/A-3, level A): its metadata, the meaning of its colours, an identifier, and a file that goes with it.
 * Everything is added behind what was printed, so that no tag can be lost.
 * @throws AppError `print-form` when the browser writes otherwise than known
 */
export const archivePdf = (pdf: Uint8Array, title: string, file?: AttachedFile): Uint8Array => {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const tail = tailOf(text);
  const catalog = entriesOf(text, tail.root, /\/(?:Metadata|OutputIntents|Names|AF)\b/);
  const tree = numberIn(catalog, /\/StructTreeRoot (\d+) 0 R/);
  const [metadata, profile, attached] = [tail.size, tail.size + 1, tail.size + 2];
  const intent = `<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /Info (sRGB) /DestOutputProfile ${profile} 0 R>>`;
  const objects = [
    plain(tree, `<<${entriesOf(text, tree, /\/RoleMap\b/)}\n${roleMap}>>`),
    plain(tail.root, `<<${catalog}\n/Metadata ${metadata} 0 R /OutputIntents [${intent}]${attachedTo(file, attached)}>>`),
    stream(metadata, '/Type /Metadata /Subtype /XML', Buffer.from(xmpPacket(title), 'utf8')),
    stream(profile, '/N 3', srgbProfile()),
    ...(file === undefined ? [] : attachment(attached, file)),
  ];
  return appended(pdf, objects, tail);
};
