import type { FieldValue } from '../../contracts/document.ts';
import type { Facts } from '../facts.ts';
import { isPlainDate, type PlainDate } from '../plain-date.ts';
import { territoryOfCode } from '../territory.ts';

/** What a document says, when it came, and where we live. */
export type Case = { readonly fields: Readonly<Record<string, FieldValue>>; readonly received: string; readonly domicile: string };

/** A day among the fields; what is no day counts as not found. */
export const dayField = (from: Case, name: string): PlainDate | undefined => {
  const value = from.fields[name]?.value;
  return typeof value === 'string' && isPlainDate(value) ? value : undefined;
};

export const textField = (from: Case, name: string): string | undefined => {
  const value = from.fields[name]?.value;
  return typeof value === 'string' ? value : undefined;
};

export const flagField = (from: Case, name: string): boolean | undefined => {
  const value = from.fields[name]?.value;
  return typeof value === 'boolean' ? value : undefined;
};

const timeShape = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A time of day among the fields. */
export const timeField = (from: Case, name: string): string | undefined => {
  const value = textField(from, name);
  return value !== undefined && timeShape.test(value) ? value : undefined;
};

/** The facts that any act gives: when it came and bears date, its court, where we live. */
export const commonFacts = (from: Case): Facts => ({
  received: isPlainDate(from.received) ? from.received : undefined,
  documentDate: dayField(from, 'documentDate'),
  court: textField(from, 'court'),
  domicile: territoryOfCode(from.domicile) === undefined ? undefined : from.domicile,
});
