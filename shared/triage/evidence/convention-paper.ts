import { type Sign, type Signs, signsFor } from './sign.ts';

/** How the text of a convention between insurers is worded, which is printed and sent around: no letter under it is. */
const wording = [
  'la presente convention',
  'societes adherentes',
  'societes signataires',
  'entreprises adherentes',
  'chapitre #',
  'dispositions generales',
];

const asOrdinary: Signs = [
  {
    weights: { text: 4, title: 5, head: 4 },
    firm: true,
    phrases: [
      ...wording,
      'les parties a la convention',
      'champ d application ..4 convention',
      'titre #',
      'section #',
      'article # ..6 dispose',
      'extrait ..4 convention',
      'extrait ..3 code',
      'annexe ..4 convention',
      'est abroge',
      'modifie par',
      'version en vigueur',
    ],
  },
];
const notRecourse: Signs = [{ weights: { text: -4, title: -4 }, firm: true, phrases: wording }];

/** What makes the text of a convention ordinary mail, and no recourse under it. */
export const conventionPaperSigns: Sign[] = [
  ...signsFor('other', asOrdinary),
  ...signsFor('recourse-claim', notRecourse),
  ...signsFor('recourse-dispute', notRecourse),
];
