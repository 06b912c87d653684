import type { Deadline } from '../../contracts/document.ts';
import { tryDeadline } from '../compute-deadline.ts';
import type { Facts } from '../facts.ts';

/** A deadline that cannot run, as a clerk reads it. `prudent`: by when to act all the same. */
export type Stopped = {
  readonly code: string;
  readonly missing: readonly string[];
  readonly reason: string;
  readonly ask: string;
  readonly prudent?: string;
};

/** What a document sets off. */
export type Outcome = { readonly running: readonly Deadline[]; readonly notRunning: readonly Stopped[] };

export const nothing: Outcome = { running: [], notRunning: [] };
export const stopped = (stop: Stopped): Outcome => ({ running: [], notRunning: [stop] });

export const together = (...outcomes: readonly Outcome[]): Outcome => ({
  running: outcomes.flatMap((outcome) => outcome.running),
  notRunning: outcomes.flatMap((outcome) => outcome.notRunning),
});

const uncovered = (code: string): Stopped => ({
  code,
  missing: [],
  reason: 'Le jour de départ lu est hors des textes connus du registre : la date est sans doute mal lue.',
  ask: 'Faites vérifier la date sur l’original, puis demandez au service juridique.',
});

/** Asks the engine for one deadline. */
export const ask = (code: string, facts: Facts): Outcome => {
  const answer = tryDeadline(code, facts);
  switch (answer.status) {
    case 'running':
      return { running: [answer.deadline], notRunning: [] };
    case 'not-running': {
      const { status: _, ...stop } = answer;
      return stopped(stop);
    }
    case 'uncovered':
      return stopped(uncovered(code));
    default:
      return nothing;
  }
};
