import { z } from 'zod';
import type { MailboxSettings } from '../../shared/contracts/configuration.ts';
import { AppError, configurationError, outsideError } from '../../shared/errors.ts';

const failure = z.object({
  code: z.string().optional(),
  message: z.string().optional(),
  authenticationFailed: z.boolean().optional(),
  mailboxMissing: z.boolean().optional(),
  tlsFailed: z.boolean().optional(),
  serverResponseCode: z.string().optional(),
});

const certificateCodes = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED|UNABLE_TO_|ERR_TLS_CERT|INVALID_CA|HOSTNAME_MISMATCH|PATH_LENGTH_EXCEEDED|CRL_)/;

const certificateReasons: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'a expiré : demandez à l’hébergeur de le renouveler.',
  CERT_NOT_YET_VALID: 'n’est pas encore valable : vérifiez l’horloge de cette machine.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'est celui d’un autre nom : écrivez dans mailbox.host le nom que porte le certificat.',
};
const unknownAuthority =
  'n’est pas signé par une autorité connue : si c’est celle de votre entreprise, nommez le fichier de son certificat dans mailbox.caFile.';

const ofCertificate = (code: string, host: string, cause: unknown): AppError =>
  configurationError(
    'mailbox-certificate',
    `Le certificat du serveur « ${host} » ${certificateReasons[code] ?? unknownAuthority} (${code})`,
    {},
    cause,
  );

const ofPassword = ({ user, tokenFile }: MailboxSettings, cause: unknown): AppError =>
  configurationError(
    'mailbox-password',
    tokenFile === undefined
      ? `Le serveur refuse le nom ou le mot de passe de la boîte « ${user} ». Vérifiez mailbox.user et le mot de passe, et que l'accès IMAP est permis.`
      : `Le serveur refuse le jeton de la boîte « ${user} ». Renouvelez le fichier de mailbox.tokenFile, et vérifiez que l'accès IMAP est permis.`,
    {},
    cause,
  );

export const folderMissing = (folder: string, setting: string, cause?: unknown): AppError =>
  configurationError(
    'mailbox-folder-missing',
    `Le dossier « ${folder} » (${setting}) n'existe pas dans la boîte. Créez-le, ou corrigez son nom tel que le serveur l'écrit.`,
    {},
    cause,
  );

/** What broke the talk with the server, in words that say what to do: a mistake in the settings, or a server that is away for now. */
export const mailboxError = (error: unknown, settings: MailboxSettings): AppError => {
  if (error instanceof AppError) return error;
  const found = failure.safeParse(error).data ?? {};
  const code = found.code ?? 'unknown';
  if (found.authenticationFailed === true) return ofPassword(settings, error);
  if (found.mailboxMissing === true) return folderMissing(settings.folder, 'mailbox.folder', error);
  if (certificateCodes.test(code)) return ofCertificate(code, settings.host, error);
  if (found.tlsFailed === true || code.startsWith('ERR_SSL_'))
    return configurationError(
      'mailbox-tls',
      `Le serveur « ${settings.host} » n'offre pas de liaison chiffrée sur le port ${settings.port}. Vérifiez mailbox.port et mailbox.secure (993 avec true, 143 avec false).`,
      {},
      error,
    );
  return outsideError(
    'mailbox-away',
    `La boîte « ${settings.user} » ne répond pas sur ${settings.host}:${settings.port} (${code}). Rien n'est perdu : les courriels y restent, un nouvel essai suit.`,
    {},
    error,
  );
};
