import type { Kind } from '../../mail/kinds.ts';
import { type Sign, type Signs, signsFor } from './sign.ts';

const acts: readonly Kind[] = ['summons', 'court-decision', 'seizure-notice', 'criminal-summons'];

const signs: Signs = [
  {
    weights: { text: 1.5 },
    firm: true,
    phrases: [
      'l an deux mil|mille',
      'a la requete de',
      'a la requete du',
      'a la demande de ..12 soussigne',
      'j ai ..12 huissier',
      'j ai ..12 commissaire de justice',
    ],
  },
  {
    weights: { text: 1.2, title: 1.2 },
    phrases: [
      'commissaire de justice',
      'commissaires de justice',
      'huissier de justice',
      'acte d huissier',
      'acte de commissaire',
      'commissaire associe',
    ],
  },
  {
    weights: { text: 1.5, title: 1.5 },
    firm: true,
    phrases: [
      'modalites de remise',
      'modalites de signification',
      'remise de l acte',
      'remise a personne',
      'proces verbal de signification',
      'avis de passage',
      'cout de l acte',
      'cout du present',
    ],
  },
];

/** What speaks for an act served by a bailiff, whichever. */
export const bailiffActSigns: Sign[] = acts.flatMap((kind) =>
  signsFor(
    kind,
    signs.map((sign) => ({
      ...sign,
      weights: Object.fromEntries(
        Object.entries(sign.weights).map(([zone, weight]) => [zone, kind === 'criminal-summons' ? weight / 2 : weight]),
      ),
    })),
  ),
);
