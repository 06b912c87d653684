import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const notice = (name: string, claim: string): string => `${name}
3 rue du Port, 29200 Brest

Vauclair Assurances
12 rue des Tanneurs, 44000 Nantes

Brest, le 19 novembre 2026

Objet : mise en demeure, sinistre ${claim}

Madame, Monsieur,

Par la présente, je vous mets en demeure de me régler sous huit jours la somme de 1 250 euros que vous me devez au titre de mon sinistre.
À défaut, je saisirai le tribunal sans autre avis.

Veuillez agréer mes salutations distinguées.

${name}
`;

/** Puts a file of two letters, one page each, into the inbox of a data folder. */
export const layTwoLetters = (data: string): void => {
  const path = join(data, 'inbox', 'deux-lettres.txt');
  mkdirSync(join(data, 'inbox'), { recursive: true });
  writeFileSync(path, `${notice('Madame Léna Kerdoncuff', 'S26-104233')}\f${notice('Monsieur Tugdual Morvan', 'S26-118204')}`);
  utimesSync(path, new Date('2026-11-22T08:00:00Z'), new Date('2026-11-22T08:00:00Z'));
};
