import { deflateRawSync } from 'node:zlib';
import { compoundFile } from './compound-file.ts';
import { type HostileFile, zip } from './hostile-files.ts';
import { type MsgMessage, msgFile } from './msg-file.ts';
import { letterPdf } from './pdf-source.ts';
import { tnefFile } from './tnef-file.ts';

const ascii = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const head = 'From: Jean Morel <jean@exemple.example>\r\nTo: sinistres@vauclair.example\r\nSubject: Dossier\r\nMIME-Version: 1.0\r\n';

const message: MsgMessage = {
  subject: 'Dossier S26-104233',
  from: ['Jean Morel', 'jean@exemple.example'],
  to: [['Sinistres', 'sinistres@vauclair.example']],
  body: 'Bonjour, voir ma lettre.',
  attachments: [{ name: 'lettre.txt', bytes: Buffer.from('Une lettre. '.repeat(2_000)) }],
};
const mailEnds = ['mail-damaged'] as const;

/** A message by Outlook with some numbers of its tables written anew. */
const bent = (bend: (bytes: Buffer, places: ReturnType<typeof msgFile>) => void): Uint8Array => {
  const file = msgFile(message);
  bend(file.bytes, file);
  return file.bytes;
};

const outlook = (): HostileFile[] => {
  const fatEntries = (file: ReturnType<typeof msgFile>): number => Math.floor((file.bytes.length - file.fatAt) / 4);
  let nested: MsgMessage = { ...message, attachments: [] };
  for (let depth = 0; depth < 60; depth++) nested = { ...message, attachments: [{ name: 'TR', message: nested }] };
  return [
    { name: 'fat-loop.msg', bytes: bent((bytes, { fatAt }) => void bytes.writeUInt32LE(0, fatAt)), ends: mailEnds },
    {
      name: 'fat-all-one-loop.msg',
      bytes: bent((bytes, file) => {
        for (let index = 0; index < fatEntries(file) - 1; index++) bytes.writeUInt32LE((index * 7) % 20, file.fatAt + index * 4);
      }),
      ends: mailEnds,
    },
    {
      name: 'mini-fat-loop.msg',
      bytes: bent((bytes, { miniFatAt }) => {
        for (let index = 0; index < 40; index++) bytes.writeUInt32LE(index, miniFatAt + index * 4);
      }),
      ends: mailEnds,
    },
    { name: 'fat-outside.msg', bytes: bent((bytes, { fatAt }) => void bytes.writeUInt32LE(0x00ff_ffff, fatAt)), ends: mailEnds },
    {
      name: 'directory-loop.msg',
      bytes: bent((bytes, { directoryAt }) => {
        for (let entry = 0; entry < 8; entry++) for (const at of [68, 72, 76]) bytes.writeUInt32LE(entry, directoryAt + entry * 128 + at);
      }),
      ends: mailEnds,
    },
    {
      name: 'sizes-lie.msg',
      bytes: bent((bytes, { directoryAt }) => {
        for (let entry = 0; entry < 30; entry++)
          if (directoryAt + entry * 128 + 124 < bytes.length) bytes.writeUInt32LE(0x7fff_ffff, directoryAt + entry * 128 + 120);
      }),
      ends: mailEnds,
    },
    { name: 'sector-of-2-to-the-32nd.msg', bytes: bent((bytes) => void bytes.writeUInt16LE(32, 30)), ends: mailEnds },
    {
      name: 'difat-loop.msg',
      bytes: bent((bytes) => void (bytes.writeUInt32LE(0, 68) && bytes.writeUInt32LE(0xffff_fff0, 72))),
      ends: mailEnds,
    },
    { name: 'cut.msg', bytes: msgFile(message).bytes.subarray(0, 3_000), ends: mailEnds },
    { name: 'sixty-deep.msg', bytes: msgFile(nested).bytes, ends: ['mail-too-deep', 'mail-damaged'] },
    {
      name: 'thousand-attachments.msg',
      bytes: msgFile({ ...message, attachments: Array.from({ length: 1_000 }, (_, i) => ({ name: `${i}.txt`, bytes: Buffer.from('x') })) })
        .bytes,
      ends: ['mail-too-many-parts'],
    },
    { name: 'old-excel.xls', bytes: compoundFile([{ name: 'Workbook', bytes: new Uint8Array(9_000) }]).bytes, ends: ['unsupported-type'] },
  ];
};

const wrapped = (): HostileFile[] => {
  const whole = tnefFile({ text: 'Bonjour' }, [{ name: 'a.pdf', bytes: letterPdf() }]);
  const lying = Buffer.from(whole);
  lying.writeUInt32LE(0xffff_fff0, 11);
  const counted = tnefFile({ text: 'Bonjour' }, []);
  const at = counted.indexOf(Buffer.from([0x03, 0x90, 0x06, 0x00]));
  counted.writeUInt32LE(0xffff_ffff, at + 8);
  let nested = tnefFile({ text: 'fond' }, []);
  for (let depth = 0; depth < 40; depth++) nested = tnefFile({ text: 'x' }, [{ name: 'TR', message: nested }]);
  return [
    { name: 'length-lies.dat', bytes: lying, ends: ['tnef-damaged'] },
    { name: 'count-lies.dat', bytes: counted, ends: ['tnef-damaged'] },
    { name: 'forty-deep.dat', bytes: nested, ends: ['mail-too-deep'] },
    { name: 'empty.dat', bytes: whole.subarray(0, 8), ends: ['archive-empty', 'tnef-damaged'] },
    {
      name: 'five-hundred.dat',
      bytes: tnefFile(
        {},
        Array.from({ length: 500 }, (_, i) => ({ name: `${i}.txt`, bytes: Buffer.from('x') })),
      ),
      ends: ['mail-too-many-parts'],
    },
  ];
};

const nestedParts = (depth: number): Uint8Array => {
  const open = Array.from({ length: depth }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join('');
  return ascii(`${head}${open}Content-Type: text/plain\r\n\r\nAu fond.\r\n`);
};

const mails = (): HostileFile[] => {
  const many = ['mail-damaged', 'mail-too-many-parts', 'mail-too-deep', 'file-too-slow', 'file-unreadable', 'read'] as const;
  return [
    { name: 'ten-thousand-nested-parts.eml', bytes: nestedParts(10_000), ends: many },
    { name: 'million-header-lines.eml', bytes: ascii(`${head}${'X-A: b\r\n'.repeat(1_000_000)}\r\nBonjour\r\n`), ends: many },
    {
      name: 'hundred-thousand-boundaries.eml',
      bytes: ascii(`${head}Content-Type: multipart/mixed; boundary="x"\r\n\r\n${'--x\r\n\r\n'.repeat(100_000)}`),
      ends: many,
    },
    { name: 'encoded-words.eml', bytes: ascii(`${head}X-Subject: ${'=?utf-8?B?w6k=?= '.repeat(100_000)}\r\n\r\nBonjour\r\n`), ends: many },
    { name: 'folded-without-end.eml', bytes: ascii(`${head}X-A: a${'\r\n b'.repeat(500_000)}\r\n\r\nBonjour\r\n`), ends: many },
    {
      name: 'base64-noise.eml',
      bytes: ascii(
        `${head}Content-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\n${'!"§$%&/()=?`QUJD\r\n'.repeat(200_000)}`,
      ),
      ends: ['read'],
    },
    {
      name: 'parameters-without-end.eml',
      bytes: ascii(
        `${head}Content-Type: text/plain; ${Array.from({ length: 50_000 }, (_, i) => `a*${i}="b"`).join('; ')}\r\n\r\nBonjour\r\n`,
      ),
      ends: many,
    },
    {
      name: 'uuencoded.eml',
      bytes: ascii(
        `${head}Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode\r\n\r\nbegin 644 /etc/passwd\r\n${'M'.repeat(61)}\r\n`,
      ),
      ends: ['read'],
    },
    {
      name: 'external-body.eml',
      bytes: ascii(
        `${head}Content-Type: message/external-body; access-type=local-file; name="/etc/passwd"\r\n\r\nContent-Type: text/plain\r\n\r\n`,
      ),
      ends: ['read'],
    },
  ];
};

const types = ascii(
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
);
const relations = ascii(
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
);

/** A Word file with this document part; `more` are other parts of it. */
export const wordFile = (document: string, more: readonly (readonly [string, Uint8Array])[] = []): Promise<Uint8Array> =>
  zip([['[Content_Types].xml', types], ['_rels/.rels', relations], ['word/document.xml', ascii(document)], ...more]);

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
const word = (body: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const laughs = `<!DOCTYPE x [<!ENTITY a "ah">${Array.from({ length: 12 }, (_, i) => `<!ENTITY ${'abcdefghijklm'[i + 1]} "${`&${'abcdefghijklm'[i]};`.repeat(12)}">`).join('')}]>`;
const drawing =
  '<w:p><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
const outside = ascii(
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>',
);

const documents = async (): Promise<HostileFile[]> => {
  const ends = ['word-damaged', 'word-too-large', 'empty-file', 'file-too-slow', 'file-unreadable', 'read'] as const;
  return [
    {
      name: 'external-entity.docx',
      bytes: await wordFile(word(paragraph('Lettre &xxe;'), '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>')),
      ends,
    },
    { name: 'billion-laughs.docx', bytes: await wordFile(word(paragraph('&m;'), laughs)), ends },
    {
      name: 'linked-file.docx',
      bytes: await wordFile(word(paragraph('Bonjour') + drawing), [['word/_rels/document.xml.rels', outside]]),
      ends: ['read'],
    },
    {
      name: 'deep.docx',
      bytes: await wordFile(word(`${'<w:sdt><w:sdtContent>'.repeat(50_000)}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`)),
      ends,
    },
    { name: 'many-paragraphs.docx', bytes: await wordFile(word(paragraph('a').repeat(300_000))), ends: ['word-too-large'] },
    {
      name: 'no-document.docx',
      bytes: await zip([
        ['[Content_Types].xml', types],
        ['word/styles.xml', ascii('<x/>')],
      ]),
      ends: [...ends, 'archive-empty', 'unknown-type', 'unsupported-type'],
    },
  ];
};

const central = (name: Buffer, packed: number, size: number, crc: number, offset: number, flags: number, method: number): Buffer => {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, name]);
};

/** An archive written by hand: one piece of packed data that so many entries point to, each said to unpack to `size`. */
const sharedZip = (names: readonly string[], data: Buffer, size: number, flags = 0, method = 8): Uint8Array => {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(1, 26);
  const body = Buffer.concat([local, Buffer.from('a'), data]);
  const list = Buffer.concat(names.map((name) => central(Buffer.from(name), data.length, size, 0, 0, flags, method)));
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(names.length, 8);
  tail.writeUInt16LE(names.length, 10);
  tail.writeUInt32LE(list.length, 12);
  tail.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, list, tail]);
};

const archives = (): HostileFile[] => {
  const zeros = deflateRawSync(Buffer.alloc(50_000_000));
  const ends = ['archive-too-large', 'archive-damaged', 'archive-too-many-files'] as const;
  return [
    {
      name: 'overlapping.zip',
      bytes: sharedZip(
        Array.from({ length: 150 }, (_, i) => `${i}.txt`),
        zeros,
        50_000_000,
      ),
      ends,
    },
    { name: 'says-ten-bytes.zip', bytes: sharedZip(['a.txt'], zeros, 10), ends },
    { name: 'says-nothing.zip', bytes: sharedZip(['a.txt'], zeros, 0), ends: [...ends, 'read'] },
    { name: 'encrypted.zip', bytes: sharedZip(['lettre.pdf'], Buffer.alloc(500, 7), 400, 1), ends: ['archive-encrypted'] },
    { name: 'unknown-method.zip', bytes: sharedZip(['lettre.pdf'], Buffer.alloc(500, 7), 400, 0, 99), ends: [...ends, 'read'] },
    { name: 'zero-in-name.zip', bytes: sharedZip(['a\0../../b.txt'], deflateRawSync(Buffer.from('x')), 1), ends: [...ends, 'read'] },
    {
      name: 'backslashes.zip',
      bytes: sharedZip(['..\\..\\windows\\system32\\a.txt'], deflateRawSync(Buffer.from('bonjour')), 7),
      ends: [...ends, 'read'],
    },
    { name: 'absolute.zip', bytes: sharedZip(['/etc/cron.d/a.txt'], deflateRawSync(Buffer.from('bonjour')), 7), ends: [...ends, 'read'] },
  ];
};

/** Mails, archives and Word files that hold other things, written to break whoever opens them. */
export const hostileContainers = async (): Promise<HostileFile[]> => [
  ...outlook(),
  ...wrapped(),
  ...mails(),
  ...(await documents()),
  ...archives(),
];
