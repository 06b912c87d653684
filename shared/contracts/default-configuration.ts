import type { Configuration } from './configuration.ts';
import { defaultLetters } from './default-letters.ts';
import { defaultRetention } from './default-retention.ts';
import { defaultRouting } from './default-routing.ts';

const company: Configuration['company'] = {
  name: 'Vauclair Assurances',
  legalForm: 'SA',
  capital: '48 500 000 €',
  address: ['Vauclair Assurances', '12 rue des Tanneurs', '44000 Nantes'],
  rcs: 'RCS Nantes 482 719 309',
  siren: '482719309',
  tradeNames: ['Vauclair Mutuelle', 'Vauclair Protection Juridique'],
  claimNumber: { pattern: '(S)(\\d{2})(\\d{2})(\\d)(\\d)(\\d{2})', form: 'S$2-$3$4$5$6' },
  policyNumber: { pattern: '(VA)(\\d{2})(\\d{2})(\\d)(\\d)(\\d{2})', form: 'VA$2$3$4$5$6' },
  domicile: 'FR-44',
  email: 'sinistres@vauclair-assurances.example',
  phone: '02 40 00 12 00',
  city: 'Nantes',
  mediator: {
    name: 'La Médiation de l’Assurance',
    address: ['La Médiation de l’Assurance', 'TSA 50110', '75441 Paris Cedex 09'],
    website: 'www.mediation-assurance.org',
  },
};

const departments: Configuration['departments'] = {
  legal: {
    name: 'Service juridique et contentieux',
    email: 'juridique@vauclair-assurances.example',
    phone: '02 40 00 12 10',
    signatory: 'Hélène Quéméneur, responsable du service juridique',
  },
  mediation: {
    name: 'Service réclamations et médiation',
    email: 'reclamations@vauclair-assurances.example',
    phone: '02 40 00 12 20',
    signatory: 'Bastien Lorgeril, responsable des réclamations',
  },
  recourse: {
    name: 'Service recours',
    email: 'recours@vauclair-assurances.example',
    phone: '02 40 00 12 30',
    signatory: 'Nadia Kerbrat, responsable des recours',
  },
  claims: {
    name: 'Service gestion des sinistres',
    email: 'gestion@vauclair-assurances.example',
    phone: '02 40 00 12 40',
    signatory: 'Yvan Tréhorel, responsable de la gestion des sinistres',
  },
  review: {
    name: 'Service courrier',
    email: 'courrier@vauclair-assurances.example',
    phone: '02 40 00 12 50',
    signatory: 'Odile Maréchaux, responsable du courrier',
  },
};

const people: Configuration['people'] = [
  { id: 'odile.marechaux', name: 'Odile Maréchaux', roles: ['mailroom', 'administrator'] },
  { id: 'yvan.trehorel', name: 'Yvan Tréhorel', roles: ['handler', 'approver'] },
  { id: 'nadia.kerbrat', name: 'Nadia Kerbrat', roles: ['handler', 'approver'] },
  { id: 'helene.quemeneur', name: 'Hélène Quéméneur', roles: ['jurist', 'approver', 'auditor'] },
  { id: 'soizic.daumas', name: 'Soizic Daumas', roles: ['handler', 'medical'] },
];

/** The shipped configuration: an invented insurer with the contract's routing and letters. */
export const defaultConfiguration: Configuration = {
  company,
  departments,
  people,
  thresholds: { review: 0.8, summonsFloor: 0.02 },
  alerts: { untouchedHours: 4 },
  budget: { pagesPerFile: 500, pagesPerDay: 20_000, megabytesPerFile: 100 },
  routing: defaultRouting,
  letters: defaultLetters,
  retention: defaultRetention,
};
