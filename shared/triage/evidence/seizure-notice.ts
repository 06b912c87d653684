import { signsFor } from './sign.ts';

/** What speaks for a seizure in our hands. */
export const seizureNoticeSigns = signsFor('seizure-notice', [
  {
    weights: { title: 7, object: 6, text: 4 },
    phrases: [
      'saisie attribution',
      'saisie conservatoire',
      'saisie a tiers',
      'saisie administrative',
      'avis a tiers detenteur',
      'saisie de creance*',
      'saisie des remunerations',
    ],
  },
  {
    weights: { text: 4 },
    firm: true,
    phrases: [
      'tiers saisi',
      'tiers detenteur',
      'creancier saisissant',
      'debiteur saisi',
      'saisie entre vos mains',
      'entre vos mains',
      'entre les mains de',
    ],
  },
  {
    weights: { title: 4, text: 1.5 },
    phrases: [
      'proces verbal de saisie',
      'acte de saisie',
      'denonciation de saisie',
      'conversion de saisie',
      'conversion en saisie',
      'mainlevee',
    ],
  },
  {
    weights: { text: 2 },
    phrases: [
      'sur le champ',
      'r211 4',
      'r211 5',
      'l211 3',
      'l211 2',
      'r523 4',
      'etendue de vos obligations',
      'etendue ..4 obligations',
      'obligations a l egard du debiteur',
      'procedures civiles d execution',
      'titre executoire',
      'a l effet de saisir',
      'effet attributif',
      'rendu* indisponible*',
      'indisponibilite',
    ],
  },
]);
