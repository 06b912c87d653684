import type { FieldValue } from '../../contracts/document.ts';
import { toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const signs: readonly (readonly [string, RegExp, number])[] = [
  [
    'motor',
    /vehicule|automobile|accident de la circulation|immatricul|carrosserie|conducteur|collision|constat amiable|pare-?brise|kilometrage|vrade|vei\b|moto\b|scooter|voiture|camionnette|(?:au|le) feu (?:rouge|vert|tricolore)|rentree? dedans|pare-?chocs?|choc (?:avant|arriere|lateral)/g,
    1,
  ],
  [
    'water',
    /degats? des eaux|l'eau\s(?:[a-z']{1,9}\s){0,2}(?:coul|part|pass|mont|rentr|gout|degoul)|tuyau|machine a laver|robinet|baignoire|lavabo|evier|toilettes|plafond[^.;\n]{0,16}tache|fuite|chasse d'eau|siphon|engorgement|\bfui\b|debord|infiltration|canalisation|inondation|lave-linge|\bdde\b|refoulement|plomberie|humidite|recherche de fuite|chauffe-eau|joint de (?:douche|baignoire)/g,
    1,
  ],
  [
    'fire',
    /incendie|(?<!au |grille (?:le|un) |brule (?:le|un) )\bfeu\b(?! (?:rouge|vert|orange|tricolore|de position|arriere))|brule|flamme|fumee|suie|explosion|embrasement|sapeurs-pompiers|pompiers/g,
    1.1,
  ],
  [
    'theft',
    /\bvol\b|cambriol|pied-de-biche|porte[^.;\n]{0,20}forcee|sens dessus dessous|derobe|depot de plainte|effraction|vole[es]?\b|voleurs?|tentative de vol|vandalisme/g,
    1.2,
  ],
  [
    'storm',
    /tempete|\bgrele\b|grelons?|impacts? de grele|vent violent|ouragan|orage|toiture arrachee|bourrasque|tuiles envolees|neige|\bvents?\b/g,
    2,
  ],
  [
    'construction',
    /dommages[- ]ouvrage|decennale?|reception des travaux|desordres?|maitre d'ouvrage|fissur|malfacon|\brcd\b|constructeur|droc|chantier|tranchee|\bdict\b/g,
    0.9,
  ],
];
const title =
  /(?:nature\s{1,2}(?:du\s{1,2}sinistre|de l'evenement|des dommages)?|type de sinistre|evenement|garantie (?:mise en jeu|sinistree)|objet|sinistre|cause)\s?:?\s{0,3}[^\n]{0,30}$/;

type Extra = readonly (readonly [string, RegExp, number])[];

/** What sort of loss: the family whose words stand most, titles and labels counting more. */
export const lossTypeField = (reading: Reading, extra: Extra = []): FieldValue | undefined => {
  const scored = [...signs, ...extra].map(([value, pattern, weight]) => {
    const matches = matchesIn(reading.cue, pattern, { from: 0, to: Math.min(reading.cue.length, 9000) });
    const score = matches
      .slice(0, 12)
      .reduce(
        (sum, match) =>
          sum + weight * (title.test(reading.cue.slice(Math.max(0, match.at - 50), match.at)) ? 4 : match.at < 1200 ? 1.6 : 1),
        0,
      );
    return { value, score, first: matches[0] };
  });
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (best?.first === undefined || best.score < 1)
    return toField(reading, { value: 'other', start: 0, end: Math.min(40, reading.cue.length), strength: 0.55 });
  const strength = 0.7 + 0.25 * (1 - (second?.score ?? 0) / best.score);
  return toField(reading, { value: best.value, start: best.first.at, end: best.first.until, strength: Math.min(0.95, strength) });
};
