import { z } from 'zod';
import { addressee } from '../_layout/addressee.ts';
import { atTime } from '../_layout/at-time.ts';
import { deadlineName, dueInWords, openDeadlines } from '../_layout/deadline.ts';
import { longDate } from '../_layout/format.ts';
import { courtInSentence, enumerated, itemised } from '../_layout/french.ts';
import { maybe, optional, said } from '../_layout/optional.ts';
import { pair, pairsOf } from '../_layout/pairs.ts';
import { nameInSentence } from '../_layout/person-name.ts';
import { listField, textField } from '../_layout/read-field.ts';
import { insuredNameOf, linesByPerson, lossDateOf, policyNumberOf, saidByPerson } from '../_layout/references.ts';
import { defineLetter } from '../letter.ts';
import type { LetterOrder } from '../letter-order.ts';
import { missionFor, restraintFor } from './mission.ts';
import { isOnCall } from './on-call.ts';

const schema = z.strictObject({
  asked: said,
  confirmed: said,
  client: said,
  before: optional,
  caseNumber: optional,
  affair: optional,
  urgent: z.array(z.strictObject({ what: said, due: said, prudent: optional })).max(1),
  hearing: optional,
  facts: z.array(said).min(1),
  hasClaims: z.boolean(),
  claims: z.array(pair),
  cover: z.array(said).min(1),
  mission: z.array(said).min(1),
  restraint: z.array(said).min(1),
  fees: said,
  jointly: z.boolean(),
});

const clients: Readonly<Record<string, string>> = {
  insurer: 'pour le compte de notre compagnie',
  insured: 'pour le compte de notre assuré',
  both: 'pour le compte de notre compagnie et de notre assuré, sauf conflit d’intérêts',
};

const urgentOf = (order: LetterOrder): z.input<typeof schema>['urgent'] =>
  openDeadlines(order.document, order.today)
    .filter(({ code }) => code !== 'hearing')
    .slice(0, 1)
    .map((deadline) => ({
      what: isOnCall(order) ? `Pour notre assuré : ${deadlineName(deadline).toLowerCase()}` : deadlineName(deadline),
      due: dueInWords(deadline),
      prudent: deadline.prudent === deadline.due ? [] : [longDate(deadline.prudent)],
    }));

const factsOf = (order: LetterOrder): string[] => {
  const told = linesByPerson(order, 'facts');
  if (told.length > 0) return told;
  const insured = maybe(insuredNameOf(order), (name) => `Notre assuré est ${nameInSentence(name)}.`);
  const loss = maybe(lossDateOf(order), (day) => `Le sinistre est du ${longDate(day)}.`);
  const served = isOnCall(order)
    ? ['L’acte lui a été signifié, et non à nous : le délai est le sien, et nous ne sommes pas partie à ce jour.']
    : [];
  return [[...insured, ...loss, ...served, 'L’acte et notre note de synthèse sont joints.'].join(' ')];
};

const coverOf = (order: LetterOrder): string[] => {
  const told = linesByPerson(order, 'cover');
  if (told.length > 0) return told;
  const policy = maybe(policyNumberOf(order), (number) => `Contrat n° ${number}. `);
  return [
    `${policy.join('')}La garantie est en cours d’examen : toutes nos exceptions sont réservées et doivent être opposées en premier lieu.`,
  ];
};

const hearingOf = ({ document }: LetterOrder): string[] =>
  maybe(textField(document, 'hearingDate'), (day) => longDate(day) + atTime(textField(document, 'hearingTime')));

const context = (order: LetterOrder): z.input<typeof schema> => {
  const claims = pairsOf(order.document, ['totalClaimed', 'article700']);
  const claimants = listField(order.document, 'claimants').map(nameInSentence);
  const onCall = isOnCall(order);
  const client = saidByPerson(order, 'client') ?? (onCall ? 'insured' : 'insurer');
  return {
    asked: onCall ? 'vous tenir prêt à intervenir, si nous vous le confirmons par écrit,' : 'intervenir',
    confirmed: onCall ? 'que vous êtes disponible' : 'votre constitution',
    client: clients[client] ?? 'pour le compte de notre compagnie',
    before: maybe(textField(order.document, 'court'), (court) => courtInSentence(court).the),
    caseNumber: maybe(textField(order.document, 'caseNumber'), (number) => number),
    affair:
      claimants.length === 0 ? [] : [`dans l’affaire qui ${onCall ? 'oppose notre assuré' : 'nous oppose'} à ${enumerated(claimants)}`],
    urgent: urgentOf(order),
    hearing: hearingOf(order),
    facts: factsOf(order),
    hasClaims: claims.length > 0,
    claims,
    cover: coverOf(order),
    mission: itemised(missionFor(order)),
    restraint: itemised(restraintFor(order)),
    fees: saidByPerson(order, 'fees') ?? 'Merci de nous proposer une convention d’honoraires avant toute diligence.',
    jointly: client === 'both',
  };
};

/** Instructs counsel. Extra: `client` (insurer, insured, both), `facts`, `cover`, `instructions`, `restraint` (one a line), `fees`. */
export const counselInstruction = defineLetter({
  name: 'counsel-instruction',
  version: 1,
  shell: 'letter',
  audience: 'counsel',
  department: 'legal',
  pageLimit: 2,
  schema,
  addressee: (order) => ({ ...addressee(order), salutation: 'Maître,' }),
  subject: (order) => (order.document.kind === 'criminal-summons' ? 'mandat de défense devant la juridiction pénale' : 'mandat de défense'),
  enclosures: () => ['Acte reçu', 'Note de synthèse et bordereau des pièces'],
  context,
});
