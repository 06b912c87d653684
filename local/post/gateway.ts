import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { type AppError, inputError, outsideError } from '../../shared/errors.ts';
import { isWorkingDay, nextWorkingDay } from '../../shared/law/calendar.ts';
import { plainDate } from '../../shared/law/plain-date.ts';
import type { Clock, Parcel, Proof } from '../../shared/ports.ts';

export type GatewaySettings = NonNullable<Configuration['gateway']>;

const accepted = z.object({ reference: z.string().min(1) });
const status = z.object({
  status: z.enum(['accepted', 'printed', 'posted', 'delivered', 'returned', 'refused']),
  trackingNumber: z.string().optional(),
  cost: z.number().optional(),
  proofs: z.array(z.object({ kind: z.string(), url: z.string() })).optional(),
});
export type GatewayStatus = z.infer<typeof status>;

const waitWhenDown = 600;
const longestWait = 30_000;

/** The gateway could not be asked: letters are held, and tried again later under the same key. */
const down = (cause: unknown, code = 0): AppError =>
  outsideError('gateway-down', 'The letter gateway does not answer; letters are held.', { code, retryAfterSeconds: waitWhenDown }, cause);

const parisTime = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** Seconds until the gateway takes letters again: 0 on a working day before the cut-off hour. */
export const secondsUntilOpen = (now: string, today: string, cutOff: string): number => {
  const day = plainDate(today);
  if (isWorkingDay(day) && parisTime.format(new Date(now)) < cutOff) return 0;
  const opens = Date.parse(`${nextWorkingDay(day)}T05:00:00Z`);
  return Math.max(60, Math.ceil((opens - Date.parse(now)) / 1000));
};

export type Gateway = {
  /** Hands a letter over under its own id: the same letter again gives the same reference and is printed once. */
  submit(parcel: Parcel): Promise<Proof>;
  /** What became of a letter. */
  ask(reference: string): Promise<GatewayStatus>;
};

/** A hybrid-mail service behind HTTP: it prints, folds and posts, by letter or registered letter. After `wait` milliseconds without an answer it counts as down. */
export const createGateway = (settings: GatewaySettings, clock: Clock, wait: number = longestWait): Gateway => {
  const token = settings.tokenFile === undefined ? undefined : readFileSync(settings.tokenFile, 'utf8').trim();
  const call = async (path: string, init: { method: string; body?: FormData; headers?: Record<string, string> }): Promise<unknown> => {
    const headers = { ...init.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) };
    let response: Response;
    let body: unknown;
    try {
      response = await fetch(new URL(path, settings.url), { ...init, headers, signal: AbortSignal.timeout(wait) });
      body = response.ok ? await response.json() : undefined;
    } catch (error) {
      throw down(error);
    }
    if (response.ok) return body;
    if (response.status >= 500 || response.status === 429) throw down(undefined, response.status);
    throw inputError(
      'gateway-refused',
      `Le service d'impression a refusé ce courrier (code ${response.status}). Vérifiez son adresse et ses pages.`,
    );
  };
  const submit = async ({ letter, pdf, attachments }: Parcel): Promise<Proof> => {
    const closed = secondsUntilOpen(clock.now(), clock.today(), settings.cutOff);
    if (closed > 0)
      throw outsideError('gateway-closed', 'The letter gateway takes letters on working days before its cut-off hour.', {
        retryAfterSeconds: closed,
      });
    const form = new FormData();
    form.set('channel', letter.channel);
    form.set('document', new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }), `${letter.id}.pdf`);
    for (const attachment of attachments)
      form.append('annex', new Blob([new Uint8Array(attachment.bytes)], { type: attachment.mediaType }), attachment.name);
    const answer = accepted.parse(await call('letters', { method: 'POST', body: form, headers: { 'idempotency-key': letter.id } }));
    return { reference: `gateway:${answer.reference}`, at: clock.now(), details: { channel: letter.channel, bytes: pdf.length } };
  };
  return { submit, ask: async (reference) => status.parse(await call(`letters/${encodeURIComponent(reference)}`, { method: 'GET' })) };
};
