import { z } from 'zod';
import { citations } from '../../shared/law/citations.ts';
import { addressee } from '../_layout/addressee.ts';
import { conventionNames } from '../_layout/choice-names.ts';
import { deadlineOf, dueInWords } from '../_layout/deadline.ts';
import { euros, longDate, percent } from '../_layout/format.ts';
import { itemised } from '../_layout/french.ts';
import { maybe, maybeText, optional, said } from '../_layout/optional.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { numberField, textField } from '../_layout/read-field.ts';
import { insuredNameOf, lossDateOf } from '../_layout/references.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';

const schema = z.strictObject({
  receivedOn: said,
  dated: optional,
  amount: optional,
  lossOn: optional,
  insured: optional,
  basis: optional,
  answerBy: optional,
  recognition: said,
  pieces: z.array(said).min(1),
});

const commonLawPieces = [
  'les éléments qui établissent, selon vous, la responsabilité de notre assuré',
  'le rapport d’expertise et le détail du préjudice, poste par poste',
  'la justification de votre paiement et la quittance subrogative',
];

/** What each convention asks its members to produce; between members of IRSA no quittance is asked for. */
const piecesByConvention: Readonly<Record<string, readonly string[]>> = {
  IRSA: [
    'le constat amiable ou, à défaut, le rapport de police ou les déclarations',
    'le cas de barème invoqué et les motifs de son application',
    'le chiffrage hors taxes des dommages',
  ],
  IRSI: ['la fiche de présentation de recours', 'le rapport d’expertise pour compte commun', 'la justification de votre paiement'],
  CRAC: ['le rapport d’expertise pour compte commun', 'la date de réception de l’ouvrage', 'la justification de votre paiement'],
};

const basisOf = (order: LetterOrder): string | undefined => {
  const convention = conventionNames[textField(order.document, 'convention') ?? ''];
  if (convention === undefined) return undefined;
  const scaleCase = maybe(textField(order.document, 'scaleCase'), (scale) => `cas ${scale} du barème`);
  const rate = maybe(numberField(order.document, 'liabilityRate'), (share) => `pour une part de responsabilité de ${percent(share)}`);
  return [convention, ...scaleCase, ...rate].join(', ');
};

/** The day of our answer, unless it has gone by. */
const answerDay = (order: LetterOrder): string | undefined => {
  const deadline = deadlineOf(order.document, 'recourse-answer');
  return deadline === undefined || deadline.due <= order.today ? undefined : dueInWords(deadline);
};

const context = (order: LetterOrder): z.input<typeof schema> => ({
  receivedOn: longDate(order.mail.received),
  dated: maybe(textField(order.document, 'documentDate'), longDate),
  amount: maybe(numberField(order.document, 'amountClaimed'), euros),
  lossOn: maybe(lossDateOf(order), longDate),
  insured: maybe(insuredNameOf(order), nameInSentence),
  basis: maybeText(basisOf(order)),
  answerBy: maybeText(answerDay(order)),
  recognition: citations.recognitionInterrupts.article,
  pieces: itemised(piecesByConvention[textField(order.document, 'convention') ?? ''] ?? commonLawPieces),
});

/** Acknowledges another insurer's recourse without taking a position. */
export const recourseReceipt = defineLetter({
  name: 'recourse-receipt',
  version: 1,
  shell: 'letter',
  audience: 'insurer',
  department: 'recourse',
  pageLimit: 1,
  schema,
  addressee: (order) => addressee(order, 'counterpartyInsurer', 'senderName'),
  subject: () => 'votre recours – accusé de réception',
  enclosures: () => [],
  context,
});
