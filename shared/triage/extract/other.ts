import { fold } from '../../text/fold.ts';
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
    /j'habite (?:maintenant|desormais|a present)|nouveau domicile|(?:notre|mon) adresse (?:est|sera)|suivi (?:du|de mon) courrier|changement d'adresse|nouvelle adresse|demenag|change d'adresse|coordonnees bancaires|changement de (?:rib|coordonnees)/g,
    1.6,
  ],
  [
    'invoice',
    /facture(?!s? (?:jointe|ci-jointe))|net a payer|(?:montant|somme|reste) a votre charge|a regler sous|reglement (?:a|sous) reception|tva intracommunautaire|note d'honoraires|echeance de paiement|honoraires/g,
    1.2,
  ],
  [
    'quote',
    /devis(?: n\s?°| d-?\d| du \d| valable| gratuit|\s{0,2}:)|proposition de prix|bon pour accord|validite (?:de l'offre|\d)|estimatif/g,
    1.3,
  ],
  ['quote', /devis/g, 0.5],
  [
    'other',
    /attestation de temoin|atteste (?:que|des faits|avoir)|(?:sans|lien de) (?:lien de )?parente|temoin des faits|production en justice|produite? en justice|releve d'identite bancaire|titulaire\s{0,2}:|procuration|donne pouvoir|accuse de reception/g,
    2.2,
  ],
  [
    'advertising',
    /(?<![a-z])formation|inscri(?:vez|ption)|places limitees|programme complet|offre (?:speciale|exceptionnelle|promotionnelle|decouverte)|promotion|profitez|desabonn|newsletter|salon|webinaire|invitation|decouvrez|catalogue|remise de \d|partenariat|nos solutions|nouveaute|sans engagement|demonstration|essai gratuit|nous font confiance|ne plus recevoir|offre de rentree|notre gamme|tarif preferentiel/g,
    1.3,
  ],
  [
    'information-request',
    /attestation d'assurance|attestation(?! de temoin)|saur(?:ais|ions) gre|auriez-vous|il (?:nous|me) manque|necessaire de savoir|m'accorder (?:ce|un) delai|autre question|est-ce (?:que|genant)|releve d'information|renseignement|pourriez-vous|merci de (?:me|nous) (?:indiquer|preciser|communiquer|faire parvenir|confirmer|transmettre|envoyer)|souhaiterais? (?:savoir|connaitre|obtenir|recevoir)|ou en est|etat d'avancement|copie (?:de|du)|duplicata|pouvez-vous|(?:remerci|prie|prions|merci)[^.;\n]{0,36}(?:indiquer|communiquer|transmettre|faire (?:connaitre|savoir|parvenir)|adresser|renseigner|preciser|envoyer|confirmer)|dois-je|nous avons besoin|savoir si|delai supplementaire|aurais besoin de savoir/g,
    1,
  ],
];

const objectLine = /(?:^|\n)\s?objet\s{0,2}:?\s{0,2}\n?[^\n]{3,120}(?:\n(?=[a-z])[^\n]{3,60})?/g;

type Heard = {
  readonly value: string;
  readonly score: number;
  readonly first: { readonly at: number; readonly until: number } | undefined;
};

/** What the object line, or the subject of the message, says counts more than the body. */
const heard = (reading: Reading): readonly Heard[] => {
  const head = matchesIn(reading.cue, objectLine)[0];
  const title = fold(reading.context.envelope?.subject ?? '');
  const scores = new Map<string, Heard>();
  for (const [value, pattern, weight] of subjects) {
    const matches = matchesIn(reading.cue, pattern, { from: 0, to: Math.min(6000, reading.cue.length) });
    const titled = matches.filter((match) => (head !== undefined && match.at >= head.at && match.at < head.until) || match.at < 400).length;
    const score = weight * (Math.min(4, matches.length) + 2 * titled + 3 * matchesIn(title, pattern).length);
    const before = scores.get(value);
    scores.set(value, { value, score: score + (before?.score ?? 0), first: before?.first ?? matches[0] });
  }
  return [...scores.values()].sort((a, b) => b.score - a.score);
};

/** What an ordinary letter is about. */
export const otherFields = (reading: Reading): FieldMap => {
  const [best, second] = heard(reading);
  if (best === undefined || best.score === 0)
    return { subject: toField(reading, { value: 'other', start: 0, end: Math.min(40, reading.cue.length), strength: 0.5 }) };
  return {
    subject: toField(reading, {
      value: best.value,
      start: best.first?.at ?? 0,
      end: best.first?.until ?? Math.min(40, reading.cue.length),
      strength: Math.min(0.92, 0.6 + 0.3 * (1 - (second?.score ?? 0) / best.score)),
    }),
  };
};
