import type { Reading } from '../extract/reading.ts';

const yours = /(?:votre|vos|v\/) ?(?:propre )?(?:assure|societaire|adherent|client|souscript|garanti)/;
const theirs =
  /(?:notre|nos|n\/) ?(?:assure|societaire|adherent|client|mandant|patient|allocataire|salarie)|(?:au nom de|pour le compte de|conseil de|mandate par) /;
const mine =
  /(?:mon|ma|mes|notre|nos) (?:contrat|assurance|police|sinistre|numero|multirisque|habitation|maison|appartement|logement|immeuble|residence|vehicule|voiture|camion|fourgon|moto|scooter|local|locaux|atelier|toiture|toit|commerce|magasin|boutique|entrepot|exploitation|batiment)|(?:suis|sommes) (?:[a-z]+ )?(?:assure|titulaire|societaire|client|adherent)|(?:j'ai|nous avons) (?:declare|souscrit)|(?:assure|client|societaire)(?:e|s)? chez vous/;

/** Who speaks: somebody of whom we insure another ("votre assuré"), for somebody ("notre client"), or of his own ("mon contrat"). */
export const letterVoice = (reading: Reading): string =>
  reading.once(
    'letterVoice',
    () => `${yours.test(reading.cue) ? 'y' : ''}${theirs.test(reading.cue) ? 't' : ''}${mine.test(reading.cue) ? 'm' : ''}`,
  );
