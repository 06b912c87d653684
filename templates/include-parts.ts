import { AppError } from '../shared/errors.ts';

/** Puts the shared parts of `_layout` in the place of `{{> name}}`. */
export const includeParts = (source: string, sources: Readonly<Record<string, string>>): string =>
  source.replace(/\{\{> ([a-z-]+)\}\}/g, (_, name: string) => {
    const part = sources[`_layout/${name}.hbs`];
    if (part === undefined) throw new AppError('template-missing', 'law', `Template part ${name} is missing.`, { name });
    return part.trim();
  });
