import { tryDeadline } from '../compute-deadline.ts';
import type { Facts } from '../facts.ts';
import { frenchDate } from '../plain-date.ts';
import { type Case, commonFacts, dayField, flagField, textField } from './case.ts';
import { hearingOf } from './hearing.ts';
import { ask, nothing, type Outcome, stopped, together } from './outcome.ts';

const factsOf = (from: Case): Facts => {
  const servedOn = textField(from, 'servedOn');
  return {
    ...commonFacts(from),
    served: dayField(from, 'serviceDate'),
    hearing: dayField(from, 'hearingDate'),
    serviceMode: textField(from, 'serviceMode'),
    servedOn: servedOn === 'us' || servedOn === 'insured' ? servedOn : undefined,
  };
};

const oralCourt = /commerce|activit[ée]s [ée]conomiques|proximit[ée]|protection|administrati|conseil|p[oô]le social/i;
const writtenProceedings: readonly (string | undefined)[] = [undefined, 'merits', 'third-party'];

const mayBeWritten = (from: Case): boolean => {
  const court = textField(from, 'court');
  return writtenProceedings.includes(textField(from, 'proceeding')) && (court === undefined || !oralCourt.test(court));
};

// Nothing says whether the procedure is written: the deadline is not announced, but its date is named for a person to decide.
const undecided = (from: Case): Outcome => {
  if (!mayBeWritten(from)) return nothing;
  const answer = tryDeadline('appoint-counsel', factsOf(from));
  const prudent = answer.status === 'running' ? answer.deadline.prudent : answer.status === 'not-running' ? answer.prudent : undefined;
  const words = prudent === undefined ? '' : ` Si elle est écrite, agir au plus tard le ${frenchDate(prudent)}.`;
  return stopped({
    code: 'appoint-counsel',
    missing: ['writtenProcedure'],
    reason: `Constituer avocat : l’acte ne dit pas, ou pas lisiblement, si la procédure est écrite.${words}`,
    ask: 'Demandez au service juridique de lire les modalités de comparution de l’acte.',
    ...(prudent === undefined ? {} : { prudent }),
  });
};

const counsel = (from: Case): Outcome => {
  const written = flagField(from, 'writtenProcedure');
  const fixedDay = textField(from, 'proceeding') === 'fixed-day';
  if (written === false) return nothing;
  if (fixedDay) return ask('appoint-counsel', { ...factsOf(from), proceeding: 'fixed-day' });
  return written === undefined ? undecided(from) : ask('appoint-counsel', factsOf(from));
};

/** A summons: counsel where the procedure is written, and the hearing. */
export const summonsDeadlines = (from: Case): Outcome => together(counsel(from), hearingOf(from));
