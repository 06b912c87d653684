import { readFileSync } from 'node:fs';
import type { MailboxSettings } from '../../shared/contracts/configuration.ts';
import { configurationError } from '../../shared/errors.ts';

/** What opens the mailbox, as imapflow takes it. */
export type Credentials = { readonly user: string; readonly pass: string } | { readonly user: string; readonly accessToken: string };

const fromFile = (path: string, setting: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw configurationError(
      'mailbox-secret-missing',
      `Le fichier « ${path} » (mailbox.${setting}) ne peut être lu. Créez-le avec le secret seul, lisible par ce compte.`,
      {},
      error,
    );
  }
};

const fromEnvironment = (name: string): string => {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  throw configurationError(
    'mailbox-secret-missing',
    `La variable d'environnement « ${name} » (mailbox.passwordEnv) est absente ou vide. Donnez-lui le mot de passe de la boîte, puis relancez.`,
  );
};

/** Reads the secret anew for each connection, so that a changed one needs no restart. @throws AppError kind `configuration` */
export const readSecret = ({ user, passwordFile, passwordEnv, tokenFile }: MailboxSettings): Credentials => {
  if (tokenFile !== undefined) return { user, accessToken: fromFile(tokenFile, 'tokenFile') };
  if (passwordFile !== undefined) return { user, pass: fromFile(passwordFile, 'passwordFile') };
  return { user, pass: fromEnvironment(passwordEnv ?? '') };
};
