import { z } from 'zod';
import type { Clock, Files, Parcel, Proof } from '../../../shared/ports.ts';

const proofShape = z.object({ reference: z.string(), at: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) });

export const proofKey = ({ letter }: Parcel): string => `${letter.channel}/${letter.id}.json`;

/** What a channel says of a letter, the same for every channel. */
export const proofOf = ({ letter, pdf }: Parcel, reference: string, clock: Clock): Proof => ({
  reference,
  at: clock.now(),
  details: {
    channel: letter.channel,
    template: letter.template,
    bytes: pdf.length,
    ...(letter.pdfSha256 === undefined ? {} : { pdfSha256: letter.pdfSha256 }),
  },
});

/** The proof of a letter that has left. */
export const earlierProof = async (parcel: Parcel, outbox: Files): Promise<Proof | undefined> => {
  if (!(await outbox.has(proofKey(parcel)))) return undefined;
  return z.parse(proofShape, JSON.parse(new TextDecoder().decode(await outbox.get(proofKey(parcel)))));
};

/** Keeps the proof of a letter; of two, the first stands. */
export const keepProof = async (parcel: Parcel, proof: Proof, outbox: Files): Promise<Proof> => {
  await outbox.put(proofKey(parcel), new TextEncoder().encode(JSON.stringify(proof)), 'application/json');
  return (await earlierProof(parcel, outbox)) ?? proof;
};

/** Lays a letter and what goes with it into the outbox bucket, for whoever prints and posts; the proof is written last: where it stands, the letter is out. */
export const layOut = async (parcel: Parcel, outbox: Files, clock: Clock): Promise<Proof> => {
  const { letter, pdf, attachments } = parcel;
  await outbox.put(`${letter.channel}/${letter.id}.pdf`, pdf, 'application/pdf');
  for (const { name, bytes, mediaType } of attachments) await outbox.put(`${letter.channel}/${letter.id}-${name}`, bytes, mediaType);
  return keepProof(parcel, proofOf(parcel, `outbox:${letter.id}`, clock), outbox);
};
