import type { FieldValue } from '../../contracts/document.ts';
import type { AmountMatch } from '../../text/amounts.ts';
import { agreed, type Candidate, toField } from './field.ts';
import type { Span } from './near-label.ts';
import type { Reading } from './reading.ts';
import { summedAmounts } from './summed.ts';

/** What speaks for and against a sum: patterns over the words shortly before it, and over those right after. */
export type AmountRule = {
  readonly before: readonly (readonly [RegExp, number])[];
  readonly after?: readonly (readonly [RegExp, number])[];
  readonly not?: RegExp;
  readonly notAfter?: RegExp;
  /** Is the letter a bill, whose sums add up to the one that it asks for? */
  readonly bill?: boolean;
  /** What speaks for a sum whatever `not` says. */
  readonly sure?: readonly (readonly [RegExp, number])[];
  readonly span?: Span;
  readonly least?: number;
};

const strengthOf = (reading: Reading, amount: AmountMatch, rule: AmountRule): number => {
  const lead = reading.cue.slice(Math.max(0, amount.start - 120), amount.start);
  const tail = reading.cue.slice(amount.end, amount.end + 70);
  const sure = Math.max(0, ...(rule.sure ?? []).map(([pattern, strength]) => (pattern.test(lead) ? strength : 0)));
  if (sure > 0) return sure * (amount.marked ? 1 : 0.9);
  if (rule.not?.test(lead) === true || rule.notAfter?.test(tail) === true) return 0;
  const before = Math.max(0, ...rule.before.map(([pattern, strength]) => (pattern.test(lead) ? strength : 0)));
  const after = Math.max(0, ...(rule.after ?? []).map(([pattern, strength]) => (pattern.test(tail) ? strength : 0)));
  return Math.max(before, after) * (amount.marked ? 1 : 0.9);
};

/** What it counts that sums before this one add up to it, and the weight of that alone. */
const totalWeight = 0.12;
const bareTotal = 0.62;

/** On a bill a total needs no word, and its parts are not it; in a letter that tells of sums it must be said. */
const withSums = (reading: Reading, amount: AmountMatch, said: number, bill: boolean): number => {
  const { totals, parts } = summedAmounts(reading);
  if (totals.has(amount)) return bill ? Math.max(said + totalWeight, bareTotal) : said + (said > 0 ? totalWeight / 2 : 0);
  return parts.has(amount) && bill ? said - totalWeight : said;
};

/** The sum for which the rule speaks most, if one passes. */
export const amountField = (reading: Reading, rule: AmountRule): FieldValue | undefined => {
  const least = rule.least ?? 0.5;
  const candidates = reading.amounts.flatMap((amount): Candidate<number>[] => {
    if (rule.span !== undefined && (amount.start < rule.span.from || amount.start >= rule.span.to)) return [];
    const strength = withSums(reading, amount, strengthOf(reading, amount, rule), rule.bill !== false);
    return strength < least || amount.value === 0
      ? []
      : [{ value: amount.value, start: amount.start, end: amount.end, strength: strength - amount.start / 1e7 }];
  });
  return toField(reading, agreed(candidates));
};

const insurerOffer =
  /le cheque de\s{1,2}$|(?:(?:votre|vos|une|cette|l')\s?(?:offre|proposition|indemnite|reglement|versement|cheque|virement)|vous (?:me |nous )?(?:proposez|avez (?:propose|verse|regle|paye|offert)|offrez|m'avez (?:propose|verse|regle))|m'avez[^.;]{0,20}|propose(?:z|e)?|offert|deja (?:verse|regle|percu|recu)|recu|franchise|cotisation|prime|capital|plafond|provision de|expert (?:a |)(?:evalue|chiffre|retenu|estime)[^.;]{0,30}|au lieu (?:de|des)|indemnisation de|et non)[^.;\n]{0,36}$/;

/** The sum that a complaint or a formal notice asks for: never the insurer's own offer. */
export const claimedSum = (reading: Reading): FieldValue | undefined =>
  amountField(reading, {
    bill: false,
    before: [
      [
        /(?:montant|somme|total)\s{1,2}(?:reclamee?|refusee?|demandee?|due?|en litige|restante? due?|total(?:e)? due?)s?\s?(?:de)?\s{0,2}:?\s{0,3}$/,
        0.94,
      ],
      [
        /(?:reclame|reclamons|demande|demandons|exige|exigeons|sollicite|mets? en demeure|mettons en demeure|reglement|regler|paiement|payer|verser|versement|rembourse[a-z]*|remboursement|redevable|reste(?:nt)? due?s?|doit|devez|dus?|s'eleve(?:nt)? a|s'etablit a|soit)[^.;]{0,110}(?:somme|montant|total|principal)?(?:\s?totale?)?\s{0,2}(?:de|a|:)?\s{0,3}$/,
        0.8,
      ],
      [/(?:la|une)\s{1,2}somme\s{1,2}(?:totale\s)?de\s{1,3}(?:eur\s)?$/, 0.74],
      [
        /(?:il (?:me|nous|lui|leur) manque|le solde[^.;]{0,20}|reste (?:du|due)|(?:adresser|payer|verser|regler|envoyer) ces)\s{0,2}(?:de\s{0,2}|les\s{0,2})?$/,
        0.88,
      ],
      [/(?:facture|devis)\s{1,2}(?:fait|est de|s'eleve a)\s{1,2}$/, 0.66],
      [
        /(?:je veux|je voudrais|j'attends|nous attendons|recouvrer|parvenir un cheque|restez?[^.;]{0,20}devoir|devez encore|toujours pas (?:verse|regle|paye)|m'envoyer|nous envoyer|me regler|nous regler|il me manque|mon du|se monte a|demandes? a)[^.;]{0,70}(?:les?|de|:|a)?\s{0,3}$/,
        0.72,
      ],
      [/total\s{0,3}(?:general|ttc|a payer|du|reclame|des sommes dues)?\s{0,2}:?\s{0,3}$/, 0.82],
      [/(?:facture|devis|prejudice|dommages?|cout|frais)[^.;]{0,50}(?:de|a|pour|:)\s{1,2}$/, 0.6],
    ],
    after: [
      [
        /^[^.;\n]{0,10}(?:qui (?:manque|reste|me|nous)|restants?|qui m'est due?|qui lui reste due|est ce qui (?:m|n)|est (?:la somme|le montant) qui)/,
        0.8,
      ],
      [
        /^[^.;\n]{0,12}de (?:ma|sa|notre|leur) poche|^[^.;\n]{0,40}\.\s{1,2}(?:je|nous) (?:vous )?demand[a-z]{1,4}[^.;\n]{0,30}rembours/,
        0.74,
      ],
      [/^[^.;\n]{0,12}(?:que je (?:vous )?reclame|que nous (?:vous )?reclamons|restent? due?s?|me sont dus|reclames)/, 0.88],
    ],
    not: insurerOffer,
    notAfter:
      /^[^.;,\n]{0,12}(?:de franchise|(?:au titre|sur le fondement|en application|en vertu|par application) de l'article 700|par jour|de capital|proposee?s?|de frais de dossier|que vous (?:m'avez |me |nous |avez )(?:propos|vers|offr|regl))/,
  });
