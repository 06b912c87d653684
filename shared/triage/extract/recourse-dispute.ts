import type { FieldValue } from '../../contracts/document.ts';
import { amountField } from './amount-claimed.ts';
import { answerDueField } from './answer-due.ts';
import { conventionField, escalationLevelField, scaleCaseField } from './convention.ts';
import { counterpartyField } from './counterparty.ts';
import { type FieldMap, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const grounds: readonly (readonly [string, RegExp, number])[] = [
  [
    'scale-case',
    /(?:desaccord|contest)[^.;\n]{0,50}(?:cas|bareme)|cas\s{1,2}(?:de bareme\s{1,2})?(?:revendique|invoque|n\s?[°o]|\d{2})|cas de bareme|autre cas|cas \d|cas (?:retenu|applicable)/g,
    1.3,
  ],
  [
    'amount',
    /(?:contest|desaccord|discut)[^.;\n]{0,50}(?:montant|chiffrage|evaluation|quantum|cout|vetuste)|montant (?:reclame|de votre recours|excessif|surevalue|injustifie)|surevalu|surestim|excessi(?:f|ve)|vetuste|hors taxe|recuperable|assiette|chiffrage|quantum|(?:notre )?expert\s(?:[a-z]{2,14}\s)?(?:s'arrete|limite|evalue|retient|chiffre|arrete|fixe) [^.;\n]{0,20}\d|(?:ramen|redui)[a-z]{1,4}[^.;\n]{0,30}\d|trop (?:eleve|percu)|(?:comprend|comprennent|inclut|incluent)[^.;\n]{0,40}(?:neuf|neuve|amelior|tva|frais)|a la baisse|valeur (?:a neuf|d'usage)/g,
    1,
  ],
  [
    'liability',
    /(?:contest|denie|refus|declin|ecart|repouss)[^.;\n]{0,50}responsabilite|responsabilite[^.;\n]{0,50}(?:n'est pas|ne (?:peut|saurait)|aucune|pas (?:engagee|etablie|demontree)|incombe|pese|revient)|aucune faute|sans faute|n'a (?:pas )?commis|n'est pas responsable|non responsable|priorite|partage de responsabilite|force majeure|cause etrangere|fait (?:d'un|du) tiers|faute de (?:votre|la victime)|exoner|c'est (?:lui|elle|votre assuree?) qui|(?:votre (?:assuree?|client[e]?|societaire))\s(?:a|avait|etait|circulait|n'a pas)\s|(?:notre|l') ?(?:assuree?|societaire)\s(?:circulait|roulait|etait (?:a l'arret|en stationnement|arrete))|(?:impute|imputable)/g,
    1,
  ],
  [
    'evidence',
    /(?:preuve|justificatif|justification|piece|quittance)s?[^.;\n]{0,60}(?:manqu|insuffisan|non|pas|aucun|fait defaut|absen|ne|parvenu)|(?:aucune?|sans|absence de|defaut de|ni (?:la|le|l'))\s{0,2}(?:preuve|justificatif|piece|element|materialite|quittance|rapport)|materialite|non (?:etabli|demontre|prouve)|n'est pas (?:prouve|demontre|etabli)e?|rapport (?:non contradictoire|unilateral)|non contradictoire|n'etabli[a-z]{2,4} (?:pas|ni)|(?:ne |n')(?:demontr|justifi|prouv)[a-z]{1,4}|hypotheses?|cause (?:reste|demeure|est) (?:inconnue|indeterminee)|ne prouve|plus ample justification|temoignage/g,
    1,
  ],
  [
    'time-bar',
    /prescri(?:t|te|ption|v[a-z]{2,5})|forclu|forclos|hors delai|tardi(?:f|ve)|biennale|quinquennale|peremption|delai (?:de deux ans|de cinq ans|expire)|delai pour agir|(?:etait|est|a) expire|action[^.;\n]{0,20}eteinte|interruption|double presentation|enferme l'action|fin de non-recevoir|s'est eteinte?|(?:deux|cinq|dix) ans (?:a compter|sont|se sont)/g,
    1.5,
  ],
  [
    'scope',
    /(?:non|pas|hors|n'est pas)\s{1,2}(?:garanti|applicable|couvert|convention|champ)|non identifi|champ d'application|ne (?:releve|relevent) pas|n'entre pas|contrat[^.;]{0,40}(?:resilie|suspendu|nul)|resilie (?:a effet|avant|depuis)|hors convention|plus de deux vehicules|pas assure|non[- ]garantie|inapplicable|n'est pas applicable|tranche 1|irrecevable|sans recours|nouvel assureur|(?:contrat|police)[^.;]{0,30}pris fin|ne figure pas dans notre portefeuille|n'etions (?:plus|pas) l'assureur|exclu(?:e|sion)? (?:de|du|par)/g,
    1.1,
  ],
];

const ticked = /[☒☑✓✔■]|\[\s?x\s?\]|\(x\)|(?<=^|\n|\s{2}|MOTIF )X\s(?=[A-E]\s)/gi;
const letterGrounds: Readonly<Record<string, string>> = { a: 'scope', b: 'scope', c: 'scale-case', e: 'amount' };

/** The one kept line of a form on which every reason is printed. */
const tickedGround = (reading: Reading): { value: string; start: number; end: number } | undefined => {
  for (const match of matchesIn(reading.text, ticked)) {
    const line = reading.cue.slice(match.until, match.until + 110);
    const letter = /^\s{0,3}([a-e])(?:\s?\d)?(?![a-z'])/.exec(line)?.[1];
    if (letter === 'd') return { value: /double/.test(line.slice(0, 30)) ? 'other' : 'time-bar', start: match.at, end: match.until + 30 };
    const value = letter === undefined ? undefined : letterGrounds[letter];
    if (value !== undefined) return { value, start: match.at, end: match.until + 30 };
    const named = grounds.find(([, pattern]) => new RegExp(pattern.source).test(line.split('\n')[0] ?? line));
    if (named !== undefined) return { value: named[0], start: match.at, end: match.until + 30 };
  }
  return undefined;
};

const groundField = (reading: Reading): FieldValue | undefined => {
  const tick = tickedGround(reading);
  if (tick !== undefined) return toField(reading, { ...tick, strength: 0.92 });
  const scored = grounds.map(([value, pattern, weight]) => {
    const matches = matchesIn(reading.cue, pattern);
    return { value, score: weight * matches.length, first: matches[0] };
  });
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (best?.first === undefined) return undefined;
  return toField(reading, {
    value: best.value,
    start: best.first.at,
    end: best.first.until,
    strength: Math.min(0.9, 0.6 + 0.3 * (1 - (second?.score ?? 0) / best.score)),
  });
};

/** The contested recourse, never the counter-offer. */
const contestedSum = (reading: Reading): FieldValue | undefined =>
  amountField(reading, {
    before: [
      [/(?:votre|le|du|ce|notre|un)\s{1,2}(?:recours|reclamation|demande|forfait|creance)[^.;]{0,90}$/, 0.88],
      [/(?:montant|somme)\s{1,2}(?:reclamee?|du recours|contestee?|en litige|de votre|percue?|demandee?|versee?)[^.;\n]{0,40}$/, 0.92],
      [/(?:vous (?:nous )?(?:reclamez|demandez|sollicitez|avez presente)|reclame[e]?s?)[^.;]{0,80}$/, 0.86],
      [/(?:forfait|restitu|revers|rembours)[^.;]{0,60}$/, 0.78],
      [/total[^\n]{0,24}$/, 0.74],
      [/(?:demande|recours|reclamation)\s{1,2}(?:initiale?\s)?de\s{1,2}$/, 0.84],
      [/(?:recours (?:recu|presente)|vous presentez)[^.;]{0,80}$/, 0.86],
      [/(?:^|\s)montant\s{0,2}:\s{0,3}$/, 0.7],
      [/nous rendre les\s{1,3}$/, 0.8],
    ],
    after: [
      [/^[^.;\n]{0,4}(?:que vous (?:avancez|presentez)|reclames|demandes)/, 0.88],
      [/^[^.;\n\d]{0,6}(?:dont|que) vous (?:poursuivez|reclamez|demandez|sollicitez|avancez|exigez|nous reclamez|nous demandez)/, 0.86],
    ],
    not: /(?:proposons|acceptons|accepter|offrons|limite[a-z]{0,2} a|ramen|reduire|reduit|a hauteur|maximum|plafond|franchise|seuil|transig|disposes? a|retenons|retient|evalu|vetuste|tranche|superieur|inferieur)[^.;\n]{0,50}$/,
  });

/** A contestation of a recourse that we presented. */
export const recourseDisputeFields = (reading: Reading): FieldMap => ({
  answerDue: answerDueField(reading),
  escalationLevel: escalationLevelField(reading),
  counterpartyInsurer: counterpartyField(reading),
  convention: conventionField(reading),
  scaleCase: scaleCaseField(reading, true),
  amountClaimed: contestedSum(reading),
  disputeGround: groundField(reading),
});
