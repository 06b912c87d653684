import type { Configuration } from '../../shared/contracts/configuration.ts';
import { configurationError } from '../../shared/errors.ts';
import type { Claims } from '../../shared/ports.ts';
import { createClaimsFile } from './claims-file.ts';
import { createClaimsService } from './claims-service.ts';

/** The company's claims as configured: from its service, from an extract, or none. @throws AppError kind `configuration` */
export const openClaims = ({ claimsFile, claimsService }: Pick<Configuration, 'claimsFile' | 'claimsService'>): Claims => {
  if (claimsFile !== undefined && claimsService !== undefined)
    throw configurationError(
      'claims-twice',
      'La configuration nomme à la fois « claimsFile » et « claimsService ». Gardez la ligne de la source qui fait foi.',
    );
  if (claimsService !== undefined) return createClaimsService(claimsService);
  return claimsFile === undefined ? { find: async () => [] } : createClaimsFile(claimsFile);
};
