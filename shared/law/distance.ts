import type { Certainty } from '../contracts/certainties.ts';
import type { Distance } from './clock.ts';
import { courtTerritory } from './court-territory.ts';
import type { Facts } from './facts.ts';
import { isMetropolitan, type Territory, territoryNames, territoryOfCode } from './territory.ts';

/** Months added because the party lives far from the court, with the article and the reason in words. */
export type DistanceBonus = { readonly months: number; readonly article: string; readonly reason: string; readonly certainty: Certainty };

/** Months for a party of another territory of the Republic, and for one abroad (CPC art. 643 and 644). */
const farMonths = 1;
const abroadMonths = 2;

// Courts that art. 644 lists. Those of French Polynesia and New Caledonia have a code of their own.
const listed: readonly Territory[] = [
  'guadeloupe',
  'guyane',
  'martinique',
  'la-reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'wallis-et-futuna',
];

const monthsBetween = (court: Territory, party: Territory): number => {
  if (court === party || (isMetropolitan(court) && isMetropolitan(party))) return 0;
  if (!isMetropolitan(court) && !listed.includes(court)) return 0;
  return party === 'etranger' ? abroadMonths : farMonths;
};

const place = (code: string | undefined): Territory | undefined => (code === undefined ? undefined : territoryOfCode(code));

// Handed to the person in a place that would give no extension: none (art. 647).
const partyPlace = (court: Territory, facts: Facts): Territory | undefined => {
  const handed = place(facts.handedIn);
  return handed !== undefined && monthsBetween(court, handed) === 0 ? handed : place(facts.domicile);
};

const procedural = (court: Territory, facts: Facts, pleadings: boolean): DistanceBonus | undefined => {
  const party = partyPlace(court, facts);
  const months = party === undefined ? 0 : monthsBetween(court, party);
  if (party === undefined || months === 0) return undefined;
  return {
    months,
    article: pleadings ? 'CPC art. 915-4' : isMetropolitan(court) ? 'CPC art. 643' : 'CPC art. 644',
    reason: `partie demeurant : ${territoryNames[party]} ; juridiction : ${territoryNames[court]}`,
    certainty: pleadings ? 'unverified' : 'old-text',
  };
};

const ofVictim = (facts: Facts): DistanceBonus | undefined => {
  const home = place(facts.victimDomicile);
  if (home === undefined || isMetropolitan(home)) return undefined;
  return {
    months: farMonths,
    article: 'C. assur. art. R211-35',
    reason: `victime demeurant : ${territoryNames[home]}`,
    certainty: 'old-text',
  };
};

/**
 * The extension for distance, if any.
 * @law CPC art. 643, 644 and 647; on appeal 915-4; C. assur. art. R211-35
 */
export const distanceBonus = (sort: Distance, facts: Facts): DistanceBonus | undefined => {
  if (sort === 'victim') return ofVictim(facts);
  if (sort === 'paris') return procedural('metropole', facts, false);
  return facts.court === undefined ? undefined : procedural(courtTerritory(facts.court), facts, sort === 'appeal-pleadings');
};
