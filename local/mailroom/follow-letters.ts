import { z } from 'zod';
import type { LetterRecord } from '../../shared/contracts/record.ts';
import type { Clock, Files, Register } from '../../shared/ports.ts';
import type { Gateway, GatewayStatus } from '../post/gateway.ts';

type FollowPorts = { readonly register: Register; readonly files: Files; readonly clock: Clock };

const proofShape = z.object({ reference: z.string() });
const ends = { delivered: 'delivered', returned: 'returned', refused: 'failed' } as const;

const referenceOf = async (letter: LetterRecord, files: Files): Promise<string | undefined> => {
  if (letter.proof === undefined) return undefined;
  const { reference } = proofShape.parse(JSON.parse(new TextDecoder().decode(await files.get(letter.proof))));
  return reference.startsWith('gateway:') ? reference.slice('gateway:'.length) : undefined;
};

const isEnd = (status: GatewayStatus['status']): status is keyof typeof ends => status in ends;

const words = ({ trackingNumber, cost }: GatewayStatus): string =>
  [trackingNumber === undefined ? '' : `suivi ${trackingNumber}`, cost === undefined ? '' : `${cost} €`]
    .filter((part) => part !== '')
    .join(', ');

/** Asks the gateway what became of each letter that it has, and moves those that have reached their end. @returns how many */
export const followLetters = async (gateway: Gateway, { register, files, clock }: FollowPorts): Promise<number> => {
  let moved = 0;
  for (const letter of await register.listLetters({ state: 'sent' })) {
    const reference = await referenceOf(letter, files);
    if (reference === undefined) continue;
    const found = await gateway.ask(reference);
    if (!isEnd(found.status)) continue;
    const why = words(found);
    const entry = { at: clock.now(), by: 'gateway', what: found.status, ...(why === '' ? {} : { why }) };
    if ((await register.moveLetter(letter.id, ['sent'], ends[found.status], {}, entry)) !== undefined) moved += 1;
  }
  return moved;
};
