import type { FieldValue } from '../../contracts/document.ts';
import { actOf } from './act.ts';
import { type Section, sectionsOf } from './act-sections.ts';
import { toField } from './field.ts';
import { isOurName, ourNames } from './ours.ts';
import { distinct, firstOf, type Party, partiesIn } from './party-items.ts';
import type { Reading } from './reading.ts';
import {
  asking,
  called,
  captionParties,
  claiming,
  denouncedParties,
  heard,
  opposedParties,
  ourselves,
  rowParties,
  spokenParties,
  stackedParties,
  subjectParties,
  writtenName,
} from './told-parties.ts';

const listField = (reading: Reading, parties: readonly Party[], strength: number): FieldValue | undefined => {
  const [first, last] = [parties[0], parties.at(-1)];
  return first === undefined || last === undefined
    ? undefined
    : toField(reading, { value: parties.map((party) => party.name), start: first.start, end: last.end, strength });
};

/** Those of the first passage that names any, and those under labels that follow it. */
const namedIn = (reading: Reading, sections: readonly Section[]): readonly Party[] => {
  const found: Party[] = [];
  for (const section of sections) {
    const last = found.at(-1);
    if (last !== undefined && (!section.labelled || section.from - last.end > 1500)) continue;
    found.push(...partiesIn(reading, section));
  }
  return distinct(found);
};

/** Those in a table, unless the act names others before it. */
const soonest = (rows: readonly Party[], named: readonly Party[]): readonly Party[] =>
  rows[0] === undefined || (named[0] !== undefined && named[0].end < rows[0].start) ? named : rows;

/** Us, where an act that could not be read further names us before its demands. */
const namedInAct = (reading: Reading): readonly Party[] => {
  const { main, told } = actOf(reading);
  const own = ourNames(reading).find(({ start }) => start >= main.from && start < told);
  return own === undefined ? [] : [{ name: writtenName(reading, own), start: own.start, end: own.end, separate: false }];
};

const claimantParties = (reading: Reading): readonly Party[] =>
  reading.once('claimants', () => {
    const asked = sectionsOf(reading, 'defendants')[0]?.from ?? Number.POSITIVE_INFINITY;
    const before = sectionsOf(reading, 'claimants').filter(({ from }) => from < asked);
    return firstOf([
      () => stackedParties(reading, 'claimants'),
      () => soonest(rowParties(reading, 'claimants'), namedIn(reading, before.length > 0 ? before : sectionsOf(reading, 'claimants'))),
      () => distinct(spokenParties(reading, asking)).filter((party) => !isOurName(reading, party.name)),
      () => opposedParties(reading, 'claimants').filter((party) => !isOurName(reading, party.name)),
      () => captionParties(reading, 'claimants'),
      () => distinct(spokenParties(reading, claiming)).filter((party) => !isOurName(reading, party.name)),
      () => subjectParties(reading),
    ]);
  });

const defendantParties = (reading: Reading): readonly Party[] =>
  reading.once('defendants', () => {
    const claimants = new Set(claimantParties(reading).map((party) => party.name));
    const found = firstOf([
      () => denouncedParties(reading),
      () => stackedParties(reading, 'defendants'),
      () =>
        soonest(
          rowParties(reading, 'defendants'),
          namedIn(reading, sectionsOf(reading, 'defendants')).filter((party) => !claimants.has(party.name)),
        ),
      () => opposedParties(reading, 'defendants'),
      () => distinct(spokenParties(reading, heard)),
      () => captionParties(reading, 'defendants'),
      () => distinct(spokenParties(reading, called)).filter((party) => !claimants.has(party.name)),
    ]);
    return found.length === 0 && claimants.size > 0 ? namedInAct(reading) : [...found, ...ourselves(reading, found)];
  });

/** Those at whose request the act is served. */
export const claimantsField = (reading: Reading): FieldValue | undefined => listField(reading, claimantParties(reading), 0.9);

/** Those whom the act calls, in its order. */
export const defendantsField = (reading: Reading): FieldValue | undefined => listField(reading, defendantParties(reading), 0.88);

/** The names of the defendants, and whether each is served by an act of his own. */
export const defendantNames = (reading: Reading): readonly Party[] => defendantParties(reading);
export const claimantNames = (reading: Reading): readonly string[] => claimantParties(reading).map((party) => party.name);
