import { type Case, commonFacts, dayField, textField, timeField } from './case.ts';
import { ask, nothing, type Outcome, together } from './outcome.ts';
import { statedAnswer } from './stated-answer.ts';

const meeting = (from: Case, expertise: 'court' | 'amicable'): Outcome =>
  ask('expert-meeting', {
    ...commonFacts(from),
    expertise,
    statedDay: dayField(from, 'meetingDate'),
    statedTime: timeField(from, 'meetingTime'),
  });

const known = (from: Case, field: string): boolean => dayField(from, field) !== undefined;

/** What the court's expert sends: his meeting, the last day for observations, the time to comment on his fees. */
export const courtExpertiseDeadlines = (from: Case): Outcome => {
  const stage = textField(from, 'stage');
  return together(
    known(from, 'meetingDate') || stage === 'notice' ? meeting(from, 'court') : nothing,
    known(from, 'observationsDue') || stage === 'draft' ? statedAnswer(from, 'expert-observations', 'observationsDue') : nothing,
    stage === 'final' ? ask('expert-fees', commonFacts(from)) : nothing,
  );
};

/** The meeting of an expert outside any court. */
export const expertNoticeDeadlines = (from: Case): Outcome => meeting(from, 'amicable');
