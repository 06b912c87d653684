import { templateSources } from '../../../engines/print/template-sources.ts';
import type { Printer } from '../../../shared/ports.ts';
import { type Composer, createComposer } from '../../../templates/compose.ts';
import { once } from './once.ts';

/** What composes letters, loaded with the first. */
export const openComposer: () => Promise<Composer> = once(async () => {
  const { dataMatrix } = await import('../../../engines/print/data-matrix.ts');
  return createComposer({ sources: templateSources(), dataMatrix });
});

const browser = once(async () => {
  const { createPrinter } = await import('../../../engines/print/create-printer.ts');
  const { PLI_FONTS: fonts, PLI_BROWSER: pack } = process.env;
  return createPrinter({ fonts, pack, singleProcess: pack !== undefined });
});

/** The printer of this function: its browser starts with the first letter, and is kept for the next. */
export const lazyPrinter: Printer = {
  print: async (html, title, attached) => (await browser()).print(html, title, attached),
  pages: async (pdf) => (await browser()).pages(pdf),
};
