import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { MailSource } from './mail-source.ts';

export type AttachedFile = { readonly filename: string; readonly content: Buffer };

/** The RFC 822 date of a moment, for the `Received` header that the mail server adds. */
const receivedAt = (date: string): string => new Date(date).toUTCString().replace('GMT', '+0000');

/** The message as a mail server hands it on, its identifiers fixed by the corpus id. */
export const message = (mail: MailSource, attachments: readonly AttachedFile[], id: string): Promise<Buffer> => {
  const key = createHash('sha256').update(id).digest('hex').slice(0, 16);
  const composer = new MailComposer({
    from: mail.from,
    to: mail.to,
    subject: mail.subject,
    date: new Date(mail.date),
    messageId: `<${key}@courrier.example>`,
    headers: { Received: `from smtp.courrier.example by mx.vauclair.example; ${receivedAt(mail.date)}` },
    text: mail.text,
    ...(mail.html === undefined ? {} : { html: mail.html }),
    attachments: [...attachments],
    baseBoundary: key,
  });
  return composer.compile().build();
};
