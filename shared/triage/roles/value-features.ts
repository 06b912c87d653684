import { weekdayOf } from '../../text/calendar-day.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { emailsIn } from '../extract/emails-in.ts';
import { isMessage } from '../extract/is-message.ts';
import type { Reading } from '../extract/reading.ts';
import { choiceFeatures } from './choice-candidates.ts';
import type { FeatureSet } from './feature-set.ts';
import { letterLines, lineAt } from './letter-lines.ts';
import { letterVoice } from './letter-voice.ts';
import { nameRelations } from './name-relations.ts';
import type { RoleCandidate } from './role-candidate.ts';
import { type FoundSort, isChoice, type Sort } from './roles.ts';

type Described = {
  readonly reading: Reading;
  readonly kind: string;
  readonly candidate: RoleCandidate;
  readonly among: readonly RoleCandidate[];
  readonly out: FeatureSet;
};

const counted = (count: number): string => (count > 4 ? 'many' : String(count));

const domainsIn = (reading: Reading): string =>
  reading.once('domains', () => [...emailsIn(reading).map((one) => one.value), fold(reading.context.envelope?.from ?? '')].join(' '));

const nameFeatures = ({ reading, kind, candidate, among, out }: Described): void => {
  const value = String(candidate.value);
  const words = fold(value)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const person = [words[0], words.at(-1)].some((word) => word !== undefined && firstNames.has(word));
  out.add`words=${person}${counted(words.length)}`;
  out.add`who=${kind} ${person}`;
  if (!person) {
    for (const word of words) {
      out.add`n=${word}`;
      out.add`kn=${kind} ${word}`;
    }
    out.add`n1=${words[0]}`;
    out.add`nl=${words.at(-1)}`;
  }
  const { longer, shorter, sign } = nameRelations(candidate, among);
  out.add`part=${longer.length > 0}${shorter.length > 0}`;
  for (const word of longer) {
    out.add`in=${word}`;
    out.add`in=${kind} ${word}`;
  }
  for (const word of shorter) out.add`over=${word}`;
  if (sign !== undefined) {
    out.add`sign=${sign}`;
    out.add`sign=${kind} ${sign}`;
  }
  const domains = domainsIn(reading);
  if (words.some((word) => word.length > 4 && domains.includes(word))) out.add`domain=${person}`;
  if (/^\s*"?[^"<@]*$/.test(value) && fold(reading.context.envelope?.from ?? '').includes(fold(value))) out.add`sender`;
  const first = candidate.mentions[0];
  const raw = first === undefined ? '' : reading.text.slice(first.start, first.end);
  out.add`caps=${raw === raw.toUpperCase()}${person}`;
  if (first !== undefined && /^(?:M\.|Mme|Mlle|Monsieur|Madame|MONSIEUR|MADAME|Mr)\s/.test(raw)) out.add`civil`;
  if (first !== undefined && /^(?:Me|Maître|MAITRE|MAÎTRE|Dr|Docteur)\s/.test(raw)) out.add`titled=${kind}`;
};

const zoned: ReadonlySet<Sort> = new Set(['name', 'amount', 'reference']);

/** In which parts of the letter a value stands, and the how-manieth of its sort it is in each. */
const zoneFeatures = (sort: Sort, { reading, kind, candidate, among, out }: Described): void => {
  const lines = letterLines(reading);
  const zoneOf = (at: number): string => lines[lineAt(lines, at)]?.zone ?? 'none';
  const zones = [...new Set(candidate.mentions.map(({ start }) => zoneOf(start)))].sort();
  out.add`zones=${zones.join(' ')}`;
  out.add`kzones=${kind} ${zones.join(' ')}`;
  if (sort === 'name') out.add`vzones=${letterVoice(reading)} ${zones.join(' ')}`;
  const firsts = reading.once(`first places of ${sort}`, () =>
    among.flatMap(({ mentions: [one] }) => (one === undefined ? [] : [{ start: one.start, zone: zoneOf(one.start) }])),
  );
  for (const zone of zones) {
    const first = candidate.mentions.find(({ start }) => zoneOf(start) === zone)?.start ?? 0;
    const before = firsts.filter((one) => one.start < first && one.zone === zone).length;
    out.add`zi=${zone} ${Math.min(3, before)}`;
    out.add`kzi=${kind} ${zone} ${Math.min(3, before)}`;
  }
};

const daysApart = (a: string, b: string): number => Math.round((Date.parse(`${a}T00:00:00Z`) - Date.parse(`${b}T00:00:00Z`)) / 86_400_000);
const limits = [-400, -120, -45, -20, -10, -5, -2, -1, 0, 1, 7, 30, 120];
const span = (days: number): string => String(limits.findIndex((limit) => days <= limit));

const dateFeatures = ({ reading, candidate, among, out }: Described): void => {
  const value = String(candidate.value);
  const received = reading.context.received ?? reading.context.envelope?.sent;
  if (received !== undefined) out.add`age=${span(daysApart(value, received))}`;
  const days = among.map((one) => String(one.value)).sort();
  const past = received === undefined ? days : days.filter((day) => day <= received);
  const rank = past.indexOf(value);
  const place =
    rank < 0 ? 'future' : rank === past.length - 1 ? 'latest' : rank === 0 ? 'earliest' : rank === past.length - 2 ? 'second' : 'middle';
  out.add`rank=${place}`;
  const first = candidate.mentions[0];
  const found = first === undefined ? undefined : reading.dates.find((date) => date.start === first.start);
  if (found !== undefined) out.add`form=${found.form}${found.agrees ?? ''}${found.value === undefined ? ' yearless' : ''}`;
  out.add`weekend=${weekdayOf(value) % 6 === 0}`;
};

const phoneFeatures = ({ candidate, out }: Described): void => out.add`mobile=${/^\+33[67]/.test(String(candidate.value))}`;

/** Box and domain of an address, and whether the letter's name, another's or a desk's stands in them. */
const emailFeatures = ({ reading, kind, candidate, out }: Described): void => {
  const value = String(candidate.value);
  const [box = '', domain = ''] = value.split('@');
  for (const word of box.split(/[^a-z]+/)) if (word !== '') out.add`box=${word}`;
  out.add`host=${domain.split('.')[0]}`;
  const from = fold(reading.context.envelope?.from ?? '');
  out.add`from=${from.includes(value)}${isMessage(reading)}`;
  out.add`from1=${kind}${from.includes(value)}${isMessage(reading)}`;
  out.add`person=${box.split(/[^a-z]+/).some((word) => firstNames.has(word)) || /^[a-z]\.[a-z]{3,}$/.test(box)}`;
};

const plateFeatures = ({ reading, candidate, out }: Described): void => {
  const first = candidate.mentions[0];
  out.add`legible=${first !== undefined && /\d-/.test(reading.cue.slice(first.start, first.end))}`;
};

/** The pattern of a number: A for letters, 9 for figures. */
const patternOf = (value: string): string => value.replace(/\p{L}+/gu, 'A').replace(/\d+/g, (run) => (run.length > 3 ? '99' : '9'));

const referenceFeatures = ({ reading, kind, candidate, among, out }: Described): void => {
  const value = String(candidate.value);
  out.add`pattern=${patternOf(value)}`;
  out.add`length=${Math.min(20, value.length)}`;
  out.add`digits=${Math.min(12, value.replace(/\D/g, '').length)}${/[A-Za-z]/.test(value)}`;
  for (const word of fold(value).match(/[a-z]+/g) ?? []) {
    out.add`n=${word}`;
    out.add`kn=${kind} ${word}`;
  }
  const longer = among.some((one) => one !== candidate && one.key.includes(candidate.key));
  const shorter = among.some((one) => one !== candidate && candidate.key.includes(one.key));
  out.add`part=${longer}${shorter}`;
  out.add`partp=${longer}${shorter}${patternOf(value)}`;
  const first = candidate.mentions[0];
  if (first === undefined) return;
  const { start, end } = first;
  const within = (items: readonly { start: number; end: number }[]): string =>
    items.some((one) => one.start <= start && one.end >= end)
      ? 'in'
      : items.some((one) => one.start < end && start < one.end)
        ? 'over'
        : 'no';
  out.add`day=${within(reading.dates)}`;
  out.add`case=${within(reading.caseNumbers)}`;
};

const amountFeatures = ({ reading, kind, candidate, among, out }: Described): void => {
  const value = Number(candidate.value);
  const values = among.map((one) => Number(one.value));
  const bigger = values.filter((one) => one > value).length;
  out.add`big=${Math.min(4, bigger)}`;
  out.add`kbig=${kind} ${Math.min(4, bigger)}`;
  out.add`round=${value % 100 === 0 ? 100 : Number.isInteger(value) ? 1 : 0}`;
  out.add`size=${Math.floor(Math.log10(value + 1) * 2)}`;
  const others = values.filter((one) => one < value);
  const pair = others.some((one) => others.includes(Math.round((value - one) * 100) / 100));
  const sum = others.length > 1 && Math.abs(others.reduce((all, one) => all + one, 0) - value) < 0.01;
  out.add`sum=${sum || pair}`;
  out.add`ksum=${kind} ${sum || pair}`;
  out.add`marked=${candidate.mentions.some(({ start }) => reading.amounts.some((one) => one.start === start && one.marked))}`;
};

const bySort: Readonly<Record<FoundSort, (described: Described) => void>> = {
  name: nameFeatures,
  date: dateFeatures,
  phone: phoneFeatures,
  email: emailFeatures,
  plate: plateFeatures,
  reference: referenceFeatures,
  amount: amountFeatures,
};

/** A value of a list: what the words of the letter say for it. */
const listedFeatures = (field: string, { reading, candidate, out }: Described): void => {
  out.add`${field}=${candidate.value}`;
  choiceFeatures(reading, String(candidate.value), out);
};

/** What a value shows by itself and among its like. */
export const valueFeatures = (sort: Sort, described: Described): void => {
  const { reading, kind, candidate, among, out } = described;
  const index = among.indexOf(candidate);
  if (isChoice(sort)) return listedFeatures(sort, described);
  out.add`one`;
  out.add`kind=${kind}`;
  out.add`count=${counted(candidate.mentions.length)}`;
  out.add`index=${index < 4 ? index : index === among.length - 1 ? 'last' : 'more'}`;
  out.add`of=${counted(among.length)}${index === 0}${index === among.length - 1}`;
  if (zoned.has(sort)) zoneFeatures(sort, described);
  if (candidate.mentions.length === 0) out.add`unseen=${isMessage(reading)}`;
  bySort[sort](described);
};
