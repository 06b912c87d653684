import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { outsideError } from '../../shared/errors.ts';
import type { Clock, Parcel, Post, Proof } from '../../shared/ports.ts';

const proofShape = z.object({ reference: z.string(), at: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) });

const existingProof = async (path: string): Promise<Proof | undefined> => {
  try {
    return z.parse(proofShape, JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw outsideError('outbox-unreadable', 'A proof in the outbox folder cannot be read.', {}, error);
  }
};

/** Puts a file in place whole; one that is there stays. */
const place = async (path: string, bytes: Uint8Array | string): Promise<void> => {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, bytes, { flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(draft, { force: true });
  }
};

/** Sends into a folder: one sub-folder a channel, the letter as PDF, what goes with it, and the proof as JSON. The proof is written last: where it stands, the letter is out. */
export const createOutbox = (folder: string, clock: Clock): Post => ({
  send: async ({ letter, pdf, attachments }: Parcel) => {
    const where = join(folder, letter.channel);
    await mkdir(where, { recursive: true });
    const proofPath = join(where, `${letter.id}.json`);
    const earlier = await existingProof(proofPath);
    if (earlier !== undefined) return earlier;
    await place(join(where, `${letter.id}.pdf`), pdf);
    for (const attachment of attachments) await place(join(where, `${letter.id}-${attachment.name}`), attachment.bytes);
    const proof: Proof = {
      reference: `outbox:${letter.id}`,
      at: clock.now(),
      details: { channel: letter.channel, template: letter.template, pdfSha256: letter.pdfSha256 ?? '', bytes: pdf.length },
    };
    await place(proofPath, `${JSON.stringify(proof, null, 2)}\n`);
    return proof;
  },
});
