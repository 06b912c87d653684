import { z } from 'zod';
import { citations } from '../../shared/law/citations.ts';
import { orderedName } from '../_layout/addressee.ts';
import { longDate } from '../_layout/format.ts';
import { itemised, of } from '../_layout/french.ts';
import { maybe, optional, said } from '../_layout/optional.ts';
import { type Pair, pair } from '../_layout/pairs.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { textField } from '../_layout/read-field.ts';
import { claimNumberOf, insuredNameOf, linesByPerson, lossDateOf, policyNumberOf } from '../_layout/references.ts';
import { writtenLines } from '../_layout/written.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  complainant: optional,
  theirReference: optional,
  parties: z.array(pair).min(1),
  chronology: z.array(said).min(1),
  claims: z.array(said).min(1),
  position: z.array(said).min(1),
  evidence: z.array(said).min(1),
  attempts: z.array(said).min(1),
  mediatorConditions: said,
  admissibility: z.array(said).min(1),
  confidential: said,
});

const row = (label: string, value: string | undefined): Pair[] => maybe(value, (text) => text).map((text) => ({ label, value: text }));

const partiesOf = (order: LetterOrder): Pair[] => [
  { label: 'Assureur', value: order.configuration.company.name },
  ...row('Réclamant', textField(order.document, 'complainantName')),
  ...row('Assuré', insuredNameOf(order)),
  ...row('Contrat', policyNumberOf(order)),
  ...row('Dossier', claimNumberOf(order)),
];

/** What the record knows, before what the handler adds (`chronology`, one line "date : fait"). */
const chronologyOf = (order: LetterOrder): string[] => [
  ...maybe(lossDateOf(order), (day) => `${longDate(day)} : sinistre`),
  ...maybe(textField(order.document, 'complaintDate'), (day) => `${longDate(day)} : réclamation écrite`),
  ...writtenLines(order, 'chronology', 'dates de la première réclamation écrite, de l’accusé de réception et des réponses'),
  `${longDate(order.mail.received)} : réception de votre saisine`,
];

const admissibility = [
  'date de la réclamation écrite et respect du délai d’un an : voir la chronologie',
  'à notre connaissance, aucune juridiction et aucun autre médiateur ne sont saisis du litige',
];

/** The fact sheet for the mediator, neutral. Extra, one paragraph a line: `chronology`, `claims`, `position`, `evidence`, `attempts`, `exhibits`. */
export const mediationSummary = defineLetter({
  name: 'mediation-summary',
  version: 1,
  shell: 'letter',
  audience: 'mediator',
  department: 'mediation',
  pageLimit: 3,
  schema,
  addressee: (order) => {
    const { mediator } = order.configuration.company;
    const address = order.recipient?.address ?? mediator.address.filter((line) => line !== mediator.name);
    return { names: [orderedName(order) ?? mediator.name], address, salutation: 'Madame, Monsieur,', copies: [] };
  },
  subject: () => 'saisine du médiateur – fiche synthétique',
  enclosures: (order) => linesByPerson(order, 'exhibits'),
  context: (order) => ({
    complainant: maybe(textField(order.document, 'complainantName'), (name) => of(nameInSentence(name))),
    theirReference: maybe(textField(order.document, 'mediatorReference'), (text) => text),
    parties: partiesOf(order),
    chronology: itemised(chronologyOf(order)),
    claims: writtenLines(order, 'claims', 'objet du litige et arguments du réclamant, sans les commenter'),
    position: writtenLines(order, 'position', 'position de l’assureur, clause par clause'),
    evidence: writtenLines(order, 'evidence', 'constatations, expertises et montants'),
    attempts: writtenLines(order, 'attempts', 'propositions déjà faites, ou leur absence'),
    mediatorConditions: citations.mediatorConditions.article,
    admissibility: itemised(admissibility),
    confidential: citations.mediationConfidential.article,
  }),
});
