import type { LetterRecord, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import { sha256Of } from '../../shared/mail/identify.ts';
import { letterDataKey, letterPrintKey, letterTextKey } from '../../shared/mail/keys.ts';
import type { LetterOrder } from '../../templates/letter-order.ts';
import { prePrintCheck } from '../../templates/pre-print-check.ts';
import { letterOrder } from './letter-order.ts';
import type { CorrespondPorts } from './step.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The order as it is archived: of the mail what a letter may use. */
const archived = (order: LetterOrder): LetterOrder => {
  const { id, fileName, received, pageCount, parts } = order.mail;
  const kept = parts?.map((part) => ({
    id: part.id,
    role: part.role,
    pageCount: part.pageCount,
    ...compact({ attachment: part.attachment }),
  }));
  return { ...order, mail: { id, fileName, received, pageCount, ...compact({ parts: kept }) } };
};

/**
 * Composes a letter, prints it, checks it as a printing house would, and archives what it was composed from. Text, print and data are stored under the
 * digest of the text, so that every version stays.
 */
export const composeAndPrint = async (
  { letter, mail, document }: { letter: LetterRecord; mail: MailRecord; document: RecordedDocument },
  body: string | undefined,
  ports: CorrespondPorts,
) => {
  const order = archived(await letterOrder({ letter, mail, document }, ports));
  const composed = ports.composer.composeLetter(letter.template, order, body);
  const version = (await sha256Of(encode(composed.html))).slice(0, 16);
  const [html, pdf] = [letterTextKey(letter.id, version), letterPrintKey(letter.id, version)];
  if (!(await ports.files.has(pdf)))
    await ports.files.put(pdf, await ports.printer.print(composed.html, composed.title, composed.card), 'application/pdf');
  const data = { template: letter.template, templateVersion: composed.templateVersion, ...compact({ body }), order };
  await ports.files.put(letterDataKey(letter.id, version), encode(JSON.stringify(data)), 'application/json');
  await ports.files.put(html, encode(composed.html), 'text/html');
  const bytes = await ports.files.get(pdf);
  const pages = await ports.printer.pages(bytes);
  const problems = prePrintCheck({ template: letter.template, channel: letter.channel, letter: composed, pages });
  return { html, pdf, pdfSha256: await sha256Of(bytes), templateVersion: composed.templateVersion, problems };
};
