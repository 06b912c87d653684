import { compare } from './triage/compare.ts';
import { growth, letterTimes, startUp } from './triage/speed.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/** Speed of triage, and Pli against what one would pick instead, on a folder of written mail (default: the tuning part). Names no letter. */
const [measuredOn = 'test/corpus/tune'] = process.argv.slice(2);
const { kinds, fields } = compare('test/corpus/fit', measuredOn);
const times = letterTimes('test/corpus/samples', 10);

console.log(`## Triage on ${measuredOn}\n`);
console.log('| | Pli | TF-IDF and linear, or a plain regular expression | on |\n| --- | --- | --- | --- |');
console.log(`| kind right | ${percent(kinds.pli.share)} | ${percent(kinds.plain.share)} | ${kinds.pli.of} letters |`);
for (const { name, pli, plain, support } of fields)
  console.log(`| ${name}, F1 | ${percent(pli)} | ${percent(plain)} | ${support} values |`);
console.log('\n| speed | |\n| --- | --- |');
console.log(`| one to four pages, p50 and p99 of ${times.runs} runs | ${times.p50.toFixed(1)} and ${times.p99.toFixed(1)} ms |`);
for (const { characters, milliseconds } of growth('test/corpus/samples', [10_000, 100_000, 300_000, 1_000_000]))
  console.log(`| pleading of ${characters.toLocaleString('en')} characters | ${milliseconds.toFixed(0)} ms |`);
const { sources, again, bundled } = await startUp();
console.log(
  `| loading from the sources, again as \`pli\` does, and in one file as functions are deployed | ${[sources, again, bundled].map((one) => one.toFixed(0)).join(', ')} ms |`,
);
