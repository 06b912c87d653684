import type { z } from 'zod';
import type { Configuration } from '../../../shared/contracts/configuration.ts';
import { configurationOver } from '../../../shared/contracts/configuration-over.ts';
import { shortPictures, withPictures } from '../../../shared/contracts/shown-pictures.ts';
import { configurationError } from '../../../shared/errors.ts';
import { lineOf } from './line-of.ts';

/** A configuration to be read: what was learnt, and pictures, are not for reading. */
export const readable = ({ calibration: _calibration, fieldConfidence: _fields, model: _model, ...rest }: Configuration): string =>
  JSON.stringify(rest, shortPictures, 2);

const syntax = (error: SyntaxError): Error => {
  const [, line = '1'] = /line (\d+)/.exec(error.message) ?? [];
  return configurationError(
    'configuration-syntax',
    `Texte, ligne ${line} : ce n’est pas du JSON valable. Sur AWS la configuration est en JSON (configuration/pli.json).`,
    {},
    error,
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw syntax(error);
    throw error;
  }
};

const explain = (text: string, { code, path, ...issue }: z.core.$ZodIssue): string => {
  const where = path.map(String).join('.');
  if (code === 'unrecognized_keys' && 'keys' in issue) {
    const [key = ''] = issue.keys;
    return `Texte, ligne ${lineOf(text, [...path, key])} : « ${key} » n’existe pas${where === '' ? '' : ` dans « ${where} »`}. Retirez cette ligne ou corrigez le nom.`;
  }
  return `Texte, ligne ${lineOf(text, path)} : « ${where} » ne convient pas. ${issue.message}.`;
};

/** The configuration that a JSON text makes of the shipped one; `shown`: that of which the text was shown, with its pictures cut short. @throws AppError kind `configuration`, one line of message a mistake */
export const configurationFrom = (text: string, shown?: Configuration): Configuration => {
  const result = configurationOver(withPictures(parsed(text), shown));
  if (result.success) return result.data;
  throw configurationError('configuration-invalid', result.error.issues.map((issue) => explain(text, issue)).join('\n'));
};
