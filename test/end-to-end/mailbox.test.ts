import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { type ImapServer, startImapServer } from '../local/mailbox/imap-server.ts';
import { jsonLines, pli } from './command.ts';

const root = mkdtempSync(join(tmpdir(), 'pli-imap-'));
let server: ImapServer;

beforeAll(async () => {
  server = await startImapServer({ folders: ['Faits'] });
  writeFileSync(join(root, 'secret'), 'mot-de-passe');
  writeFileSync(join(root, 'ca.pem'), server.certificate.certificate);
  configure('secret');
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

const configure = (secret: string): void =>
  writeFileSync(
    join(root, 'pli.yaml'),
    `mailbox:\n  host: localhost\n  port: ${server.port}\n  user: sinistres\n  passwordFile: ${join(root, secret)}\n  caFile: ${join(root, 'ca.pem')}\n  done:\n    folder: Faits\n`,
  );

const letter = (words: string): string =>
  `From: Rose Aubrac <rose@example.org>\nTo: sinistres@vauclair.example\nSubject: Contrat VA20417733\nMessage-ID: <${words.length}@example.org>\nDate: Mon, 23 Nov 2026 10:00:00 +0100\nReceived: from a by b; Mon, 23 Nov 2026 10:00:05 +0100\n\nBonjour,\n${words}\nCordialement,\nRose Aubrac\n`;

const found = async () =>
  z
    .array(z.object({ fileName: z.string(), state: z.string(), received: z.string(), receivedFrom: z.string() }))
    .parse(jsonLines((await pli('find', 'VA20417733', '--json', '--data', root)).out));

test('one run takes the folder and the mailbox, and ends when both are empty', { timeout: 120_000 }, async () => {
  server.deliver(letter('Je déménage au 8 quai de la Douane, 29200 Brest.'));
  const ran = await pli('run', '--once', '--data', root);
  expect(ran.code).toBe(0);
  expect(await found()).toEqual([{ fileName: 'courriel-1.eml', state: 'triaged', received: '2026-11-23', receivedFrom: 'header' }]);
  expect(server.folder('INBOX').messages).toEqual([]);
  expect(server.folder('Faits').messages).toHaveLength(1);
});

test('a refused password ends the run with exit code 2; what lies in the folder is done all the same', { timeout: 120_000 }, async () => {
  writeFileSync(join(root, 'wrong'), 'autre');
  configure('wrong');
  writeFileSync(join(root, 'inbox', 'lettre.txt'), letter('Merci de mettre à jour mon contrat VA20417733.'));
  const ran = await pli('run', '--once', '--data', root);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('Vérifiez mailbox.user et le mot de passe');
  expect(await found()).toHaveLength(2);
  const doctor = await pli('doctor', '--data', root);
  expect(doctor.out).toContain('✗ Boîte aux lettres : Le serveur refuse');
});

test('two secrets are one too many: the start stops and names the line', { timeout: 60_000 }, async () => {
  writeFileSync(join(root, 'pli.yaml'), 'mailbox:\n  host: localhost\n  user: a\n  passwordFile: a\n  passwordEnv: B\n');
  const ran = await pli('run', '--once', '--data', root);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/ligne \d+ : « mailbox ».*une seule de ces trois lignes/);
});
