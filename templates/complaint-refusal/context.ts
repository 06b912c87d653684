import { z } from 'zod';
import { complainantAddressee } from '../_layout/addressee.ts';
import { complaintRecall, complaintRecallOf } from '../_layout/complaint-recall.ts';
import { itemised } from '../_layout/french.ts';
import { mediatorRight, mediatorRightOf } from '../_layout/mediator.ts';
import { said } from '../_layout/optional.ts';
import { linesByPerson } from '../_layout/references.ts';
import { writtenLines } from '../_layout/written.ts';
import { defineLetter } from '../letter.ts';

const schema = z.strictObject({
  ...complaintRecall,
  ...mediatorRight,
  facts: z.array(said).min(1),
  clauses: z.array(said).min(1),
  analysis: z.array(said).min(1),
  hasExhibits: z.boolean(),
  exhibits: z.array(said),
});

/** Refuses a complaint with every reason. Extra, one paragraph or item a line: `facts`, `clauses` (text and page), `analysis`, `exhibits`. */
export const complaintRefusal = defineLetter({
  name: 'complaint-refusal',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'mediation',
  pageLimit: 3,
  schema,
  addressee: complainantAddressee,
  subject: () => 'votre réclamation – notre décision',
  enclosures: () => [],
  context: (order) => {
    const exhibits = itemised(linesByPerson(order, 'exhibits'));
    return {
      ...complaintRecallOf(order),
      ...mediatorRightOf(order.configuration),
      facts: writtenLines(order, 'facts', 'rappel des faits, avec leurs dates'),
      clauses: writtenLines(order, 'clauses', 'texte de la clause, numéro d’article et page du contrat'),
      analysis: writtenLines(order, 'analysis', 'réponse à chaque argument'),
      hasExhibits: exhibits.length > 0,
      exhibits,
    };
  },
});
