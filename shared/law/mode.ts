import type { Certainty } from '../contracts/certainties.ts';

/** How a time limit is computed: whether the starting day counts, and whether a last day that is closed is moved on, by which article and how sure. */
export type Mode = {
  readonly name: string;
  readonly basis: string;
  readonly startCounts: boolean;
  readonly extension?: { readonly article: string; readonly certainty: Certainty };
};

/** The five modes of computation, and what the conventions and the Badinter law make of them. */
export const modes = {
  /** Days: the starting day does not count. Months: same day of the month, else its last. A closed last day is moved to the next working day. */
  civil: {
    name: 'Procédure civile',
    basis: 'CPC art. 640 à 642',
    startCounts: false,
    // Read in an old text that has not changed since: it takes nothing from the rule's own certainty.
    extension: { article: 'CPC art. 642', certainty: 'sure' },
  },
  /** Complete when the last day has elapsed, never extended. */
  prescription: { name: 'Prescription', basis: 'C. civ. art. 2228 et 2229', startCounts: false },
  /** Counted as in civil procedure, never extended. */
  insurance: { name: 'Délai d’assurance ou réglementaire', basis: 'texte de chaque règle', startCounts: false },
  /** The delays of the Badinter law follow civil procedure. */
  badinter: {
    name: 'Délai de la loi Badinter',
    basis: 'C. assur. art. R211-36',
    startCounts: false,
    extension: { article: 'C. assur. art. R211-36', certainty: 'old-text' },
  },
  /** So many days at least before a day: that day does not count, never moved forward. */
  backward: { name: 'Délai à rebours', basis: 'usage', startCounts: false },
  /** From pronouncement, extended. */
  criminal: {
    name: 'Procédure pénale',
    basis: 'CPP art. 498, 568 et 801',
    startCounts: false,
    extension: { article: 'CPP art. 801', certainty: 'unverified' },
  },
  /** IRSA days: the starting day counts, never extended. */
  irsa: { name: 'Convention IRSA', basis: 'IRSA art. 1.7.1', startCounts: true },
} as const satisfies Record<string, Mode>;
export type ModeName = keyof typeof modes;

export const modeOf = (name: ModeName): Mode => modes[name];
