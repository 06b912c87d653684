import type { FieldValue } from '../contracts/document.ts';
import type { ClaimMatch } from '../contracts/record.ts';
import type { KnownClaim } from '../ports.ts';
import { foldName } from './fold-name.ts';

type Fields = Readonly<Record<string, FieldValue>>;

const textOf = (fields: Fields, name: string): string | undefined => {
  const value = fields[name]?.value;
  return typeof value === 'string' ? value : undefined;
};

const namesAgree = (a: string, b: string): boolean => {
  const words = foldName(b).split(' ');
  return foldName(a)
    .split(' ')
    .some((word) => word.length > 2 && words.includes(word));
};

const weights = { claimNumber: 5, policyNumber: 3, vehicleRegistration: 3, insuredName: 2, lossDate: 1 } as const;

const agrees = (fields: Fields, claim: KnownClaim, name: keyof typeof weights): boolean => {
  const [read, known] = [textOf(fields, name), claim[name]];
  if (read === undefined || known === undefined) return false;
  return name === 'insuredName' ? namesAgree(read, known) : read === known;
};

const names = ['claimNumber', 'policyNumber', 'vehicleRegistration', 'insuredName', 'lossDate'] as const;

type Matched = Omit<ClaimMatch, 'claimNumber'> & { readonly claim: KnownClaim };

const compared = (fields: Fields, claim: KnownClaim): Matched => {
  const agreeing = names.filter((name) => agrees(fields, claim, name));
  return { claim, agrees: agreeing, score: agreeing.reduce((sum, name) => sum + weights[name], 0) };
};

/** Less agreement than this, a name and a date, may be chance. */
const firm = 3;

/** The known claim that a document speaks of best, with what agrees; undefined when nothing firmer than a name or a date does. */
export const matchClaim = (fields: Fields, claims: readonly KnownClaim[]): Matched | undefined => {
  const ranked = claims
    .map((claim) => compared(fields, claim))
    .sort((a, b) => b.score - a.score || a.claim.claimNumber.localeCompare(b.claim.claimNumber));
  const best = ranked[0];
  return best === undefined || best.score < firm ? undefined : best;
};

const lossOutside = (loss: string, claim: KnownClaim): boolean =>
  (claim.policyUntil !== undefined && loss > claim.policyUntil) || (claim.policyFrom !== undefined && loss < claim.policyFrom);

/** What a document says that contradicts the company's own data, in French. */
export const contradictions = (fields: Fields, claim: KnownClaim): string[] => {
  const insured = textOf(fields, 'insuredName');
  const loss = textOf(fields, 'lossDate');
  const reasons: string[] = [];
  if (insured !== undefined && claim.insuredName !== undefined && !namesAgree(insured, claim.insuredName))
    reasons.push(`L’assuré nommé dans le courrier n’est pas celui du dossier ${claim.claimNumber} : à vérifier.`);
  if (loss !== undefined && claim.lossDate !== undefined && loss !== claim.lossDate)
    reasons.push(`La date du sinistre n’est pas celle du dossier ${claim.claimNumber} : à vérifier.`);
  if (loss !== undefined && lossOutside(loss, claim))
    reasons.push(`Le sinistre est hors de la période de garantie du dossier ${claim.claimNumber} : à vérifier.`);
  return reasons;
};
