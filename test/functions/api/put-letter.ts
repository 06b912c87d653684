import { type TriagePorts, triageMail } from '../../../functions/triage/step.ts';
import { partKey, transcriptKey } from '../../../shared/mail/keys.ts';
import { type CorpusMail, corpusMail } from '../../corpus-mail.ts';
import { newMail } from '../../ports/records.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let samples: CorpusMail[] | undefined;

/** Puts a written letter of the corpus into a register as if it had been read, and through triage. @returns its id */
export const putLetter = async (name: string, ports: TriagePorts, over: Parameters<typeof newMail>[0] = {}): Promise<string> => {
  samples ??= corpusMail('test/corpus/samples');
  const found = samples.find(({ id }) => id.startsWith(name));
  if (found === undefined) throw new Error(`no letter ${name}`);
  const blank = newMail({ fileName: `${found.id}.pdf`, received: '2026-11-24', ...over });
  const parts = [];
  for (const { id, role, attachment, transcript } of found.mail.parts) {
    const key = transcriptKey(blank.id, id);
    await ports.files.put(key, bytes(JSON.stringify(transcript)), 'application/json');
    await ports.files.put(partKey(blank.id, id), bytes(found.id), 'application/pdf');
    const named = attachment === undefined ? {} : { attachment };
    const part = { id, role, ...named, mediaType: 'application/pdf', key: partKey(blank.id, id) };
    parts.push({ ...part, pageCount: transcript.pages.length, transcript: key });
  }
  await ports.files.put(blank.original, bytes(found.id), 'application/pdf');
  const envelope = found.mail.envelope === undefined ? {} : { envelope: found.mail.envelope };
  await ports.register.createMail({ ...blank, ...envelope, parts, state: 'read', pageCount: parts.length });
  await triageMail({ type: 'triage', mailId: blank.id }, ports);
  return blank.id;
};
