import type { AttachedFile } from '../../shared/ports.ts';
import { itemsWithBodies } from './list-bodies.ts';
import { markedDrawings } from './page-drawings.ts';
import { appended, entriesOf, numberIn, plain, stream, tailOf, type Written } from './pdf-update.ts';
import { srgbProfile } from './srgb-profile.ts';
import { xmpPacket } from './xmp-packet.ts';

/** Tags of PDF 2.0 that the browser uses, by what they are in PDF 1.7. */
const roleMap = '/RoleMap <</Strong /Span /Em /Span /Sub /Span /Title /P /Aside /Note /FENote /Note /DocumentFragment /Div>>';

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

/**
 * Makes the browser's tagged PDF one for the archive (PDF/A-3, level A) and for screen readers (PDF/UA-1): metadata, the meaning of its colours, an identifier, whole
 * lists, decoration marked as such, and a file that goes with it. Everything is added behind what was printed.
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
    ...markedDrawings(pdf, text),
    ...itemsWithBodies(text, tail.size + 4),
    stream(metadata, '/Type /Metadata /Subtype /XML', Buffer.from(xmpPacket(title), 'utf8')),
    stream(profile, '/N 3', srgbProfile()),
    ...(file === undefined ? [] : attachment(attached, file)),
  ];
  return appended(pdf, objects, tail);
};
