import { expect, test } from 'vitest';
import { openCore } from '../../functions/adapters/lambda/open-core.ts';
import { purge } from '../../functions/adapters/sweep/purge.ts';
import { purgePlaces } from '../../functions/adapters/sweep/purge-places.ts';
import { newMail } from '../ports/records.ts';
import { emulated } from './emulated.ts';
import { useSettings } from './house.ts';

const aws = await emulated('purge');
await useSettings(aws, { mode: 'tesseract', threshold: 0.7, paidPagesPerDay: 0, dollarsPerPage: 0.0015 });
const core = await openCore(aws.settings);
const sweep = (most: number): Promise<number> => purge({ ...core, places: purgePlaces(core.table) }, most);

test('RGPD art. 5: what is past its term goes, though more than a sweep looks through must stay before it, and all of one instant', async () => {
  const appeared = '2001-01-02T08:00:00.000Z';
  // Said to have been received today: it stays, however old its file is.
  const kept = Array.from({ length: 7 }, () => newMail({ state: 'rejected', received: core.clock.today(), appeared }));
  const due = ['2001-01-02T08:00:00.000Z', '2001-01-03T08:00:00.000Z'].map((at) =>
    newMail({ state: 'rejected', received: '2001-01-02', appeared: at }),
  );
  for (const mail of [...kept, ...due]) await core.register.createMail(mail);
  const erased: number[] = [];
  for (let sweeps = 0; sweeps < 6; sweeps++) erased.push(await sweep(3));
  expect(erased.reduce((sum, count) => sum + count, 0)).toBe(2);
  for (const { id } of due) expect(await core.register.mail(id)).toBeUndefined();
  expect(await core.register.listMail({ state: 'rejected' })).toHaveLength(7);
});

test('the oldest goes first', async () => {
  const days = ['2002-01-02', '2003-01-02', '2004-01-02'];
  const mail = days.map((day) => newMail({ state: 'rejected', received: day, appeared: `${day}T08:00:00.000Z` }));
  for (const one of mail.toReversed()) await core.register.createMail(one);
  for (const { id } of await core.register.listMail({ state: 'rejected', before: '2001-12-31' })) await core.register.eraseMail(id);
  expect(await sweep(1)).toBe(1);
  expect(await core.register.mail(mail[0]?.id ?? '')).toBeUndefined();
  expect(await core.register.mail(mail[1]?.id ?? '')).toBeDefined();
});
