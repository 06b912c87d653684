import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { z } from 'zod';
import type { Smtp } from '../../shared/contracts/configuration.ts';
import { inputError, outsideError } from '../../shared/errors.ts';
import type { Clock } from '../../shared/ports.ts';

/** An e-mail; the same id is sent once, however often it is handed over. */
export type Mail = {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments?: readonly { readonly name: string; readonly bytes: Uint8Array; readonly mediaType: string }[];
};

/** @returns when it was accepted, the first time */
export type Mailer = { send(mail: Mail): Promise<{ reference: string; at: string; now: boolean }> };

type Submit = (mail: Mail, messageId: string) => Promise<void>;

const waitWhenDown = 600;

const composed = (mail: Mail, messageId: string, from: string) => ({
  from,
  to: mail.to,
  subject: mail.subject,
  text: mail.text,
  messageId,
  attachments: (mail.attachments ?? []).map(({ name, bytes, mediaType }) => ({
    filename: name,
    content: Buffer.from(bytes),
    contentType: mediaType,
  })),
});

const failure = z.object({
  code: z.string().optional(),
  responseCode: z.number().optional(),
  syscall: z.string().optional(),
  message: z.string().optional(),
});

/** Silences before the first word of the talk; nodemailer gives a silence after the whole message the same code and command. */
const neverGreeted = new Set(['Connection timeout', 'Greeting never received']);

/** Whether a failure says for sure that the relay has not taken the message: it answered, or was never reached. */
const surelyNotSent = ({ code, responseCode, syscall, message = '' }: z.infer<typeof failure>): boolean =>
  responseCode !== undefined ||
  ['connect', 'getaddrinfo'].includes(syscall ?? '') ||
  ['EDNS', 'EAUTH', 'EENVELOPE', 'EMESSAGE'].includes(code ?? '') ||
  (code === 'ETIMEDOUT' && neverGreeted.has(message));

/** The connection broke and no answer came: nobody knows whether the message was taken, and a second try could send it twice. */
const uncertain = (id: string, cause?: unknown) =>
  inputError(
    'mail-uncertain',
    "La connexion au relais s'est rompue pendant l'envoi : le message est peut-être parti. Vérifiez auprès du relais avant de le renvoyer.",
    { id },
    cause,
  );

/** How long a relay may keep silent, in milliseconds: until it greets, and between two answers. */
export type RelayPatience = { readonly greeting: number; readonly answer: number };
const patience: RelayPatience = { greeting: 20_000, answer: 60_000 };

/** Through the configured relay. */
const bySmtp = (smtp: Smtp, { greeting, answer }: RelayPatience): Submit => {
  const pass = smtp.passwordFile === undefined ? undefined : readFileSync(smtp.passwordFile, 'utf8').trim();
  const transport = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.secure,
    connectionTimeout: greeting,
    greetingTimeout: greeting,
    socketTimeout: answer,
    ...(smtp.user === undefined || pass === undefined ? {} : { auth: { user: smtp.user, pass } }),
  });
  return async (mail, messageId) => {
    try {
      await transport.sendMail(composed(mail, messageId, smtp.from));
    } catch (error) {
      const found = failure.parse(error);
      if (!surelyNotSent(found)) throw uncertain(mail.id, error);
      const details = { id: mail.id, code: found.responseCode ?? 0 };
      if ((found.responseCode ?? 0) >= 500 && found.code !== 'EAUTH')
        throw inputError(
          'mail-refused',
          `Le relais de messagerie a refusé ce message (code ${details.code}). Vérifiez l'adresse.`,
          details,
          error,
        );
      throw outsideError(
        'relay-down',
        'The mail relay did not take a message for now; it is held.',
        { ...details, retryAfterSeconds: waitWhenDown },
        error,
      );
    }
  };
};

/** Into a folder, one file a message. */
const byFolder =
  (folder: string): Submit =>
  async (mail, messageId) => {
    await mkdir(folder, { recursive: true });
    const bytes = await new MailComposer(composed(mail, messageId, 'pli@localhost')).compile().build();
    await writeFile(join(folder, `${mail.id.replaceAll(/[^A-Za-z0-9-]/g, '-')}.eml`), bytes);
  };

const row = z.object({ state: z.string(), at: z.string() });

/** Sends e-mail through the relay, or into `folder` without one. What was begun is written down before, so that a crash sends nothing twice. */
export const createMailer = (
  database: DatabaseSync,
  clock: Clock,
  folder: string,
  smtp: Smtp | undefined,
  relayPatience: RelayPatience = patience,
): Mailer => {
  const submit = smtp === undefined ? byFolder(folder) : bySmtp(smtp, relayPatience);
  const begin = database.prepare("INSERT INTO mailing (id, state, at) VALUES (?, 'begun', ?) ON CONFLICT DO NOTHING");
  const look = database.prepare('SELECT state, at FROM mailing WHERE id = ?');
  const end = database.prepare("UPDATE mailing SET state = 'sent', at = ? WHERE id = ?");
  const forget = database.prepare('DELETE FROM mailing WHERE id = ?');
  return {
    send: async (mail) => {
      const messageId = `<${mail.id.replaceAll(':', '.')}@pli>`;
      if (begin.run(mail.id, clock.now()).changes === 0) {
        const earlier = row.parse(look.get(mail.id));
        if (earlier.state === 'sent') return { reference: messageId, at: earlier.at, now: false };
        // A folder takes the same file again; a relay may have taken the message already.
        if (smtp !== undefined) throw uncertain(mail.id);
      }
      try {
        await submit(mail, messageId);
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'mail-uncertain')) forget.run(mail.id);
        throw error;
      }
      const at = clock.now();
      end.run(at, mail.id);
      return { reference: messageId, at, now: true };
    },
  };
};
