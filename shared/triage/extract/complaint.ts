import type { FieldValue } from '../../contracts/document.ts';
import { claimedSum } from './amount-claimed.ts';
import { complainantField } from './complainant.ts';
import { letterDate } from './document-date.ts';
import { earlierComplaint } from './earlier-complaint.ts';
import { type Candidate, type FieldMap, strongest, toField } from './field.ts';
import { datesAfter, matchesIn } from './near-label.ts';
import { postmarkField } from './postal-fields.ts';
import type { Reading } from './reading.ts';

const postmark = /(?:cachet (?:de la poste|postal)|date d'envoi|envoyee? le|posteee? le|date de depot|depose[e]? (?:a la poste )?le)\s?/g;

const complaintDate = (reading: Reading): FieldValue | undefined =>
  postmarkField(reading) ?? toField(reading, strongest(datesAfter(reading, postmark, { strength: 0.92 }))) ?? letterDate(reading);

const grounds: readonly (readonly [string, RegExp, number])[] = [
  [
    'refusal',
    /refus(?:e|ez|ant|er)?(?![a-z])|non[- ]garantie|exclusion|decheance|declin(?:e|ez|er)|ne (?:serait|serais|suis|sommes|seriez) pas (?:couvert|garanti|assure)|prise en charge refusee|refusez de (?:prendre|payer|m'indemniser)|opposez?|nullite|inopposable|pas garanti|(?:prise|prendre|prenez) en charge|rejet(?:e|ez|er)?(?![a-z])|ne (?:joue|s'applique|couvre|garantit)|n'est pas couvert|pas pris(?:e)? en charge|absence d'elements|pas marque|(?:revoir|revoyez|reexaminer)|reconsider|votre decision|examiner a nouveau|anterieur a/g,
    1.3,
  ],
  [
    'delay',
    /retard|delais?(?! de (?:deux|2) mois)|toujours (?:rien|pas)|sans (?:reponse|nouvelles?)|relance|attend(?:s|ons|re|ais)|depuis (?:[a-z]+|\d{1,2}) mois|lenteur|aucune (?:reponse|nouvelle)|en cours|silence|traine|n'avance pas|patient|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d{1,2}) (?:mois|semaines)|absence de (?:reponse|reglement|traitement|toute)|n'avons (?:toujours|rien)|promis|promet|reponse automatique|plus rien|rien recu|pas un mot|qu'on me reponde|aucune? (?:offre|appel)|redemand|jamais/g,
    1,
  ],
  [
    'amount',
    /montant (?:de l'indemn|propose|insuffisant|derisoire)|insuffisant|derisoire|vetuste|sous[- ]evalu|(?:votre|vos|cette) (?:offre|proposition)|franchise|indemnis(?:ation|e) (?:propose|partielle|insuffisant)|en dessous|ne couvre pas|evaluation|trop (?:bas|faible)|chiffrage|deduit|calcul|evaluez|estimez|de plus(?![a-z])|valeur|chiffrage|deduit|calcul|au lieu de|pas le compte|la difference|me manque|(?:m'avez|m'a) (?:envoye|verse|regle)[^.;\n]{0,12}\d|cheque de \d/g,
    1.1,
  ],
  ['expert', /\bexpert(?:e|s)?(?![a-z])|expertise|contre[- ]expertise/g, 0.9],
  [
    'service',
    /accueil|injoignable|telephon|interlocuteur|impoli|desagreable|raccroche|mal (?:recue?|conseille)|conseiller|personne ne|plateforme|standard|incorrect|mepris|ton |qualite de service|humili|serveur vocal|hotel|relogement|transfere|balade|plateforme|hotel|relogement|transfere|balade|erreur|disfonction|dysfonction|musique d'attente|espace client|garage|hausse les epaules|rien fait|circulez|mal (?:repare|fait|aligne)|reprendre le travail/g,
    0.8,
  ],
  [
    'contract',
    /cotisation|prime|resili|tarif|prelevement|prelev(?:e|ee)s?\b|augment|avenant|contrat (?:sans|non|ne)|echeance|souscri(?:t|ption)|attestation|bonus|malus|majoration|met(?:tez)? fin a|avis d'echeance|(?:l'|une )option|jamais signe|frequence de sinistres|annuler/g,
    0.9,
  ],
];

const strongWords: readonly (readonly [string, RegExp])[] = [
  [
    'refusal',
    /conteste[^.;]{0,60}(?:refus|exclusion|decheance|non[- ]garantie)|refus de (?:garantie|prise en charge|indemnis)|votre refus|(?:lettre|courrier) de refus/g,
  ],
  [
    'amount',
    /(?:reclame|veux|demande)[^.;]{0,30}(?:la difference|qui manque)|il me manque|(?:m'avez|m'a) (?:envoye|verse|regle)[^.;\n]{0,12}\d|conteste[^.;]{0,60}(?:montant|indemnite|vetuste|offre|evaluation|proposition|franchise)|montant de l'indemn/g,
  ],
  [
    'expert',
    /(?:mecontente?|insatisfaite?|conteste|plains|inadmissible)[^.;]{0,60}expert(?:ise)?|autre expert|expert (?:n'a|est reste|a refuse|m'a|ne s'est|n'est)|conclusions de (?:votre|l') ?expert/g,
  ],
  [
    'delay',
    /depuis,? plus rien|(?:toujours|encore) [^.;\n]{0,30}en cours|rien recu|pas un mot|qu'on me reponde|veuillez me repondre|retard (?:dans|de)|(?:sans|aucune) (?:nouvelle|reponse)|(?:\d{1,2}|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze) mois (?:que|et|sans|apres)|n'ai toujours|toujours rien|delai de traitement|(?:deux|trois|quatre|\d)[a-z]* relance/g,
  ],
  [
    'contract',
    /(?:conteste|plains|reclamation)[^.;]{0,60}(?:cotisation|resiliation|tarif|prelevement|augmentation|prime)|hausse d[eu']|augmentation de (?:ma|la|mes) (?:cotisation|prime)|resilie sans|met(?:tez)? fin a mon|avis d'echeance/g,
  ],
  [
    'service',
    /(?:qualite (?:de|du)) (?:l'accueil|service)|raccroche au nez|mal parle|comportement|manque de respect|accueil telephonique/g,
  ],
];

const text = (value: FieldValue['value'] | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

const categoryOf = (reading: Reading): Candidate<string> | undefined => {
  const title = matchesIn(reading.cue, /objet\s?:?[^\n]{3,120}/g)[0];
  const scored = grounds.map(([value, pattern, weight]) => {
    const matches = matchesIn(reading.cue, pattern, { from: 0, to: Math.min(reading.cue.length, 8000) });
    const strong = strongWords.filter(([name]) => name === value).flatMap(([, words]) => matchesIn(reading.cue, words));
    const titled = title === undefined ? 0 : matchesIn(title[0], pattern).length * 2.5;
    return { value, score: weight * Math.min(5, matches.length) + 3 * Math.min(3, strong.length) + titled, first: strong[0] ?? matches[0] };
  });
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (best?.first === undefined || best.score < 0.8)
    return { value: 'other', start: 0, end: Math.min(40, reading.cue.length), strength: 0.5 };
  return {
    value: best.value,
    start: best.first.at,
    end: best.first.until,
    strength: Math.min(0.92, 0.6 + 0.3 * (1 - (second?.score ?? 0) / best.score)),
  };
};

/** A complaint: who, since when, of what, how much. */
export const complaintFields = (reading: Reading): FieldMap => ({
  complainantName: complainantField(reading),
  complaintDate: complaintDate(reading),
  complaintCategory: toField(reading, categoryOf(reading)),
  amountClaimed: claimedSum(reading),
  earlierComplaintDate: earlierComplaint(reading, text(complaintDate(reading)?.value)),
});
