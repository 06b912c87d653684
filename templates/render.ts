import Handlebars from 'handlebars';
import { AppError } from '../shared/errors.ts';

/** HTML that was made here, not read: it is set as it is. */
export const trusted = (html: string): Handlebars.SafeString => new Handlebars.SafeString(html);

export type Render = (context: unknown) => string;

const engine = Handlebars.create();
for (const name of Object.keys(engine.helpers)) if (!['each', 'if', 'unless', 'with'].includes(name)) engine.unregisterHelper(name);

/**
 * Compiles a template in which a name without value is an error, every value is escaped, and no helper but `each`, `if`, `unless`, `with` exists.
 * @throws AppError `template-broken` on a name that the context does not hold
 */
export const compileTemplate = (name: string, source: string): Render => {
  if (/\{\{\{|\{\{~?&/.test(source)) throw new AppError('template-raw', 'law', `Template ${name} holds an unescaped expression.`);
  const template = engine.compile(source, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { each: true, if: true, unless: true, with: true },
    noEscape: false,
  });
  return (context) => {
    try {
      return template(context);
    } catch (error) {
      throw new AppError('template-broken', 'law', `Template ${name} and its context do not fit.`, { template: name }, error);
    }
  };
};
