import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { hostileContainers } from './hostile-containers.ts';
import { hostilePdfs } from './hostile-pdfs.ts';
import { hostilePictures } from './hostile-pictures.ts';
import { letterPdf, pdfSource, stream } from './pdf-source.ts';

/** A file made to break a reader. `ends` names the codes of the rejection, or `read` where it must be read as if nothing were wrong. */
export type HostileFile = { readonly name: string; readonly bytes: Uint8Array; readonly ends: readonly string[] };

const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));

export const zip = async (entries: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<Uint8Array> => {
  const file = new ZipFile();
  for (const [name, bytes] of entries) file.addBuffer(Buffer.from(bytes), name, { mtime: new Date(Date.UTC(2026, 0, 1)) });
  file.end();
  const chunks: Buffer[] = [];
  for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
};

/** The same archive with another name of the same length, as only an attacker writes it. */
const renamed = (archive: Uint8Array, from: string, to: string): Uint8Array =>
  ascii(Buffer.from(archive).toString('latin1').replaceAll(from, to));

const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
};

/** A PNG whose header says what we like. */
const png = (width: number, height: number, rows: Buffer): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([mark, pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(rows)), pngChunk('IEND', Buffer.alloc(0))]),
  );
};

/** A little-endian TIFF of directories; each entry is tag, type, count, value. */
const tiff = (
  directories: readonly { entries: readonly (readonly [number, number, number, number])[]; next: number }[],
  tail = Buffer.alloc(0),
): Uint8Array => {
  const parts: Buffer[] = [Buffer.from([0x49, 0x49, 42, 0, 8, 0, 0, 0])];
  for (const { entries, next } of directories) {
    const block = Buffer.alloc(2 + entries.length * 12 + 4);
    block.writeUInt16LE(entries.length, 0);
    entries.forEach(([tag, type, count, value], index) => {
      const at = 2 + index * 12;
      block.writeUInt16LE(tag, at);
      block.writeUInt16LE(type, at + 2);
      block.writeUInt32LE(count, at + 4);
      block.writeUInt32LE(value, at + 8);
    });
    block.writeUInt32LE(next, 2 + entries.length * 12);
    parts.push(block);
  }
  return new Uint8Array(Buffer.concat([...parts, tail]));
};

const grey = (width: number, height: number, strip: number): readonly (readonly [number, number, number, number])[] => [
  [256, 4, 1, width],
  [257, 4, 1, height],
  [258, 3, 1, 8],
  [259, 3, 1, 1],
  [262, 3, 1, 1],
  [273, 4, 1, strip],
  [277, 3, 1, 1],
  [278, 4, 1, height],
  [279, 4, 1, Math.min(width * height, 0xffffffff)],
];

const mailHead =
  'From: Jean Morel <jean@exemple.example>\r\nTo: sinistres@vauclair.example\r\nSubject: Dossier S26-104233\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n';

const nestedMail = (depth: number): string =>
  depth === 0
    ? `${mailHead}Content-Type: text/plain\r\n\r\nAu fond.\r\n`
    : `${mailHead}Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\nContent-Type: text/plain\r\n\r\nNiveau ${depth}.\r\n--b${depth}\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename="m.eml"\r\n\r\n${nestedMail(depth - 1)}\r\n--b${depth}--\r\n`;

const nestedZip = async (depth: number): Promise<Uint8Array> =>
  depth === 0 ? zip([['lettre.pdf', letterPdf()]]) : zip([['a.zip', await nestedZip(depth - 1)]]);

const attachments = (count: number): string =>
  `${mailHead}Content-Type: multipart/mixed; boundary="x"\r\n\r\n${Array.from({ length: count }, (_, i) => `--x\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename="${i}.txt"\r\n\r\nbonjour\r\n`).join('')}--x--\r\n`;

const pdfs = (): HostileFile[] => {
  const good = letterPdf();
  const half = good.slice(0, Math.floor(good.length * 0.45));
  const manyObjects = pdfSource([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...Array.from({ length: 100_000 }, (_, i) => `<< /N ${i} >>`),
  ]);
  const bomb = deflateSync(Buffer.alloc(200_000_000, 0x20)).toString('latin1');
  const twoBombs = deflateSync(deflateSync(Buffer.alloc(100_000_000, 0x20))).toString('latin1');
  const kid = (self: string): string => pdfText(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${self}] /Count 1 >>`]);
  return [
    { name: 'no-pdf.pdf', bytes: ascii('%PDF-1.7\nCeci n’est pas un PDF.\n'), ends: ['pdf-damaged'] },
    { name: 'cut.pdf', bytes: half, ends: ['pdf-damaged', 'pdf-empty', 'read'] },
    {
      name: 'no-xref.pdf',
      bytes: ascii(
        Buffer.from(good)
          .toString('latin1')
          .replace(/xref[\s\S]*/, ''),
      ),
      ends: ['read', 'pdf-damaged'],
    },
    {
      name: 'wrong-startxref.pdf',
      bytes: ascii(
        Buffer.from(good)
          .toString('latin1')
          .replace(/startxref\n\d+/, 'startxref\n99999999'),
      ),
      ends: ['read', 'pdf-damaged'],
    },
    { name: 'page-tree-loop.pdf', bytes: ascii(kid('2 0 R')), ends: ['pdf-damaged', 'pdf-empty', 'read'] },
    {
      name: 'page-tree-two-loop.pdf',
      bytes: pdfSource([
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 5 >>',
        '<< /Type /Pages /Kids [2 0 R] /Count 5 /Parent 2 0 R >>',
      ]),
      ends: ['pdf-damaged', 'pdf-empty', 'read'],
    },
    {
      name: 'count-lies.pdf',
      bytes: pdfSource(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 2000000000 >>']),
      ends: ['pdf-damaged', 'pdf-empty', 'too-many-pages', 'read'],
    },
    {
      name: 'no-pages.pdf',
      bytes: pdfSource(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      ends: ['pdf-empty', 'pdf-damaged'],
    },
    { name: 'many-objects.pdf', bytes: manyObjects, ends: ['read'] },
    {
      name: 'stream-bomb.pdf',
      bytes: letterPdf({ page: '/Contents 6 0 R', more: [stream(bomb, '/Filter /FlateDecode')] }),
      ends: ['read', 'file-unreadable', 'file-too-slow', 'pdf-damaged'],
    },
    {
      name: 'double-bomb.pdf',
      bytes: letterPdf({ page: '/Contents 6 0 R', more: [stream(twoBombs, '/Filter [/FlateDecode /FlateDecode]')] }),
      ends: ['read', 'file-unreadable', 'file-too-slow', 'pdf-damaged'],
    },
    {
      name: 'javascript.pdf',
      bytes: letterPdf({ catalog: '/OpenAction 6 0 R', more: ['<< /S /JavaScript /JS (while(true){app.alert("x");}) >>'] }),
      ends: ['read'],
    },
    {
      name: 'embedded-file.pdf',
      bytes: letterPdf({
        catalog: '/Names << /EmbeddedFiles << /Names [(virus.exe) 6 0 R] >> >>',
        more: ['<< /Type /Filespec /F (virus.exe) /EF << /F 7 0 R >> >>', stream('MZ', '/Type /EmbeddedFile')],
      }),
      ends: ['read'],
    },
    { name: 'launch.pdf', bytes: letterPdf({ catalog: '/OpenAction << /S /Launch /F (calc.exe) >>' }), ends: ['read'] },
    {
      name: 'xfa.pdf',
      bytes: letterPdf({
        catalog: '/AcroForm << /Fields [] /XFA 6 0 R >>',
        more: [stream('<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template/></xdp:xdp>')],
      }),
      ends: ['read'],
    },
    { name: 'huge-page.pdf', bytes: letterPdf({ page: '/MediaBox [0 0 2000000 2000000]' }), ends: ['read'] },
    { name: 'zero-page.pdf', bytes: letterPdf({ page: '/MediaBox [0 0 0 0]' }), ends: ['read'] },
    { name: 'not-a-number-page.pdf', bytes: letterPdf({ page: '/MediaBox [0 0 999999999999999999999 -5]' }), ends: ['read'] },
    {
      name: 'form-loop.pdf',
      bytes: letterPdf({
        content: '/X Do',
        page: '/Resources << /XObject << /X 6 0 R >> >>',
        more: [stream('/X Do /X Do', '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 6 0 R >> >>')],
      }),
      ends: ['read', 'file-unreadable', 'file-too-slow'],
    },
    {
      name: 'broken-jpx.pdf',
      bytes: letterPdf({
        content: 'q 595 0 0 842 0 0 cm /X Do Q',
        page: '/Resources << /XObject << /X 6 0 R >> >>',
        more: [
          stream(
            '\x00\x00\x00\x0cjP  \x0d\x0a\x87\x0a\xff\xff\xff\xff',
            '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /JPXDecode',
          ),
        ],
      }),
      ends: ['read', 'file-unreadable'],
    },
    {
      name: 'broken-jbig2.pdf',
      bytes: letterPdf({
        content: 'q 595 0 0 842 0 0 cm /X Do Q',
        page: '/Resources << /XObject << /X 6 0 R >> >>',
        more: [
          stream(
            '\x00\x00\x00\x00\x30\x00\x01\x00\x00\x00\x13\xff\xff\xff\xff\xff\xff\xff\xff',
            '/Type /XObject /Subtype /Image /Width 2480 /Height 3508 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode',
          ),
        ],
      }),
      ends: ['read', 'file-unreadable'],
    },
    { name: 'encrypted.pdf', bytes: encryptedPdf(), ends: ['pdf-encrypted'] },
    {
      name: 'million-operators.pdf',
      bytes: letterPdf({ content: 'q 1 0 0 1 0 0 cm 10 10 m 20 20 l S Q\n'.repeat(300_000) }),
      ends: ['read', 'file-too-slow'],
    },
    { name: 'deep-stack.pdf', bytes: letterPdf({ content: `${'q '.repeat(500_000)}BT ET` }), ends: ['read'] },
    {
      name: 'deep-array.pdf',
      bytes: letterPdf({ catalog: `/Deep ${'['.repeat(200_000)}${']'.repeat(200_000)}` }),
      ends: ['read', 'pdf-damaged'],
    },
  ];
};

const pdfText = (objects: readonly string[]): string => Buffer.from(pdfSource(objects)).toString('latin1');

/** The standard security handler with a password that nobody knows. */
const encryptedPdf = (): Uint8Array => {
  const hex = (length: number): string => 'a7'.repeat(length);
  return pdfSource(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -3904 /O <${hex(32)}> /U <${hex(32)}> >>`,
    ],
    `/Encrypt 4 0 R /ID [<${hex(16)}> <${hex(16)}>]`,
  );
};

const pictures = async (): Promise<HostileFile[]> => {
  const jpeg = await sharp({ create: { width: 400, height: 560, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
  const small = tiff([{ entries: grey(4, 4, 122), next: 0 }], Buffer.alloc(16, 255));
  const loop = tiff([{ entries: grey(4, 4, 122), next: 8 }], Buffer.alloc(16, 255));
  return [
    { name: 'lying-header.png', bytes: png(20_000, 20_000, Buffer.alloc(100)), ends: ['picture-too-large'] },
    {
      name: 'two-thousand-million.png',
      bytes: png(2_147_483_647, 2_147_483_647, Buffer.alloc(100)),
      ends: ['picture-damaged', 'picture-too-large'],
    },
    { name: 'short-data.png', bytes: png(1_000, 1_400, Buffer.alloc(100)), ends: ['picture-damaged', 'read'] },
    { name: 'bomb.png', bytes: png(10_000, 10_000, Buffer.alloc(10_001 * 10_000)), ends: ['read', 'picture-damaged'] },
    { name: 'zero.png', bytes: png(0, 0, Buffer.alloc(0)), ends: ['picture-damaged'] },
    { name: 'cut.jpg', bytes: new Uint8Array(jpeg.subarray(0, Math.floor(jpeg.length / 3))), ends: ['picture-damaged', 'read'] },
    { name: 'mark-only.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), ends: ['picture-damaged', 'unknown-type'] },
    { name: 'directory-loop.tif', bytes: loop, ends: ['picture-damaged', 'read'] },
    {
      name: 'directory-outside.tif',
      bytes: tiff([{ entries: grey(4, 4, 122), next: 99_999_999 }], Buffer.alloc(16, 255)),
      ends: ['picture-damaged', 'read'],
    },
    {
      name: 'strip-outside.tif',
      bytes: tiff([{ entries: grey(2_000, 2_800, 4_000_000_000), next: 0 }]),
      ends: ['picture-damaged', 'read'],
    },
    {
      name: 'huge.tif',
      bytes: tiff([{ entries: grey(4_000_000, 4_000_000, 122), next: 0 }]),
      ends: ['picture-damaged', 'picture-too-large'],
    },
    { name: 'tiny.tif', bytes: small, ends: ['read', 'picture-damaged'] },
    { name: 'heic.jpg', bytes: ascii('\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic\x00\x00\x00\x00'), ends: ['picture-damaged'] },
    {
      name: 'script.svg',
      bytes: ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>while(1){}</script><image href="file:///etc/passwd"/></svg>'),
      ends: ['read', 'unknown-type'],
    },
  ];
};

const mails = (): HostileFile[] => [
  { name: 'nested-ten-deep.eml', bytes: ascii(nestedMail(10)), ends: ['mail-too-deep'] },
  {
    name: 'million-recipients.eml',
    bytes: ascii(mailHead.replace('To: ', `To: ${'a@b.example, '.repeat(1_000_000)}`).concat('\r\nBonjour.\r\n')),
    ends: ['mail-damaged', 'read'],
  },
  {
    name: 'no-end.eml',
    bytes: ascii(`${mailHead}Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\nSans fin`),
    ends: ['read'],
  },
  {
    name: 'broken-base64.eml',
    bytes: ascii(
      `${mailHead}Content-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n@@@@====\r\n`,
    ),
    ends: ['read'],
  },
  { name: 'five-thousand-parts.eml', bytes: ascii(attachments(5_000)), ends: ['mail-too-many-parts', 'mail-damaged'] },
  {
    name: 'boundary-in-boundary.eml',
    bytes: ascii(
      `${mailHead}Content-Type: multipart/mixed; boundary="x"\r\n\r\n${'--x\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n'.repeat(3_000)}`,
    ),
    ends: ['read', 'mail-damaged', 'mail-too-many-parts', 'mail-too-deep'],
  },
  { name: 'deep-html.eml', bytes: ascii(`${mailHead}Content-Type: text/html\r\n\r\n${'<div>'.repeat(200_000)}Bonjour`), ends: ['read'] },
  {
    name: 'tables.eml',
    bytes: ascii(`${mailHead}Content-Type: text/html\r\n\r\n${'<table><tr><td>'.repeat(20_000)}Bonjour`),
    ends: ['read'],
  },
  { name: 'unknown-charset.eml', bytes: ascii(`${mailHead}Content-Type: text/plain; charset=klingon\r\n\r\nBonjour\r\n`), ends: ['read'] },
  {
    name: 'endless-header.eml',
    bytes: ascii(`${mailHead}X-Long: ${'a'.repeat(5_000_000)}\r\n\r\nBonjour\r\n`),
    ends: ['read', 'mail-damaged'],
  },
];

const archives = async (): Promise<HostileFile[]> => {
  const traversal = renamed(await zip([['aaaaaaaaaaaaaaaaaaaa.pdf', letterPdf()]]), 'aaaaaaaaaaaaaaaaaaaa.pdf', '../../../../etc/pass.pdf');
  const huge = await zip([['zeros.txt', new Uint8Array(150_000_000)]]);
  const ratio = await zip([['zeros.txt', new Uint8Array(60_000_000)]]);
  const word = await zip([
    ['[Content_Types].xml', ascii('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>')],
    ['word/document.xml', new Uint8Array(90_000_000).fill(0x20)],
  ]);
  return [
    { name: 'bomb.zip', bytes: huge, ends: ['archive-too-large'] },
    { name: 'ratio.zip', bytes: ratio, ends: ['archive-too-large'] },
    { name: 'nested-ten-deep.zip', bytes: await nestedZip(10), ends: ['archive-too-deep'] },
    { name: 'traversal.zip', bytes: traversal, ends: ['read', 'archive-damaged'] },
    { name: 'empty.zip', bytes: ascii(`PK\x05\x06${'\x00'.repeat(18)}`), ends: ['archive-empty'] },
    { name: 'cut.zip', bytes: huge.slice(0, huge.length - 40), ends: ['archive-damaged'] },
    {
      name: 'three-hundred.zip',
      bytes: await zip(Array.from({ length: 300 }, (_, i) => [`${i}.txt`, ascii('bonjour')] as const)),
      ends: ['archive-too-many-files'],
    },
    { name: 'bomb.docx', bytes: word, ends: ['archive-too-large', 'word-too-large'] },
    { name: 'pdf-then-zip.pdf', bytes: joined(letterPdf(), await zip([['a.txt', ascii('bonjour')]])), ends: ['read'] },
    { name: 'zip-then-pdf.zip', bytes: joined(await zip([['a.txt', ascii('bonjour')]]), letterPdf()), ends: ['read', 'archive-damaged'] },
    { name: 'gif-then-pdf.gif', bytes: joined(ascii('GIF89a'), letterPdf()), ends: ['read', 'picture-damaged'] },
  ];
};

const others = (): HostileFile[] => [
  { name: 'empty.pdf', bytes: new Uint8Array(0), ends: ['empty-file'] },
  { name: 'zeros.bin', bytes: new Uint8Array(100_000), ends: ['unknown-type'] },
  {
    name: 'random.bin',
    bytes: Uint8Array.from({ length: 50_000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256),
    ends: ['unknown-type'],
  },
  { name: 'program.pdf', bytes: joined(ascii('MZ\x90\x00'), new Uint8Array(2_000)), ends: ['unknown-type'] },
  { name: 'endless-line.txt', bytes: ascii('a'.repeat(3_000_000)), ends: ['read'] },
  {
    name: 'old-word.doc',
    bytes: joined(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), new Uint8Array(5_000)),
    ends: ['mail-damaged', 'unsupported-type'],
  },
  { name: 'form-feeds.txt', bytes: ascii('\f'.repeat(100_000)), ends: ['empty-file', 'read'] },
];

/** Every hostile file, made anew. */
export const hostileFiles = async (): Promise<HostileFile[]> => [
  ...pdfs(),
  ...(await pictures()),
  ...mails(),
  ...(await archives()),
  ...others(),
  ...hostilePdfs(),
  ...(await hostilePictures()),
  ...(await hostileContainers()),
];
