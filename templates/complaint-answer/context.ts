import { z } from 'zod';
import { complainantAddressee } from '../_layout/addressee.ts';
import { complaintRecall, complaintRecallOf } from '../_layout/complaint-recall.ts';
import { mediatorRight, mediatorRightOf } from '../_layout/mediator.ts';
import { said } from '../_layout/optional.ts';
import { writtenLines } from '../_layout/written.ts';
import { defineLetter } from '../letter.ts';

/** The handler's frame of a final answer. Extra: `analysis` and `decision`, one paragraph a line. */
export const complaintAnswer = defineLetter({
  name: 'complaint-answer',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'mediation',
  pageLimit: 3,
  schema: z.strictObject({ ...complaintRecall, ...mediatorRight, analysis: z.array(said).min(1), decision: z.array(said).min(1) }),
  addressee: complainantAddressee,
  subject: () => 'votre réclamation – notre réponse',
  enclosures: () => [],
  context: (order) => ({
    ...complaintRecallOf(order),
    ...mediatorRightOf(order.configuration),
    analysis: writtenLines(order, 'analysis', 'réponse à chaque argument, avec la clause du contrat et la pièce citées'),
    decision: writtenLines(order, 'decision', 'accord, accord partiel ou refus, et ce qui en découle'),
  }),
});
