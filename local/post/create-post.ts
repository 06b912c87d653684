import { emailAddress } from '../../functions/dispatch/email-address.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { Post, Register } from '../../shared/ports.ts';
import type { Mailer } from './mailer.ts';

/** Channels of this machine: e-mail through the configured relay, everything else (and e-mail without a relay) into the outbox folder, which keeps the proof of both. */
export const createPost = (
  outbox: Post,
  mailer: Mailer,
  register: Pick<Register, 'mail'>,
  { smtp, company }: Pick<Configuration, 'smtp' | 'company'>,
): Post => ({
  send: async (parcel) => {
    const { letter, pdf, attachments } = parcel;
    if (letter.channel !== 'email' || smtp === undefined) return outbox.send(parcel);
    const { reference } = await mailer.send({
      id: letter.id,
      to: await emailAddress(letter, register),
      subject: `${company.name} – votre courrier (${letter.id})`,
      text: `Madame, Monsieur,\n\nVous trouverez notre courrier ci-joint.\n\n${company.name}`,
      attachments: [{ name: `${letter.id}.pdf`, bytes: pdf, mediaType: 'application/pdf' }, ...attachments],
    });
    const proof = await outbox.send(parcel);
    return { ...proof, reference: `smtp:${reference}` };
  },
});
