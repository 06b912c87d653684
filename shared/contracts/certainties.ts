/** How sure a rule of law is, surest first. By itself, so that whoever needs the names need not load the contracts. */
export const certainties = ['sure', 'old-text', 'secondary', 'unverified'] as const;
export type Certainty = (typeof certainties)[number];
