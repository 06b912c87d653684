import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { archivePdf } from '../../../engines/print/archive-pdf.ts';
import { type ChromiumPrinter, createPrinter } from '../../../engines/print/create-printer.ts';
import { printedText } from '../../../engines/print/printed-text.ts';

let printer: ChromiumPrinter;
beforeAll(async () => {
  printer = await createPrinter({ pages: 1 });
});
afterAll(() => printer.close());

const page = (body: string): string => `<!doctype html><html lang="fr"><head><title>x</title></head><body>${body}</body></html>`;
const textOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

test('a print says that it is PDF/A-3, level A, and PDF/UA-1, of which colours, under which identifier, and what its bold words are', async () => {
  const pdf = textOf(await printer.print(page('<p>Une <strong>lettre</strong></p>'), 'Une lettre'));
  expect(pdf).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(pdf).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
  expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(pdf).toMatch(/\/OutputIntents \[<<\/Type \/OutputIntent \/S \/GTS_PDFA1/);
  expect(pdf).toMatch(/\/ID \[<([0-9a-f]{32})> <\1>\]/);
  expect(pdf).toContain('/Strong /Span');
});

test('every reference of the appended table points at its object', async () => {
  const attached = { name: 'courrier.json', mediaType: 'application/json', text: '{"objet":"réclamation"}', description: 'Références' };
  const pdf = textOf(await printer.print(page('<p>Une lettre</p>'), 'Une lettre', attached));
  const table = pdf.slice(pdf.lastIndexOf('\nxref\n'));
  const rows = [...table.matchAll(/(\d+) 1\n(\d{10}) 00000 n /g)];
  expect(rows).toHaveLength(7);
  for (const [, number, offset] of rows) expect(pdf.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj\n`));
  expect(Number(/startxref\n(\d+)/.exec(table)?.[1])).toBe(pdf.lastIndexOf('\nxref\n') + 1);
  expect(pdf).toContain('/Subtype /application#2fjson');
});

test('what no tag holds is decoration, also page numbers and rules; tagged words are not', async () => {
  const css = '<style>@page{@bottom-right{content:counter(page)}} table{border-collapse:collapse} td{border-bottom:1px solid #888}</style>';
  const pdf = await printer.print(
    page(`${css}<h1>Objet</h1><table><tr><td>Un\u00a0an</td></tr></table><svg width="9" height="9"><path d="M0 0L9 9L0 9Z"/></svg>`),
    'x',
  );
  const tables = [...textOf(pdf).matchAll(/\n(\d+) 0 obj\n<<\/Filter \/FlateDecode \/Length (\d+)>>\nstream\n/g)];
  const [head] = tables;
  const start = (head?.index ?? 0) + (head?.[0].length ?? 0);
  const lines = inflateSync(pdf.subarray(start, start + Number(head?.[2])))
    .toString('latin1')
    .split('\n');
  let open: string[] = [];
  for (const line of lines) {
    if (/B[DM]C$/.test(line)) open = [...open, line];
    else if (line === 'EMC') open = open.slice(0, -1);
    else if (/(?:Tj|[fSB]\*?)$/.test(line)) expect(open[0]).toMatch(/MCID|^\/Artifact BMC$/);
  }
  expect(open).toEqual([]);
  expect(tables).toHaveLength(1);
  expect(lines.filter((line) => line === '/Artifact BMC').length).toBeGreaterThanOrEqual(2);
  expect(lines.filter((line) => line.includes('/MCID')).length).toBeGreaterThanOrEqual(2);
});

test('an item of a list is a marker and a body, whatever stands in it', async () => {
  const pdf = textOf(
    await printer.print(
      page('<ul><li>Un <strong>délai</strong> court</li><li><p>Deux</p><p>Trois</p></li></ul><ol><li>Quatre</li></ol>'),
      'x',
    ),
  );
  const bodies = [...pdf.matchAll(/\n(\d+) 0 obj\n<<\/Type \/StructElem \/S \/LBody \/P (\d+) 0 R \/K \[([^\]]+)\]>>/g)];
  expect(bodies).toHaveLength(3);
  for (const [, body, item, kids = ''] of bodies) {
    const items = [...pdf.matchAll(new RegExp(`\\n${item} 0 obj\\n<<[^]*?>>\\nendobj`, 'g'))].at(-1)?.[0];
    expect(items).toMatch(new RegExp(`/K \\[\\d+ 0 R ${body} 0 R\\]`));
    for (const kid of kids
      .split(' 0 R')
      .map((number) => number.trim())
      .filter((number) => number !== ''))
      expect([...pdf.matchAll(new RegExp(`\\n${kid} 0 obj\\n<<[^]*?endobj`, 'g'))].at(-1)?.[0]).toContain(`/P ${body} 0 R`);
  }
});

test('a title with signs of XML, control signs and half characters is text in the metadata', async () => {
  const pdf = Buffer.from(await printer.print(page('<p>Une lettre</p>'), 'L’été </dc:title> & \u0000\u202e\ud800 <x>')).toString('utf8');
  expect(pdf).toMatch(/<rdf:li xml:lang="x-default">L’été &lt;\/dc:title&gt; &amp; �? *&lt;x&gt;<\/rdf:li>/);
});

test('what was printed stays as it was and is read as before', async () => {
  const pdf = await printer.print(page('<p>Une lettre</p>'), 'Une lettre');
  const printed = pdf.slice(0, textOf(pdf).indexOf('%%EOF\n') + 6);
  expect(textOf(printed)).not.toContain('/Metadata');
  expect(archivePdf(printed, 'Une lettre')).toEqual(pdf);
  expect(await printedText(pdf)).toEqual(await printedText(printed));
});

test('a PDF of another form is refused: it would only claim to be for the archive', async () => {
  const pdf = await printer.print(page('<p>Une lettre</p>'), 'Une lettre');
  expect(() => archivePdf(pdf, 'deux fois')).toThrow('forme inconnue');
  expect(() => archivePdf(Buffer.from('%PDF-1.4\n%%EOF\n'), 'vide')).toThrow('forme inconnue');
});

test('an empty page is printed as one', async () => {
  const pdf = await printer.print(page('<p>Une lettre</p><p style="break-before:page"></p>'), 'x');
  expect(await printedText(pdf)).toEqual([expect.stringContaining('Une lettre'), '']);
});
