import type { Claims, KnownClaim } from '../ports.ts';
import { fold } from '../text/fold.ts';

type Key = Parameters<Claims['find']>[0];

/** A name without order, accents or civility: "M. Jean DURAND" and "Durand Jean" are one. */
const nameKey = (name: string): string =>
  fold(name)
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !['m', 'mme', 'mr', 'mlle', 'monsieur', 'madame'].includes(word))
    .sort()
    .join(' ');

const sameDay = (claim: KnownClaim, key: Key): boolean => key.lossDate !== undefined && claim.lossDate === key.lossDate;

const sameName = (claim: KnownClaim, key: Key): boolean =>
  key.insuredName !== undefined && claim.insuredName !== undefined && nameKey(claim.insuredName) === nameKey(key.insuredName);

const samePolicy = (claim: KnownClaim, key: Key): boolean =>
  key.policyNumber !== undefined && claim.policyNumber === key.policyNumber && (key.lossDate === undefined || sameDay(claim, key));

/** Claims that a letter may speak of: by its claim number, else by policy, vehicle, or insured and day. */
export const matchingClaims = (known: readonly KnownClaim[], key: Key): KnownClaim[] => {
  const byNumber = known.filter((claim) => claim.claimNumber === key.claimNumber);
  if (byNumber.length > 0) return byNumber;
  const sameVehicle = (claim: KnownClaim): boolean =>
    key.vehicleRegistration !== undefined && claim.vehicleRegistration === key.vehicleRegistration;
  return known.filter((claim) => samePolicy(claim, key) || sameVehicle(claim) || (sameName(claim, key) && sameDay(claim, key)));
};
