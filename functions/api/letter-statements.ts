import type { Statement } from '../../shared/contracts/console.ts';
import type { LetterRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { outsideError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { Ports } from '../../shared/ports.ts';
import { forbiddenIn } from '../correspond/forbidden-in.ts';

export type StatementPorts = Pick<Ports, 'register' | 'files' | 'claims' | 'clock' | 'configuration'>;
type Letter = { readonly letter: LetterRecord; readonly document: RecordedDocument };

/** The sentences of this HTML that must not leave in this letter. */
const statementsIn = async ({ letter, document }: Letter, html: string, ports: StatementPorts) => {
  const mail = await ports.register.mail(letter.mailId);
  if (mail === undefined) throw outsideError('record-missing', 'The record of a letter is not in the register.', { letterId: letter.id });
  return forbiddenIn({ letter, mail, document }, html, ports);
};

/** The forbidden statements of a text that is not yet the letter's. */
export const statementsOfDraft = async (of: Letter, html: string, ports: StatementPorts): Promise<Statement[]> =>
  (await statementsIn(of, html, ports)).map(({ id, quote, reason }) => ({ id, quote, reason }));

/** The forbidden statements of a letter as it stands; each says which jurist released it, in this very text. */
export const letterStatements = async (of: Letter, ports: StatementPorts): Promise<Statement[]> => {
  const { html, releasedStatements = [] } = of.letter;
  if (html === undefined) return [];
  const found = await statementsIn(of, new TextDecoder().decode(await ports.files.get(html)), ports);
  return found.map(({ id, quote, reason }) => {
    const released = releasedStatements.find((one) => one.text === html && one.id === id && one.quote === quote);
    return { id, quote, reason, ...compact({ released: released && { by: released.by, at: released.at } }) };
  });
};
