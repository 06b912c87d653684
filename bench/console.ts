// node bench/console.ts [DOSSIER]: how long the console's API takes for each desk's first view and for a search, over 10,000 pieces of mail, none of them finished.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { loadTranscripts } from '../functions/triage/load-transcripts.ts';
import { queuesOf, routeMessage } from '../functions/triage/route-message.ts';
import { demo } from '../local/commands/demo.ts';
import { dataFolder } from '../local/data-folder.ts';
import { openMailroom } from '../local/open-mailroom.ts';
import type { Store } from '../local/open-store.ts';
import { startServer } from '../local/server/start-server.ts';
import type { LetterRecord, MailRecord } from '../shared/contracts/record.ts';
import { addDays, plainDate } from '../shared/law/plain-date.ts';
import { documentIdOf, letterIdOf, mailIdOf, sha256Of } from '../shared/mail/identify.ts';
import { originalKey } from '../shared/mail/keys.ts';
import { queues } from '../shared/mail/kinds.ts';
import { pageText } from '../shared/mail/transcript.ts';

const size = 10_000;
const rounds = 5;
const goals = { view: 300, search: 200 } as const;

type Sample = { readonly record: MailRecord; readonly letters: readonly LetterRecord[]; readonly text: string };

const samplesOf = async (store: Store): Promise<Sample[]> => {
  const samples: Sample[] = [];
  for (const record of await store.register.listMail({ state: 'triaged' })) {
    const read = await loadTranscripts(record, store);
    const text = read.parts.flatMap((part) => part.transcript.pages.map(pageText)).join('\n');
    samples.push({ record, text, letters: await store.register.listLetters({ mailId: record.id }) });
  }
  return samples;
};

const numbered = (index: number): string => `S26-${String(200_000 + index)}`;
const later = (day: string, index: number): string => addDays(plainDate(day), index % 90).toString();

/** The same mail as another: another file, another claim, other days. */
const another = async ({ record }: Sample, index: number): Promise<MailRecord> => {
  const sha256 = await sha256Of(new TextEncoder().encode(`${record.sha256} ${index}`));
  const id = mailIdOf(sha256);
  const documents = [];
  for (const document of record.documents)
    documents.push({
      ...document,
      id: await documentIdOf(id, document.part, document.pages),
      fields: {
        ...document.fields,
        claimNumber: { value: numbered(index), confidence: 0.98, quote: numbered(index), page: 1, box: [0, 0, 0.1, 0.1] },
      },
      deadlines: document.deadlines.map((deadline) => ({
        ...deadline,
        prudent: later(deadline.prudent, index),
        due: later(deadline.due, index),
      })),
    } satisfies MailRecord['documents'][number]);
  const appeared = new Date(Date.parse(record.appeared) - index * 60_000).toISOString();
  return { ...record, id, sha256, version: 0, original: originalKey(id), appeared, fileName: `${index}-${record.fileName}`, documents };
};

const fill = async (store: Store): Promise<void> => {
  const samples = await samplesOf(store);
  // What a crash would lose is of no matter here.
  store.database.exec('PRAGMA synchronous = OFF');
  for (let index = 0; index < size - samples.length; index++) {
    const sample = samples[index % samples.length];
    if (sample === undefined) throw new Error('no sample');
    const record = await another(sample, index);
    await store.register.createMail(record);
    await store.register.indexText(record.id, `${record.id}\n${record.fileName}\n${numbered(index)}\n${sample.text}`);
    for (const document of record.documents)
      for (const queue of queuesOf(document)) await store.queues.deliver(await routeMessage(record, document, queue));
    for (const letter of sample.letters) {
      const place = sample.record.documents.findIndex(({ id }) => id === letter.documentId);
      const documentId = record.documents[place]?.id ?? letter.documentId;
      await store.register.createLetter({
        ...letter,
        id: await letterIdOf(documentId, letter.template, letter.recipient),
        mailId: record.id,
        documentId,
      });
    }
  }
};

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const timed = async (ask: () => Promise<Response>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const answer = await ask();
    await answer.arrayBuffer();
    times.push(performance.now() - started);
    if (!answer.ok) throw new Error(`status ${answer.status}`);
  }
  return Math.round(median(times));
};

const data = mkdtempSync(join(tmpdir(), 'pli-bench-'));
if (process.argv[2] === undefined) await demo(data);
else cpSync(resolve(process.argv[2]), data, { recursive: true });
const mailroom = openMailroom(dataFolder({ data }));
const server = await startServer(mailroom, { port: 0, client: '/nowhere' });
try {
  await fill(mailroom.store);
  const token = server.links.find(({ name }) => name === 'Hélène Quéméneur')?.url.split('#jeton=')[1];
  const begun = await fetch(`${server.url}/api/session`, { method: 'POST', body: JSON.stringify({ token }) });
  const { csrf } = z.object({ csrf: z.string() }).parse(await begun.json());
  const cookie = begun.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const headers = { cookie, 'x-pli-csrf': csrf };
  const get = (path: string) => () => fetch(`${server.url}/api${path}`, { headers });
  const post = (path: string, body: object) => () =>
    fetch(`${server.url}/api${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const views: Record<string, number> = {};
  for (const queue of queues) views[`desk ${queue}`] = await timed(post(`/queues/${queue}/view`, {}));
  views['desk recourse, filtered by text'] = await timed(post('/queues/recourse/view', { text: 'hexagone' }));
  views['counts of all desks'] = await timed(get('/queues'));
  views['latest mail'] = await timed(get('/mail?limit=30'));
  views['letters to approve'] = await timed(get('/letters?state=awaiting-approval'));
  const [some] = await mailroom.store.register.listMail({ limit: 1, claimNumber: numbered(5_000) });
  views['one piece of mail'] = await timed(get(`/mail/${some?.id}`));
  const searches: Record<string, number> = {};
  for (const text of ['S26-204567', 'assignation', 'Vauclair Assurances', 'expertise dégât'])
    searches[text] = await timed(post('/search', { text, limit: 50 }));
  const figures: Record<string, number> = {};
  for (const path of ['/overview', '/admin/audit', '/admin/people', '/admin/retention', '/admin/learning'])
    figures[path] = await timed(get(path));
  const [cpu] = cpus();
  console.log(
    JSON.stringify(
      {
        bench: 'console',
        machine: `${cpu?.model ?? 'unknown'}, ${availableParallelism()} cores, Node ${process.version}`,
        mail: (await mailroom.store.register.listMail()).length,
        deliveries: queues.reduce((sum, queue) => sum + mailroom.store.queues.counts(queue), 0),
        goals,
        views,
        searches,
        figures,
      },
      undefined,
      1,
    ),
  );
} finally {
  await server.close();
  await mailroom.close();
  rmSync(data, { recursive: true, force: true });
}
