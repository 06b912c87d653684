import { z } from 'zod';
import type { RecordedDocument } from '../../shared/contracts/record.ts';
import { kindNames } from '../../shared/mail/kinds.ts';
import { priorityNames } from '../_layout/choice-names.ts';
import { deadlineName, deadlineRows, dueInWords, openDeadlines } from '../_layout/deadline.ts';
import { euros, longDate } from '../_layout/format.ts';
import { counted, of, sentence } from '../_layout/french.ts';
import { maybe, maybeText, optional, said } from '../_layout/optional.ts';
import { type Pair, pair, pairsOf } from '../_layout/pairs.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { piece, piecesOf } from '../_layout/pieces.ts';
import { quote, quotesOf } from '../_layout/quotes.ts';
import { numberField, printable, textField } from '../_layout/read-field.ts';
import { insuredNameOf, lossDateOf, registrationOf } from '../_layout/references.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';
import { coverFor } from './cover.ts';
import { missingFor } from './missing.ts';
import { warningsFor } from './warnings.ts';

const schema = z.strictObject({
  urgent: z.array(z.strictObject({ what: said, due: said, prudent: optional })).max(1),
  act: said,
  facts: z.array(pair),
  hasProcedure: z.boolean(),
  procedure: z.array(pair),
  hasClaims: z.boolean(),
  claims: z.array(pair),
  stakes: optional,
  cover: said,
  hasDeadlines: z.boolean(),
  deadlines: z.array(z.strictObject({ what: said, due: said, prudent: said, how: said })),
  missing: z.array(said).min(1),
  warnings: z.array(said).min(1),
  pieces: z.array(piece).min(1),
  hasQuotes: z.boolean(),
  quotes: z.array(quote),
});

const procedureFields = [
  'court',
  'caseNumber',
  'proceeding',
  'decisionKind',
  'decisionNature',
  'decisionDate',
  'filingType',
  'expertName',
  'stage',
  'serviceDate',
  'serviceMode',
  'servedOn',
  'hearingDate',
  'meetingDate',
  'observationsDue',
  'claimants',
  'defendants',
  'claimantCounsel',
  'bailiff',
  'debtorName',
  'answerDue',
] as const;

const claimFields = ['totalClaimed', 'article700', 'amountOrdered', 'amountClaimed'] as const;

const urgentOf = (order: LetterOrder): z.input<typeof schema>['urgent'] =>
  openDeadlines(order.document, order.today)
    .slice(0, 1)
    .map((deadline) => ({
      what: deadlineName(deadline).toLowerCase(),
      due: dueInWords(deadline),
      prudent: deadline.prudent === deadline.due ? [] : [longDate(deadline.prudent)],
    }));

/** Kinds whose French name is feminine: "assignation … reçue le". */
const feminine = /^(?:Assignation|Citation|Décision|Expertise|Saisi|Réclamation|Demande|Mise|Contestation|Convocation|Créance|Déclaration)/;

const actOf = (order: LetterOrder): string => {
  const [first, last] = order.document.pages;
  const sender = textField(order.document, 'senderName');
  const kind = kindNames[order.document.kind];
  return [
    `${kind}, ${counted(last - first + 1, 'page', 'pages')}, ${feminine.test(kind) ? 'reçue' : 'reçu'} le ${longDate(order.mail.received)}`,
    ...maybe(sender, (name) => of(nameInSentence(name))),
    `priorité : ${(priorityNames[order.document.route.priority] ?? 'normale').toLowerCase()}`,
  ].join(' ; ');
};

const reasonsOf = ({ document }: LetterOrder): string | undefined => {
  const reasons = document.route.reasons.slice(0, 3).map(printable);
  return reasons.length === 0 ? undefined : reasons.map(sentence).join(' ');
};

const factsOf = (order: LetterOrder): Pair[] => [
  ...maybe(insuredNameOf(order), (value) => value).map((value) => ({ label: 'Assuré', value })),
  ...maybe(lossDateOf(order), longDate).map((value) => ({ label: 'Date du sinistre', value })),
  ...maybe(registrationOf(order), (value) => value).map((value) => ({ label: 'Immatriculation', value })),
  ...pairsOf(order.document, ['protectedPerson']),
  ...maybeText(reasonsOf(order)).map((value) => ({ label: 'Relevé au tri', value })),
];

/** The sum at stake, when a principal was read. */
const stakesOf = (document: RecordedDocument): string | undefined => {
  const principal = numberField(document, 'totalClaimed');
  const costs = numberField(document, 'article700');
  return principal === undefined || costs === undefined ? undefined : euros(principal + costs);
};

const context = (order: LetterOrder): z.input<typeof schema> => {
  const { document } = order;
  const procedure = pairsOf(document, procedureFields);
  const claims = pairsOf(document, claimFields);
  const deadlines = deadlineRows(document);
  const quotes = quotesOf(document);
  return {
    urgent: urgentOf(order),
    act: actOf(order),
    facts: factsOf(order),
    hasProcedure: procedure.length > 0,
    procedure,
    hasClaims: claims.length > 0,
    claims,
    stakes: maybeText(stakesOf(document)),
    cover: coverFor(order).join(' '),
    hasDeadlines: deadlines.length > 0,
    deadlines,
    missing: missingFor(order).map(sentence),
    warnings: warningsFor(order),
    pieces: piecesOf(order),
    hasQuotes: quotes.length > 0,
    quotes,
  };
};

/** Hands a court act over to the legal team: a one-page note, then the bordereau of the pieces. */
export const legalHandover = defineLetter({
  name: 'legal-handover',
  version: 1,
  shell: 'note',
  audience: 'internal',
  department: 'legal',
  pageLimit: 3,
  schema,
  addressee: (order) => ({ names: [order.configuration.departments.legal.name], salutation: 'Madame, Monsieur,', copies: [] }),
  subject: (order) => `Note de synthèse : ${kindNames[order.document.kind].toLowerCase()}`,
  enclosures: () => [],
  context,
});
