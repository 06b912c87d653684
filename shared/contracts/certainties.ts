/** How sure a rule of law is, surest first. By itself, so that whoever needs the names need not load the contracts. */
export const certainties = ['sure', 'old-text', 'secondary', 'unverified'] as const;
export type Certainty = (typeof certainties)[number];

/** The same as people read it. */
export const certaintyNames: Readonly<Record<Certainty, string>> = {
  sure: 'lu dans un texte à jour ou spécialisé',
  'old-text': 'texte ancien',
  secondary: 'source secondaire',
  unverified: 'non vérifié, à confirmer par un juriste',
};
