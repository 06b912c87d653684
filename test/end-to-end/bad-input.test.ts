import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { dataFolder } from '../../local/data-folder.ts';
import { openStore } from '../../local/open-store.ts';
import type { MailRecord } from '../../shared/contracts/record.ts';
import { jsonLines, pli, type Ran } from './command.ts';

const data = mkdtempSync(join(tmpdir(), 'pli-bad-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const put = (name: string, bytes: string | Uint8Array): void => {
  const path = join(data, 'inbox', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};

const letter = (words: string): string =>
  `Madame Rose Aubrac\n5 rue du Port\n29200 Brest\n\nBrest, le 20 novembre 2026\n\nMessieurs,\n\n${words}\n\nSalutations distinguées.\n`;

/** A PDF of empty pages, written by hand: small, and as many pages as wanted. */
const pdfOf = (pages: number): string => {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    ...Array.from({ length: pages }, () => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return `${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
};

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type), body]);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32BE(body.length, 0);
  sizes.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([sizes.subarray(0, 4), named, sizes.subarray(4)]);
};

/** A whole PNG of 20,000 × 20,000 white or black pixels: 400 million in some fifty kilobytes. */
const hugePng = (): Uint8Array => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(20_000, 0);
  head.writeUInt32BE(20_000, 4);
  head[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(20_000 * 2_501))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const nested = (depth: number): string =>
  depth === 0
    ? 'From: a@example.org\nSubject: fin\n\nBonjour.\n'
    : `From: a@example.org\nSubject: niveau ${depth}\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b${depth}"\n\n--b${depth}\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename="n${depth}.eml"\n\n${nested(depth - 1)}\n--b${depth}--\n`;

let first: Ran;
let records: MailRecord[];

const load = async (): Promise<MailRecord[]> => {
  const store = openStore(dataFolder({ data }));
  try {
    return await store.register.listMail();
  } finally {
    store.close();
  }
};
const named = (name: string): MailRecord => {
  const found = records.find((record) => record.fileName === name);
  if (found === undefined) throw new Error(`no record of ${name}`);
  return found;
};

beforeAll(async () => {
  put('vide.pdf', '');
  put(
    'inconnu.bin',
    new Uint8Array(4_000).map((_, index) => (index * 7 + 3) % 256),
  );
  put('tronque.pdf', pdfOf(3).slice(0, 120));
  put('faux.pdf', 'ceci n’est pas un PDF\u0000\u0001\u0002');
  put('immense.png', hugePng());
  put('gigogne.eml', nested(10));
  put('pave.pdf', pdfOf(2_000));
  put('lettre normale.txt', letter('Je vous informe de mon changement d’adresse : 8 quai de la Douane, 29200 Brest.'));
  put('blanche.pdf', pdfOf(1));
  put('copie.txt', letter('Je vous informe de mon changement d’adresse : 8 quai de la Douane, 29200 Brest.'));
  put('..%2f..%2fétrange 📬 nom.txt', letter('Merci de m’adresser une attestation d’assurance pour mon contrat VA20417733.'));
  first = await pli('run', '--once', '--data', data);
  records = await load();
}, 120_000);

test.each([
  ['vide.pdf', 'empty-file'],
  ['inconnu.bin', 'unknown-type'],
  ['tronque.pdf', 'pdf-damaged'],
  ['immense.png', 'picture-too-large'],
  ['gigogne.eml', 'mail-too-deep'],
  ['blanche.pdf', 'nothing-to-read'],
])('%s is rejected as %s, in French, with what to do', (name, code) => {
  const record = named(name);
  expect(record.state).toBe('rejected');
  expect(record.problem?.code).toBe(code);
  expect(record.problem?.message).toMatch(/[a-zé]+ez\b/);
});

test('a PDF in name only is rejected', () => {
  expect(named('faux.pdf').state).toBe('rejected');
});

test('a file over the page budget is held until a person allows it, and not one of its pages is read', () => {
  expect(named('pave.pdf')).toMatchObject({ state: 'held', pageCount: 2_000, problem: { code: 'file-over-page-budget' } });
});

test('the same file under another name points to its first record', () => {
  const twins = records.filter((record) => record.fileName === 'lettre normale.txt' || record.fileName === 'copie.txt');
  expect(twins).toHaveLength(1);
  expect(twins[0]?.history.filter((entry) => entry.what === 'received-again')).toHaveLength(1);
});

test('a file name with dots, accents and an emoji is read under a safe name', () => {
  const record = named('..%2f..%2fétrange 📬 nom.txt');
  expect(record.state).toBe('triaged');
  expect(record.original).toMatch(/^original\/m-[0-9a-f]{16}$/);
});

test('the originals are all kept, the inbox is empty, and the exit code says that something was refused', () => {
  expect(readdirSync(join(data, 'inbox'))).toEqual([]);
  expect(readdirSync(join(data, 'files', 'original'))).toHaveLength(records.length);
  expect(first.code).toBe(1);
});

test('an unknown person cannot allow a held file; one of the mailroom can, and then it is read', { timeout: 120_000 }, async () => {
  const { id } = named('pave.pdf');
  expect((await pli('allow', id, '--by', 'personne.inconnue', '--data', data)).code).toBe(2);
  expect((await pli('allow', id, '--by', 'odile.marechaux', '--data', data)).code).toBe(0);
});

test('the second run over an empty inbox changes nothing', { timeout: 60_000 }, async () => {
  const before = (await load()).filter((record) => record.fileName !== 'pave.pdf').map((record) => record.version);
  const again = mkdtempSync(join(tmpdir(), 'pli-empty-'));
  const ran = await pli('run', '--once', '--data', again);
  rmSync(again, { recursive: true, force: true });
  expect(ran.code).toBe(0);
  expect((await load()).filter((record) => record.fileName !== 'pave.pdf').map((record) => record.version)).toEqual(before);
});

test('a file still being written is taken once it is whole', { timeout: 60_000 }, async () => {
  const own = mkdtempSync(join(tmpdir(), 'pli-growing-'));
  mkdirSync(join(own, 'inbox'));
  const path = join(own, 'inbox', 'croissant.txt');
  writeFileSync(path, 'Madame');
  const running = pli('run', '--once', '--data', own);
  for (let step = 0; step < 12; step++) {
    await new Promise((done) => setTimeout(done, 100));
    writeFileSync(path, letter('Veuillez trouver mon relevé d’identité bancaire. '.repeat(step + 1)));
    utimesSync(path, new Date(), new Date());
  }
  await running;
  const shown = jsonLines((await pli('find', 'bancaire', '--json', '--data', own)).out);
  rmSync(own, { recursive: true, force: true });
  expect(
    z
      .array(z.object({ size: z.number() }))
      .parse(shown)
      .map((record) => record.size),
  ).toEqual([Buffer.byteLength(letter('Veuillez trouver mon relevé d’identité bancaire. '.repeat(12)))]);
});

test('a configuration with a mistake stops at the start and names the line', async () => {
  writeFileSync(join(data, 'pli.yaml'), 'thresholds:\n  review: douze\n');
  const ran = await pli('run', '--once', '--data', data);
  rmSync(join(data, 'pli.yaml'));
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/ligne 2 : « thresholds.review »/);
});
