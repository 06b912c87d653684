import { z } from 'zod';
import { citations } from '../../shared/law/citations.ts';
import { personAddressee } from '../_layout/addressee.ts';
import { atTime } from '../_layout/at-time.ts';
import { daysLater } from '../_layout/days-later.ts';
import { deadlineOf, dueInWords } from '../_layout/deadline.ts';
import { longDate } from '../_layout/format.ts';
import { courtInSentence, enumerated, itemised, of } from '../_layout/french.ts';
import { maybe, optional, said } from '../_layout/optional.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { listField, textField } from '../_layout/read-field.ts';
import { linesByPerson, lossDateOf, saidByPerson } from '../_layout/references.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  receivedOn: said,
  act: said,
  servedOn: optional,
  before: optional,
  claimants: optional,
  lossOn: optional,
  hearing: optional,
  noAdmission: said,
  counselBy: optional,
  defended: z.boolean(),
  counsel: said,
  freeCounsel: said,
  leadOfDefence: said,
  hasReserves: z.boolean(),
  reserves: z.array(said),
  hasTerms: z.boolean(),
  terms: z.array(said),
  piecesBy: said,
  pieces: z.array(said).min(1),
  phone: said,
});

/** Days given for the pieces; a courtesy of our own. */
const pieceDays = 8;

const actOf = ({ document }: LetterOrder): string => {
  const act = document.kind === 'criminal-summons' ? 'la citation à comparaître' : 'l’assignation';
  return textField(document, 'servedOn') === 'us'
    ? `${act} qui nous a été délivrée en qualité d’assureur`
    : `${act} qui vous a été délivrée`;
};

const counselBy = (order: LetterOrder): string[] => {
  const deadline = deadlineOf(order.document, 'appoint-counsel');
  const runsAgainstUs = textField(order.document, 'servedOn') === 'us';
  if (deadline === undefined || runsAgainstUs || deadline.due < order.today) return [];
  return [dueInWords({ ...deadline, due: deadline.prudent })];
};

const termsOf = (order: LetterOrder): string[] => [
  ...maybe(saidByPerson(order, 'deductible'), (text) => `Franchise prévue par votre contrat : ${text}.`),
  ...maybe(saidByPerson(order, 'limit'), (text) => `Plafond de garantie : ${text}.`),
  ...maybe(saidByPerson(order, 'fees'), (text) => `Honoraires d’avocat : ${text}.`),
];

const pieces = [
  'l’acte complet, avec sa dernière feuille et son enveloppe',
  'tout échange avec la personne qui vous met en cause ou avec son conseil',
  'vos factures, devis, photographies et attestations relatifs aux faits',
  'les coordonnées de tout autre assureur susceptible d’intervenir, y compris de protection juridique',
];

const hearingOf = ({ document }: LetterOrder): string[] =>
  maybe(textField(document, 'hearingDate'), (day) => longDate(day) + atTime(textField(document, 'hearingTime')));

const context = (order: LetterOrder): z.input<typeof schema> => {
  const reserves = linesByPerson(order, 'reserves');
  const counsel = saidByPerson(order, 'counsel');
  const claimants = listField(order.document, 'claimants').map(nameInSentence);
  const terms = termsOf(order);
  return {
    receivedOn: longDate(order.mail.received),
    act: actOf(order),
    servedOn: maybe(textField(order.document, 'serviceDate'), longDate),
    before: maybe(textField(order.document, 'court'), (court) => courtInSentence(court).the),
    claimants: claimants.length === 0 ? [] : [enumerated(claimants.map(of))],
    lossOn: maybe(lossDateOf(order), longDate),
    hearing: hearingOf(order),
    noAdmission: `l’${citations.noAdmission.article}`,
    counselBy: counselBy(order),
    defended: counsel !== undefined,
    counsel: counsel === undefined ? 'un avocat' : nameInSentence(counsel),
    freeCounsel: citations.freeCounsel.article,
    leadOfDefence: citations.leadOfDefence.article,
    hasReserves: reserves.length > 0,
    reserves: itemised(reserves),
    hasTerms: terms.length > 0,
    terms,
    piecesBy: longDate(daysLater(order.today, pieceDays)),
    pieces: itemised(pieces),
    phone: order.configuration.departments.legal.phone,
  };
};

/** Tells the insured of a summons what to do and that cover is under review. Extra: `counsel`, `reserves` (one a line), `deductible`, `limit`, `fees`. */
export const insuredSummonsNotice = defineLetter({
  name: 'insured-summons-notice',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'legal',
  pageLimit: 2,
  schema,
  addressee: (order) => {
    const plain = personAddressee(order, 'insuredName');
    return plain.names.length > 0 || order.claim?.insuredName === undefined
      ? plain
      : personAddressee({ ...order, recipient: { ...order.recipient, name: order.claim.insuredName } }, 'insuredName');
  },
  subject: ({ document }) =>
    document.kind === 'criminal-summons'
      ? 'votre citation en justice – à lire sans attendre'
      : 'votre assignation en justice – à lire sans attendre',
  enclosures: () => [],
  context,
});
