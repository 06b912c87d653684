import type { Evaluation } from '../evaluate.ts';
import { table } from '../table.ts';
import type { Miss } from './judge-document.ts';
import type { Measure, Share } from './statistics.ts';

const percent = (value: number): string => `${(value * 100).toFixed(1).replace('.', ',')} %`;
const interval = (low: number, high: number): string => `[${percent(low)} – ${percent(high)}]`;
const shareRow = (name: string, { right, of, share, low, high }: Share): string[] =>
  of === 0 ? [name, '–', '', '0'] : [name, percent(share), interval(low, high), `${right}/${of}`];
const measureRow = (name: string, { f1, low, high, support }: Measure): string[] => [
  name,
  percent(f1),
  interval(low, high),
  String(support),
];

const mainFigures = (evaluation: Evaluation): string =>
  table(
    ['Mesure', 'Valeur', 'Intervalle à 95 %', 'Sur'],
    [
      shareRow('Nature exacte', evaluation.kind),
      shareRow('File exacte (hors « à vérifier »)', evaluation.queue),
      shareRow('Envoyé à vérifier', evaluation.review),
      shareRow('Assignations parvenues au juridique', evaluation.summonsReachingLegal),
      shareRow('Découpage exact (tous les fichiers)', evaluation.split),
      shareRow('Découpage exact (lots)', evaluation.splitBatches),
      measureRow('Champs, F1', evaluation.fields),
      ...Object.entries(evaluation.fieldsByRender).map(([render, measure]) =>
        measureRow(
          render === 'fair and poor scans'
            ? 'Champs, F1 : numérisations moyennes et mauvaises'
            : 'Champs, F1 : texte et bonnes numérisations',
          measure,
        ),
      ),
      shareRow('Échéances exactes', evaluation.deadlines),
      shareRow('Échéances exactes, données lues', evaluation.deadlinesWithInputs),
      shareRow('Lettres exactes', evaluation.letters),
      ['Erreur de calibration', evaluation.calibrationError.toFixed(3).replace('.', ','), '', ''],
      ['Aire sous la courbe', evaluation.areaUnderCurve === null ? '–' : evaluation.areaUnderCurve.toFixed(3).replace('.', ','), '', ''],
      ['Automatisable à 1 % d’erreur', percent(evaluation.automatableAtOnePercent), '', ''],
    ],
  );

const confusions = (evaluation: Evaluation): string =>
  table(
    ['Nature', 'Lue comme'],
    Object.entries(evaluation.confusion).map(([kind, said]) => [
      kind,
      Object.entries(said)
        .sort((a, b) => b[1] - a[1])
        .map(([other, number]) => `${other} ${number}`)
        .join(', '),
    ]),
  );

const fieldTable = (evaluation: Evaluation): string =>
  table(
    ['Champ', 'Précision', 'Rappel', 'F1', 'Intervalle à 95 %', 'Présents'],
    Object.entries(evaluation.fieldsByKind).flatMap(([kind, fields]) =>
      Object.entries(fields).map(([name, m]) => [
        `${kind}.${name}`,
        percent(m.precision),
        percent(m.recall),
        percent(m.f1),
        interval(m.low, m.high),
        String(m.support),
      ]),
    ),
  );

const missTable = (misses: readonly Miss[]): string =>
  table(
    ['Fichier', 'Document', 'Quoi', 'Attendu', 'Obtenu'],
    misses.map(({ file, document, what, name, expected, got }) => [
      file,
      String(document),
      name === undefined ? what : `${what} ${name}`,
      JSON.stringify(expected) ?? '–',
      JSON.stringify(got) ?? '–',
    ]),
  );

/** The evaluation as a clerk reads it: figures, confusion matrix, fields; the misses when asked for. */
export const evaluationText = (evaluation: Evaluation, withMisses: boolean): string =>
  [
    `${evaluation.files} fichiers, ${evaluation.documents} documents.`,
    mainFigures(evaluation),
    confusions(evaluation),
    fieldTable(evaluation),
    ...(withMisses && evaluation.misses.length > 0 ? [missTable(evaluation.misses)] : []),
    ...(withMisses && evaluation.unreadTruth.length > 0 ? [`Fichiers de vérité non lus : ${evaluation.unreadTruth.join(', ')}`] : []),
  ].join('\n\n');
