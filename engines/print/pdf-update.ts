import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors.ts';

/** The end of a PDF: what it names and where its table stands. */
export type Tail = { readonly size: number; readonly root: number; readonly info: string; readonly xref: number };
/** An object to be written behind a PDF, under its number. */
export type Written = { readonly number: number; readonly bytes: Buffer };

/** A PDF that is not of the form the browser writes. */
export const unknownForm = (): AppError =>
  new AppError('print-form', 'outside', 'Le navigateur a écrit un PDF d’une forme inconnue : lancez `pli doctor`.');

/** @throws AppError `print-form` when the number does not stand there */
export const numberIn = (text: string, pattern: RegExp): number => {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw unknownForm();
  return Number(found);
};

/** The end of a PDF as the browser writes it: one table of references, one trailer. */
export const tailOf = (pdf: string): Tail => {
  const found = /trailer\s*<<([^<>]*)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(pdf.slice(-2_000));
  if (found === null) throw unknownForm();
  const [, entries = '', xref] = found;
  const info = /\/Info \d+ 0 R/.exec(entries)?.[0];
  if (info === undefined || /\/(?:Prev|Encrypt|ID)\b/.test(entries)) throw unknownForm();
  return { size: numberIn(entries, /\/Size (\d+)/), root: numberIn(entries, /\/Root (\d+) 0 R/), info, xref: Number(xref) };
};

/** The entries of an object that is a dictionary. */
export const entriesOf = (pdf: string, object: number, added: RegExp): string => {
  const start = pdf.indexOf(`\n${object} 0 obj\n<<`);
  const end = pdf.indexOf('>>\nendobj', start);
  if (start === -1 || end === -1) throw unknownForm();
  const entries = pdf.slice(pdf.indexOf('<<', start) + 2, end);
  if (added.test(entries)) throw unknownForm();
  return entries;
};

/** An object without a stream. */
export const plain = (number: number, body: string): Written => ({
  number,
  bytes: Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1'),
});

/** An object that is a stream. */
export const stream = (number: number, entries: string, data: Uint8Array): Written => ({
  number,
  bytes: Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${entries} /Length ${data.length}>>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]),
});

/** Objects behind the PDF with the table that finds them: nothing of what is there is touched. */
export const appended = (pdf: Uint8Array, objects: readonly Written[], { root, info, xref, size }: Tail): Uint8Array => {
  const rows: string[] = [];
  let offset = pdf.length + 1;
  const sorted = objects.toSorted((one, other) => one.number - other.number);
  for (const { number, bytes } of sorted) {
    rows.push(`${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    offset += bytes.length;
  }
  const id = createHash('sha256').update(pdf).digest('hex').slice(0, 32);
  const last = Math.max(size, ...objects.map(({ number }) => number + 1));
  const trailer = `<</Size ${last} /Root ${root} 0 R ${info} /Prev ${xref} /ID [<${id}> <${id}>]>>`;
  const end = `xref\n${rows.join('')}trailer\n${trailer}\nstartxref\n${offset}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([pdf, Buffer.from('\n'), ...sorted.map(({ bytes }) => bytes), Buffer.from(end, 'latin1')]));
};
