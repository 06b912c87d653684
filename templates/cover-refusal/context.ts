import { z } from 'zod';
import { citations } from '../../shared/law/citations.ts';
import { personAddressee } from '../_layout/addressee.ts';
import { longDate } from '../_layout/format.ts';
import { itemised } from '../_layout/french.ts';
import { mediatorOf } from '../_layout/mediator.ts';
import { maybe, maybeText, optional, said } from '../_layout/optional.ts';
import { textField } from '../_layout/read-field.ts';
import { linesByPerson, lossDateOf, policyNumberOf, saidByPerson } from '../_layout/references.ts';
import { writtenLines } from '../_layout/written.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  lossOn: optional,
  policy: optional,
  facts: z.array(said).min(1),
  clauses: z.array(said).min(1),
  motives: z.array(said).min(1),
  special: z.array(said),
  hasExhibits: z.boolean(),
  exhibits: z.array(said),
  complaints: said,
  complaintsAddress: said,
  email: said,
  mediator: said,
  mediatorAddress: said,
  mediatorWebsite: said,
  mediatorNamed: said,
  prescription: said,
});

/** What a refusal must add for dommages-ouvrage and for road victims. */
const specialOf = (order: LetterOrder): string[] => [
  ...(textField(order.document, 'lossType') === 'construction-damage' || saidByPerson(order, 'line') === 'construction-damage'
    ? [`Le rapport préliminaire sur lequel repose cette décision est joint à la présente (${citations.constructionRefusal.article}).`]
    : []),
  ...(saidByPerson(order, 'line') === 'road-victim'
    ? [`Nous avisons en même temps le fonds de garantie des assurances obligatoires (${citations.guaranteeFundNotice.article}).`]
    : []),
];

const context = (order: LetterOrder): z.input<typeof schema> => {
  const { company, departments } = order.configuration;
  const exhibits = itemised(linesByPerson(order, 'exhibits'));
  return {
    lossOn: maybe(lossDateOf(order), longDate),
    policy: maybeText(policyNumberOf(order)),
    facts: writtenLines(order, 'facts', 'les faits retenus, avec leurs dates'),
    clauses: writtenLines(order, 'clauses', 'texte de la clause, numéro d’article et page du contrat'),
    motives: writtenLines(order, 'motives', 'le motif, rattaché à la clause et aux faits'),
    special: specialOf(order),
    hasExhibits: exhibits.length > 0,
    exhibits,
    complaints: departments.mediation.name.replace(/^./, (first) => first.toLowerCase()),
    complaintsAddress: company.address.slice(1).join(', '),
    email: departments.mediation.email,
    ...mediatorOf(order.configuration),
    mediatorNamed: citations.mediatorNamed.article,
    prescription: citations.prescription.article,
  };
};

/** Refuses cover with its reasons. Extra, one paragraph or item a line: `facts`, `clauses`, `motives`, `exhibits`; `line`: construction-damage, road-victim. */
export const coverRefusal = defineLetter({
  name: 'cover-refusal',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'claims',
  pageLimit: 3,
  schema,
  addressee: (order) => personAddressee(order, 'insuredName', 'senderName'),
  subject: () => 'votre sinistre – décision sur la garantie',
  enclosures: (order) =>
    specialOf(order).some((text) => text.includes('rapport préliminaire')) ? ['Rapport préliminaire d’expertise'] : [],
  context,
});
