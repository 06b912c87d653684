import { fewest } from '../../functions/learn/fewest.ts';
import { fewestReadings, fewestWrong } from '../../functions/learn/learn-fields.ts';
import type { Comparison, FieldComparison, KeptLearnt } from '../../shared/contracts/learning.ts';
import { learnFromStore } from '../learn/learn-from-store.ts';
import { installLatest } from '../learn/learnt-files.ts';
import type { Store } from '../open-store.ts';

const names = { both: 'Modèle et confiance', model: 'Modèle seul', calibration: 'Confiance seule' } as const;
const decimal = (value: number): string => value.toFixed(3).replace('.', ',');
const pair = ({ before, after }: Comparison['held']): string =>
  `${before.right} sur ${before.of} justes avant, ${after.right} après ; perte logarithmique ${decimal(before.loss)} avant, ${decimal(after.loss)} après ; erreurs qui passeraient sans personne : ${before.unseen} avant, ${after.unseen} après`;

const linesOf = ({ what, version, corrections, held, summons, worse }: Comparison): string[] => [
  `${names[what]} (${version})`,
  `  décisions, en validation croisée : ${pair(corrections)}`,
  `  lettres témoins, jamais apprises : ${pair(held)}`,
  `  assignations reconnues parmi elles : ${summons.before} avant, ${summons.after} après, sur ${summons.of}`,
  worse.length === 0 ? '  Pas moins bon.' : `  Moins bon : ${worse.join(', ')}.`,
];

const fieldLine = ({ field, of, wrong, before, after, worse }: FieldComparison): string =>
  `  ${field} : ${of} lectures, dont ${wrong} corrigées ; perte ${decimal(before.loss)} avant, ${decimal(after.loss)} après ; fausses et sûres : ${before.unseen} avant, ${after.unseen} après ; justes à vérifier : ${before.asked} avant, ${after.asked} après. ${worse.length === 0 ? 'Gagne.' : `Laissé : ${worse.join(', ')}.`}`;

const fieldLines = (fields: readonly FieldComparison[]): string[] =>
  fields.length === 0 ? [] : ['Confiance des champs, en validation croisée :', ...fields.map(fieldLine)];

const shown = ({ against, enough, comparisons, fields = [] }: KeptLearnt): string[] => [
  `En service : ${against}`,
  ...(enough ? comparisons.flatMap(linesOf) : [`Natures : il faut au moins ${fewest} décisions de personnes pour apprendre.`]),
  ...fieldLines(fields),
];

/** Where what is learnt is kept and put in force: a store on this machine, or a deployed mailroom. */
export type Learner = { readonly learn: () => Promise<KeptLearnt>; readonly install: () => Promise<string>; readonly takenUp: string };

const ofStore = (store: Store): Learner => ({
  learn: () => learnFromStore(store),
  install: () => installLatest(store.folder, store.configuration),
  takenUp: 'Il décide du courrier à venir.',
});

/**
 * `pli learn`: refits model and confidence on people's decisions, and the confidence of fields on what they corrected and let stand; shows before and after, and
 * installs only what is not worse; with `compare` it only shows.
 */
export const learn = (store: Store, options: { compare?: boolean } = {}): Promise<string> => learnBy(ofStore(store), options);

export const learnBy = async (learner: Learner, options: { compare?: boolean } = {}): Promise<string> => {
  const learnt = await learner.learn();
  const { fields = [], installFields = null } = learnt;
  if (!learnt.enough && fields.length === 0)
    return `Il faut au moins ${fewest} décisions de personnes, ou ${fewestReadings} lectures d'un champ dont ${fewestWrong} corrigées, pour apprendre. Rien n'a changé.`;
  const lines = shown(learnt);
  if (learnt.better === null && installFields === null) return [...lines, "Rien n'est mieux : rien n'a changé."].join('\n');
  if (options.compare === true) return [...lines, "Rien n'a été installé. « pli learn » sans --compare installe."].join('\n');
  return [...lines, `Installé : ${await learner.install()}. ${learner.takenUp}`].join('\n');
};
