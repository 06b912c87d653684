import { signsFor } from './sign.ts';

/** What speaks for a summons before a civil, commercial, administrative or social court. */
export const summonsSigns = signsFor('summons', [
  { weights: { title: 5, object: 1.5, text: 0.3 }, phrases: ['assignation', 'assignation ..6 comparaitre'] },
  {
    weights: { title: 3, object: 1, text: 0.3 },
    phrases: [
      'assignation en refere|intervention|garantie|paiement|responsabilite|expertise|jugement|ordonnance',
      'assignation devant|au|aux|a|par|portant',
      'assignation d heure',
      'assignation en declaration',
      'assignation refere',
      'assignation procedure acceleree',
    ],
  },
  {
    weights: { text: 4.5 },
    firm: true,
    phrases: ['donne|donnons|delivre|donnee assignation', 'donne|donnons ..2 assignation', 'ai ..4 assigne', 'avons ..4 assigne'],
  },
  {
    weights: { text: 3.5 },
    firm: true,
    phrases: [
      'avoir|aient|ait|ayez ..1 a comparaitre',
      'avoir a comparaitre|comparoir',
      'a comparaitre ..4 audience|devant|par',
      'comparaitre par devant',
      'a comparaitre a l audience',
    ],
  },
  {
    weights: { text: 3, law: 1.5 },
    firm: true,
    phrases: ['proces ..2 est intente', 'proces vous est', 'proces lui est', 'proces est engage contre', 'action en justice est engagee'],
  },
  {
    weights: { text: 1.5, law: 1 },
    phrases: [
      'constituer avocat',
      'constituer un avocat',
      'faute de comparaitre',
      'faute pour vous de',
      'jugement ..6 seuls elements',
      'ordonnance ..6 seuls elements',
    ],
  },
  {
    weights: { prayer: 2.5, text: 1 },
    phrases: ['s entendre ..1 condamner', 'voir ..1 condamner', 's entendre', 'y voir statuer', 'entendre statuer', 'pour s entendre'],
  },
  {
    weights: { prayer: 1.5, text: 0.3 },
    phrases: ['condamner', 'designer tel expert', 'declarer commune', 'declarer communes', 'ordonner une expertise', 'ordonner une mesure'],
  },
  {
    weights: { text: 1.2 },
    phrases: [
      'objet de la demande',
      'pour les causes sus enoncees',
      'pour l objet',
      'les pieces sur lesquelles',
      'requerant',
      'requerante',
      'requerants',
    ],
  },
  {
    weights: { title: 5.5, object: 4, text: 2 },
    phrases: [
      'denonciation ..3 assignation',
      'denonciation de procedure',
      'denonciation d acte',
      'denonce ..6 assignation',
      'denonciation ..4 procedure',
      'signification et denonciation',
    ],
  },
  { weights: { text: 3 }, phrases: ['afin que vous n en ignoriez', 'n en ignoriez', 'n en ignore'] },
  {
    weights: { title: 4.5, object: 3.5, text: 1.2 },
    phrases: [
      'intervention forcee',
      'appel en garantie',
      'appel en cause',
      'jugement commun',
      'ordonnance commune',
      'mise en cause devant',
    ],
  },
  {
    weights: { text: 2 },
    phrases: [
      'relever et garantir',
      'commune et opposable',
      'communes et opposables',
      'a jour fixe',
      'jour fixe',
      'heure a heure',
      'd heure a heure',
    ],
  },
  {
    weights: { title: 4, object: 3, text: 2 },
    phrases: [
      'convocation ..4 audience',
      'convocation ..4 tribunal',
      'convocation devant',
      'convoque* ..6 audience',
      'convocation a comparaitre',
      'convoque* devant le tribunal',
    ],
  },
  {
    weights: { text: 4.5 },
    firm: true,
    phrases: [
      'vaut citation',
      'vaut convocation en justice',
      'requete ci jointe ..12 audience',
      'requete ..12 deposee ..3 greffe',
      'saisi ..3 requete',
      'convocation ..8 requete',
    ],
  },
  {
    weights: { title: 3.5, object: 3, text: 1.5 },
    phrases: [
      'requete introductive',
      'requete aux fins',
      'requete en refere',
      'communication ..4 requete',
      'requete ..3 enregistree',
      'requete ..2 presentee',
      'requete afin de',
    ],
  },
  {
    weights: { head: 2, text: 0.7 },
    phrases: ['tribunal administratif', 'cour administrative', 'telerecours', 'pole social', 'conseil de prud hommes', 'faute inexcusable'],
  },
  {
    weights: { text: 2 },
    phrases: [
      'memoire en defense dans',
      'produire ..4 memoire en defense',
      'produire ..4 observations en defense',
      'presenter ..4 memoire en defense',
      'jugement sera rendu ..6 requete',
    ],
  },
  { weights: { text: 1 }, phrases: ['defenderesse', 'defendeur', 'defendeurs', 'demandeur', 'demanderesse', 'demandeurs'] },
  {
    weights: { text: 1 },
    phrases: [
      'ou etant et parlant',
      'parlant a',
      'ci apres',
      'audience d orientation',
      'audience publique des referes',
      'qui se tiendra',
      'siegeant',
    ],
  },
]);
