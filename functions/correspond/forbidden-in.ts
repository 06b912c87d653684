import type { LetterRecord, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import type { Ports } from '../../shared/ports.ts';
import { forbiddenStatements, guardContext, type Objection } from '../../templates/guard.ts';
import { letterText } from '../../templates/letter-text.ts';
import { letterOrder } from './letter-order.ts';

/** The sentences of this HTML that must not leave in this letter. */
export const forbiddenIn = async (
  of: { readonly letter: LetterRecord; readonly mail: MailRecord; readonly document: RecordedDocument },
  html: string,
  ports: Pick<Ports, 'claims' | 'clock' | 'configuration'>,
): Promise<Objection[]> => forbiddenStatements(letterText(html), guardContext(of.letter.template, await letterOrder(of, ports)));
