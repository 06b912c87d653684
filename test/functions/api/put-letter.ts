import { type TriagePorts, triageMail } from '../../../functions/triage/step.ts';
import { partKey, transcriptKey } from '../../../shared/mail/keys.ts';
import type { MailTranscript } from '../../../shared/mail/transcript.ts';
import { type CorpusMail, corpusMail } from '../../corpus-mail.ts';
import { textPages } from '../../html-pages.ts';
import { newMail } from '../../ports/records.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let samples: CorpusMail[] | undefined;

type Over = Parameters<typeof newMail>[0];

/** Puts mail into a register as if it had been read, and through triage. @returns its id */
const put = async (name: string, { parts: read, envelope }: MailTranscript, ports: TriagePorts, over: Over): Promise<string> => {
  const blank = newMail({ fileName: `${name}.pdf`, received: '2026-11-24', ...over });
  const parts = [];
  for (const { id, role, attachment, transcript } of read) {
    const key = transcriptKey(blank.id, id);
    await ports.files.put(key, bytes(JSON.stringify(transcript)), 'application/json');
    await ports.files.put(partKey(blank.id, id), bytes(name), 'application/pdf');
    const named = attachment === undefined ? {} : { attachment };
    const part = { id, role, ...named, mediaType: 'application/pdf', key: partKey(blank.id, id) };
    parts.push({ ...part, pageCount: transcript.pages.length, transcript: key });
  }
  await ports.files.put(blank.original, bytes(name), 'application/pdf');
  const pageCount = parts.reduce((sum, part) => sum + part.pageCount, 0);
  await ports.register.createMail({ ...blank, ...(envelope === undefined ? {} : { envelope }), parts, state: 'read', pageCount });
  await triageMail({ type: 'triage', mailId: blank.id }, ports);
  return blank.id;
};

/** Puts a written letter of the corpus into a register, triaged. @returns its id */
export const putLetter = async (name: string, ports: TriagePorts, over: Over = {}): Promise<string> => {
  samples ??= corpusMail('test/corpus/samples');
  const found = samples.find(({ id }) => id.startsWith(name));
  if (found === undefined) throw new Error(`no letter ${name}`);
  return put(found.id, found.mail, ports, over);
};

/** Puts a text into a register, triaged. @returns its id */
export const putText = (name: string, text: string, ports: TriagePorts): Promise<string> =>
  put(name, { parts: [{ id: 'p1', role: 'file', transcript: { pages: textPages(text) } }] }, ports, {});
