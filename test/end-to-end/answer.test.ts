import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPrinter } from '../../engines/print/create-printer.ts';
import { relatedMail } from '../../functions/api/related-mail.ts';
import { dataFolder } from '../../local/data-folder.ts';
import { openStore, type Store } from '../../local/open-store.ts';
import type { LetterRecord, MailRecord } from '../../shared/contracts/record.ts';
import { type GreyPage, pagePictures } from '../corpus/print/page-pictures.ts';
import { picturePdf } from '../corpus/print/picture-pdf.ts';
import { scanners, scanPage } from '../corpus/print/scanner.ts';
import { seededRandom } from '../seeded-random.ts';
import { pli } from './command.ts';
import { writeInbox } from './inbox.ts';

const data = mkdtempSync(join(tmpdir(), 'pli-answer-'));
const folder = dataFolder({ data });
let store: Store;
let asked: MailRecord;
let letter: LetterRecord;

const greyPng = ({ data: levels, width, height }: GreyPage): Sharp => sharp(levels, { raw: { width, height, channels: 1 } });

/** The corner of our letter that holds its DataMatrix, glued onto a page at the same place. */
const withCorner = async (page: GreyPage, ours: GreyPage, dpi: number): Promise<GreyPage> => {
  const dots = (millimetres: number): number => Math.round((millimetres / 25.4) * dpi);
  const [left, top] = [dots(174), dots(14)];
  const input = await greyPng(ours)
    .extract({ left, top, width: dots(22), height: dots(20) })
    .png()
    .toBuffer();
  const glued = await greyPng(page).composite([{ input, left, top }]).extractChannel(0).raw().toBuffer();
  return { ...page, data: Uint8Array.from(glued) };
};

const answer = (day: string): string =>
  `<!doctype html><html lang="fr"><body style="margin:25mm;font:12pt serif;width:150mm"><p>Anselme Quiberon<br>14 rue des Capucins<br>35000 Rennes</p>
<p>Rennes, le ${day} novembre 2026</p><p>Madame, Monsieur,</p><p>J'ai bien reçu votre lettre, dont je colle le coin ci-dessus comme vous me le demandez. Vous trouverez ci-joint la
facture du plombier et les photographies du plafond que vous attendiez. Je vous remercie de me dire quand l'expert passera.</p><p>Anselme Quiberon</p></body></html>`;

/** Answers that show nothing of our letter but its DataMatrix, as an office scanner and a bad one send them. */
const writeScans = async (): Promise<void> => {
  const printer = await createPrinter();
  try {
    const pdf = await store.files.get(letter.pdf ?? '');
    for (const [name, day] of [
      ['scan-fair', '27'],
      ['scan-poor', '28'],
    ] as const) {
      const { dpi, twoLevels } = scanners[name];
      const [[page], [ours]] = [await pagePictures(await printer.print(answer(day), 'Réponse'), dpi), await pagePictures(pdf, dpi)];
      if (page === undefined || ours === undefined) throw new Error('no page');
      const scanned = await scanPage(await withCorner(page, ours, dpi), scanners[name], seededRandom(7));
      writeFileSync(join(folder.inbox, `${name}.pdf`), await picturePdf([scanned], dpi, twoLevels));
      writeFileSync('/tmp/scratch/dbg-' + name + '.pdf', await picturePdf([scanned], dpi, twoLevels));
    }
  } finally {
    await printer.close();
  }
};

const writeMessage = (): void => {
  const text = `Bonjour,\nVotre lettre ${letter.id.toUpperCase().replace('L-', 'l-')} m'est bien parvenue. Quand l'expert passera-t-il ?\nCordialement,\nA. Quiberon\n`;
  const head =
    'From: A. Quiberon <quiberon@example.org>\nTo: sinistres@vauclair-assurances.example\nSubject: Votre lettre\nDate: Fri, 27 Nov 2026 09:12:00 +0100';
  writeFileSync(join(folder.inbox, 'reference.eml'), `${head}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${text}`);
  const other = text.replace(letter.id.slice(2).toUpperCase(), '0123456789ABCDEF');
  writeFileSync(join(folder.inbox, 'unknown.eml'), `${head}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${other}`);
};

beforeAll(async () => {
  await writeInbox(folder.inbox);
  await pli('run', '--once', '--data', data);
  store = openStore(folder);
  const letters = await store.register.listLetters();
  const found = letters.find(({ template }) => template === 'complaint-acknowledgement');
  const mail = found === undefined ? undefined : await store.register.mail(found.mailId);
  if (found === undefined || mail === undefined) throw new Error('no letter');
  [letter, asked] = [found, mail];
  await writeScans();
  writeMessage();
  await pli('run', '--once', '--data', data);
}, 240_000);
afterAll(() => {
  store.close();
  rmSync(data, { recursive: true, force: true });
});

const recordOf = async (fileName: string): Promise<MailRecord> => {
  const record = (await store.register.listMail()).find((candidate) => candidate.fileName === fileName);
  if (record === undefined) throw new Error(`no ${fileName}`);
  return record;
};

test.each([
  ['scan-fair.pdf', 'barcode'],
  ['scan-poor.pdf', 'barcode'],
  ['reference.eml', 'text'],
])('%s shows the number of our letter as %s alone: it is filed under the claim that the letter was about', async (fileName, seen) => {
  const record = await recordOf(fileName);
  const [document] = record.documents;
  expect(document?.answers).toEqual([{ letterId: letter.id, mailId: asked.id, claimNumber: 'S26-104233', seen, page: 1 }]);
  expect(document?.fields['claimNumber']).toBeUndefined();
  expect(document?.route.reasons).toContain(`Répond à notre courrier ${letter.id}, dossier S26-104233.`);
  expect((await store.register.listMail({ claimNumber: 'S26-104233' })).map(({ id }) => id)).toContain(record.id);
  expect((await relatedMail(record, store)).map(({ id }) => id)).toContain(asked.id);
  expect((await relatedMail(asked, store)).map(({ id }) => id)).toContain(record.id);
});

test('a number that is no letter of ours answers nothing', async () => {
  const record = await recordOf('unknown.eml');
  expect(record.documents[0]?.answers).toBeUndefined();
  expect((await relatedMail(record, store)).map(({ id }) => id)).not.toContain(asked.id);
});
