import { defaultConfiguration } from '../../../shared/contracts/default-configuration.ts';
import type { FieldValue } from '../../../shared/contracts/document.ts';
import type { Kind } from '../../../shared/mail/kinds.ts';
import type { Envelope, Page } from '../../../shared/mail/transcript.ts';
import { documentText } from '../../../shared/text/document-text.ts';
import { extractFields } from '../../../shared/triage/extract/extract-fields.ts';
import { htmlPages } from '../../html-pages.ts';

type Setting = { readonly received?: string; readonly envelope?: Envelope };

/** The fields of some pages, addressed to the sample company on 25 November 2026. */
export const fieldsOfPages = (kind: Kind, pages: readonly Page[], setting: Setting = {}): Record<string, FieldValue> =>
  extractFields(documentText(pages), kind, { configuration: defaultConfiguration, received: '2026-11-25', ...setting });

/** The plain values of a letter written in HTML. */
export const valuesOf = (kind: Kind, html: string, setting: Setting = {}): Record<string, FieldValue['value']> =>
  Object.fromEntries(Object.entries(fieldsOfPages(kind, htmlPages(html), setting)).map(([name, field]) => [name, field.value]));
