import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countCorrections } from '../../../functions/learn/count-corrections.ts';
import { fewest } from '../../../functions/learn/fewest.ts';
import { auditPage } from '../../../shared/contracts/administration.ts';
import { learning } from '../../../shared/contracts/learning.ts';
import type { Kind } from '../../../shared/mail/kinds.ts';
import { usualFit } from '../../../shared/triage/model/fit-text-model.ts';
import { modelVersion } from '../../../shared/triage/model/model-in-force.ts';
import { newMail } from '../../ports/records.ts';
import { putText } from './put-letter.ts';
import { people, type ServedApi, servedApi } from './served-api.ts';

const towns = ['Nantes', 'Rennes', 'Brest', 'Angers', 'Quimper', 'Vannes'];
/** A form of the house's own, which the program has never seen. */
const ownForm = (index: number): string =>
  `BORDEREAU ZK-${index} DE NAVETTE INTERNE

Agence de ${towns[index % towns.length]}
Casier ${index * 7}

Merci de planifier la navette du réseau et de viser la feuille de tournée numéro ${index}.`;
let api: ServedApi;
beforeAll(() => {
  // So few rounds that a fit takes a moment.
  api = servedApi({ fit: { ...usualFit, rounds: 5 } });
});
afterAll(() => api.close());

const { administrator, handler } = people;
const asked = async () => learning.parse(await (await api.ask(administrator, 'GET', '/admin/learning')).json());
const learnt = async () => {
  expect((await api.ask(administrator, 'POST', '/admin/learning')).status).toBe(202);
  for (;;) {
    const found = await asked();
    if (!found.running) return found;
    await pause(100);
  }
};

test('decisions against the program and corrected fields are counted by what was said and what it is', () => {
  const settled = (said: Kind, kind: Kind) => ({ kind, by: 'x', at: '2026-11-25T09:00:00.000Z', said: { kind: said, confidence: 0.5 } });
  const field = { value: 'x', confidence: 1, quote: 'x', page: 1, box: [0, 0, 1, 0] as [number, number, number, number] };
  const by = { by: 'x', at: '2026-11-25T09:00:00.000Z' };
  const records = [
    newMail({ settled: { 'p1:1-1': settled('other', 'complaint'), 'p1:2-2': settled('summons', 'summons') } }),
    newMail({
      settled: { 'p1:1-1': settled('other', 'complaint') },
      corrected: {
        'p1:1-1': { court: { field, said: field, ...by }, claimNumber: { field, ...by }, hearingDate: { field: null, said: field, ...by } },
      },
    }),
  ];
  expect(countCorrections(records)).toEqual({
    decided: 3,
    confirmed: 1,
    changed: [{ said: 'Courrier ordinaire', is: 'Réclamation', count: 2 }],
    fields: [
      { field: 'claimNumber', corrected: 0, added: 1, absent: 0 },
      { field: 'court', corrected: 1, added: 0, absent: 0 },
      { field: 'hearingDate', corrected: 0, added: 0, absent: 1 },
    ],
  });
});

test('with too few decisions there is nothing to learn and nothing to install', async () => {
  const found = await learnt();
  expect(found).toMatchObject({ failed: false, fewest, latest: { enough: false, better: null }, corrections: { decided: 0 } });
  expect((await api.ask(administrator, 'POST', '/admin/learning/install')).status).toBe(409);
}, 60_000);

test('what people decide is counted, learnt from in the background, one at a time, and compared', async () => {
  const decided = 24;
  for (let index = 0; index < decided; index++) {
    const id = await putText(`form-${index}`, ownForm(index), api.mailroom.ports);
    expect((await api.decide(handler, id, 'expert-notice')).status).toBe(200);
  }
  const starting = api.ask(administrator, 'POST', '/admin/learning');
  expect((await starting).status).toBe(202);
  expect((await api.ask(administrator, 'POST', '/admin/learning')).status).toBe(409);
  expect((await asked()).running).toBe(true);
  while ((await asked()).running) await pause(100);
  const found = await asked();
  expect(found.corrections).toMatchObject({ decided, confirmed: 0 });
  expect(found.corrections.changed.reduce((sum, { count }) => sum + count, 0)).toBe(decided);
  expect(found.latest?.comparisons.map(({ what }) => what)).toEqual(['both', 'model', 'calibration']);
  for (const { corrections, held, summons } of found.latest?.comparisons ?? []) {
    expect([corrections.before.of, corrections.after.of]).toEqual([decided, decided]);
    expect(held.before.of).toBeGreaterThan(40);
    expect(summons.of).toBeGreaterThan(0);
  }
  expect(found.latest?.against).toBe(modelVersion({}));
  expect(JSON.stringify(found)).not.toContain('weights');
}, 180_000);

test('an administrator installs what is not worse; the next decision names it, and the log who did it', async () => {
  const before = await asked();
  const better = before.latest?.comparisons.find(({ what }) => what === before.latest?.better);
  expect(better?.worse).toEqual([]);
  const installed = learning.parse(await (await api.ask(administrator, 'POST', '/admin/learning/install')).json());
  expect(installed.inForce).toBe(better?.version);
  expect(installed.inForce).not.toBe(before.inForce);
  const id = await putText('form-99', ownForm(99), api.mailroom.ports);
  expect((await api.mailroom.store.register.mail(id))?.documents[0]).toMatchObject({ kind: 'expert-notice', model: installed.inForce });
  const { items } = auditPage.parse(await (await api.ask(administrator, 'GET', '/admin/audit')).json());
  expect(items).toContainEqual(expect.objectContaining({ by: administrator, what: 'learning-installed', subject: installed.inForce }));
  expect((await api.ask(administrator, 'POST', '/admin/learning/install')).status).toBe(409);
});
