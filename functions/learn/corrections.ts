import type { MailRecord, SettledKind } from '../../shared/contracts/record.ts';
import type { TranscribedPart } from '../../shared/mail/transcript.ts';
import type { Ports } from '../../shared/ports.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { documentKey } from '../../shared/triage/document-key.ts';
import type { Correction } from '../../shared/triage/model/refit.ts';
import { observe } from '../../shared/triage/observe.ts';
import { loadTranscripts } from '../triage/load-transcripts.ts';

const isPlaceOf = (part: TranscribedPart, key: string): boolean => key.startsWith(`${part.id}:`);

/** The pages of a part that a document's key names. */
const pagesAt = ({ id, transcript }: TranscribedPart, key: string) => {
  const [first = 0, last = 0] = key
    .slice(id.length + 1)
    .split('-')
    .map(Number);
  return documentKey(id, first, last) === key ? transcript.pages.filter(({ number }) => first <= number && number <= last) : [];
};

const correctionsIn = async (
  record: MailRecord,
  settled: Readonly<Record<string, SettledKind>>,
  files: Ports['files'],
): Promise<Correction[]> => {
  const mail = await loadTranscripts(record, { files });
  return Object.entries(settled).flatMap(([key, { kind, said }]) => {
    const part = mail.parts.find((candidate) => isPlaceOf(candidate, key));
    const pages = part === undefined ? [] : pagesAt(part, key);
    if (part === undefined || pages.length === 0) return [];
    const subject = part.role === 'message' ? mail.envelope?.subject : undefined;
    const { features, evidence } = observe(documentText(pages), subject);
    return [{ kind, features, evidence, said: { kind: said.kind, confidence: said.confidence } }];
  });
};

/** The corrections set: every document whose kind a person decided and that can still be read, in a fixed order. */
export const corrections = async ({ register, files }: Pick<Ports, 'register' | 'files'>): Promise<Correction[]> => {
  const found: Correction[] = [];
  for (const record of (await register.listMail({ touched: true })).sort((a, b) => a.id.localeCompare(b.id)))
    if (record.settled !== undefined) found.push(...(await correctionsIn(record, record.settled, files)));
  return found;
};
