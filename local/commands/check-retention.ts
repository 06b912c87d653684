import { allTerms } from '../../functions/api/retention-terms.ts';
import type { Finding } from '../../shared/contracts/administration.ts';
import { certaintyNames } from '../../shared/contracts/certainties.ts';
import type { RetentionTerms } from '../../shared/contracts/retention-terms.ts';
import { spokenDays } from '../../shared/contracts/spoken-days.ts';

/** Two years, within which the insured may act on the contract (C. assur. art. L114-1). */
const fewestDays = 731;

const named = (terms: RetentionTerms): Finding[] =>
  allTerms(terms).map(({ what, name, days, reason, certainty }) => ({
    name: `Conservation, ${name.toLowerCase()}`,
    well: what === 'rejected' || days >= fewestDays,
    says: `${spokenDays(days)}. ${reason} (${certaintyNames[certainty]})`,
    mend: 'Cette durée est plus courte que les deux ans pour agir de C. assur. art. L114-1 : allongez-la sous « retention », ou faites-la confirmer.',
  }));

/** What is to be said of how long what is kept, and why; kinds that two terms name have the longer. */
export const checkRetention = (terms: RetentionTerms): Finding[] => {
  const twice = terms.kinds.flatMap(({ kinds }) => kinds).filter((kind, place, all) => all.indexOf(kind) !== place);
  return [
    ...named(terms),
    {
      name: 'Conservation, journal et mineurs',
      well: twice.length === 0,
      says: `le journal ${spokenDays(terms.auditDays)} (CNIL, délibération 2021-122 : six mois à un an, plus si cela se justifie ; ${certaintyNames.secondary}) ; ${spokenDays(terms.minorDays)} de plus pour un mineur (C. civ. art. 2235) ; un fichier retenu n’est jamais effacé de lui-même${twice.length === 0 ? '' : ` ; deux durées pour ${[...new Set(twice)].join(', ')} : la plus longue vaut`}`,
      mend: 'Ne nommez chaque nature qu’une fois sous « retention.kinds ».',
    },
  ];
};
