import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Person, Role } from '../../shared/contracts/configuration.ts';
import type { LetterRecord, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { kindNames, queueNames } from '../../shared/mail/kinds.ts';
import { requiredRole } from '../../templates/required-role.ts';
import { dataFolder } from '../data-folder.ts';
import { openMailroom } from '../open-mailroom.ts';
import type { Store } from '../open-store.ts';
import { table } from '../table.ts';
import { runCommand } from './run.ts';

/** The sample mail that comes with the program, as it would arrive: prints, scans, mails, a photograph. */
const sampleMail = fileURLToPath(new URL('../demo', import.meta.url));

const nextDeadline = (document: RecordedDocument): string => {
  const [next] = [...document.deadlines].sort((a, b) => a.prudent.localeCompare(b.prudent));
  return next === undefined ? '–' : `${next.prudent} ${next.code}`;
};

const documentRow = (record: MailRecord, document: RecordedDocument, letters: ReadonlyMap<string, string[]>): string[] => [
  record.documents.length > 1 ? `${record.fileName} p. ${document.pages[0]}` : record.fileName,
  kindNames[document.kind],
  `${Math.round(document.confidence * 100)} %`,
  queueNames[document.route.queue],
  nextDeadline(document),
  (letters.get(document.id) ?? []).join(', ') || '–',
];

const summary = async (store: Store): Promise<string> => {
  const letters = new Map<string, string[]>();
  for (const letter of await store.register.listLetters())
    letters.set(letter.documentId, [
      ...(letters.get(letter.documentId) ?? []),
      `${letter.template}${letter.state === 'awaiting-approval' ? ' (à approuver)' : ''}`,
    ]);
  const records = (await store.register.listMail()).sort((a, b) => a.fileName.localeCompare(b.fileName, 'fr'));
  const rows = records.flatMap((record) =>
    record.problem === undefined
      ? record.documents.map((document) => documentRow(record, document, letters))
      : [[record.fileName, record.problem.message, '', '', '', '']],
  );
  return table(['Fichier', 'Nature', 'Confiance', 'File', 'Échéance', 'Courriers'], rows);
};

/** A letter that could be released as it stands, and a person who may do it. */
const approvable = async (store: Store): Promise<{ letter: LetterRecord; person: Person } | undefined> => {
  for (const letter of await store.register.listLetters({ state: 'awaiting-approval' })) {
    const mail = await store.register.mail(letter.mailId);
    const document = mail?.documents.find((candidate) => candidate.id === letter.documentId);
    if (document === undefined || (letter.problems ?? []).length > 0) continue;
    const required = requiredRole(letter.template, document);
    const role: Role = required.approval ? required.role : 'approver';
    const person = store.configuration.people.find((candidate) => candidate.roles.includes(role));
    if (person !== undefined) return { letter, person };
  }
  return undefined;
};

const outcome = async (store: Store): Promise<string[]> => {
  const waiting = await store.register.listLetters({ state: 'awaiting-approval' });
  const data = relative(process.cwd(), store.folder.root) || '.';
  const first = await approvable(store);
  return [
    `Courriers partis (PDF et preuve) : ${join(data, 'outbox')}`,
    `Courriers à approuver : ${waiting.length} (npx pli letters --state awaiting-approval --data ${data})`,
    ...(first === undefined ? [] : [`  par exemple : npx pli approve ${first.letter.id} --by ${first.person.id} --data ${data}`]),
    `Ce qui attend le service juridique : npx pli queue legal --data ${data}`,
    `Tout voir dans la console : npx pli serve --data ${data}`,
  ];
};

/** `pli demo`: a dozen letters through the whole house, and a table of what became of them. */
export const demo = async (data: string | undefined): Promise<void> => {
  const folder = dataFolder({ data: data ?? join('var', 'demo') });
  const started = performance.now();
  if (data === undefined) await rm(folder.root, { recursive: true, force: true });
  await mkdir(folder.inbox, { recursive: true });
  const mail = await readdir(sampleMail).catch((error: unknown) => {
    throw configurationError('samples-missing', `Le courrier d'essai manque (${resolve(sampleMail)}).`, {}, error);
  });
  for (const name of mail) await cp(join(sampleMail, name), join(folder.inbox, name), { preserveTimestamps: true });
  console.log(`${mail.length} plis d'essai dans ${relative(process.cwd(), folder.inbox)}`);
  const mailroom = openMailroom(folder);
  try {
    await runCommand(mailroom, { once: true });
    console.log(`\n${await summary(mailroom.store)}\n`);
    for (const line of await outcome(mailroom.store)) console.log(line);
    console.log(`En ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  } finally {
    await mailroom.close();
  }
};
