import { sameValue } from '../../local/evaluate/same-value.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { type Kind, kinds } from '../../shared/mail/kinds.ts';
import { documentText } from '../../shared/text/document-text.ts';
import { chooseDocuments, type FoundDocument } from '../../shared/triage/choose-documents.ts';
import { fieldsByRule } from '../../shared/triage/extract/extract-fields.ts';
import type { FieldMap } from '../../shared/triage/extract/field.ts';
import { polishedName } from '../../shared/triage/extract/polished-name.ts';
import { Reading } from '../../shared/triage/extract/reading.ts';
import {
  type Choice,
  type DescribedCandidate,
  describedAnswer,
  describedCandidates,
  type Letter,
} from '../../shared/triage/roles/described-candidates.ts';
import { hasParties, type PartyCandidate, partyCandidates } from '../../shared/triage/roles/party-candidates.ts';
import { type Side, sides } from '../../shared/triage/roles/party-features.ts';
import { type Role, rolesOf, type Sort, sortOf, sorts } from '../../shared/triage/roles/roles.ts';
import { type CorpusMail, corpusMail } from '../corpus-mail.ts';
import { noisyPages } from '../noisy-pages.ts';
import { answersOf, type RuleAnswers } from './rule-answers.ts';

type Value = string | number | boolean | string[];

/** A letter of the corpus as the models of fields see it. */
export type RoleLetter = {
  readonly id: string;
  /** The how-manieth letter of its mail. */
  readonly index: number;
  readonly kind: Kind;
  /** As it was written, or with the noise of a scan. */
  readonly noisy: boolean;
  readonly choices: Readonly<Record<Sort, Choice>>;
  readonly truth: Readonly<Record<string, unknown>>;
  /** Indices of the candidates that are right, the number of candidates where the field is not there; absent where no candidate is right. */
  readonly right: Readonly<Partial<Record<Role, readonly number[]>>>;
  readonly said: FieldMap;
  /** Who may be a party to an act, and who of them is one on each side; absent where the letter is none. */
  readonly parties?: Parties;
  readonly received: string | undefined;
  /** A value that is none of the candidates, as one of them. */
  readonly describe: (role: Role, value: Value) => DescribedCandidate;
};

/** Candidates for the sides of an act, and for each side whether each of them is right; only the sides that are in the truth. */
export type Parties = {
  readonly candidates: readonly PartyCandidate[];
  readonly right: Readonly<Partial<Record<Side, readonly boolean[]>>>;
};

const partiesOf = (letter: Letter, choice: Choice, truth: Readonly<Record<string, unknown>>): Parties | undefined => {
  if (!hasParties(letter.kind)) return undefined;
  const candidates = partyCandidates(letter, choice);
  const names = candidates.map(({ name }) => polishedName(letter.reading, name));
  const right = sides.flatMap((side): [Side, boolean[]][] => {
    const there = truth[side];
    if (!Array.isArray(there)) return [];
    return [[side, names.map((name) => there.some((one) => sameValue(side, 'list', [name], [String(one)])))]];
  });
  return { candidates, right: Object.fromEntries(right) };
};

/** Whether a value is the true one of a field. */
export const isTrue = (kind: Kind, role: Role, value: unknown, truth: unknown): boolean => {
  const type = fieldsOf(kind)[role]?.type;
  return type !== undefined && value !== undefined && truth !== undefined && sameValue(role, type, value as Value, truth as Value);
};

const rightOf = (
  reading: Reading,
  kind: Kind,
  choices: Record<Sort, Choice>,
  truth: Readonly<Record<string, unknown>>,
): RoleLetter['right'] => {
  const names = choices.name.candidates.map((one) => polishedName(reading, String(one.value)));
  return Object.fromEntries(
    rolesOf(kind).flatMap((role): [Role, number[]][] => {
      const { candidates } = choices[sortOf[role]];
      if (truth[role] === undefined) return [[role, [candidates.length]]];
      const values = sortOf[role] === 'name' ? names : candidates.map((one) => one.value);
      const right = values.flatMap((value, index) => (isTrue(kind, role, value, truth[role]) ? [index] : []));
      return right.length === 0 ? [] : [[role, right]];
    }),
  );
};

const letterOf = (
  { id, mail, truth }: CorpusMail,
  found: FoundDocument,
  index: number,
  noise: number | undefined,
  answers: RuleAnswers,
): RoleLetter[] => {
  const kind = kinds.find((one) => one === truth.documents[index]?.kind);
  if (kind === undefined) return [];
  const text = noise === undefined ? found.text : documentText(noisyPages(found.pages, { seed: index + id.length, rate: noise }));
  const { envelope } = mail;
  const reading = new Reading(text, {
    configuration: defaultConfiguration,
    received: truth.received ?? '2026-11-25',
    ...(envelope === undefined ? {} : { envelope }),
  });
  const fields = truth.documents[index]?.fields ?? {};
  const said = fieldsByRule(reading, kind);
  const described = { reading, kind, said: answersOf(answers, id, index) ?? said };
  const choices = Object.fromEntries(sorts.map((sort) => [sort, describedCandidates({ ...described, sort })])) as Record<Sort, Choice>;
  const right = rightOf(reading, kind, choices, fields);
  const describe = (role: Role, value: Value): DescribedCandidate =>
    describedAnswer({ ...described, sort: sortOf[role] }, value, choices[sortOf[role]]);
  const parties = partiesOf({ ...described, sort: 'name' }, choices.name, fields);
  const noisy = noise !== undefined;
  const letter = { id, index, kind, noisy, choices, truth: fields, right, said, received: reading.context.received, describe };
  return [parties === undefined ? letter : { ...letter, parties }];
};

/** The letters of a folder whose mail is cut right, each as it stands and with noise; beside its values stands what the rules said of others when it was new to them. */
export const roleLetters = (
  folder: string,
  noises: readonly (number | undefined)[] = [undefined, 0.015],
  answers: RuleAnswers = {},
): RoleLetter[] =>
  corpusMail(folder).flatMap((piece) => {
    const found = chooseDocuments(piece.mail, defaultConfiguration);
    if (found.length !== piece.truth.documents.length) return [];
    return found.flatMap((document, index) => noises.flatMap((noise) => letterOf(piece, document, index, noise, answers)));
  });
