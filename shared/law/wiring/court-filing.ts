import type { Deadline } from '../../contracts/document.ts';
import { leastCertain } from '../certainty.ts';
import { frenchDate } from '../plain-date.ts';
import { type Case, commonFacts, dayField, textField } from './case.ts';
import { hearingOf } from './hearing.ts';
import { ask, nothing, type Outcome, together } from './outcome.ts';

const appellate = /cour d['’ ]appel/i;

const factsOf = (from: Case) => ({ ...commonFacts(from), served: dayField(from, 'serviceDate') });

const counsel = (from: Case): Outcome => ask('appoint-counsel', { ...factsOf(from), proceeding: 'appeal' });

const cautious = (ordinary: Deadline, short: Deadline): Deadline => ({
  ...ordinary,
  prudent: short.prudent,
  certainty: leastCertain([ordinary.certainty, short.certainty]),
  explanation: `${ordinary.explanation} Seulement si nous sommes intimés. En bref délai : ${frenchDate(short.due)} (${short.basis}) ; la date prudente retient ce délai.`,
});

// Nothing in the pleadings says which track the appeal follows: the prudent date is that of the shorter.
const pleadings = (from: Case): Outcome => {
  const ordinary = ask('respondent-pleadings', { ...factsOf(from), proceeding: 'appeal' });
  const short = ask('respondent-pleadings', { ...factsOf(from), proceeding: 'appeal-short' });
  const [long] = ordinary.running;
  const [brief] = short.running;
  return long === undefined || brief === undefined ? ordinary : { running: [cautious(long, brief)], notRunning: [] };
};

const byType = (from: Case): Outcome => {
  const type = textField(from, 'filingType');
  const court = textField(from, 'court');
  if (type === 'appeal') return counsel(from);
  return type === 'pleadings' && court !== undefined && appellate.test(court) ? pleadings(from) : nothing;
};

/** An act of procedure: counsel after a notice of appeal, pleadings in appeal, and the hearing it states. */
export const courtFilingDeadlines = (from: Case): Outcome =>
  together(byType(from), dayField(from, 'hearingDate') === undefined ? nothing : hearingOf(from));
