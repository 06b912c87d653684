// node test/evaluate-kept.ts FOLDER [--totals] [--what kind|field|split|deadline|…] [--name complaint.insuredName] [--id PATTERN] [--text]
// The same figures as `pli evaluate`, from transcripts kept in var/readings: a file is read by the engines once, so that a change of the rules is seen in seconds. What was kept stays until it is deleted, also when an engine has changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readPages } from '../functions/read/read-pages.ts';
import { decide } from '../functions/triage/decide.ts';
import { openClaims } from '../local/claims/open-claims.ts';
import { evaluationText } from '../local/evaluate/evaluation-text.ts';
import { evaluate } from '../local/evaluate.ts';
import { type Engines, openEngines } from '../local/open-mailroom.ts';
import { defaultConfiguration } from '../shared/contracts/default-configuration.ts';
import type { TriageResult } from '../shared/contracts/document.ts';
import { compact } from '../shared/mail/compact.ts';
import { sha256Of } from '../shared/mail/identify.ts';
import { type MailTranscript, pageText, type TranscribedPart } from '../shared/mail/transcript.ts';

const keptIn = 'var/readings';

const transcribe = async (bytes: Uint8Array, name: string, engines: Engines): Promise<MailTranscript> => {
  const unpacked = await engines.unpacker.unpack(bytes, name);
  const parts: TranscribedPart[] = [];
  for (const [index, part] of unpacked.parts.entries()) {
    const transcript = await readPages(part.bytes, part.mediaType, engines);
    if (transcript !== undefined)
      parts.push({ id: `p${index + 1}`, role: part.role, ...compact({ attachment: part.name, problem: part.problem }), transcript });
  }
  return { parts, ...compact({ envelope: unpacked.envelope }) };
};

/** The transcript of a file: the one that was kept of the same bytes, else read now and kept. */
const keptTranscript = async (path: string, engines: Engines): Promise<MailTranscript> => {
  const bytes = new Uint8Array(readFileSync(path));
  const kept = join(keptIn, `${await sha256Of(bytes)}.json`);
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as MailTranscript;
  const mail = await transcribe(bytes, basename(path), engines);
  mkdirSync(keptIn, { recursive: true });
  writeFileSync(kept, JSON.stringify(mail));
  return mail;
};

const textOf = (mail: MailTranscript): string =>
  mail.parts
    .flatMap(({ attachment, transcript }) =>
      transcript.pages.map((page) => `--- ${attachment ?? ''} page ${page.number} (${page.source})\n${pageText(page)}`),
    )
    .join('\n');

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    totals: { type: 'boolean', default: false },
    text: { type: 'boolean', default: false },
    what: { type: 'string' },
    name: { type: 'string' },
    id: { type: 'string', default: '' },
  },
});
const [folder] = positionals;
if (folder === undefined) throw new TypeError('usage: evaluate-kept.ts FOLDER');
const wanted = new RegExp(values.id);
const configuration = defaultConfiguration;
const engines = openEngines(configuration);
const claims = openClaims(configuration);

const triage = async (path: string, received = '2026-11-25'): Promise<TriageResult> => {
  const file = basename(path);
  const nothing = { file, sha256: '', pageCount: 0, received, receivedFrom: 'clerk', documents: [] } as const;
  const mail = await keptTranscript(path, engines);
  if (values.text) console.log(`===== ${file}\n${textOf(mail)}`);
  const { documents } = await decide(mail, { received, receivedFrom: 'clerk' }, { configuration, claims });
  return { ...nothing, status: 'triaged', documents: [...documents] };
};

const result = await evaluate(folder, triage, undefined, ({ name }) => wanted.test(name));
await engines.close();
const misses = result.misses.filter(
  ({ what, name }) => (values.what === undefined || values.what === what) && (values.name === undefined || values.name === name),
);
if (values.totals) console.log(evaluationText(result, false));
else
  for (const { file, document, what, name, expected, got } of misses)
    console.log(file, document, what, name ?? '', JSON.stringify(expected), '→', JSON.stringify(got));
