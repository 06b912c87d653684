import { actOf } from './act.ts';
import { matchesIn, type Span } from './near-label.ts';
import { ourNames } from './ours.ts';
import type { Reading } from './reading.ts';

type Role = 'claimants' | 'defendants' | 'end' | 'counsel';
type Mark = { readonly role: Role; readonly at: number; readonly until: number; readonly labelled: boolean };

/** A passage that names parties, and whether it stands under a label. */
export type Section = Span & { readonly labelled: boolean };

const lineStart = '(?:^|[\\n\\f]|\\.\\s|;\\s)\\s{0,3}(?:[-–—•]\\s?)?';
const ending = '\\s{0,2}(?:\\((?:e|s|es|x|esse|resse)?\\)\\s{0,2}){0,2}';

/** A heading on its own line, numbered or not, and what may end it. */
const headed = `(?:^|[\\n\\f])\\s{0,3}(?:(?:[ivx]{1,4}|\\d{1,2}|[a-h])\\s?[.)°|–—-]{1,2}\\s{0,2}[–—-]?\\s{0,2})?(?:l[ae]s?\\s|l')?`;
const headEnds = '\\s{0,2}[?:]{0,2}\\s{0,2}(?:\\n\\s{0,3}){1,2}';

/** Who asks: "à la requête de", a label, "ENTRE". */
const claimantHeads = new RegExp(
  [
    "(?<![a-z])(?:a\\s{0,3}l[a4]\\s{1,3}(?:requete|demande|diligence|poursuite)s?|sur\\s{1,3}la\\s{1,3}demande(?=\\s{1,3}d[eu]s?\\s?:)|sur\\s{1,3}les\\s{1,3}instances)\\s{1,3}(?:conjointes?\\s{1,3}|et\\s{1,2}[a-z]{4,12}\\s{1,2})?(?:d[a-z]{1,2}(?![a-z])|d')(?=[\\s:a-z'])'?\\s{0,2}:?\\s{0,3}",
    "(?:^|[\\n\\f])\\s{0,3}la\\s{1,3}requete\\s{1,3}d(?:e\\s|u\\s|es\\s|')\\s{0,2}",
    "a\\s{1,3}la\\s{1,3}(?:requete|demande)s?\\s{0,2}:\\s{1,3}(?:d[a-z]{1,2}\\s{1,2}|d')?",
    '(?:requete|demande|recours)[^:\\n]{0,120}(?:deposee?|presentee?|formee?|introduite?|enregistree?)[^:\\n]{0,60}\\spar\\s{0,2}:\\s{0,3}',
    `${lineStart}(?:l[ae]s?\\s{1,2})?(?:parties?\\s{1,2})?(?:demand(?:eur|eresse|eure)s?|requerante?s?|poursuivante?s?|appelante?s?|demande\\s{1,2}(?:formee|presentee|introduite)\\s{1,2}par)${ending}(?:[a-z' ]{0,24})?:\\s{0,3}`,
    `${lineStart}entre\\s{0,2}:?\\s{0,2}(?:d'une part,?\\s{0,2}:?)?\\s{0,2}(?=[\\n\\da-z])`,
    '(?<![a-z])(?:demand(?:eur|eresse)s?|requerante?s?)\\s{0,2}:\\s{1,3}',
    `${lineStart}(?:agissant\\s{1,3}(?:pour le compte|au nom)|pour le compte)\\s{1,3}(?:d[eu]s?\\s{1,3}|d')`,
    `${lineStart}d[eu]s?\\s{0,2}:\\s{0,2}\\n\\s{0,3}(?=l|m|s|\\d|[-–•])`,
    `${lineStart}(?:l[ae]s?\\s{1,2})?(?:parties?\\s{1,2})?(?:demand(?:eur|eresse)s?|requerante?s?)${ending}[.–—-]\\s{1,3}`,
    'commissaires?\\s{1,2}de\\s{1,2}justice,?\\s{1,3}(?:agissant|instrumentant)\\s{1,3}(?:pour|au\\s{1,2}nom\\s{1,2}d[eu]s?)\\s{1,3}',
    `${lineStart}sur\\s{1,3}les?\\s{1,3}(?:poursuites\\s{1,3}et\\s{1,3})?diligences?\\s{1,3}d(?:e\\s|u\\s|es\\s|')\\s{0,2}`,
    `${lineStart}pour\\s{0,2}:\\s{0,3}`,
    `${lineStart}pour\\s{1,3}(?=la\\s(?:societe|s\\.?a|sarl|sas|sci|commune)|le\\ssyndicat|monsieur|madame|m\\.|mme)`,
    `${lineStart}(?:l[ae]s?\\s{1,2})?(?:parties?\\s{1,2})?(?:demand(?:eur|eresse)s?|requerante?s?)${ending}\\n\\s{0,3}`,
    `${headed}(?:qui\\s(?:vous\\s)?(?:assigne|cite|demande|agit|saisit)|(?:parties?|personnes?)\\s(?:demanderesses?|requerantes?|poursuivantes?|qui\\s(?:vous\\s)?(?:assigne|demande|agit|agissent)))${headEnds}`,
  ].join('|'),
  'g',
);

const adverb = "(?:\\s{1,3}(?!a\\s|aux?\\s|la\\s|le\\s|les\\s|l'|monsieur|madame|devant)[a-z'’-]{2,16}){0,9}?";
const preposition = '\\s{0,3}(?:(?<![a-z])(?:a|aux?)(?![a-z])|:)';
const party = '(?=[\\n\\d"«-]|[a-z])';
const named = "(?=la\\s|le\\s|les\\s|l'|monsieur|madame|m\\.|mme|s\\.?a|sci|vous,)";

/** Who is called: the verb of the act, a label, "CONTRE", "ET". */
const defendantHeads = new RegExp(
  [
    `[a-z]{4,8}\\s{1,3}(?:assignation|citation|sommation)s?(?! aux? (?:def|par))${adverb}${preposition}(?!\\s{1,3}(?:jour|comparaitre|chacun|bref|heure|fins?|fond|tiers|[a-z]{3,16} des? def))\\s{0,3}:?\\s{0,3}${party}`,
    `(?:assignation est donnee|(?:(?<![a-z])(?:ai|avons|a|nous|je|j'ai)|[,)])\\s{1,3}(?:fait\\s)?(?:assigner?|assignons|citer?|citons|denonce|denoncons|signifie|signifions|sommer?))(?:\\s{1,3}et\\s{1,3}[a-z]{4,12}(?:\\s[a-z]{4,10})?)?${adverb}${preposition}(?!\\s{1,3}(?:jour|comparaitre|requerant))\\s{0,3}:?\\s{0,3}${party}`,
    `(?:fait assigner|fait citer|ai assigne|avons assigne|a assigne|assigne|ai cite|avons cite|je cite|cite|attrait|appelons? en (?:cause|garantie|intervention)|appele en (?:cause|garantie|intervention)|assignons|citons)\\s{1,3}:?\\s{0,3}(?:en (?:intervention forcee|garantie|refere|cause)\\s{1,3}(?:et en garantie\\s{1,3})?)?${named}`,
    'attrait\\s{1,3}',
    '(?:ai|avons|j.ai|[,)])\\s{1,3}(?:assigne|cite|fait assigner)\\s{0,3}:?\\s{0,2}\\n\\s{0,3}',
    '(?<![a-z])(?:defend(?:eur|eresse)s?|requise?s?)\\s{0,2}:\\s{1,3}',
    "(?:delivrance|signification|remise)\\s{1,3}(?:du present |de cet |de l'|du )acte\\s{1,3}a(?:ux?)?\\s{0,2}:\\s{0,3}",
    `${lineStart}(?:l[ae]s?\\s{1,2})?(?:parties?\\s{1,2})?(?:defend(?:eur|eresse)s?|requise?s?)${ending}[.–—-]\\s{1,3}`,
    '(?:denonc[a-z]{1,3}|laiss[a-z]{1,4}\\s{1,2}copie)[^:\\n]{0,70}\\sa\\s{0,2}:\\s{0,3}',
    '[a-z]{4,8}\\s{1,3}(?:assignation|citation),[^\\n:]{3,80},\\s{1,3}a\\s{0,2}:\\s{0,3}',
    '(?:cite|citons|assigne|assignons|assignation|citation)[^\\n:]{0,30}comparaitre\\s{0,2}:\\s{0,3}',
    '(?:fait citer|fait assigner)\\s{1,3}par\\s[^\\n,]{3,60},[^\\n,]{3,40},\\s{1,3}',
    '(?<![a-z])(?:assigne|cite|assignons|citons)\\s{0,2}:\\s{0,3}',
    "l'honneur d'informer\\s{0,3}:?\\s{0,3}",
    `${lineStart}(?:et\\s{1,2})?(?:parties?\\s{1,2})?(?:l[ae]s?\\s{1,2})?(?:defend(?:eur|eresse)s?|requise?s?|intimee?s?|(?:parties?\\s{1,2})?(?:intervenante?s?|assignee?s?|citee?s?|mises? en cause|appelee?s? en (?:cause|garantie|intervention))|destinataires|contre|a l'encontre de)${ending}(?:[a-z' ]{0,24})?:\\s{0,3}`,
    `${lineStart}(?:l[ae]s?\\s{1,2})?(?:parties?\\s{1,2})?(?:defend(?:eur|eresse)s?|requise?s?|contre)${ending}\\n\\s{0,3}`,
    `${lineStart}(?:et|a)\\s{0,2}:\\s{0,3}`,
    `${lineStart}et\\s{0,2}\\n\\s{0,3}(?=\\d|la\\s|le\\s|monsieur|madame|m\\.|mme|l'|s\\.?a)`,
    `dirigee?\\s{1,3}contre\\s{1,3}${named}`,
    '(?<=[\\s,;])contre\\s{0,2}:\\s{0,3}',
    `${headed}(?:qui\\s(?:est|sont)\\s(?:assigne|cite|appele|attrait|poursuivi|mis en cause)e?s?|(?:parties?|personnes?|societes?)\\s(?:assignees?|citees?|requises?|appelees?|attraites?|mises? en cause|defenderesses?|adverses?|poursuivies?|destinataires?|convoquees?)[^\\n]{0,24}|destinataires?(?:\\sde\\sl'acte|\\sdu present acte)?|(?:acte\\s)?(?:signifiee?|destinee?|delivree?|adressee?)\\s(?:a|aux?)|assignees?|mise? en cause|defend(?:eur|eresse)s?\\s(?:a|au|aux|principa)[^\\n]{0,30})${headEnds}`,
  ].join('|'),
  'g',
);

/** Where the parties are over: the call itself, its notice, the reasons. */
const ends =
  /d'\s?avoir\s{1,3}a\s|(?<![a-z])(?:(?:a|de|pour)\s{1,3})?comparaitre|de se presenter|(?:^|[\n\s])(?:par[- ])?devant\s{0,3}(?::|le\s|la\s|les\s|l'|madame|monsieur|mm?\.|messieurs|nous\s)|tres\s{1,3}important|a\s{1,2}l'effet\s{1,2}d|(?:^|\n)\s?attention(?![a-z])|(?:^|\n)\s?i\s?\.\s{1,2}[^,;\n]{3,60}\s(?:a ete|est|avait|s'est|etait|ont|sont)\s|l'acte dont|d'une?\s(?:ordonnance|jugement|assignation|requete|acte)|copie\s(?:de|du|d')|(?:^|\n)\s?a l'audience|(?:^|\n)\s?(?:les?\s|la\s|l')?(?:objet|faits?(?![a-z])|demandes?(?![a-z])|rappel|expose|discussion|motifs|plaise|attendu|par ces motifs|chefs de|pour\s?\n)|tendant a|pour l'audience|vous\s(?:etes|devez|avez|disposez|pouvez|n'etes)|il vous est|il est (?:demande|expose)|je vous|afin (?:que|qu')|(?:^|\n)\s?(?:madame, monsieur|madame,\s?\n|monsieur,\s?\n)|d'une part|d'autre part|(?:^|\n)\s?(?:i|1)\s?[.)]?\s?[-–—]?\s?(?:expose|rappel|faits)/g;

/** Where a claimant's lawyer or his address for service comes in. */
const counselWords =
  /ayant\s{1,3}(?:toutes?\s|tous\s)?(?:deux\s|trois\s)?pour\s{1,3}(?:avocat|conseil)|ayant\s{1,3}(?:me|maitre)\s|(?:et\s)?(?:pour|chez) (?:lequel|laquelle|lesquels|lesquelles|qui)\s|eli[st][a-z]{0,4} domicile|lequel(?:le)?s? (?:elit|elisent|se constitu|a pour|ont pour|represent)|(?:representee?|assistee?)s?\s{1,3}(?:a l'instance |aux presentes )?par\s{1,3}(?:maitre|me\s|mes?\.|la s(?:elarl|cp|elas))|avocat\s{1,2}(?:constitue|postulant)?\s?:|,\s?avocats?\s?:|par ministere de|agissant par le ministere|qui elit|qui se constitue|f(?:on|ai)t election de domicile|(?:^|[\n\f])\s?(?:maitre|me)\s[^,\n]{3,40},\s(?:avocate?|du barreau)/g;

const bailiffSpeaks =
  /(?<![a-z])(?:la\s)?(?:scp|selarl|selas|selasu|sasu?|sarl)\s[^;\n]{3,70}?,\s(?:commissaires? de|huissiers? de|titulaires? d|(?:par )?l'un d)|(?<!ou\s)j'\s?ai(?:,|\s{1,3}(?:commissaire|huissier|soussign|donne|assigne|cite|signifie|denonce|maitre|[a-z'-]{2,20} [a-z'-]{2,20},))|(?<![a-z])je,?\s{1,3}(?:soussignee?|maitre|[a-z'-]+ [a-z' -]+, (?:commissaire|huissier|soussign))|(?<![a-z])nous,\s|maitre [a-z' -]{3,40},? commissaire|agissant par le ministere|(?<![a-z])je soussignee?|me suis/g;

/** Does it stand alone before a colon or at the end of its line, without a verb? */
const isLabel = (head: string): boolean =>
  /(?:[:.]|\n)\s{0,3}$/.test(head) && !/assignation|citation|sommation|donne|signifi|denonc|requete/.test(head);

const firstItem = /[\n\f;]\s{0,3}\(?(?:1|i|a|primo|premierement)\s?[°.),/-]{1,2}\s{0,2}(?=[a-z«"])/g;
const laterItem =
  /[\n\f;]\s{0,3}(?:et\s)?\(?(?:[2-9]|i{2,3}|iv|[b-f]|secundo|tertio|deuxiemement|troisiemement)\s?[°.),/-]{1,3}\s{0,2}(?:a\s)?(?:la\s)?(?:(?:societe|s\.?a|compagnie)\.?\s)?$/;

/** A numbered list that has us behind its first item is one of those who are called, whatever stands before it. */
const listsWithUs = (reading: Reading, span: Span): readonly Mark[] =>
  ourNames(reading)
    .filter(({ start }) => start < span.to && laterItem.test(reading.cue.slice(Math.max(0, start - 40), start)))
    .flatMap(({ start }) => matchesIn(reading.cue, firstItem, { from: Math.max(span.from, start - 700), to: start }).slice(-1))
    .map((match) => ({ role: 'defendants', at: match.at, until: match.at + 1, labelled: true }));

/** Where an act names who asks and whom it calls, speaks of lawyers, and comes to something else. */
export const marksOf = (reading: Reading): readonly Mark[] =>
  reading.once('actMarks', () => {
    const { main, told } = actOf(reading);
    const to = Math.min(main.to, 14_000, told < 600 ? main.to : told);
    const span = { from: main.from, to };
    const of = (role: Role, pattern: RegExp): Mark[] =>
      matchesIn(reading.cue, pattern, span)
        .filter((match) => !/\.\s{1,3}$/.test(match[0]) || /^[\n\f.;\s]*\p{Lu}/u.test(reading.text.slice(match.at, match.until)))
        .map((match) => ({ role, at: match.at, until: match.until, labelled: isLabel(match[0]) }));
    return [
      ...of('claimants', claimantHeads),
      ...of('defendants', defendantHeads),
      ...of('end', ends),
      ...of('end', bailiffSpeaks),
      ...of('counsel', counselWords),
      ...listsWithUs(reading, span),
    ].sort((a, b) => a.at - b.at || b.until - a.until);
  });

const goesOn = /[;\n]\s{0,3}(?:et\s{1,2})?(?:[2-9]\s?(?:°|o|er|[.)/])|[-–—•]\s|[b-h]\))/;

/** From a head to the next head of another sort or the end; a lawyer ends it unless the list goes on after him. */
const spanOf = (reading: Reading, marks: readonly Mark[], index: number): Span => {
  const head = marks[index];
  if (head === undefined) return { from: 0, to: 0 };
  const rest = marks.slice(index + 1).filter((mark) => mark.at >= head.until + 2);
  const hard = rest.find((mark) => mark.role !== 'counsel' && !(mark.role === head.role && mark.at - head.until < 3));
  const to = Math.min(hard?.at ?? head.until + 3000, head.until + 7000);
  const counsel = rest.find((mark) => mark.role === 'counsel' && mark.at < to);
  if (counsel === undefined || goesOn.test(reading.cue.slice(counsel.until, to))) return { from: head.until, to };
  return { from: head.until, to: counsel.at };
};

/** Passages that name who asks, or who is called, in their order: all that stand under a label, of the others the first. */
export const sectionsOf = (reading: Reading, role: 'claimants' | 'defendants'): readonly Section[] =>
  reading.once(`sections:${role}`, () => {
    const marks = marksOf(reading);
    return marks
      .flatMap((mark, index) => (mark.role === role ? [{ ...spanOf(reading, marks, index), labelled: mark.labelled }] : []))
      .filter(({ from, to }) => to - from > 2);
  });
