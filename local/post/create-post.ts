import { emailAddress } from '../../functions/dispatch/email-address.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { Post, Register } from '../../shared/ports.ts';
import type { Gateway } from './gateway.ts';
import type { Mailer } from './mailer.ts';

/** Channels of this machine: e-mail through the configured relay, post through the configured gateway, everything else (and both without them) into the outbox folder. */
export const createPost = (
  outbox: Post,
  mailer: Mailer,
  gateway: Gateway | undefined,
  register: Pick<Register, 'mail'>,
  configuration: Pick<Configuration, 'smtp' | 'company'>,
): Post => ({
  send: async (parcel) => {
    const { letter, pdf, attachments } = parcel;
    // Read anew for each letter: the company may be changed while the mailroom runs.
    const { smtp, company } = configuration;
    if (gateway !== undefined && (letter.channel === 'post' || letter.channel === 'registered')) return gateway.submit(parcel);
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
