import { allMatches } from '../../text/all-matches.ts';
import type { AmountMatch } from '../../text/amounts.ts';
import { readNumberWords } from '../../text/number-words.ts';
import { type Span, within } from './near-label.ts';
import type { Reading } from './reading.ts';

/** One sum of a prayer or a judgment with what it is for. */
export type Head = {
  readonly amount: AmountMatch;
  readonly sort: 'main' | 'article700' | 'costs' | 'subsidiary' | 'ad-litem' | 'penalty' | 'other' | 'total';
};

/** A row that begins with its number, and no line that begins with a day, a time limit or a street number. */
const rowNumber = String.raw`\d{1,2}\s(?!(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|jours?|mois|ans?|annees?|heures?|semaines?|rue|avenue|place|euros?|bis|ter)(?![a-z]))[a-z]{4}`;

const boundary = new RegExp(
  String.raw`[;]|\n\s{0,2}(?=[-–•]|condamn|dire\s|juger|ordonn|la\s{1,2}condamner|les\s{1,2}condamner|outre|\d{1,2}[).]|${rowNumber}|a titre|debout|reserv|rappel|fixer|allou)|\n\n`,
  'g',
);

const clauseEnd = new RegExp(
  String.raw`[;]|\n\s{0,2}(?:[-–•]|condamn|la\s{1,2}condamner|les\s{1,2}condamner|(?:aux?\s(?!titre)|a\s(?:la\s|l'|m\.|mme|monsieur|madame))(?![^;€]{0,70}(?:art(?:icle|\.)?\s{0,2}7[0o][0o]|irrepetibles))|\d{1,2}(?:\.\d{1,2}|[.)°])\s|${rowNumber})|\scondamner\s|\n\n|(?<!art|[\s'][lrm]|\smm)\.\s`,
);

/** "14 400,00 €", and on the next row "Article 700 du code de procédure civile" before a sum of its own. */
const labelOfNext =
  /^\s?(?:\([^)\n]{0,40}\)\s?)?\n\s{0,2}(?:(?:frais|indemnite)\s[^\n]{0,16})?\(?art(?:icle|\.)?\s{0,2}7[0o][0o][^\n]{0,60}$/;

/** The clause around a sum: from the end of the sum or clause before it to the next boundary. */
const clauseOf = (text: string, amount: AmountMatch, span: Span, before: number, after: number): { lead: string; tail: string } => {
  const leadAll = text.slice(Math.max(span.from, before, amount.start - 260), amount.start);
  const cut = allMatches(leadAll, boundary).at(-1);
  const lead = cut === undefined ? leadAll : leadAll.slice(cut.index);
  const tailAll = text.slice(amount.end, Math.min(span.to, after, amount.end + 200));
  const end = tailAll.search(labelOfNext.test(tailAll) ? /\n/ : clauseEnd);
  return { lead, tail: end < 0 ? tailAll : tailAll.slice(0, end) };
};

const article700 =
  /art(?:icles?|\.)?\s{0,2}(?:l\.?\s?)?(?:7[0o][0o]|761-1|475-1|37\s)|frais (?:irrepetibles|non (?:compris|repetibles))|(?<![\d.])700,?\s(?:\d\s?°\s)?(?:du\s)?(?:c\.?p\.?c|code de pro)/;
const beforeSum = /(?:art(?:icle|\.)?\s{0,2}7[0o][0o]|irrepetibles)[^;\n]{0,50}:\s{0,3}(?:la somme de\s)?$/;
const costs =
  /depens|contribution|couts?\s(?:de l'acte|total|:|\d)|(?:^|\s)cout\s{0,2}:?\s{0,2}$|emolument|consignation|expert judiciaire|frais d'huissier|signification|frais d'expertise[^;\n]{0,12}(?:liquid|tax)[a-z]{1,3} a\s{0,3}$/;
/** "aux dépens, en ce compris le constat (420 €)" */
const withinCosts = /depens[^;\n]{0,20}(?:compris|comprenant|incluant|dont)(?:(?!ainsi qu|payer|verser|la somme de)[^;\n€]){0,110}$/;
const adLitem = /ad\s{1,2}litem|provision pour (?:(?:les )?frais d'instance|le proces)/;
const forCosts = /^[^;,.]{0,12}pour (?:les |ses |leurs )?(?:frais d'(?:instance|expertise)|frais de proces|le proces)/;
const penalty = /astreinte|par jour|de retard/;
const other =
  /capital de|(?:exced[a-z]{1,4}(?: pas)?|superieure?s? a|inferieure?s? a|au-dessus de)\s{0,3}$|(?:franchise|plafond|limite de garantie)(?:(?!\set\s)[^;,\d]){0,24}$|(?:fait (?:connaitre|etat)|dont les)[^;\n]{0,40}(?:debours|creance)[^;\n]{0,24}$|(?<!(?:mesures|frais|travaux|factures?|honoraires|depenses|loyers)[^;\n\d]{0,30})deja (?:verse|paye|regle)|(?<![a-z])a(?:vait)? (?:verse|paye|regle)\s{0,3}$|(?:apres deduction|deduction faite)(?! d[^;\n\d]{0,60}:)|offre|a deduire|au lieu de|valeur locative mensuelle|(?:(?:cette|la) meme|ladite|cette) somme(?: de)?\s{0,3}$/;
const otherAfter = /^[^,]{0,30}(?:de capital|de franchise)|^[^;,.\d]{0,24}a deduire/;
/** "à la société X : 450 € de franchise": what she had to bear, not what is kept back. */
const payee = /(?:^|[\n;:–-])\s{0,3}(?:et\s)?(?:a|aux?)\s(?!deduire|titre)[^;:\n\d]{2,70}\s?:/;
const total =
  /(?:soit|pour un|un)\s{1,2}(?:au\s|un\s)?(?:montant\s)?tot(?:al|ale)|total(?:e|ise)?\s(?:de|:)?|soit ensemble|,\s{1,2}ensemble(?: la somme de)?\s{0,3}:?\s{0,3}$|\n\s?(?:ensemble|au total)\s{0,3}:?\s{0,3}$|\n\s?(?:ensemble|au total|total general)\s{0,2}:?\s[a-z' -]{0,110}$|\n\s?solde\s{0,3}:?\s{0,3}$/;
const partOf = /(?:^|[\s(,])dont\s{1,2}(?:la somme de\s|une somme de\s)?$/;

const sortOf = (lead: string, tail: string): Head['sort'] => {
  if (partOf.test(lead)) return 'other';
  if (beforeSum.test(lead) || article700.test(tail) || (article700.test(lead) && !/au titre|a titre/.test(tail))) return 'article700';
  if (forCosts.test(tail) || adLitem.test(lead.slice(-60)) || adLitem.test(tail.split(/\set\s|,/)[0] ?? tail)) return 'ad-litem';
  if (penalty.test(tail.slice(0, 60).split(/,|\sa valoir/)[0] ?? tail) || (/astreinte/.test(lead) && !/liquid/.test(lead)))
    return 'penalty';
  if (withinCosts.test(lead) || costs.test(lead.slice(-60)) || costs.test(tail.slice(0, 40))) return 'costs';
  if (other.test(lead.slice(-70)) || (otherAfter.test(tail) && !payee.test(lead))) return 'other';
  return total.test(lead.slice(-40)) ? 'total' : 'main';
};

/** In capitals the word is often misread. */
const subsidiaryHeads =
  /a\s{1,2}titre\s{1,2}(?:infiniment\s|plus\s|tres\s)?subsidiaire|(?<![a-z])s[a-z]{1,4}s[il]d[a-z]{4,10}nt(?![a-z])|a defaut,/g;
const principalHeads =
  /en\s{1,2}tout(?:e)?\s{1,2}(?:etat|hypothese|cas)|en toute hypothese|a\s{1,2}titre\s{1,2}principal|(?:^|\n|;)\s{0,3}(?:et\s)?(?:les\s{1,2}|la\s{1,2}|le\s{1,2})?condamner\s{1,3}(?:[a-z' ]{0,80})(?:au titre|sur le fondement)|dans tous les cas/g;

/** "Vu les articles 1792 et suivants, subsidiairement 1231-1 du code civil": a ground is subsidiary, not what is asked. */
const ground = /(?:^|\n)\s{0,3}vu\s[^\n;]{0,240}$/;
const namesArticle =
  /^,?\s{0,2}(?:sur le fondement (?:de |des )|(?:de |a )?l(?:es|')\s?)?(?:articles?\s|art\.|\d{3,4}(?:-\d{1,2})?\s(?:du|et|c\.))/;

/** "287 640 €, ou subsidiairement 176 300 € ;": that item alone. */
const inItem = /(?<![a-z])ou\s{1,2}$/;
/** "— subsidiairement, …" is one item of a list. */
const ofList = /(?:^|\n)\s{0,3}[-–—•]\s{0,2}$/;
const nextItem = new RegExp(`\\n\\s{0,3}[-–—•]\\s|${principalHeads.source}`);

const subsidiarySpans = (text: string, span: Span): Span[] => {
  const slice = text.slice(span.from, span.to);
  return allMatches(slice, subsidiaryHeads).flatMap((match) => {
    const rest = slice.slice(match.index + match[0].length);
    const before = slice.slice(0, match.index);
    if (ground.test(before) && namesArticle.test(rest)) return [];
    const end = rest.search(inItem.test(before) ? /;|\n\n/ : ofList.test(before) ? nextItem : new RegExp(principalHeads.source));
    return [{ from: span.from + match.index, to: end < 0 ? span.to : span.from + match.index + match[0].length + end }];
  });
};

/** "dix mille euros (10 000 €)" is one sum; "8 166 € HT (9 800 € TTC)" counts once, taxes included. */
const isRepeat = (text: string, previous: AmountMatch | undefined, amount: AmountMatch): boolean =>
  previous !== undefined &&
  amount.start - previous.end < 34 &&
  ((previous.value === amount.value &&
    /^\s?[(,:=–-]{0,2}\s?(?:soit\s|ci\s?[.…\s]{0,8}|eur(?:os)?\s?|ttc\s?)?\(?\s?$/.test(text.slice(previous.end, amount.start))) ||
    /^\s?\(\s?$/.test(text.slice(previous.end, amount.start)) ||
    (previous.value === Math.floor(amount.value) && /^(?:\s[a-z-]{2,20}){1,3}\s?\(\s?$/.test(text.slice(previous.end, amount.start))) ||
    /^\s?ht\s?[,(]?\s?(?:soit)?\s{0,2}$/.test(text.slice(previous.end, amount.start)));

/** In a row of a table, in words in one cell and in figures in another. */
const isInWordsBefore = (text: string, previous: AmountMatch | undefined, amount: AmountMatch): boolean =>
  previous !== undefined &&
  previous.value === amount.value &&
  !/\d/.test(text.slice(previous.start, previous.end)) &&
  /\d/.test(text.slice(amount.start, amount.end)) &&
  /^\)?(?:(?!(?<![a-z])(?:et|au titre|pour|outre)(?![a-z]))[^;\n]){0,90}$/.test(text.slice(previous.end, amount.start));

/** "1 500 € à chacun, soit 3 000 €": the second holds the first. */
const isSum = (text: string, previous: AmountMatch | undefined, amount: AmountMatch): boolean =>
  previous !== undefined &&
  (/(?:chacune?|chaque|par (?:mois|personne|an))[^;\n]{0,60}soit\s[^;\n\d]{0,30}$/.test(text.slice(previous.end, amount.start)) ||
    (amount.value >= previous.value * 2 &&
      Math.round(amount.value * 100) % Math.round(previous.value * 100) === 0 &&
      /^[^;\n]{0,90},\s{0,2}soit\s[^;\n\d]{0,30}$/.test(text.slice(previous.end, amount.start)) &&
      /chacune?[^;\n\d]{0,60}\(?$/.test(text.slice(Math.max(0, previous.start - 100), previous.start))) ||
    (amount.value >= previous.value * 2 &&
      /^\)?,?\s{0,2}soit\s[^;\n\d]{0,30}$/.test(text.slice(previous.end, amount.start)) &&
      /chacune?[^;\n\d]{0,60}\(?$/.test(text.slice(Math.max(0, previous.start - 100), previous.start))));

/** "6 000 €, soit 3 000 € à chacun": the second is a share of the first. */
const isShare = (text: string, previous: AmountMatch | undefined, amount: AmountMatch): boolean =>
  previous !== undefined &&
  amount.value < previous.value &&
  /^[^;\n\d]{0,60}[,(]\s?soit\s{0,3}$|^\s?soit\s{0,3}$/.test(text.slice(previous.end, amount.start)) &&
  /^\)?\s{0,2}(?:a|pour|par)\s(?:chacune?|tete|personne)(?![a-z])/.test(text.slice(amount.end, amount.end + 24));

const oneOfEach = (text: string, amounts: readonly AmountMatch[]): AmountMatch[] => {
  const kept: AmountMatch[] = [];
  for (const amount of amounts) {
    if (isShare(text, kept.at(-1), amount)) continue;
    if (isRepeat(text, kept.at(-1), amount) || isInWordsBefore(text, kept.at(-1), amount) || isSum(text, kept.at(-1), amount)) kept.pop();
    kept.push(amount);
  }
  return kept;
};

/** "à chacun des parents, 3 000 €" asks for two such sums. */
const toEachOfTwo = /(?:a|de)\s{1,2}chacune?\s{1,2}des\s{1,2}(?:parents|epoux|conjoints)[^.;\n\d]{0,60}$/;
/** "de chacun des trois enfants à 25 000 €": as many as it says. */
const toEachOf =
  /(?:a|de|pour)\s{1,2}chacune?\s{1,2}d(?:es|e ses|e leurs)\s{1,2}(deux|trois|quatre|cinq|six|sept|huit|[2-9])\s[^.;\n\d]{0,60}$/;

const timesIn = (lead: string): number => {
  const said = toEachOf.exec(lead)?.[1];
  if (said !== undefined) return /\d/.test(said) ? Number(said) : (readNumberWords(said, 0)?.value ?? 1);
  return toEachOfTwo.test(lead) ? 2 : 1;
};

/** "1 500 € à chacun des parents, soit 3 000 €" is multiplied already. */
const multiplied = (lead: string, amount: AmountMatch): AmountMatch =>
  /soit\s[^;\n\d]{0,30}$/.test(lead) ? amount : { ...amount, value: amount.value * timesIn(lead) };

/** "49 900 € et 9 000 €, soit 58 900 €": the sum of those before it adds nothing. */
const isSumOf = (text: string, before: readonly Head[], head: Head): boolean => {
  if (head.sort !== 'main' || !/soit\s[^;\n\d]{0,24}$/.test(text.slice(Math.max(0, head.amount.start - 40), head.amount.start)))
    return false;
  let sum = 0;
  for (const { sort, amount } of before.toReversed()) {
    if (sort !== 'main') break;
    sum += Math.round(amount.value * 100);
    if (sum === Math.round(head.amount.value * 100)) return true;
  }
  return false;
};

/** "22 640 euros, se décomposant en 4 140 euros de …": what a sum is made of adds nothing to it. */
const made =
  /^[^.;\n]{0,12}(?:se decompos|decomposee?|ainsi ventilee?|ventilee?|repartie?|compose[e]?|comprenant|savoir)[a-z]{0,4}(?![a-z])(?!\scomme\s(?:dit|indique|expose|precise|il a ete|ci-dessus))/;
/** "…, se décomposant comme suit :": a list follows, with what is taken off at its end. */
const listed =
  /^[^.;\n]{0,12}(?:se decompos|decomposee?|ventilee?|repartie?)[a-z]{0,4}\s(?:comme suit|de la (?:facon|maniere) suivante|ainsi)/;
/** What makes the parts of a list come to more than its sum. */
const takenOff = /^(?:(?!condamn|subsidiair)[\s\S]){0,700}(?:a deduire|deduction|avances?|provisions? (?:versee|recue))/;
const nextDemand = /condamn|subsidiair|allou|(?<![a-z])outre(?![a-z])|[;\n]\s{0,3}\d{1,2}\s?[)°]/;

/** The sums that are parts of one before them, until they are more than it. */
const partsOf = (text: string, heads: readonly Head[]): ReadonlySet<Head> => {
  const parts = new Set<Head>();
  let left = 0;
  let last = heads[0]?.amount.end ?? 0;
  for (const head of heads) {
    const sum = cents([head]);
    if (nextDemand.test(text.slice(last, head.amount.start))) left = 0;
    last = head.amount.end;
    const mayBe = head.sort === 'main' || (head.sort === 'total' && left === Number.POSITIVE_INFINITY);
    const isPart = mayBe && sum <= left;
    if (isPart) parts.add(head);
    if (head.sort === 'main') left = isPart ? left - sum : 0;
    const behind = text.slice(head.amount.end, head.amount.end + 60);
    if (listed.test(behind)) left = takenOff.test(text.slice(head.amount.end, head.amount.end + 700)) ? Number.POSITIVE_INFINITY : sum;
    else if (made.test(behind.slice(0, 40))) left = sum;
  }
  return parts;
};

/** "trouble de jouissance, 2 960,00 ;": a sum to the cent at the end of an item, without its currency. */
const isBare = (text: string, { start, end }: AmountMatch): boolean =>
  /,\d\d$/.test(text.slice(start, end)) && /^\s{0,2}[;.\n]/.test(text.slice(end, end + 3));

/** The sums of a prayer or a judgment, each with what it is for. */
export const headsIn = (reading: Reading, span: Span): readonly Head[] => {
  const amounts = oneOfEach(
    reading.cue,
    within(reading.amounts, span).filter((amount) => amount.marked || isBare(reading.cue, amount)),
  );
  const subsidiary = subsidiarySpans(reading.cue, span);
  const heads = amounts.map((amount, index): Head => {
    const before = amounts[index - 1]?.end ?? span.from;
    const after = amounts[index + 1]?.start ?? span.to;
    const { lead, tail } = clauseOf(reading.cue, amount, span, before, after);
    const sort = sortOf(lead, tail);
    const inSubsidiary = subsidiary.some((one) => amount.start >= one.from && amount.start < one.to);
    return { amount: multiplied(lead, amount), sort: inSubsidiary && sort !== 'article700' ? 'subsidiary' : sort };
  });
  const parts = partsOf(reading.cue, heads);
  return heads.map((head, index) =>
    parts.has(head) || isSumOf(reading.cue, heads.slice(0, index), head) ? { ...head, sort: 'other' } : head,
  );
};

const cents = (heads: readonly Head[]): number => heads.reduce((sum, head) => sum + Math.round(head.amount.value * 100), 0);

/** Sums that a total may hold besides the main heads: costs of the proceedings, one sort or more. */
const besides: readonly (readonly Head['sort'][])[] = [['article700'], ['ad-litem'], ['article700', 'ad-litem'], ['article700', 'costs']];

/** "Total de tout ce qui est demandé": with the costs of the proceedings in it. */
const holdsCosts = (heads: readonly Head[], mains: readonly Head[], totals: readonly Head[]): boolean => {
  const more = cents(totals) - cents(mains);
  return more > 0 && besides.some((sorts) => more === cents(heads.filter(({ sort }) => sorts.includes(sort))));
};

/** The sum of the main heads; a total that the text gives itself stands for them. */
export const totalOf = (heads: readonly Head[]): { value: number; start: number; end: number } | undefined => {
  const totals = heads.filter((head) => head.sort === 'total');
  const mains = heads.filter((head) => head.sort === 'main');
  const isTotal = totals.length === 1 && (mains.length === 0 || cents(mains) === cents(totals) || mains.length > 1);
  const chosen = isTotal && !holdsCosts(heads, mains, totals) ? totals : mains;
  const [first, last] = [chosen[0], chosen.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return { value: cents(chosen) / 100, start: first.amount.start, end: last.amount.end };
};
