import { templateSources } from '../../engines/print/template-sources.ts';
import { letterComposer } from '../../local/letter-composer.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { type LetterTemplate, letterTemplates } from '../../shared/mail/state.ts';
import { exampleOrder } from '../../templates/letter-example.ts';
import type { LetterOrder } from '../../templates/letter-order.ts';

export const sources = templateSources();
export const composer = letterComposer();

/** Letters in the order of the contract. */
export const templates: readonly LetterTemplate[] = letterTemplates;

/** The order of a letter's own example. */
export const orderOf = (template: LetterTemplate): LetterOrder => {
  const source = sources[`${template}/example.json`];
  if (source === undefined) throw new Error(`${template} has no example.json`);
  return exampleOrder(JSON.parse(source), defaultConfiguration);
};
