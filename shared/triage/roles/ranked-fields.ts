import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import { fold } from '../../text/fold.ts';
import { type FieldMap, toField } from '../extract/field.ts';
import type { Reading } from '../extract/reading.ts';
import { withHour } from '../extract/with-hour.ts';
import { type Choice, type DescribedCandidate, describedAnswer, describedCandidates } from './described-candidates.ts';
import { leastChance } from './least-chance.ts';
import { partyLists } from './party-lists.ts';
import { isPlainlySaid } from './plainly-said.ts';
import { roleChances } from './role-chances.ts';
import { type Role, rolesOf, type Sort, sortOf } from './roles.ts';
import { shippedRole } from './shipped-roles.ts';
import { type RoleModel, type RoleWeights, scoresOf } from './stored-roles.ts';
import { heardRule } from './weigh-rule.ts';

const surest = 0.99;
const confident = (chance: number): number => Math.round(Math.min(surest, chance) * 1000) / 1000;

/** The value as a field, where it stands most plainly in this role. */
const asField = (reading: Reading, role: Role, candidate: DescribedCandidate, weights: RoleWeights): FieldValue | undefined => {
  const scores = scoresOf(weights, candidate.seen);
  const mention = candidate.mentions[scores.indexOf(Math.max(...scores))];
  return mention === undefined
    ? undefined
    : toField(reading, {
        value: candidate.value,
        start: mention.start,
        end: role === 'answerDue' ? withHour(reading, mention.end) : mention.end,
        strength: 1,
      });
};

/** What only the envelope of a message says. */
const fromEnvelope = (reading: Reading, value: FieldValue['value']): FieldValue | undefined => {
  const { sent, from } = reading.context.envelope ?? {};
  const page = reading.document.pages[0]?.number ?? 1;
  const quote = value === sent ? sent : from !== undefined && fold(from).includes(String(value)) ? from : undefined;
  return quote === undefined ? undefined : { value, confidence: 1, quote, page, box: [0, 0, 1, 1] };
};

/** The rules know a sum by the others that it adds up with; as it was read, it stands there a hundred times as great. */
const lostItsComma = (said: FieldValue['value'], read: FieldValue['value']): boolean =>
  typeof said === 'number' && typeof read === 'number' && Math.round(said * 100) === read;

const indexOfBest = (chances: readonly number[]): number => chances.indexOf(Math.max(...chances));

type Decision = {
  readonly reading: Reading;
  readonly kind: Kind;
  readonly role: Role;
  /** All values of the field's sort, described when they are asked for. */
  readonly choiceOf: (sort: Sort) => Choice;
  readonly model: RoleModel;
  readonly all: FieldMap;
};

const decide = ({ reading, kind, role, choiceOf, model, all }: Decision): FieldValue | undefined => {
  if (isPlainlySaid({ reading, kind, role, all })) return all[role];
  const letter = { reading, sort: sortOf[role], kind, said: all };
  const choice = choiceOf(sortOf[role]);
  const { received } = reading.context;
  const found = roleChances(model.weights, kind, role, choice, all[role], received, (value) => describedAnswer(letter, value, choice));
  const heard = heardRule(model.balance, found.chances, found.rule).slice(0, -1);
  const best = indexOfBest(heard);
  const [chance, option] = [heard[best], found.options[best]];
  if (chance === undefined || option === undefined || chance < leastChance(role, found.rule)) return undefined;
  const said = all[role];
  if (said !== undefined && lostItsComma(said.value, option.value)) return said;
  const standing = asField(reading, role, option, model.weights) ?? fromEnvelope(reading, option.value);
  const field = best === found.rule.option ? said : standing;
  // However plainly it is this field, it is no surer than its words were read; of what stands nowhere as it is given, the rule knows how sure it is.
  const read = standing?.confidence ?? said?.confidence ?? surest;
  return field === undefined ? said : { ...field, confidence: confident(Math.min(chance, read)) };
};

/**
 * The fields as they stand after a learnt model has weighed every value that might be each of them: it chooses where the rules found none or a weak one,
 * it gives the confidence, and leaves a field out that nothing speaks for.
 */
export const rankedFields = (reading: Reading, kind: Kind, said: FieldMap): FieldMap => {
  const choices = new Map<Sort, Choice>();
  const choiceOf = (sort: Sort): Choice => {
    const found = choices.get(sort) ?? describedCandidates({ reading, sort, kind, said });
    choices.set(sort, found);
    return found;
  };
  const ranked = rolesOf(kind).flatMap((role): [Role, FieldValue | undefined][] => {
    const model = shippedRole(role);
    return model === undefined ? [] : [[role, decide({ reading, kind, role, choiceOf, model, all: said })]];
  });
  return { ...said, ...Object.fromEntries(ranked), ...partyLists({ reading, sort: 'name', kind, said }, said, () => choiceOf('name')) };
};
