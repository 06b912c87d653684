import { writeFileSync } from 'node:fs';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { asShipped, type Calibration, type Decided, fitCalibration, logLoss } from '../../shared/triage/recalibrate.ts';
import { calibrationPath } from '../data-folder.ts';
import type { Store } from '../open-store.ts';

const fewest = 20;
const folds = 5;

/** What people decided, in a fixed order: the confidence as shipped, and whether the program was right. */
const decisions = async (store: Store): Promise<Decided[]> =>
  (await store.register.listMail())
    .sort((a, b) => a.id.localeCompare(b.id))
    .flatMap((record) =>
      Object.values(record.settled ?? {}).map(({ kind, said }) => ({ confidence: said.confidence, right: kind === said.kind })),
    );

/** Mean log loss on decisions that the calibration was not fitted on. */
const crossValidated = (decided: readonly Decided[]): number => {
  const losses = Array.from({ length: folds }, (_, fold) => {
    const held = decided.filter((_decided, index) => index % folds === fold);
    return logLoss(held, fitCalibration(decided.filter((_decided, index) => index % folds !== fold))) * held.length;
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / decided.length;
};

const inForce = ({ calibration }: Configuration): Calibration => calibration ?? asShipped;
const shown = (value: number): string => value.toFixed(3).replace('.', ',');

/** `pli learn`: refits the confidence on people's decisions, and installs it only when it is no worse on decisions that it was not fitted on. */
export const learn = async (store: Store): Promise<string> => {
  const decided = await decisions(store);
  if (decided.length < fewest)
    return `${decided.length} décision(s) de personnes : il en faut au moins ${fewest} pour apprendre. Rien n'a changé.`;
  const before = logLoss(decided, inForce(store.configuration));
  const after = crossValidated(decided);
  const figures = `${decided.length} décisions, ${decided.filter(({ right }) => right).length} confirment le programme. Perte logarithmique : ${shown(before)} avant, ${shown(after)} après (validation croisée).`;
  if (after > before) return `${figures} Ce n'est pas mieux : rien n'a changé.`;
  writeFileSync(calibrationPath(store.folder), `${JSON.stringify(fitCalibration(decided))}\n`);
  return `${figures} La nouvelle confiance vaut pour le courrier à venir.`;
};
