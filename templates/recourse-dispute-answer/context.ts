import { z } from 'zod';
import { addressee } from '../_layout/addressee.ts';
import { euros, longDate } from '../_layout/format.ts';
import { ended, itemised } from '../_layout/french.ts';
import { maybe, maybeText, optional, said } from '../_layout/optional.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { numberField, textField } from '../_layout/read-field.ts';
import { insuredNameOf, linesByPerson, lossDateOf } from '../_layout/references.ts';
import { toComplete } from '../_layout/to-complete.ts';
import { writtenLines } from '../_layout/written.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';
import { basisOf, escalationOf, nextStep } from './convention.ts';

const argument = z.strictObject({ theirs: said, ours: said });

const schema = z.strictObject({
  escalation: optional,
  dated: optional,
  receivedOn: said,
  amount: optional,
  lossOn: optional,
  insured: optional,
  ground: optional,
  basis: said,
  hasChronology: z.boolean(),
  chronology: z.array(said),
  arguments: z.array(argument).min(1),
  position: z.array(said).min(1),
  next: said,
});

const grounds: Readonly<Record<string, string>> = {
  liability: 'la responsabilité',
  'scale-case': 'le cas de barème retenu',
  amount: 'le montant réclamé',
  evidence: 'les preuves produites',
  'time-bar': 'le délai de présentation du recours',
  scope: 'le champ d’application de la convention',
};

/** One argument a line, "theirs => ours". */
const argumentsOf = (order: LetterOrder): z.infer<typeof argument>[] => {
  const lines = linesByPerson(order, 'arguments');
  if (lines.length === 0)
    return [
      {
        theirs: toComplete('leur argument, avec sa référence'),
        ours: toComplete('notre réponse, avec l’article ou le cas appliqué et la pièce'),
      },
    ];
  return lines.map((line) => {
    const [theirs = '', ...ours] = line.split('=>').map((part) => part.trim());
    const answer = ours.join(' ').trim();
    return {
      theirs: theirs === '' ? toComplete('leur argument') : ended(theirs),
      ours: answer === '' ? toComplete('notre réponse à cet argument') : ended(answer),
    };
  });
};

const context = (order: LetterOrder): z.input<typeof schema> => {
  const chronology = itemised(linesByPerson(order, 'chronology'));
  return {
    escalation: maybeText(escalationOf(order)),
    dated: maybe(textField(order.document, 'documentDate'), longDate),
    receivedOn: longDate(order.mail.received),
    amount: maybe(numberField(order.document, 'amountClaimed'), euros),
    lossOn: maybe(lossDateOf(order), longDate),
    insured: maybe(insuredNameOf(order), nameInSentence),
    ground: maybeText(grounds[textField(order.document, 'disputeGround') ?? '']),
    basis: basisOf(order),
    hasChronology: chronology.length > 0,
    chronology,
    arguments: argumentsOf(order),
    position: writtenLines(order, 'position', 'maintien, accord total ou partiel, et son motif'),
    next: nextStep(order),
  };
};

/** Answers a contestation of our recourse, argument by argument. Extra: `arguments` ("leur argument => notre réponse", one a line), `position`, `chronology`, `basis`, `escalation`, `exhibits`. */
export const recourseDisputeAnswer = defineLetter({
  name: 'recourse-dispute-answer',
  version: 1,
  shell: 'letter',
  audience: 'insurer',
  department: 'recourse',
  pageLimit: 3,
  schema,
  addressee: (order) => addressee(order, 'counterpartyInsurer', 'senderName'),
  subject: () => 'votre contestation de notre recours – notre réponse',
  enclosures: (order) => linesByPerson(order, 'exhibits'),
  context,
});
