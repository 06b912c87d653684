import type { z } from 'zod';
import type { Role } from '../../../shared/contracts/configuration.ts';

/** What an answer is besides JSON, by its media type. */
export const media = {
  png: 'image/png',
  download: 'application/octet-stream',
  calendar: 'text/calendar',
  csv: 'text/csv',
  zip: 'application/zip',
  pdf: 'application/pdf',
  events: 'text/event-stream',
} as const;

/** A route of the API, for the document that describes it. An `example` of a body is one that the route takes. */
export type Operation = {
  readonly summary: string;
  /** Who may; everybody who came in where it is absent. */
  readonly roles?: readonly Role[];
  readonly query?: z.ZodObject;
  readonly body?: { readonly schema: z.ZodType; readonly example: unknown };
  /** Files handed in as `multipart/form-data`. */
  readonly files?: true;
  /** Everybody may, without a session. */
  readonly open?: true;
  /** Registered only where the mailroom has what it needs: a directory of people, uploads past the API. */
  readonly sometimes?: true;
  readonly status?: 200 | 201 | 202 | 204 | 302;
  readonly answer?: z.ZodType | keyof typeof media;
};

/** The operations of a part of the API by `METHOD /path`, as the routes are registered below `/api`. */
export type Operations = Readonly<Record<string, Operation>>;
