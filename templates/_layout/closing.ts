import type { Audience } from '../letter.ts';

const addressed = (salutation: string): string => salutation.replace(/,$/, '');

/** The last sentence, by whom one speaks to; it repeats the salutation. */
export const closingOf = (audience: Audience, salutation: string): string => {
  const to = addressed(salutation);
  if (salutation === 'Maître,') return 'Nous vous prions d’agréer, Maître, l’expression de nos salutations distinguées.';
  if (audience === 'insurer') return `Nous vous prions d’agréer, ${to}, nos salutations distinguées.`;
  if (audience === 'expert') return `Nous vous prions d’agréer, ${to}, l’expression de nos salutations distinguées.`;
  return `Nous vous prions d’agréer, ${to}, l’expression de nos sentiments les meilleurs.`;
};
