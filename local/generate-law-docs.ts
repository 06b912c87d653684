import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { certaintyNames } from '../shared/contracts/certainties.ts';
import type { AmountRow, AmountTable } from '../shared/law/amounts/amount-table.ts';
import { amounts } from '../shared/law/amounts/amounts.ts';
import { factEntry, factNames } from '../shared/law/facts.ts';
import { interruptions, suspensions } from '../shared/law/interruptions.ts';
import { listRules } from '../shared/law/list-rules.ts';
import { modeOf, modes } from '../shared/law/mode.ts';
import { frenchDate } from '../shared/law/plain-date.ts';
import { type Example, families, type Rule, type RuleVersion } from '../shared/law/rule.ts';
import { rules } from '../shared/law/rules.ts';

const path = fileURLToPath(new URL('../docs/law.md', import.meta.url));

const until = (end: string): string => (end === 'now' ? 'sans fin connue' : `jusqu’au ${frenchDate(end)}`);
const cell = (text: string): string => text.replaceAll('|', '\\|');

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
const factText = (value: string): string => (isDay(value) ? frenchDate(value) : value);

const example = ({ facts, due, prudent }: Example): string => {
  const given = Object.entries(facts).map(([name, value]) => `${name} ${value === undefined ? '' : factText(value)}`);
  return `  - ${given.join(', ')} → ${frenchDate(due)}${prudent === undefined ? '' : ` (prudente : ${frenchDate(prudent)})`}`;
};

const readWhere = ({ source }: RuleVersion): string =>
  source.verbatim
    ? `lu dans le texte le ${frenchDate(source.readOn)}`
    : `d’après une source secondaire lue le ${frenchDate(source.readOn)} : texte à relire`;

const version = (of: RuleVersion): string[] => [
  `- ${of.source.article}, depuis le ${frenchDate(of.from)}, ${until(of.until)}`,
  `- « ${of.source.quote} » (${readWhere(of)})`,
  `- Certitude : ${certaintyNames[of.certainty]}`,
  ...(of.leavesOut.length === 0 ? [] : [`- Laisse de côté : ${of.leavesOut.join(' ; ')}`]),
  '- Exemples :',
  ...of.examples.map(example),
  '',
];

const rule = (of: Rule): string[] => {
  const row = listRules().find((entry) => entry.id === of.id);
  const facts = row === undefined ? [] : row.facts.map((fact) => `\`${fact}\``);
  return [
    `### ${of.what}`,
    '',
    `\`${of.code}\`${of.id === of.code ? '' : ` (règle \`${of.id}\`)`} · faits : ${facts.join(', ')}`,
    '',
    ...of.versions.flatMap(version),
  ];
};

const euros = (cents: number): string => new Intl.NumberFormat('fr-FR').format(cents / 100).replace(/\u202f/g, ' ');

const amountRow = (row: AmountRow): string => {
  const value = 'cents' in row ? `${euros(row.cents)} | ${certaintyNames[row.certainty]}` : `à lire | ${row.toRead}`;
  return `| ${frenchDate(row.from)} | ${row.until === 'now' ? '' : frenchDate(row.until)} | ${cell(value).replace('\\|', '|')} | ${cell(row.source)} |`;
};

const amount = (table: AmountTable): string[] => [
  `### ${table.what}`,
  '',
  `${table.article} · selon la ${table.decidedBy}`,
  '',
  '| du | au | montant | certitude, ou lieu de lecture | source |',
  '| --- | --- | --- | --- | --- |',
  ...table.rows.map(amountRow),
  '',
];

const mode = (name: keyof typeof modes): string => {
  const { name: title, basis, startCounts, extension } = modeOf(name);
  return `| ${title} | ${startCounts ? 'compte' : 'ne compte pas'} | ${extension === undefined ? 'non' : extension.article} | ${basis} |`;
};

const modeNames = Object.keys(modes).filter((name): name is keyof typeof modes => name in modes);

const header = [
  '# Les délais',
  '',
  'Page produite par `npm run docs` à partir de `shared/law` : corriger la règle, non la page.',
  'Chaque règle dit son article, ce qui en a été lu, le jour de la lecture, la certitude, ce qu’elle laisse de côté. Un délai dont la certitude n’est pas',
  `« ${certaintyNames.sure} » est à confirmer par un juriste. La date prudente ignore prorogation, distance et jours fériés locaux.`,
  '',
  '## Modes de calcul',
  '',
  '| mode | jour de départ | prorogation au jour ouvrable | fondement |',
  '| --- | --- | --- | --- |',
  ...modeNames.map(mode),
  '',
];

const stops = [
  '## Interruption et suspension de la prescription',
  '',
  '| cause | effet | article | certitude |',
  '| --- | --- | --- | --- |',
  ...interruptions.map((stop) => `| ${stop.what} | interrompt | ${stop.article} | ${certaintyNames[stop.certainty]} |`),
  ...suspensions.map(
    (stop) => `| ${stop.what} | suspend, ${stop.floorMonths} mois au moins ensuite | ${stop.article} | ${certaintyNames[stop.certainty]} |`,
  ),
  '',
];

const facts = [
  '## Faits',
  '',
  '| fait | ce que c’est |',
  '| --- | --- |',
  ...factNames.map((name) => `| \`${name}\` | ${cell(factEntry(name).label)} |`),
  '',
];

/** The whole page, Markdown. */
export const lawDocument = (): string =>
  [
    ...header,
    ...families.flatMap((family) => [`## ${family}`, '', ...rules.filter((of) => of.family === family).flatMap(rule)]),
    ...stops,
    '## Montants',
    '',
    ...amounts.flatMap(amount),
    ...facts,
  ].join('\n');

const main = (): void => {
  const wanted = lawDocument();
  if (!process.argv.includes('--check')) writeFileSync(path, wanted);
  else if (readFileSync(path, 'utf8') !== wanted) {
    console.error('docs/law.md is stale: run `npm run docs`.');
    process.exitCode = 1;
  }
};

if (import.meta.main) main();
