import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { Claims } from '../../shared/ports.ts';
import { createClaimsFile } from './claims-file.ts';
import { createClaimsService } from './claims-service.ts';

/** The company's claims as configured: from its service, from an extract, or none; the configuration names one source at most. @throws AppError kind `configuration` */
export const openClaims = ({ claimsFile, claimsService }: Pick<Configuration, 'claimsFile' | 'claimsService'>): Claims => {
  if (claimsService !== undefined) return createClaimsService(claimsService);
  return claimsFile === undefined ? { find: async () => [] } : createClaimsFile(claimsFile);
};
