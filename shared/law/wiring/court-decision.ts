import { oldestServiceDay } from '../earliest-service.ts';
import type { Facts } from '../facts.ts';
import { frenchDate, later } from '../plain-date.ts';
import { type Case, commonFacts, dayField, textField } from './case.ts';
import { ask, nothing, type Outcome, stopped, together } from './outcome.ts';

const natures = ['merits', 'summary', 'accelerated', 'payment-order', 'expertise-order', 'enforcement', 'pre-trial', 'criminal'] as const;
type Nature = (typeof natures)[number];
type Remedy = 'appeal' | 'opposition' | 'cassation';

const administrative = /administrati|conseil d['’ ][ée]tat/i;
const supreme = /cour de cassation/i;
const appellate = /cour d['’ ]appel|cour d appel/i;

const natureOf = (from: Case): Nature | undefined => {
  const nature = natures.find((known) => known === textField(from, 'decisionNature'));
  return nature === undefined && textField(from, 'decisionKind') === 'judgment' ? 'merits' : nature;
};

const fromAppealCourt = (from: Case): boolean => {
  const court = textField(from, 'court');
  return court !== undefined && appellate.test(court);
};

const isRuling = (from: Case): boolean => {
  const kind = textField(from, 'decisionKind');
  return kind === 'ruling' || (kind !== 'order' && fromAppealCourt(from));
};

const remedyOf = (from: Case, nature: Nature | undefined): Remedy => {
  if (isRuling(from)) return 'cassation';
  return nature === 'payment-order' ? 'opposition' : 'appeal';
};

// A decision cannot have been served before it was given.
const earliestServed = (from: Case): string | undefined => {
  const oldest = oldestServiceDay(from.received);
  const pronounced = dayField(from, 'decisionDate');
  return oldest === undefined || pronounced === undefined ? oldest : later(oldest, pronounced);
};

const factsOf = (from: Case, nature: Nature | undefined): Facts => ({
  ...commonFacts(from),
  served: dayField(from, 'serviceDate'),
  pronounced: dayField(from, 'decisionDate'),
  earliestServed: earliestServed(from),
  nature,
});

const copyOnly = 'Aucune signification n’a été lue : une copie ne fait pas courir le délai (CPC art. 677).';

const explainCopy = (outcome: Outcome): Outcome => ({
  running: outcome.running,
  notRunning: outcome.notRunning.map((stop) =>
    stop.missing.includes('served') ? { ...stop, reason: `${copyOnly} ${stop.reason}` } : stop,
  ),
});

// Its month runs from the decision itself, served or not: without service the remedy is named, not announced.
const expertiseOrder = (facts: Facts): Outcome => {
  const computed = ask('appeal', facts);
  if (facts.served !== undefined) return withSummaryAppeal(computed, facts);
  return together(
    ...computed.running.map((deadline) =>
      stopped({
        code: 'appeal',
        missing: ['served'],
        reason: `${copyOnly} Mais l’assignation devant le premier président doit suivre la décision elle-même : au plus tard le ${frenchDate(deadline.prudent)} (${deadline.basis}).`,
        ask: 'Demandez la date de signification à l’avocat ou au commissaire de justice, et l’avis du service juridique sur ce recours.',
        prudent: deadline.prudent,
      }),
    ),
    { running: [], notRunning: computed.notRunning },
  );
};

// An order in référé under art. 145 is open to the ordinary appeal of fifteen days from service: the date is named beside the month.
const withSummaryAppeal = (computed: Outcome, facts: Facts): Outcome => {
  const [summary] = ask('appeal', { ...facts, nature: 'summary' }).running;
  if (summary === undefined) return computed;
  const note = ` Si l’ordonnance est rendue en référé (CPC art. 145), l’appel de quinze jours à compter de la signification expire le ${frenchDate(summary.due)} (${summary.basis}) : à vérifier par un juriste.`;
  return { ...computed, running: computed.running.map((deadline) => ({ ...deadline, explanation: `${deadline.explanation}${note}` })) };
};

const unread = (from: Case): Outcome => {
  const [shortest] = ask('appeal', { ...factsOf(from, 'summary') }).running;
  return stopped({
    code: 'appeal',
    missing: ['decisionNature'],
    reason: `Voie de recours : la nature de la décision n’a pas été lue, et le délai en dépend.${shortest === undefined ? '' : ` En retenant le plus court, agir au plus tard le ${frenchDate(shortest.prudent)}.`}`,
    ask: 'Demandez au service juridique de qualifier la décision.',
    ...(shortest === undefined ? {} : { prudent: shortest.prudent }),
  });
};

const administrativeRemedy = stopped({
  code: 'appeal',
  missing: ['statedDay'],
  reason: 'Décision d’une juridiction administrative : le délai de recours est celui que la lettre de notification indique.',
  ask: 'Demandez au service juridique de lire le délai dans la notification.',
});

const appealCourtOrder = stopped({
  code: 'cassation',
  missing: ['statedDay'],
  reason:
    'Ordonnance rendue à la cour d’appel : selon son auteur et son objet, elle se défère à la cour dans les quinze jours de sa date (CPC art. 916), se frappe de pourvoi, ou n’a pas de recours propre.',
  ask: 'Demandez sans attendre au service juridique de qualifier la décision.',
});

/** The remedy open against a decision by its nature, when it was served. */
export const courtDecisionDeadlines = (from: Case): Outcome => {
  const court = textField(from, 'court');
  if (court !== undefined && supreme.test(court)) return nothing;
  if (court !== undefined && administrative.test(court)) return administrativeRemedy;
  if (textField(from, 'decisionKind') === 'order' && fromAppealCourt(from)) return appealCourtOrder;
  const nature = natureOf(from);
  if (nature === undefined && !isRuling(from)) return unread(from);
  const facts = factsOf(from, nature);
  if (nature === 'expertise-order' && !isRuling(from)) return expertiseOrder(facts);
  return explainCopy(ask(remedyOf(from, nature), facts));
};
