import type { CorrespondMessage } from '../../shared/contracts/messages.ts';
import type { LetterRecord, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { outsideError } from '../../shared/errors.ts';
import { handoverKey } from '../../shared/mail/keys.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Composer } from '../../templates/compose.ts';
import { requiredRole } from '../../templates/required-role.ts';
import { composeAndPrint } from './compose-and-print.ts';
import { forbiddenIn } from './forbidden-in.ts';
import { handoverFiles, type Pack } from './handover.ts';
import { sendReleased } from './send-released.ts';

export type CorrespondPorts = Pick<Ports, 'files' | 'register' | 'queues' | 'claims' | 'printer' | 'clock' | 'configuration'> & {
  readonly composer: Composer;
  readonly pack: Pack;
};

type Order = { readonly letter: LetterRecord; readonly mail: MailRecord; readonly document: RecordedDocument };

const orderOf = async (letterId: string, ports: CorrespondPorts): Promise<Order | undefined> => {
  const letter = await ports.register.letter(letterId);
  if (letter === undefined) return undefined;
  const mail = await ports.register.mail(letter.mailId);
  const document = mail?.documents.find((candidate) => candidate.id === letter.documentId);
  if (mail === undefined || document === undefined)
    throw outsideError('document-missing', 'The document of a letter is not in the register.', { letterId });
  return { letter, mail, document };
};

/** The ZIP file that goes with a hand-over to the legal team. */
const storeHandover = async ({ letter, mail, document }: Order, pdf: string, ports: CorrespondPorts): Promise<void> => {
  const key = handoverKey(document.id);
  if (letter.template !== 'legal-handover' || (await ports.files.has(key))) return;
  await ports.files.put(key, await ports.pack(await handoverFiles(mail, document, pdf, ports)), 'application/zip');
};

type Print = Awaited<ReturnType<typeof composeAndPrint>>;

/** Whether the configuration lets a letter leave by itself, the letter is one that may, and neither its print nor what it says is amiss. */
const leavesByItself = async (order: Order, print: Print, ports: CorrespondPorts): Promise<boolean> => {
  const { letter, document } = order;
  if (letter.release !== 'automatic' || requiredRole(letter.template, document).approval || print.problems.length > 0) return false;
  const html = new TextDecoder().decode(await ports.files.get(print.html));
  return (await forbiddenIn(order, html, ports)).length === 0;
};

/** Composes and prints a letter that was ordered; it is released, or waits for a second person where its release, the check before print or a forbidden statement asks for one. */
export const correspond = async (message: CorrespondMessage, ports: CorrespondPorts): Promise<void> => {
  const order = await orderOf(message.letterId, ports);
  if (order === undefined) return;
  if (order.letter.state !== 'ordered') return sendReleased(order.letter, ports);
  const print = await composeAndPrint(order, undefined, ports);
  await storeHandover(order, print.pdf, ports);
  const to = (await leavesByItself(order, print, ports)) ? 'released' : 'awaiting-approval';
  const entry = { at: ports.clock.now(), by: 'correspond', what: to, text: print.html };
  const moved = await ports.register.moveLetter(order.letter.id, ['ordered'], to, print, entry);
  if (moved !== undefined) await sendReleased(moved, ports);
};
