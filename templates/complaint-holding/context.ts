import { z } from 'zod';
import { citations } from '../../shared/law/citations.ts';
import { complainantAddressee } from '../_layout/addressee.ts';
import { complaintRecall, complaintRecallOf } from '../_layout/complaint-recall.ts';
import { deadlineOf, dueInWords } from '../_layout/deadline.ts';
import { itemised } from '../_layout/french.ts';
import { mediatorOf } from '../_layout/mediator.ts';
import { maybe, optional, said } from '../_layout/optional.ts';
import { linesByPerson } from '../_layout/references.ts';
import { writtenDay, writtenLines } from '../_layout/written.ts';
import { defineLetter } from '../letter.ts';

const schema = z.strictObject({
  ...complaintRecall,
  announced: optional,
  reason: z.array(said).min(1),
  hasSteps: z.boolean(),
  steps: z.array(said),
  answerDate: said,
  email: said,
  phone: said,
  mediator: said,
  mediatorAddress: said,
  mediatorWebsite: said,
  mediatorCondition: said,
});

/** Says why the answer is late and gives a new date. Extra: `reason`, `steps` (one a line), `answerDate`. */
export const complaintHolding = defineLetter({
  name: 'complaint-holding',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'mediation',
  pageLimit: 1,
  schema,
  addressee: complainantAddressee,
  subject: () => 'votre réclamation – nouvelle date de réponse',
  enclosures: () => [],
  context: (order) => {
    const steps = itemised(linesByPerson(order, 'steps'));
    const { email, phone } = order.configuration.departments.mediation;
    return {
      ...complaintRecallOf(order),
      ...mediatorOf(order.configuration),
      announced: maybe(deadlineOf(order.document, 'answer-complaint'), dueInWords),
      reason: writtenLines(order, 'reason', 'la circonstance exceptionnelle qui retarde la réponse'),
      hasSteps: steps.length > 0,
      steps,
      answerDate: writtenDay(order, 'answerDate', 'la nouvelle date de réponse'),
      email,
      phone,
      mediatorCondition: citations.mediatorConditions.article,
    };
  },
});
