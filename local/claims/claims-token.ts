import { readFileSync } from 'node:fs';
import type { ClaimsServiceSettings } from '../../shared/contracts/configuration.ts';
import { configurationError } from '../../shared/errors.ts';

const fromFile = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw configurationError(
      'claims-token-missing',
      `Le fichier « ${path} » (claimsService.tokenFile) ne peut être lu. Créez-le avec le jeton seul, lisible par ce compte.`,
      {},
      error,
    );
  }
};

const fromEnvironment = (name: string): string => {
  const value = process.env[name];
  if (value !== undefined && value !== '') return value;
  throw configurationError(
    'claims-token-missing',
    `La variable d'environnement « ${name} » (claimsService.tokenEnv) est absente ou vide. Donnez-lui le jeton, puis relancez.`,
  );
};

/** Reads the token anew for each call, so that a renewed one needs no restart. @throws AppError `claims-token-missing` */
export const claimsToken = ({ tokenFile, tokenEnv }: ClaimsServiceSettings): string | undefined => {
  if (tokenFile !== undefined) return fromFile(tokenFile);
  return tokenEnv === undefined ? undefined : fromEnvironment(tokenEnv);
};
