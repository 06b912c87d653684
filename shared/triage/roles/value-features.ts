import { weekdayOf } from '../../text/calendar-day.ts';
import { findEmails } from '../../text/contacts.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { isMessage } from '../extract/is-message.ts';
import type { Reading } from '../extract/reading.ts';
import type { FeatureSet } from './feature-set.ts';
import type { RoleCandidate } from './role-candidate.ts';
import type { Sort } from './roles.ts';

type Described = {
  readonly reading: Reading;
  readonly kind: string;
  readonly candidate: RoleCandidate;
  readonly among: readonly RoleCandidate[];
  readonly out: FeatureSet;
};

const counted = (count: number): string => (count > 4 ? 'many' : String(count));

const domainsIn = (reading: Reading): string =>
  reading.once('domains', () => [...findEmails(reading.cue).map((one) => one.value), fold(reading.context.envelope?.from ?? '')].join(' '));

const nameFeatures = ({ reading, kind, candidate, among, out }: Described): void => {
  const value = String(candidate.value);
  const words = fold(value)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const person = [words[0], words.at(-1)].some((word) => word !== undefined && firstNames.has(word));
  out.add(`words=${person}${counted(words.length)}`);
  out.add(`who=${kind} ${person}`);
  if (!person) for (const word of words) for (const one of [`n=${word}`, `kn=${kind} ${word}`]) out.add(one);
  if (!person) for (const one of [`n1=${words[0]}`, `nl=${words.at(-1)}`]) out.add(one);
  const keys = candidate.key.split(' ');
  const longer = among.some(
    (one) => one !== candidate && one.key.length > candidate.key.length && keys.every((word) => one.key.split(' ').includes(word)),
  );
  const shorter = among.some(
    (one) => one !== candidate && one.key.length < candidate.key.length && one.key.split(' ').every((word) => keys.includes(word)),
  );
  out.add(`part=${longer}${shorter}`);
  const domains = domainsIn(reading);
  if (words.some((word) => word.length > 4 && domains.includes(word))) out.add(`domain=${person}`);
  if (/^\s*"?[^"<@]*$/.test(value) && fold(reading.context.envelope?.from ?? '').includes(fold(value))) out.add('sender');
  const first = candidate.mentions[0];
  const raw = first === undefined ? '' : reading.text.slice(first.start, first.end);
  out.add(`caps=${raw === raw.toUpperCase()}${person}`);
  if (first !== undefined && /^(?:M\.|Mme|Mlle|Monsieur|Madame|MONSIEUR|MADAME|Mr)\s/.test(raw)) out.add('civil');
  if (first !== undefined && /^(?:Me|Maître|MAITRE|MAÎTRE|Dr|Docteur)\s/.test(raw)) out.add(`titled=${kind}`);
};

const daysApart = (a: string, b: string): number => Math.round((Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000);
const limits = [-400, -120, -45, -20, -10, -5, -2, -1, 0, 1, 7, 30, 120];
const span = (days: number): string => String(limits.findIndex((limit) => days <= limit));

const dateFeatures = ({ reading, candidate, among, out }: Described): void => {
  const value = String(candidate.value);
  const received = reading.context.received ?? reading.context.envelope?.sent;
  if (received !== undefined) out.add(`age=${span(daysApart(value, received))}`);
  const days = among.map((one) => String(one.value)).sort();
  const past = received === undefined ? days : days.filter((day) => day <= received);
  const rank = past.indexOf(value);
  out.add(
    `rank=${rank < 0 ? 'future' : rank === past.length - 1 ? 'latest' : rank === 0 ? 'earliest' : rank === past.length - 2 ? 'second' : 'middle'}`,
  );
  const first = candidate.mentions[0];
  const found = first === undefined ? undefined : reading.dates.find((date) => date.start === first.start);
  if (found !== undefined) out.add(`form=${found.form}${found.agrees ?? ''}`);
  out.add(`weekend=${weekdayOf(value) % 6 === 0}`);
};

const phoneFeatures = ({ candidate, out }: Described): void => out.add(`mobile=${/^\+33[67]/.test(String(candidate.value))}`);

const bySort: Readonly<Record<Sort, (described: Described) => void>> = {
  name: nameFeatures,
  date: dateFeatures,
  phone: phoneFeatures,
};

/** What a value shows by itself and among its like. */
export const valueFeatures = (sort: Sort, described: Described): void => {
  const { reading, kind, candidate, among, out } = described;
  const index = among.indexOf(candidate);
  out.add('one');
  out.add(`kind=${kind}`);
  out.add(`count=${counted(candidate.mentions.length)}`);
  out.add(`index=${index < 4 ? index : index === among.length - 1 ? 'last' : 'more'}`);
  out.add(`of=${counted(among.length)}${index === 0}${index === among.length - 1}`);
  if (candidate.mentions.length === 0) out.add(`unseen=${isMessage(reading)}`);
  bySort[sort](described);
};
