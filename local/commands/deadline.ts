import { z } from 'zod';
import { configurationError } from '../../shared/errors.ts';
import { computeDeadline } from '../../shared/law/compute-deadline.ts';
import type { DeadlineAnswer } from '../../shared/law/deadline-answer.ts';
import { type FactName, type Facts, factNames } from '../../shared/law/facts.ts';
import { listRules } from '../../shared/law/list-rules.ts';
import { table } from '../table.ts';

const optionsShape = z.object({
  served: z.string().optional(),
  sent: z.string().optional(),
  received: z.string().optional(),
  hearing: z.string().optional(),
  nature: z.string().optional(),
  court: z.string().optional(),
  domicile: z.string().optional(),
  fact: z.array(z.string()).optional(),
  json: z.boolean().optional(),
  list: z.boolean().optional(),
});

const isFact = (name: string): name is FactName => factNames.some((known) => known === name);

const namedFact = (words: string): [FactName, string] => {
  const [name = '', ...rest] = words.split('=');
  if (isFact(name) && rest.length > 0) return [name, rest.join('=')];
  throw configurationError('unknown-fact', `« ${words} » : écrivez NOM=VALEUR avec un de ces noms : ${factNames.join(', ')}.`);
};

const list = (): void => {
  const rows = listRules().map((rule) => [rule.code, rule.what, rule.article, rule.facts.join(', '), rule.certainty]);
  console.log(table(['Code', 'Délai', 'Texte', 'Faits', 'Certitude'], rows));
};

const asJson = (answer: DeadlineAnswer): unknown => (answer.status === 'running' ? answer.deadline : answer);

const inWords = (answer: DeadlineAnswer): string => {
  if (answer.status === 'not-applicable') return answer.reason;
  if (answer.status === 'not-running')
    return [answer.reason, answer.ask, ...(answer.prudent === undefined ? [] : [`Au plus prudent : ${answer.prudent}.`])].join('\n');
  const { code, due, prudent, from, basis, certainty } = answer.deadline;
  return [
    `${code} : ${due} (prudent ${prudent})`,
    `Point de départ : ${from}. Texte : ${basis}. Certitude : ${certainty}.`,
    ...answer.steps.map((step) => `  ${step}`),
  ].join('\n');
};

/** `pli deadline`. @returns whether the deadline runs. @throws AppError on an unknown code or a wrong fact */
export const deadlineCommand = (code: string | undefined, given: unknown): boolean => {
  const { fact, json, list: all, ...options } = z.parse(optionsShape, given);
  if (all === true || code === undefined) {
    list();
    return true;
  }
  const facts: Facts = { ...options, nature: options.nature ?? 'merits', ...Object.fromEntries((fact ?? []).map(namedFact)) };
  const answer = computeDeadline(code, facts);
  console.log(json === true ? JSON.stringify(asJson(answer)) : inWords(answer));
  return answer.status === 'running';
};
