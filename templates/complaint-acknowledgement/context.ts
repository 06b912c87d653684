import { z } from 'zod';
import { citations } from '../../shared/law/citations.ts';
import { complainantAddressee, counselWriting } from '../_layout/addressee.ts';
import { complaintTopics } from '../_layout/complaint-topics.ts';
import { deadlineOf, dueInWords } from '../_layout/deadline.ts';
import { euros, longDate } from '../_layout/format.ts';
import { mediatorOf } from '../_layout/mediator.ts';
import { maybe, maybeText, optional, said } from '../_layout/optional.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { numberField, textField } from '../_layout/read-field.ts';
import { claimNumberOf, lossDateOf } from '../_layout/references.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  receivedOn: said,
  forClient: optional,
  sentOn: optional,
  earlierOn: optional,
  lossOn: optional,
  understood: optional,
  amount: optional,
  department: said,
  phone: said,
  email: said,
  reference: said,
  answerBy: optional,
  mediator: said,
  mediatorAddress: said,
  mediatorWebsite: said,
  mediatorCondition: said,
});

/** The client for whom counsel writes. */
const clientOf = (order: LetterOrder): string | undefined => {
  const complainant = textField(order.document, 'complainantName');
  return counselWriting(order) === undefined || complainant === undefined ? undefined : nameInSentence(complainant);
};

/** The day of the answer, unless it has gone by. */
const answerDay = (order: LetterOrder): string | undefined => {
  const deadline = deadlineOf(order.document, 'answer-complaint');
  return deadline === undefined || deadline.due <= order.today ? undefined : dueInWords(deadline);
};

const context = (order: LetterOrder): z.input<typeof schema> => {
  const { document, configuration } = order;
  const department = configuration.departments.mediation;
  return {
    receivedOn: longDate(order.mail.received),
    forClient: maybeText(clientOf(order)),
    sentOn: maybe(textField(document, 'complaintDate'), longDate),
    earlierOn: maybe(textField(document, 'earlierComplaintDate'), longDate),
    lossOn: maybe(lossDateOf(order), longDate),
    understood: maybeText(complaintTopics[textField(document, 'complaintCategory') ?? '']),
    amount: maybe(numberField(document, 'amountClaimed'), euros),
    department: `Notre ${department.name.replace(/^./, (first) => first.toLowerCase())}`,
    phone: department.phone,
    email: department.email,
    reference: claimNumberOf(order) ?? order.letterId,
    answerBy: maybeText(answerDay(order)),
    ...mediatorOf(configuration),
    mediatorCondition: citations.mediatorConditions.article,
  };
};

/** Acknowledges a complaint and says who answers it and when; takes no position. */
export const complaintAcknowledgement = defineLetter({
  name: 'complaint-acknowledgement',
  version: 1,
  shell: 'letter',
  audience: 'consumer',
  department: 'mediation',
  pageLimit: 1,
  schema,
  addressee: complainantAddressee,
  subject: () => 'votre réclamation – accusé de réception',
  enclosures: () => [],
  context,
});
