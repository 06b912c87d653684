import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { restoreBackup } from '../../../local/backup/restore-backup.ts';
import { dataFolder } from '../../../local/data-folder.ts';
import { openStore } from '../../../local/open-store.ts';
import { auditPage, backups, shownConfiguration } from '../../../shared/contracts/administration.ts';
import { type ShownChanges, shownChanges } from '../../../shared/contracts/configuration-change.ts';
import { people, type ServedApi, servedApi } from './served-api.ts';

const { administrator, auditor } = people;
const second = 'maud.lestrat';
const ofTwo = `# relu le 3 novembre
people:
  - { id: odile.marechaux, name: Odile Maréchaux, roles: [mailroom, administrator] }
  - { id: maud.lestrat, name: Maud Lestrat, roles: [administrator] }
  - { id: helene.quemeneur, name: Hélène Quéméneur, roles: [jurist, approver, auditor] }
thresholds:
  review: 0.85 # prudence
`;

let api: ServedApi;
afterEach(() => api.close());

const file = (): string => readFileSync(join(api.data, 'pli.yaml'), 'utf8');
const shown = async (answer: Promise<Response>): Promise<ShownChanges> => {
  const given = await answer;
  if (given.status !== 200) throw new Error(`${given.status} ${await given.text()}`);
  return shownChanges.parse(await given.json());
};
const changes = (person: string = administrator) => shown(api.ask(person, 'GET', '/admin/configuration/changes'));
const inForce = async (): Promise<string> =>
  shownConfiguration.parse(await (await api.ask(administrator, 'GET', '/admin/configuration')).json()).yaml;
const proposal = (person: string, yaml: string, why = 'Trop d’erreurs passent.') =>
  api.ask(person, 'POST', '/admin/configuration/proposal', { yaml, why });
const move = (person: string, id: string | undefined, what: 'apply' | 'withdraw') =>
  api.ask(person, 'POST', `/admin/configuration/proposal/${id}/${what}`, {});
const raised = async (): Promise<string> => (await inForce()).replace(/review: [\d.]+/, 'review: 0.9');
const refusal = async (answer: Promise<Response>): Promise<[number, string]> => {
  const given = await answer;
  const { error } = z.object({ error: z.object({ code: z.string() }) }).parse(await given.json());
  return [given.status, error.code];
};

describe('with two administrators', () => {
  beforeEach(() => {
    api = servedApi({ yaml: ofTwo });
  });

  test('one proposes, the other applies: the file changes where it was changed, comments stay, and the next piece of mail is decided by it', async () => {
    const { proposal: made } = await shown(proposal(administrator, await raised()));
    expect(made).toMatchObject({ by: administrator, byName: 'Odile Maréchaux', mayApply: false, current: true });
    expect(made?.differences.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['85', '9']);
    expect(file()).toBe(ofTwo);
    expect(api.mailroom.store.configuration.thresholds.review).toBe(0.85);
    const after = await shown(move(second, made?.id, 'apply'));
    expect(after.proposal).toBeUndefined();
    expect(after.restart).toEqual([]);
    expect(file()).toBe(ofTwo.replace('0.85', '0.9'));
    expect(api.mailroom.store.configuration.thresholds.review).toBe(0.9);
    expect(api.mailroom.ports.configuration.thresholds.review).toBe(0.9);
  });

  test('nobody applies what they proposed; an auditor sees it and changes nothing', async () => {
    const { proposal: made } = await shown(proposal(administrator, await raised()));
    expect(await refusal(move(administrator, made?.id, 'apply'))).toEqual([403, 'own-proposal']);
    expect((await changes(auditor)).proposal).toMatchObject({ id: made?.id, mayApply: false });
    expect((await move(auditor, made?.id, 'apply')).status).toBe(403);
    expect(file()).toBe(ofTwo);
  });

  test('a proposal is not applied to a file that has changed since, nor under another’s id', async () => {
    const { proposal: made } = await shown(proposal(administrator, await raised()));
    expect(await refusal(move(second, 'another', 'apply'))).toEqual([404, 'unknown-proposal']);
    writeFileSync(join(api.data, 'pli.yaml'), `${ofTwo}# par la main\n`);
    expect((await changes(second)).proposal?.current).toBe(false);
    expect(await refusal(move(second, made?.id, 'apply'))).toEqual([409, 'not-current']);
    expect(file()).toBe(`${ofTwo}# par la main\n`);
  });

  test('the former file is kept with its date and can be gone back to, again by two people', async () => {
    const { proposal: made } = await shown(proposal(administrator, await raised()));
    const { versions } = await shown(move(second, made?.id, 'apply'));
    expect(versions).toMatchObject([
      { by: second, proposedBy: administrator, proposedByName: 'Odile Maréchaux', why: 'Trop d’erreurs passent.' },
    ]);
    const [version] = versions;
    expect(readFileSync(join(api.data, 'configuration', `${version?.id}.yaml`), 'utf8')).toBe(ofTwo);
    const back = { version: version?.id, why: 'Retour : trop de revue.' };
    const { proposal: again } = await shown(api.ask(second, 'POST', '/admin/configuration/proposal/version', back));
    expect(await refusal(move(second, again?.id, 'apply'))).toEqual([403, 'own-proposal']);
    await shown(move(administrator, again?.id, 'apply'));
    expect(file()).toBe(ofTwo);
    expect(api.mailroom.store.configuration.thresholds.review).toBe(0.85);
    expect((await changes()).versions).toHaveLength(2);
  });

  test('a former file that is not there is none, whatever it is called', async () => {
    for (const version of ['2020-01-01T00-00-00-000Z', '../pli', 'versions'])
      expect(await refusal(api.ask(administrator, 'POST', '/admin/configuration/proposal/version', { version, why: 'Essai.' }))).toEqual([
        404,
        'unknown-version',
      ]);
  });

  test('the log names who proposed, applied and withdrew, with the reason', async () => {
    const first = await shown(proposal(administrator, await raised()));
    await shown(move(second, first.proposal?.id, 'withdraw'));
    const next = await shown(proposal(second, await raised(), 'Nouvel essai.'));
    await shown(move(administrator, next.proposal?.id, 'apply'));
    const { items } = auditPage.parse(await (await api.ask(auditor, 'GET', '/admin/audit?limit=50')).json());
    expect(items.filter(({ what }) => what.startsWith('configuration-')).map(({ by, what, why }) => [by, what, why])).toEqual([
      [administrator, 'configuration-applied', 'Nouvel essai.'],
      [second, 'configuration-proposed', 'Nouvel essai.'],
      [second, 'configuration-withdrawn', undefined],
      [administrator, 'configuration-proposed', 'Trop d’erreurs passent.'],
    ]);
  });

  test('one proposal waits at a time; one that changes nothing, is no configuration, or leaves nobody to administer is none', async () => {
    const whole = await inForce();
    expect(await refusal(proposal(administrator, whole))).toEqual([409, 'not-changed']);
    expect(await refusal(proposal(administrator, 'thresholds: { review: 7 }'))).toEqual([400, 'configuration-invalid']);
    expect(await refusal(proposal(administrator, whole.replaceAll('- administrator', '- handler')))).toEqual([400, 'no-administrator']);
    expect((await proposal(administrator, await raised(), ' ')).status).toBe(400);
    await shown(proposal(administrator, await raised()));
    expect(await refusal(proposal(second, await raised()))).toEqual([409, 'not-free']);
  });

  test('what engines are made with counts after a restart only, and the console says so until then', async () => {
    const yaml = (await raised()).replace(/pagesPerFile: \d+/, 'pagesPerFile: 77');
    const { proposal: made } = await shown(proposal(administrator, yaml));
    const after = await shown(move(second, made?.id, 'apply'));
    expect(after.restart).toEqual(['budget']);
    expect(api.mailroom.store.configuration).toMatchObject({ thresholds: { review: 0.9 }, budget: { pagesPerFile: 500 } });
    const reopened = openStore(dataFolder({ data: api.data }));
    expect(reopened.configuration.budget.pagesPerFile).toBe(77);
    reopened.close();
  });

  test('another source of claims counts after a restart only; two at once are no configuration', async () => {
    const service = `\nclaimsService: { url: 'https://sinistres.example.fr/' }\n`;
    expect(await refusal(proposal(administrator, `${await inForce()}${service}claimsFile: sinistres.csv\n`))).toEqual([
      400,
      'configuration-invalid',
    ]);
    const { proposal: made } = await shown(proposal(administrator, `${await inForce()}${service}`));
    expect((await shown(move(second, made?.id, 'apply'))).restart).toEqual(['claimsService']);
    expect(api.mailroom.store.configuration).not.toHaveProperty('claimsService');
  });

  test('a backup holds the former files too', async () => {
    const { proposal: made } = await shown(proposal(administrator, await raised()));
    await shown(move(second, made?.id, 'apply'));
    await api.ask(administrator, 'POST', '/admin/backup', {});
    const { items, folder } = backups.parse(await (await api.ask(administrator, 'GET', '/admin/backups')).json());
    const target = dataFolder({ data: join(api.data, 'restored') });
    await restoreBackup(join(folder, items[0]?.name ?? ''), target);
    expect(readdirSync(join(target.root, 'configuration'))).toEqual(readdirSync(join(api.data, 'configuration')));
    expect(readFileSync(join(target.root, 'pli.yaml'), 'utf8')).toBe(file());
  });
});

test('a sole administrator applies their own proposal, with the reason in the log; the first file is made by it', async () => {
  api = servedApi();
  const { proposal: made } = await shown(proposal(administrator, await raised()));
  expect(made?.mayApply).toBe(true);
  expect(existsSync(join(api.data, 'pli.yaml'))).toBe(false);
  const after = await shown(move(administrator, made?.id, 'apply'));
  expect(file()).toBe('thresholds:\n  review: 0.9\n');
  const { source } = shownConfiguration.parse(await (await api.ask(administrator, 'GET', '/admin/configuration')).json());
  expect(source).toBe(join(api.data, 'pli.yaml'));
  const back = { version: after.versions[0]?.id, why: 'Retour à ce qui est livré.' };
  const { proposal: again } = await shown(api.ask(administrator, 'POST', '/admin/configuration/proposal/version', back));
  await shown(move(administrator, again?.id, 'apply'));
  expect(file()).toBe('');
  expect(api.mailroom.store.configuration.thresholds.review).toBe(0.8);
});
