import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import { fold } from '../../text/fold.ts';
import { type FieldMap, toField } from '../extract/field.ts';
import { isTyped } from '../extract/is-message.ts';
import { leavesLiabilityOpen } from '../extract/liable-party.ts';
import { notYetConsolidated } from '../extract/medical-report.ts';
import { isOurName } from '../extract/ours.ts';
import type { Reading } from '../extract/reading.ts';
import { withHour } from '../extract/with-hour.ts';
import { type Choice, type DescribedCandidate, describedAnswer, describedCandidates } from './described-candidates.ts';
import { leastChance } from './least-chance.ts';
import { roleChances } from './role-chances.ts';
import { type Role, rolesOf, type Sort, sortOf } from './roles.ts';
import { shippedRole } from './shipped-roles.ts';
import { type RoleModel, type RoleWeights, scoresOf } from './stored-roles.ts';
import { heardRule } from './weigh-rule.ts';

const surest = 0.99;
/** From here on a rule has read words that say it, not drawn it from who stands beside whom. */
const plainlySaid = 0.9;
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
  readonly choice: Choice;
  readonly model: RoleModel;
  readonly all: FieldMap;
};

/** "VAUCLAIR, assureur de la requérante": where an act says whom we insure, nothing is weighed: a notice goes to him. */
const saidByAct = (kind: Kind, role: Role, said: FieldValue | undefined): boolean =>
  role === 'insuredName' && kind === 'summons' && said !== undefined && said.confidence >= plainlySaid;

/** "J’écris au nom de mon père, Ambroise Vaubourg": where a complaint says for whom it speaks, the writer is not weighed against him. */
const spokenFor = 0.75;
const saidByComplaint = (kind: Kind, role: Role, all: FieldMap): boolean => {
  const [complainant, sender] = [all['complainantName'], all['senderName']];
  return (
    kind === 'complaint' &&
    role === 'complainantName' &&
    complainant !== undefined &&
    complainant.confidence >= spokenFor &&
    complainant.value !== sender?.value
  );
};

/** "J’interviens pour la Compagnie X", or a form's other side: an insurer who is not the writer was named as such. */
const namedInsurer = 0.94;
const saidOfAnother = (role: Role, all: FieldMap): boolean => {
  const [insurer, sender] = [all['counterpartyInsurer'], all['senderName']];
  return role === 'counterpartyInsurer' && insurer !== undefined && insurer.confidence >= namedInsurer && insurer.value !== sender?.value;
};

/** "CT-209-QA (votre assuré)": whose a plate is stands right behind it. */
const surelyOurs = 0.93;
const saidBehind = (role: Role, said: FieldValue | undefined): boolean =>
  role === 'vehicleRegistration' && said !== undefined && said.confidence >= surelyOurs;

/** From these on what a rule says is plain: on letters that were new to them such answers were right more often than the models' (95 to 98 of 100). */
const plainFrom: Readonly<Partial<Record<Role, number>>> = {
  claimantCounsel: 0.8,
  bailiff: 0.85,
  servedOn: 0.9,
  liablePartyName: 0.76,
  liableInsurer: 0.76,
};
const saidPlainly = (role: Role, said: FieldValue | undefined): boolean => said !== undefined && said.confidence >= (plainFrom[role] ?? 2);

/** Whoever an act names calls others than us: it was not served on us. */
const servedOnOthers = (reading: Reading, role: Role, all: FieldMap): boolean => {
  const called = all['defendants']?.value;
  return role === 'servedOn' && all[role]?.value === 'insured' && Array.isArray(called) && !called.some((name) => isOurName(reading, name));
};

/** Where the report holds nobody liable, or leaves it open, whoever it names is only the other one. */
const liability: ReadonlySet<Role> = new Set(['liablePartyName', 'liableInsurer']);
const holdsNobodyLiable = (reading: Reading, role: Role, all: FieldMap): boolean =>
  liability.has(role) && (all['recourseAdvised']?.value === false || leavesLiabilityOpen(reading) || holdsNobody(reading));
const nobody =
  /(?:aucun|sans|absence de) (?:tiers|responsable)|origine[^.;]{0,40}(?:n'a pu|inconnue|indeterminee|non determinee)|hors de cause/;
const holdsNobody = (reading: Reading): boolean => reading.once('holdsNobody', () => nobody.test(reading.cue));

/** "Non consolidé": a day to come is one to see the patient again. */
const saidNotConsolidated = (reading: Reading, role: Role, said: FieldValue | undefined): boolean =>
  role === 'consolidationDate' && said === undefined && notYetConsolidated.test(reading.cue);

/** A message bears the day on which it was sent. */
const saidByEnvelope = (reading: Reading, role: Role, said: FieldValue | undefined): boolean =>
  role === 'documentDate' && isTyped(reading) && said !== undefined && said.value === reading.context.envelope?.sent;

const decide = ({ reading, kind, role, choice, model, all }: Decision): FieldValue | undefined => {
  const plain =
    saidByAct(kind, role, all[role]) ||
    saidByComplaint(kind, role, all) ||
    saidOfAnother(role, all) ||
    saidBehind(role, all[role]) ||
    saidPlainly(role, all[role]) ||
    servedOnOthers(reading, role, all) ||
    holdsNobodyLiable(reading, role, all) ||
    saidNotConsolidated(reading, role, all[role]) ||
    saidByEnvelope(reading, role, all[role]);
  if (plain) return all[role];
  const letter = { reading, sort: sortOf[role], kind, said: all };
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
    return model === undefined ? [] : [[role, decide({ reading, kind, role, choice: choiceOf(sortOf[role]), model, all: said })]];
  });
  return { ...said, ...Object.fromEntries(ranked) };
};
