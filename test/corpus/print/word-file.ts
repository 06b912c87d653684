import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

const epoch = new Date('2026-01-01T00:00:00Z');

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const relations = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

const entities: Readonly<Record<string, string>> = { '&nbsp;': '\u00a0', '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The text of a letter, one paragraph a line; the cells of a table row are parted by tabs. */
export const letterText = (html: string): string =>
  html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<\/t[dh]>\s*<t[dh][^>]*>/g, '\t')
    .replaceAll(/<(br|\/p|\/div|\/h\d|\/li|\/tr)[^>]*>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&(nbsp|amp|lt|gt|quot);/g, (entity) => entities[entity] ?? entity)
    .replaceAll(/ *\n */g, '\n')
    .trim();

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const paragraph = (line: string): string => {
  const runs = line.split('\t').map((part) => `<w:t xml:space="preserve">${escaped(part)}</w:t>`);
  return `<w:p><w:r>${runs.join('<w:tab/>')}</w:r></w:p>`;
};

/** A minimal Word file with the letter's text. */
export const wordFile = async (html: string): Promise<Buffer> => {
  const body = letterText(html).split('\n').map(paragraph).join('');
  const document = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;
  const archive = new ZipFile();
  archive.addBuffer(Buffer.from(contentTypes), '[Content_Types].xml', { mtime: epoch });
  archive.addBuffer(Buffer.from(relations), '_rels/.rels', { mtime: epoch });
  archive.addBuffer(Buffer.from(document), 'word/document.xml', { mtime: epoch });
  archive.end();
  return buffer(archive.outputStream);
};
