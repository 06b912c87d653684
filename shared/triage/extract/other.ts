import { type FieldMap, toField } from './field.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

const subjects: readonly (readonly [string, RegExp, number])[] = [
  [
    'data-request',
    /rgpd|reglement general sur la protection|droit d'acces|donnees (?:personnelles|a caractere personnel)|effacement|portabilite|article 15|droit a l'oubli/g,
    2.4,
  ],
  [
    'judicial-requisition',
    /requisition(?:s)?(?:\s{1,2}judiciaire)?|officier de police judiciaire|procureur de la republique|droit de communication|77-1|60-1|99-3/g,
    2.2,
  ],
  [
    'creditor-opposition',
    /opposition (?:a|au|sur|entre)|l\.?\s?121-13|creancier (?:hypothecaire|inscrit|privilegie|nanti)|delegation de l'indemnite|nantissement|hypotheque|fais opposition|faisons opposition|formons opposition/g,
    2.2,
  ],
  [
    'cancellation',
    /resili(?:ation|er|e)|loi (?:chatel|hamon)|mettre fin (?:a|au)|denonciation du contrat|ne pas renouveler|l\.?\s?113-1[256]|115-?2/g,
    1.4,
  ],
  [
    'address-change',
    /changement d'adresse|nouvelle adresse|demenag|change d'adresse|coordonnees bancaires|changement de (?:rib|coordonnees)/g,
    1.6,
  ],
  [
    'invoice',
    /facture(?!s? (?:jointe|ci-jointe))|net a payer|reglement (?:a|sous) reception|tva intracommunautaire|note d'honoraires|echeance de paiement|honoraires/g,
    1.2,
  ],
  ['quote', /devis|proposition de prix|bon pour accord|validite de l'offre|estimatif/g, 1.2],
  [
    'advertising',
    /offre (?:speciale|exceptionnelle|promotionnelle|decouverte)|promotion|profitez|desabonn|newsletter|salon|webinaire|invitation|decouvrez|catalogue|remise de \d|partenariat|nos solutions|nouveaute|sans engagement|demonstration|essai gratuit|nous font confiance|ne plus recevoir|offre de rentree|notre gamme|tarif preferentiel/g,
    1.3,
  ],
  [
    'information-request',
    /attestation|releve d'information|renseignement|pourriez-vous|merci de (?:me|nous) (?:indiquer|preciser|communiquer|faire parvenir|confirmer|transmettre|envoyer)|souhaiterais? (?:savoir|connaitre|obtenir|recevoir)|ou en est|etat d'avancement|copie (?:de|du)|duplicata|pouvez-vous|(?:remerci|prie|prions|merci)[^.;\n]{0,36}(?:indiquer|communiquer|transmettre|faire (?:connaitre|savoir|parvenir)|adresser|renseigner|preciser|envoyer|confirmer)|dois-je|nous avons besoin|savoir si|delai supplementaire|aurais besoin de savoir/g,
    1,
  ],
];

/** What an ordinary letter is about. */
export const otherFields = (reading: Reading): FieldMap => {
  const head = matchesIn(reading.cue, /objet\s?:?[^\n]{3,120}/g)[0];
  const scored = subjects.map(([value, pattern, weight]) => {
    const matches = matchesIn(reading.cue, pattern, { from: 0, to: Math.min(6000, reading.cue.length) });
    const titled = matches.filter((match) => (head !== undefined && match.at >= head.at && match.at < head.until) || match.at < 400).length;
    return { value, score: weight * (Math.min(4, matches.length) + 2 * titled), first: matches[0] };
  });
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (best?.first === undefined)
    return { subject: toField(reading, { value: 'other', start: 0, end: Math.min(40, reading.cue.length), strength: 0.5 }) };
  return {
    subject: toField(reading, {
      value: best.value,
      start: best.first.at,
      end: best.first.until,
      strength: Math.min(0.92, 0.6 + 0.3 * (1 - (second?.score ?? 0) / best.score)),
    }),
  };
};
