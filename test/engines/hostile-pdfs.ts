import { deflateSync } from 'node:zlib';
import type { HostileFile } from './hostile-files.ts';
import { letterPdf, pdfSource, stream } from './pdf-source.ts';

const image = (entries: string, content: string): string => stream(content, `/Type /XObject /Subtype /Image ${entries}`);
const resources = '/Resources << /XObject << /X 6 0 R >> >>';
const shown = 'q 595 0 0 842 0 0 cm /X Do Q';
const withImage = (entries: string, content: string): Uint8Array =>
  letterPdf({ content: shown, page: resources, more: [image(entries, content)] });

const ends = ['read', 'pdf-damaged', 'pdf-empty', 'file-unreadable', 'file-too-slow'] as const;

/** A file whose cross-reference table says that the one before it is itself. */
const previousLoop = (): Uint8Array => {
  const text = Buffer.from(letterPdf()).toString('latin1');
  const at = text.lastIndexOf('\nxref\n') + 1;
  return Buffer.from(text.replace('/Root 1 0 R', `/Root 1 0 R /Prev ${at}`), 'latin1');
};

const sameKid = (count: number): Uint8Array =>
  pdfSource([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]);

const deepTree = (depth: number): Uint8Array =>
  pdfSource([
    '<< /Type /Catalog /Pages 2 0 R >>',
    ...Array.from({ length: depth }, (_, i) => `<< /Type /Pages /Kids [${i + 3} 0 R] /Count 1 ${i === 0 ? '' : `/Parent ${i + 1} 0 R`} >>`),
    `<< /Type /Page /Parent ${depth + 1} 0 R /MediaBox [0 0 595 842] >>`,
  ]);

/** PDFs that lie, loop, or unpack to more than they should. */
export const hostilePdfs = (): HostileFile[] => [
  { name: 'previous-table-loop.pdf', bytes: previousLoop(), ends },
  { name: 'fifty-thousand-times-one-page.pdf', bytes: sameKid(50_000), ends: [...ends, 'too-many-pages'] },
  { name: 'ten-thousand-deep-tree.pdf', bytes: deepTree(10_000), ends },
  {
    name: 'jbig2-vast.pdf',
    bytes: withImage(
      '/Width 2480 /Height 3508 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode',
      '\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13\x7f\xff\xff\xff\x7f\xff\xff\xff\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00',
    ),
    ends,
  },
  {
    name: 'jbig2-refers-to-itself.pdf',
    bytes: withImage(
      '/Width 100 /Height 100 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals 6 0 R >>',
      `\x00\x00\x00\x01\x06\x21\x01\x01\x00\x00\x00\x20${'\xff'.repeat(32)}`,
    ),
    ends,
  },
  {
    name: 'fax-of-a-thousand-million-rows.pdf',
    bytes: withImage(
      '/Width 1728 /Height 1000000000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 1728 /Rows 1000000000 >>',
      '\x00'.repeat(1_000),
    ),
    ends,
  },
  {
    name: 'picture-of-sixty-thousand.pdf',
    bytes: withImage(
      '/Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode',
      deflateSync(Buffer.alloc(1_000)).toString('latin1'),
    ),
    ends,
  },
  { name: 'picture-negative.pdf', bytes: withImage('/Width -5 /Height 2147483647 /ColorSpace /DeviceRGB /BitsPerComponent 16', 'x'), ends },
  {
    name: 'mask-of-itself.pdf',
    bytes: withImage('/Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8 /SMask 6 0 R', 'x'.repeat(100)),
    ends,
  },
  {
    name: 'pattern-of-itself.pdf',
    bytes: letterPdf({
      content: '/Pattern cs /P scn 0 0 595 842 re f',
      page: '/Resources << /Pattern << /P 6 0 R >> >>',
      more: [
        stream(
          '/Pattern cs /P scn 0 0 1 1 re f',
          '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.001 /YStep 0.001 /Resources << /Pattern << /P 6 0 R >> >>',
        ),
      ],
    }),
    ends,
  },
  {
    name: 'letter-drawn-by-itself.pdf',
    bytes: letterPdf({
      content: 'BT /T 12 Tf 72 700 Td (aaaa) Tj ET',
      page: '/Resources << /Font << /T 6 0 R >> >>',
      more: [
        '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /FirstChar 97 /LastChar 97 /Widths [1] /Encoding << /Differences [97 /a] >> /CharProcs << /a 7 0 R >> /Resources << /Font << /T 6 0 R >> >> >>',
        stream('BT /T 1 Tf (aaaaaaaa) Tj ET'),
      ],
    }),
    ends,
  },
  {
    name: 'shading-of-a-function-of-itself.pdf',
    bytes: letterPdf({
      content: '/S sh',
      page: '/Resources << /Shading << /S 6 0 R >> >>',
      more: [
        '<< /ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 595 842] /Function 7 0 R >>',
        '<< /FunctionType 3 /Domain [0 1] /Functions [7 0 R 7 0 R] /Bounds [0.5] /Encode [0 1 0 1] >>',
      ],
    }),
    ends,
  },
  {
    name: 'two-thousand-notes.pdf',
    bytes: letterPdf({
      page: `/Annots [${'6 0 R '.repeat(2_000)}]`,
      more: [
        '<< /Type /Annot /Subtype /Square /Rect [0 0 10 10] /AP << /N 7 0 R >> >>',
        stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /XObject << /X 7 0 R >> >>'),
      ],
    }),
    ends,
  },
  {
    name: 'filters-a-thousand-times.pdf',
    bytes: letterPdf({ page: '/Contents 6 0 R', more: [stream('x', `/Filter [${'/ASCIIHexDecode '.repeat(1_000)}]`)] }),
    ends,
  },
  {
    name: 'length-lies.pdf',
    bytes: letterPdf({ page: '/Contents 6 0 R', more: ['<< /Length 4000000000 >>\nstream\nBT ET\nendstream'] }),
    ends,
  },
  {
    name: 'quarter-million-letters.pdf',
    bytes: letterPdf({ content: `BT /F1 1 Tf 1 1 Td ${'(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj '.repeat(5_000)} ET` }),
    ends,
  },
];
