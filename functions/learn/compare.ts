import type { Comparison } from '../../shared/contracts/learning.ts';
import type { Kind } from '../../shared/mail/kinds.ts';
import type { Said } from '../../shared/triage/model/refit.ts';
import { logLoss } from '../../shared/triage/recalibrate.ts';

type Figures = Comparison['held']['before'];

/** A mean log loss that is greater by no more than this is the same: what is measured on some dozen letters is no finer. */
const sameLoss = 0.01;

/** One letter in fifty may turn: so few say nothing of the next fifty. A summons may not. */
const sameCount = ({ of }: Figures): number => Math.floor(of / 50);

const asShipped = { slope: 1, offset: 0 };

/** How many were right, how well the confidence knew it, and how many wrong ones are sure enough to pass without a person. */
export const figuresOf = (said: readonly Said[], review: number): Figures => ({
  of: said.length,
  right: said.filter(({ kind, is }) => kind === is).length,
  loss:
    said.length === 0
      ? 0
      : logLoss(
          said.map(({ kind, confidence, is }) => ({ confidence, right: kind === is })),
          asShipped,
        ),
  unseen: said.filter(({ kind, confidence, is }) => kind !== is && confidence >= review).length,
});

const courtKinds = new Set<Kind>(['summons', 'criminal-summons']);
const summonsFound = (said: readonly Said[]): number => said.filter(({ kind, is }) => courtKinds.has(is) && courtKinds.has(kind)).length;

type Pair = { readonly before: readonly Said[]; readonly after: readonly Said[] };

const worseIn = ({ corrections, held, summons }: Pick<Comparison, 'corrections' | 'held' | 'summons'>): string[] => [
  ...(corrections.after.right < corrections.before.right ? ['moins de décisions retrouvées'] : []),
  ...(corrections.after.loss > corrections.before.loss ? ['confiance moins juste sur les décisions'] : []),
  ...(held.after.right < held.before.right - sameCount(held.before) ? ['moins de lettres témoins reconnues'] : []),
  ...(held.after.loss > held.before.loss + sameLoss ? ['confiance moins juste sur les lettres témoins'] : []),
  ...(corrections.after.right + held.after.right < corrections.before.right + held.before.right
    ? ['moins de lettres reconnues en tout']
    : []),
  ...(corrections.after.unseen > corrections.before.unseen || held.after.unseen > held.before.unseen + sameCount(held.before)
    ? ['plus d’erreurs passeraient sans qu’une personne les voie']
    : []),
  ...(summons.after < summons.before ? ['moins d’assignations reconnues'] : []),
];

/** Holds what was learnt against what is in force (`review`: the confidence from which on no person looks), on people's decisions and on letters that no model is fitted on. */
export const compare = (named: Pick<Comparison, 'what' | 'version'>, review: number, corrections: Pair, held: Pair): Comparison => {
  const found = {
    corrections: { before: figuresOf(corrections.before, review), after: figuresOf(corrections.after, review) },
    held: { before: figuresOf(held.before, review), after: figuresOf(held.after, review) },
    summons: {
      of: held.before.filter(({ is }) => courtKinds.has(is)).length,
      before: summonsFound(held.before),
      after: summonsFound(held.after),
    },
  };
  return { ...named, ...found, worse: worseIn(found) };
};
