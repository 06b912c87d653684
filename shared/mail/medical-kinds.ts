import type { Kind } from './kinds.ts';

/** Kinds under medical secrecy: their messages hold ids only, and their fields, pages and letters are for those who have the role (secret médical, art. L1110-4 du code de la santé publique). */
export const medicalKinds: ReadonlySet<Kind> = new Set(['medical-report', 'third-party-payer-claim']);
