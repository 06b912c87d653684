import { actOf } from '../extract/act.ts';
import { marksOf, sectionsOf } from '../extract/act-sections.ts';
import type { Reading } from '../extract/reading.ts';
import { wordsAfter, wordsBefore } from './context-words.ts';
import type { FeatureSet } from './feature-set.ts';
import type { Mention, RoleCandidate } from './role-candidate.ts';

/** The two sides of an act, as the contract names them. */
export const sides = ['claimants', 'defendants'] as const;
export type Side = (typeof sides)[number];

const far = (distance: number): string =>
  distance < 5
    ? '0'
    : distance < 60
      ? '1'
      : distance < 200
        ? '2'
        : distance < 500
          ? '3'
          : distance < 1200
            ? '4'
            : distance < 3000
              ? '5'
              : '6';

const partOf = (reading: Reading, at: number): string => {
  const { main, prayer, remise, told } = actOf(reading);
  if (remise !== undefined && at >= remise.from && at < remise.to) return 'sheet';
  if (at >= main.to) return 'behind';
  if (prayer !== undefined && at >= prayer.from && at < prayer.to) return 'prayer';
  return at < told ? 'told' : 'after';
};

const numbered =
  /(?:^|[\n\f;:])\s{0,3}(?:[-–—•●▪]|\(?(?:\d{1,2}|[ivx]{1,4}|[a-h])\s?[°.)/–-]{1,2})\s?[–-]?\s?(?:(?:la|le|les|l'|a|au)\s){0,2}(?:(?:societe|sarl|sas|sa|monsieur|madame|m\.|mme)\s){0,2}$/;
const civil = /^[\s,]{0,3}(?:nee?|demeurant|domiciliee?|de nationalite|profession|retraitee?|exercant)/;
const body =
  /^[\s,("«»)]{0,3}(?:dont (?:le|la) s|immatriculee?|au capital|rcs|r\.c\.s|prise? en la personne|ayant (?:son siege|siege)|siren|represente|societe|sarl|sas|sa(?![a-z])|entreprise regie)/;
const capacity = /(?:es[- ]qualites?|en (?:sa|leur|tant que|cette) (?:double )?(?:qualite|assureur)|en qualite d|agissant)/;

const ofMention = (reading: Reading, { start, end }: Mention, out: FeatureSet): string => {
  const { cue } = reading;
  const before = marksOf(reading).filter((mark) => mark.until <= start + 2);
  const last = before.at(-1);
  const side = before.findLast((mark) => mark.role === 'claimants' || mark.role === 'defendants');
  const within = sides.filter((one) => sectionsOf(reading, one).some(({ from, to }) => start >= from - 2 && start < to)).join('+');
  const part = partOf(reading, start);
  const since = last === undefined ? 'none' : `${last.role}${far(start - last.until)}`;
  const owner = side === undefined ? 'none' : `${side.role}${far(start - side.until)}`;
  const left = cue.slice(Math.max(0, start - 40), start);
  const item = numbered.test(left);
  const right = cue.slice(end, end + 160);
  const shape = civil.test(right) ? 'civil' : body.test(right) ? 'body' : capacity.test(right.slice(0, 90)) ? 'capacity' : '-';
  out.add`pt=${part}`;
  out.add`in=${within} ${part}`;
  out.add`mk=${since} ${part}`;
  out.add`sd=${owner} ${part}`;
  out.add`ms=${since} ${owner}`;
  out.add`mw=${since} ${within}`;
  out.add`it=${item} ${owner}`;
  out.add`is=${item}${shape} ${within}`;
  out.add`sh=${shape} ${since}`;
  out.add`ss=${shape} ${side?.role ?? ''}${within}`;
  const [l1 = '^', l2 = '^'] = wordsBefore(cue, start, 3);
  out.add`lw=${l1} ${within}`;
  out.add`lo=${l2} ${l1} ${side?.role ?? ''}`;
  for (const word of wordsBefore(cue, start, 14)) out.add`bb=${word} ${within}`;
  for (const word of wordsAfter(cue, end, 14)) out.add`aa=${word} ${within}`;
  return `${since} ${within} ${part}`;
};

/** What an act shows of a party: under which heads it stands, in which part, as an item of a list, with what behind it that a party alone has. */
export const partyFeatures = (reading: Reading, { mentions }: RoleCandidate, out: FeatureSet): void => {
  const seen = mentions.map((mention) => ofMention(reading, mention, out));
  out.add`first=${seen[0] ?? 'nowhere'}`;
  const spans = sides.filter((side) =>
    mentions.some(({ start }) => sectionsOf(reading, side).some(({ from, to }) => start >= from - 2 && start < to)),
  );
  out.add`spans=${spans.join('+')} ${mentions.length > 3 ? 'many' : mentions.length}`;
};
