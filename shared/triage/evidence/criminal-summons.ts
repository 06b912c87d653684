import { signsFor } from './sign.ts';

/** What speaks for a call before a criminal court. */
export const criminalSummonsSigns = signsFor('criminal-summons', [
  {
    weights: { title: 6, object: 5, text: 2.5 },
    phrases: [
      'citation a comparaitre',
      'citation directe',
      'citation a partie',
      'citation a prevenu',
      'cite a comparaitre',
      'citation ..4 correctionnel',
      'citation ..4 police',
    ],
  },
  {
    weights: { title: 3, head: 3, object: 3, text: 1.5 },
    phrases: [
      'tribunal correctionnel',
      'tribunal de police',
      'chambre correctionnelle',
      'cour d assises',
      'tribunal pour enfants',
      'audience correctionnelle',
      'chambre des appels correctionnels',
    ],
  },
  { weights: { text: 4.5, law: 3, object: 5, title: 5 }, firm: true, phrases: ['388 2', '388 1', '388 3', 'r388', '388 2 et'] },
  {
    weights: { text: 3, title: 5, object: 5 },
    phrases: [
      'mise en cause de l assureur',
      'mise en cause ..6 correctionnel',
      'mise en cause ..5 juridiction penale',
      'mise en cause ..5 penale',
      'intervenir ..6 instance penale',
      'assureur appele a garantir',
      'mis en cause devant le tribunal',
    ],
  },
  {
    weights: { text: 1.5 },
    phrases: ['prevenu', 'prevenue', 'prevenus', 'partie civile', 'parties civiles', 'constitue ..3 partie civile'],
  },
  {
    weights: { text: 1.5, head: 2 },
    phrases: ['ministere public', 'procureur de la republique', 'parquet', 'n parquet', 'numero parquet', 'identifiant justice'],
  },
  {
    weights: { text: 1 },
    phrases: [
      'blessures involontaires',
      'homicide involontaire',
      'poursuivi* ..3 du chef',
      'nature des poursuites',
      'code de procedure penale',
      'code penal',
      'delit',
      'contravention',
      'itt',
    ],
  },
  { weights: { title: 2.5, object: 2.5 }, phrases: ['avis d audience', 'avis de mise en cause', 'acte de mise en cause'] },
]);
