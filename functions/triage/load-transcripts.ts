import { z } from 'zod';
import type { MailRecord } from '../../shared/contracts/record.ts';
import { transcript } from '../../shared/contracts/transcript.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { MailTranscript, TranscribedPart } from '../../shared/mail/transcript.ts';
import type { Ports } from '../../shared/ports.ts';

const decode = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));

/** All that was read of a record, from the store. */
export const loadTranscripts = async (record: MailRecord, ports: Pick<Ports, 'files'>): Promise<MailTranscript> => {
  const parts: TranscribedPart[] = [];
  for (const part of record.parts) {
    if (part.transcript === undefined) continue;
    const read = z.parse(transcript, decode(await ports.files.get(part.transcript)));
    parts.push({ id: part.id, role: part.role, ...compact({ attachment: part.attachment, problem: part.problem }), transcript: read });
  }
  return { parts, ...compact({ envelope: record.envelope === undefined ? undefined : compact(record.envelope) }) };
};
