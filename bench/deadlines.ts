/** Microseconds for one deadline, the holidays read beforehand and not: `node bench/deadlines.ts`. Goal: 20 µs. */

import { holidaysOf } from '../shared/law/calendar.ts';
import { computeDeadline } from '../shared/law/compute-deadline.ts';
import type { Facts } from '../shared/law/facts.ts';
import { addDays, plainDate } from '../shared/law/plain-date.ts';

const rounds = 20_000;
const first = plainDate('2024-09-01');
const days = Array.from({ length: 1000 }, (_, index) => addDays(first, index));

const cases: readonly (readonly [string, string, (day: string) => Facts])[] = [
  ['counsel, no court', 'appoint-counsel', (served) => ({ served })],
  [
    'counsel, court and distance',
    'appoint-counsel',
    (served) => ({ served, court: 'Tribunal judiciaire de Saint-Denis', domicile: 'FR-44' }),
  ],
  ['appeal, local holidays', 'appeal', (served) => ({ served, nature: 'summary', court: 'TJ Strasbourg', domicile: 'FR-44' })],
  ['ten jours ouvrables', 'acknowledge-complaint', (sent) => ({ sent })],
  ['two months', 'answer-complaint', (sent) => ({ sent })],
  ['prescription', 'biennial-prescription', (lossDate) => ({ lossDate })],
  ['not running', 'appeal', () => ({})],
];

const run = (code: string, facts: (day: string) => Facts): number => {
  const start = performance.now();
  for (let index = 0; index < rounds; index++) computeDeadline(code, facts(days[index % days.length] ?? first));
  return ((performance.now() - start) * 1000) / rounds;
};

const cold = performance.now();
for (let year = 2024; year <= 2030; year++) holidaysOf(year);
console.log(`${(performance.now() - cold).toFixed(1)} ms   seven years of holidays, read once`);
for (const [name, code, facts] of cases) {
  run(code, facts);
  console.log(`${run(code, facts).toFixed(2).padStart(6)} µs   ${name}`);
}
