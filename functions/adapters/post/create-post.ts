import type { SESv2Client } from '@aws-sdk/client-sesv2';
import type { Configuration } from '../../../shared/contracts/configuration.ts';
import type { Clock, Files, Post, Register } from '../../../shared/ports.ts';
import { emailAddress } from '../../dispatch/email-address.ts';
import { sendOnce } from '../queues/send-once.ts';
import { letterPlace, type Table } from '../register/table.ts';
import { earlierProof, keepProof, layOut, proofOf } from './outbox.ts';
import { sendEmail } from './send-email.ts';

export type PostPorts = {
  readonly ses: SESv2Client;
  readonly outbox: Files;
  readonly table: Table;
  readonly register: Pick<Register, 'mail'>;
  readonly clock: Clock;
  readonly configuration: Pick<Configuration, 'company'>;
};

/** Channels on AWS: e-mail through SES, the others through the outbox bucket. SES knows no idempotency key, so a mark in the table says that a letter is on its way. */
export const createAwsPost = (ports: PostPorts): Post => ({
  send: async (parcel) => {
    const earlier = await earlierProof(parcel, ports.outbox);
    if (earlier !== undefined) return earlier;
    if (parcel.letter.channel !== 'email') return layOut(parcel, ports.outbox, ports.clock);
    const to = await emailAddress(parcel.letter, ports.register);
    const place = { pk: letterPlace(parcel.letter.id).pk, sk: 'sent#email' };
    let reference = `ses:${parcel.letter.id}`;
    const send = async (): Promise<void> => {
      reference = `ses:${await sendEmail(parcel, to, ports.ses, ports.configuration)}`;
    };
    await sendOnce({ place, body: parcel.letter.id }, send, ports.table, ports.clock);
    return keepProof(parcel, proofOf(parcel, reference, ports.clock), ports.outbox);
  },
});
