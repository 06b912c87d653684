// npm run letters: prints every letter with its example into var/letters, as PDF and PNG, and one page to look at them all.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPrinter } from '../engines/print/create-printer.ts';
import { pagePictures } from '../engines/print/page-picture.ts';
import { templateSources } from '../engines/print/template-sources.ts';
import { defaultConfiguration } from '../shared/contracts/default-configuration.ts';
import { type LetterTemplate, letterTemplates } from '../shared/mail/state.ts';
import { counted } from '../shared/text/counted.ts';
import { exampleOrder } from '../templates/letter-example.ts';
import { letterComposer } from './letter-composer.ts';

const folder = join('var', 'letters');
type Printed = { readonly template: LetterTemplate; readonly title: string; readonly pictures: readonly string[] };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const contactSheet = (
  printed: readonly Printed[],
): string => `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Lettres</title><style>
body{font-family:sans-serif;margin:2rem;background:#e9ebee}section{margin-bottom:2rem}h2{font-size:1rem;margin:0 0 .5rem}img{width:420px;background:#fff;box-shadow:0 1px 4px #0004;margin-right:1rem}
</style></head><body><h1>Lettres</h1>${printed
  .map(
    ({ template, title, pictures }) =>
      `<section><h2><a href="${template}.pdf">${template}</a> : ${escaped(title)}</h2>${pictures.map((name) => `<img src="${name}" alt="">`).join('')}</section>`,
  )
  .join('\n')}</body></html>`;

const examples = templateSources();
const composer = letterComposer();
const printer = await createPrinter();

const printExample = async (template: LetterTemplate): Promise<Printed> => {
  const order = exampleOrder(JSON.parse(examples[`${template}/example.json`] ?? 'null'), defaultConfiguration);
  const letter = composer.composeLetter(template, order);
  const pdf = await printer.print(letter.html, letter.title, letter.card);
  await writeFile(join(folder, `${template}.pdf`), pdf);
  const pictures = await pagePictures(pdf, 110);
  const names = pictures.map((_, index) => `${template}-${index + 1}.png`);
  await Promise.all(pictures.map((picture, index) => writeFile(join(folder, names[index] ?? 'x.png'), picture)));
  process.stdout.write(`${template} : ${counted(pictures.length, 'page')}, ${letter.templateVersion}\n`);
  return { template, title: letter.title, pictures: names };
};

await mkdir(folder, { recursive: true });
const wanted = process.argv.slice(2);
const chosen = letterTemplates.filter((template) => wanted.length === 0 || wanted.includes(template));
try {
  const printed: Printed[] = [];
  for (const template of chosen) if (examples[`${template}/example.json`] !== undefined) printed.push(await printExample(template));
  await writeFile(join(folder, 'index.html'), contactSheet(printed));
  process.stdout.write(`Feuille de contact : ${join(folder, 'index.html')}\n`);
} finally {
  await printer.close();
}
