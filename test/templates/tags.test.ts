import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumPrinter, createPrinter } from '../../engines/print/create-printer.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import type { LetterTemplate } from '../../shared/mail/state.ts';
import { supervisor } from '../../templates/_layout/supervisor.ts';
import { letterText } from '../../templates/letter-text.ts';
import { composer, orderOf, templates } from './examples.ts';
import { allTags, readTags, spoken, type Tag } from './read-tags.ts';

type Read = Awaited<ReturnType<typeof readTags>> & { readonly html: string; readonly name: string };

const prints = new Map<LetterTemplate, Read>();
let printer: ChromiumPrinter;

beforeAll(async () => {
  printer = await createPrinter();
  for (const template of templates) {
    const { html, title, card } = composer.composeLetter(template, orderOf(template));
    prints.set(template, { ...(await readTags(await printer.print(html, title, card))), html, name: title });
  }
}, 120_000);
afterAll(() => printer.close());

const of = (template: LetterTemplate): Read => {
  const found = prints.get(template);
  if (found === undefined) throw new Error(template);
  return found;
};

const signs = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const tagsIn = (template: LetterTemplate): Tag[] => of(template).pages.flatMap(({ tags }) => allTags(tags));
const count = (html: string, tag: string): number => html.match(new RegExp(`<${tag}[ >]`, 'g'))?.length ?? 0;

test.each(templates)('%s is read aloud in the order of its text, and no word of it is left out', (template) => {
  const { pages, html } = of(template);
  expect(signs(pages.map(({ tags }) => spoken(tags)).join(''))).toBe(signs(letterText(html)));
});

const { company } = defaultConfiguration;
const mentions = `${company.name} ${company.legalForm} au capital de ${company.capital} ${company.address.slice(1).join(' ')} ${company.rcs}`;
const supervised = `Entreprise régie par le code des assurances Autorité de contrôle ${supervisor}`;

test.each(templates)(
  '%s leaves untagged what stands in the margins: mentions, page numbers, the references at the head of a further page',
  (template) => {
    const { pages } = of(template);
    const { letterId, claim } = orderOf(template);
    const head = `${company.name} Notre dossier ${claim?.claimNumber ?? 'S26-104233'} Notre courrier ${letterId}`;
    for (const [index, { untagged }] of pages.entries())
      expect(signs(untagged)).toBe(signs(`${index === 0 ? '' : head} ${mentions} ${index + 1}/${pages.length} ${supervised}`));
  },
);

test.each(templates)('%s has its title, one main heading, its headings, lists and tables as such', (template) => {
  const { title, name, html } = of(template);
  const types = tagsIn(template).map(({ type }) => type);
  expect(title).toBe(name);
  expect(types.filter((type) => type === 'H1')).toHaveLength(1);
  expect(types.filter((type) => type === 'H2').length).toBe(count(html, 'h2'));
  expect(types.filter((type) => type === 'Table').length).toBeGreaterThanOrEqual(count(html, 'table'));
  expect(types.filter((type) => type === 'TR').length).toBe(count(html, 'tr'));
  expect(types.filter((type) => type === 'TH').length).toBe(count(html, 'th'));
  expect(types.filter((type) => type === 'LI').length).toBe(count(html, 'li'));
});

test('a signature is a picture that says whose it is', async () => {
  const order = orderOf('complaint-acknowledgement');
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="#ff0000"/></svg>';
  const signature = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const { departments } = order.configuration;
  const configuration = { ...order.configuration, departments: { ...departments, mediation: { ...departments.mediation, signature } } };
  const { html, title } = composer.composeLetter('complaint-acknowledgement', { ...order, configuration });
  const { pages } = await readTags(await printer.print(html, title));
  expect(
    pages
      .flatMap(({ tags }) => allTags(tags))
      .filter(({ type }) => type === 'Figure')
      .map(({ alt }) => alt),
  ).toEqual(['Signature de Bastien Lorgeril']);
});

test.each(templates)('%s holds its references for a machine, and nothing that is not printed on it', (template) => {
  const { attachments, html } = of(template);
  expect(attachments.map(({ name }) => name)).toEqual(['courrier.json']);
  const card: Record<string, unknown> = JSON.parse(attachments[0]?.text ?? '{}');
  const order = orderOf(template);
  expect(card).toMatchObject({ schema: 'pli.letter', version: 1, letterId: order.letterId, template, date: order.today });
  const { schema, version, template: name, templateVersion, date, references, ...said } = card;
  const text = signs(letterText(html));
  const values = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(values) : [];
  for (const value of values([said, references])) expect(text).toContain(signs(value));
  expect([schema, version, name, typeof templateVersion, date]).toEqual(['pli.letter', 1, template, 'string', order.today]);
});
