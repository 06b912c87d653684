import { AppError } from '../shared/errors.ts';
import type { LetterTemplate } from '../shared/mail/state.ts';
import { checksum } from './_layout/checksum.ts';
import { type Frame, frameOf, frameSchema } from './_layout/frame.ts';
import { pageStyles } from './_layout/page-styles.ts';
import { typesetHtml } from './_layout/typography.ts';
import { includeParts } from './include-parts.ts';
import type { Letter } from './letter.ts';
import { letterCard } from './letter-card.ts';
import type { ComposedLetter, LetterOrder } from './letter-order.ts';
import { letters } from './letters.ts';
import { compileTemplate, type Render, trusted } from './render.ts';

/** The files of this folder by their path in it, and the drawing of a DataMatrix as SVG; both come from outside because this folder opens no files. */
export type ComposerParts = { readonly sources: Readonly<Record<string, string>>; readonly dataMatrix: (text: string) => string };

export type Composer = {
  /** The letter ready to print: from the template, or around a body that a person edited (sanitised before it comes here). */
  composeLetter(template: LetterTemplate, order: LetterOrder, editedBody?: string): ComposedLetter;
};

const sourceOf = (parts: ComposerParts, path: string): string => {
  const source = parts.sources[path];
  if (source === undefined) throw new AppError('template-missing', 'law', `Template file ${path} is missing.`, { path });
  return source;
};

type Compiled = {
  readonly letter: Letter;
  readonly body: Render;
  readonly shell: Render;
  readonly styles: string;
  readonly version: string;
};

const compiledLetter = (parts: ComposerParts, template: LetterTemplate): Compiled => {
  const letter = letters[template];
  if (letter === undefined) throw new AppError('template-missing', 'law', `There is no letter ${template}.`, { template });
  const body = includeParts(sourceOf(parts, `${template}/letter.hbs`), parts.sources);
  const shell = sourceOf(parts, `_layout/${letter.shell}.hbs`);
  const styles = sourceOf(parts, '_layout/print.css');
  const version = `${letter.version}.${checksum(`${body}\n${shell}\n${styles}`)}`;
  return { letter, body: compileTemplate(template, body), shell: compileTemplate(letter.shell, shell), styles, version };
};

const listsOf = (frame: Frame): { label: string; items: string[] }[] =>
  [
    { label: 'Pièces jointes', items: frame.enclosures },
    { label: 'Copie', items: frame.copies },
  ].filter(({ items }) => items.length > 0);

const bodyOf = ({ letter, body }: Compiled, order: LetterOrder): string => body(letter.schema.parse(letter.context(order))).trim();

const layOut = (
  { letter, shell, styles }: Compiled,
  order: LetterOrder,
  body: string,
  dataMatrix: string,
): Pick<ComposedLetter, 'html' | 'title' | 'addressLines'> & { readonly frame: Frame } => {
  const frame = frameSchema.parse(frameOf(letter, order, letter.addressee(order)));
  const html = shell({
    frame,
    lists: listsOf(frame),
    styles: trusted(`${styles}\n${pageStyles(order.configuration.company, letter.shell === 'letter', frame.references)}`),
    matrix: trusted(dataMatrix),
    body: trusted(body),
  });
  return { html: typesetParts(html), title: frame.title, addressLines: frame.address, frame };
};

/** Typesets everything between `<body>` and its end; the head and the drawings stay as they are. */
const typesetParts = (html: string): string => {
  const start = html.indexOf('<body');
  return html.slice(0, start) + typesetHtml(html.slice(start));
};

/** Makes the function that composes letters from their templates. */
export const createComposer = (parts: ComposerParts): Composer => {
  const compiled = new Map<LetterTemplate, Compiled>();
  const compiledOnce = (template: LetterTemplate): Compiled => {
    const known = compiled.get(template) ?? compiledLetter(parts, template);
    compiled.set(template, known);
    return known;
  };
  return {
    composeLetter: (template, order, editedBody) => {
      const known = compiledOnce(template);
      const { frame, ...letter } = layOut(known, order, editedBody ?? bodyOf(known, order), parts.dataMatrix(order.letterId));
      const templateVersion = `${template}@${known.version}`;
      return { ...letter, templateVersion, card: letterCard(order, template, templateVersion, frame) };
    },
  };
};
