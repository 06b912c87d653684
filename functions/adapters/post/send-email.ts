import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import type { Configuration } from '../../../shared/contracts/configuration.ts';
import { outsideError } from '../../../shared/errors.ts';
import type { Parcel } from '../../../shared/ports.ts';

const compose = async (parcel: Parcel, to: string, { company }: Pick<Configuration, 'company'>): Promise<Buffer> => {
  const { letter, pdf, attachments } = parcel;
  const composer = new MailComposer({
    from: { name: company.name, address: company.email },
    to,
    subject: `${company.name} : courrier ${letter.id}`,
    text: `Madame, Monsieur,\n\nVeuillez trouver ci-joint notre courrier.\n\n${company.name}\n`,
    // The same letter sent again has the same Message-ID: the receiver's mail program shows it once.
    messageId: `<${letter.id}@${company.email.split('@')[1] ?? 'invalid'}>`,
    attachments: [
      { filename: `${letter.id}.pdf`, content: Buffer.from(pdf), contentType: 'application/pdf' },
      ...attachments.map(({ name, bytes, mediaType }) => ({ filename: name, content: Buffer.from(bytes), contentType: mediaType })),
    ],
  });
  return composer.compile().build();
};

/** Sends a letter as an e-mail through SES. @returns the id that SES gave it */
export const sendEmail = async (
  parcel: Parcel,
  to: string,
  ses: SESv2Client,
  configuration: Pick<Configuration, 'company'>,
): Promise<string> => {
  const Data = await compose(parcel, to, configuration);
  try {
    const { MessageId } = await ses.send(new SendEmailCommand({ Content: { Raw: { Data } } }));
    if (MessageId !== undefined) return MessageId;
  } catch (error) {
    throw outsideError('email-not-taken', 'SES did not take the letter.', { letterId: parcel.letter.id }, error);
  }
  throw outsideError('email-not-taken', 'SES took the letter without an id.', { letterId: parcel.letter.id });
};
