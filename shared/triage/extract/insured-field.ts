import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import { fold } from '../../text/fold.ts';
import { actInsuredField, caseInsuredField } from './act-insured.ts';
import { complainantField, complainantOfReferral } from './complainant.ts';
import { criminalSummonsFields } from './criminal-summons.ts';
import { toField } from './field.ts';
import { insuredNameField } from './insured-name.ts';
import { matchesIn } from './near-label.ts';
import { isOurName, ourClaims, ourPolicies } from './ours.ts';
import { claimNumberField } from './own-references.ts';
import { partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';
import { seizureNoticeFields } from './seizure-notice.ts';
import { senderNameField } from './sender-name.ts';

const ownContract =
  /mon\s{1,2}(?:contrat|assurance|assureur|sinistre|dossier|bien|logement|vehicule)|mes\s{1,2}cotisations|ma\s{1,2}(?:police|cotisation|prime|declaration)|je\s{1,2}suis\s{1,2}(?:assuree?|cliente?|societaire)|notre\s{1,2}(?:contrat|sinistre|police|assurance)|nos\s{1,2}cotisations|vous m'assurez|assuree? chez vous|votre (?:assuree?|cliente?|societaire)(?![a-z])/g;
const selfWritten: ReadonlySet<Kind> = new Set([
  'complaint',
  'claim-notice',
  'formal-notice',
  'other',
  'mediator-referral',
  'authority-inquiry',
]);
const stranger =
  /(?:je ne suis pas|pas) (?:votre )?(?:assure|client)|refus(?:ee?)?s? (?:de (?:la )?|la )?(?:souscription|souscrire|d'assurer)|(?:refuser|refus[a-z]{0,3}|ecartee?)[^.;\n]{0,60}(?:souscription|un contrat|d'un contrat)|\(devis |signer a (?:son pere|sa mere)|votre assuree?[,:]?\s{1,2}(?:m\.|mme|monsieur|madame)|(?:celles?|lettre|ceux) de mon assureur/;
const professions =
  /avocat|cabinet|garage|expert|selarl|scp|sarl|sas\b|notaire|huissier|banque|caisse|credit|gendarmerie|police|tribunal|assuran|mutuelle|carrosserie|courtage|syndic|gestion|immobilier|udaf|mediation|autorite|entreprise|menuis|toiture|peinture|vitre|vitrage|assech|ramonage|plomberie|depann|serrur|clinique|transports|habitat|etude|batiment|construct|maconnerie|electricite|chauffage|couverture|charpente|facade|location|laboratoire|services?\b|\bets\b|direction|commission/;

/** Whoever asks for somebody else: a lawyer, a bailiff, a collector. */
const forAnother =
  /(?:je suis|nous sommes) (?:le|les|l'|la) (?:conseil|avocat)|(?:mon|ma|notre) client|avocate? (?:au barreau|a la cour)|mandatee? par|commissaires? de justice|conseil de (?:monsieur|madame|m\.|mme|la )|pour le compte de/;

/** A trader's paper: who sends it is paid for what he did for our insured. */
const traders = /(?:^|\n)[^\n]{0,40}(?:facture|devis|note d'honoraires|avoir|bon de (?:commande|livraison))(?:\s|$)/;

/** Who writes of his own contract, or whose complaint is passed on, is our insured. */
const writerInsured = (reading: Reading, kind: Kind): FieldValue | undefined => {
  const own = matchesIn(reading.cue, ownContract)[0];
  const numbered = ourClaims(reading).length > 0 || ourPolicies(reading).length > 0 || claimNumberField(reading) !== undefined;
  const passedOn = kind === 'mediator-referral' || kind === 'authority-inquiry';
  if (own === undefined && !numbered && !(passedOn && /(?<![a-z])(?:son contrat|sa police)(?![a-z])/.test(reading.cue))) return undefined;
  const author = passedOn ? complainantOfReferral(reading) : kind === 'complaint' ? complainantField(reading) : senderNameField(reading);
  if (kind === 'other' && own === undefined && traders.test(reading.cue.slice(0, 900))) return undefined;
  if (kind === 'formal-notice' && forAnother.test(reading.cue)) return undefined;
  const professional = typeof author?.value === 'string' && professions.test(fold(author.value));
  return author === undefined || (professional && own === undefined) || (professional && !passedOn && kind !== 'complaint')
    ? undefined
    : { ...author, confidence: author.confidence * 0.9 };
};

/** He who is tried, when he alone is. */
const triedInsured = (reading: Reading): FieldValue | undefined => {
  const tried = criminalSummonsFields(reading)['defendants'];
  const [name, other] = Array.isArray(tried?.value) ? tried.value.filter((one) => !isOurName(reading, one)) : [];
  return tried === undefined || name === undefined || other !== undefined
    ? undefined
    : { ...tried, value: name, confidence: tried.confidence * 0.9 };
};

const liableLabels =
  /(?:tiers\s{1,2}(?:responsable|en cause)|responsable|auteur(?: de l'accident)?|adversaire|mis en cause)\s{0,2}:\s{0,3}/g;

/** The liable third party of a tiers payeur is our insured. */
const liableInsured = (reading: Reading): FieldValue | undefined => {
  for (const match of matchesIn(reading.cue, liableLabels)) {
    const party = partyOnLine(reading.text.slice(match.until, match.until + 110));
    if (party !== undefined && !isOurName(reading, party.name))
      return toField(reading, { value: party.name, start: match.at, end: match.until + party.length, strength: 0.86 });
  }
  return undefined;
};

const isSurnameOf = (short: FieldValue, full: FieldValue | undefined): boolean =>
  typeof full?.value === 'string' && typeof short.value === 'string' && fold(full.value).endsWith(` ${fold(short.value)}`);

/** Papers of a case, which name its parties. */
const ofParties: ReadonlySet<Kind> = new Set(['court-decision', 'court-filing']);

/** What the act itself says, unless a label says it better. */
const strongerOf = (act: FieldValue | undefined, other: FieldValue | undefined): FieldValue | undefined =>
  act === undefined || (other !== undefined && other.confidence > 0.9 && other.confidence > act.confidence) ? other : act;

/** Our insured: by the parties of a case, by a label or in prose, or as the writer of his own contract. */
export const insuredField = (reading: Reading, kind: Kind): FieldValue | undefined => {
  if (kind === 'summons') return strongerOf(actInsuredField(reading), insuredNameField(reading));
  if (ofParties.has(kind)) {
    const said = strongerOf(caseInsuredField(reading), insuredNameField(reading));
    return said ?? (kind === 'court-decision' ? actInsuredField(reading) : undefined);
  }
  const named = insuredNameField(reading);
  const tried = kind === 'criminal-summons' ? triedInsured(reading) : undefined;
  if (named !== undefined) return isSurnameOf(named, tried) ? tried : named;
  if (tried !== undefined) return tried;
  if (kind === 'seizure-notice') return ourClaims(reading).length === 0 ? undefined : seizureNoticeFields(reading)['debtorName'];
  if (kind === 'third-party-payer-claim') return liableInsured(reading);
  return !selfWritten.has(kind) || stranger.test(reading.cue) ? undefined : writerInsured(reading, kind);
};
