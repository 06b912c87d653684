import { allMatches } from '../../text/all-matches.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { personName } from '../../text/names.ts';
import type { Candidate } from './field.ts';
import { isOurName, ourClaims, ourNames, ourPolicies } from './ours.ts';
import { partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';

type Piece = { readonly text: string; readonly start: number; readonly end: number };

const parting = /\s?[–—|•·;()]\s?|\s-\s|\s\/\s|,\s|:\s|\s?\.{3,}\s?|[\n\f]/g;

/** The pieces of a stretch of text between dashes, bars, commas and line ends. */
const piecesOf = (text: string, offset: number): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of [...allMatches(text, parting), undefined]) {
    const to = match?.index ?? text.length;
    const raw = text.slice(from, to);
    const start = offset + from + raw.length - raw.trimStart().length;
    if (raw.trim() !== '') pieces.push({ text: raw.trim(), start, end: start + raw.trim().length });
    from = to + (match?.[0].length ?? 0);
  }
  return pieces;
};

/** What may stand before the name in its piece: a word for the insured, or for the place of the loss. */
const lead =
  /^(?:(?:votre|vos|notre|le|la|l['’])\s?)?(?:assur[ée]e?s?(?:\sDO|\sRC)?|soci[ée]taire|client[e]?|sinistr[ée]e?|l[ée]s[ée]e?|chantier|chez|affaire|dossier|magasin|souscripteur|titulaire|b[ée]n[ée]ficiaire|aff\.?|concernant)\s/i;
const theirs = /(?:notre|nos|mon|ma)\s{1,2}(?:assuree?s?|societaire|cliente?)|adverse|tiers|n\s?\/\s?r|nous\s?:/;
const notName =
  /^(?:\d|(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre)|pli|confid|police|contrat|sinistre|dossier|accident|incendie|vol|n\s?[°o]|r[ée]f|suivi|affaire|date|d[ée]g|exp|recours|notre|nos|vos|votre|objet|courrier|demande|convention|retard|r[ée]cl|temp[êe]te|gr[êe]le|fuite|bris|choc|collision|inondation|explosion|chute|rue|avenue|place|boulevard|all[ée]e|chemin|route|le\s|la\s\d|service|direction|cabinet d|tribunal|cour\s|vauclair|lot\s|immeuble$|v[ée]hicule|garantie|cas\s|rapport|facture|devis|convocation|communication|urgent|lrar|recommand|mise\s|copie|page|madame|monsieur le|messieurs|bonjour|ma[îi]tre|me\s)/i;
const civil = /^(?:M\.|Mme|Mlle|M\s?et\sMme|M\.\set\sMme|Monsieur|Madame|Mr|Époux|époux|Consorts|consorts)\s+\p{Lu}/u;
const form =
  /^(?:la |le |l['’])?(?:SARL|SAS|SASU|SCI|SA|EURL|EARL|GAEC|SNC|ETS|Ets|Soci[ée]t[ée]|soci[ée]t[ée]|Syndicat|syndicat|Copropri[ée]t[ée]|copropri[ée]t[ée]|COPROPRI[ÉE]T[ÉE]|R[ée]sidence|R[ÉE]SIDENCE|Commune|COMMUNE|Association|ASSOCIATION)\s\p{Lu}/u;
const capitals = /^\p{Lu}[\p{Lu}'’&.-]+(?:\s(?:D['’]|DE|DU|DES|LA|LE|LES|ET|&|\d{1,2}|\p{Lu}[\p{Lu}'’&.-]*)){1,6}$/u;
const withFamily =
  /^(?:\p{Lu}[\p{Lu}'’-]+(?:\s\p{Lu}[\p{Lu}'’-]+)?\s\p{Lu}\p{Ll}[\p{L}'’-]*|\p{Lu}\p{Ll}[\p{L}'’-]*\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)$/u;
const insurers = /assuranc|mutuelle|assureur|gendarmerie|tribunal|expert|avocat/;

const hasFirstName = (text: string): boolean =>
  fold(text)
    .split(/\s+/)
    .some((word) => firstNames.has(word.split('-')[0] ?? word));

/** How much a piece looks like the name of a person or a firm, 0 to 1. */
/** Where the name ends in its piece: the next label begins. */
const nextLabel =
  /\s(?:[Mm]ission|N\/R|V\/R|[Cc]ontrat|[ÉEé]v[ée]nement|[Ss]urvenu|[Rr][ée]f|[Pp]olice|[Vv][ée]hicule|[Ss]inistre|[Dd]ossier|\d|du\s\d|le\s\d)|\s?:\s/;

const likeness = (text: string, led: boolean): number => {
  if (notName.test(text) || /\d{3}|\d\S*\s?\S*\d.*\d|[€@%:]/.test(text) || text.length < 4 || text.length > 60 || insurers.test(fold(text)))
    return 0;
  if (civil.test(text)) return 1;
  if (form.test(text)) return 0.97;
  if (withFamily.test(text)) return hasFirstName(text) ? 0.96 : led ? 0.9 : 0;
  if (capitals.test(text)) return 0.92;
  return led && /^\p{Lu}/u.test(text) && text.split(/\s/).length < 6 ? 0.88 : 0;
};

const nameIn = (reading: Reading, piece: Piece): { value: string; likely: number; led: boolean } | undefined => {
  const led = lead.exec(piece.text)?.[0] ?? '';
  const text = (piece.text.slice(led.length).split(nextLabel)[0] ?? '').trim();
  const likely = likeness(text, led !== '');
  if (likely === 0 || isOurName(reading, text)) return undefined;
  const value = withFamily.test(text) && hasFirstName(text) ? personName(text) : partyOnLine(text)?.name;
  return value === undefined ? undefined : { value, likely, led: led !== '' };
};

const reach = 90;

/** Names in the pieces of a line around one of our numbers: "V/réf. S26-100220 – assuré : Tony VIDAL", "CY 092 RN – ROUSTAN Émilie | S26 064409". */
export const besideOurNumbers = (reading: Reading): Candidate<string>[] =>
  [...ourClaims(reading), ...ourPolicies(reading)].flatMap((own) => {
    const [from, to] = [Math.max(0, own.start - reach), own.end + reach];
    const after = piecesOf(reading.text.slice(own.end, to).split(/\n\n/)[0] ?? '', own.end).slice(0, 3);
    const before = piecesOf(
      reading.text.slice(from, own.start).split(/\n\n/).at(-1) ?? '',
      own.start - (reading.text.slice(from, own.start).split(/\n\n/).at(-1) ?? '').length,
    ).slice(-2);
    const placed = [
      ...after.map((piece, index) => ({ piece, far: index })),
      ...before.toReversed().map((piece, index) => ({ piece, far: index + 1 })),
    ];
    return placed.flatMap(({ piece, far }) => {
      const found = nameIn(reading, piece);
      if (found === undefined || theirs.test(reading.cue.slice(Math.max(0, piece.start - 26), piece.start))) return [];
      return [
        {
          value: found.value,
          start: Math.min(own.start, piece.start),
          end: Math.max(own.end, piece.end),
          strength: (found.led ? 0.9 : 0.8) * found.likely - far * 0.03,
        },
      ];
    });
  });

const told: readonly (readonly [RegExp, number])[] = [
  [/votre\s{1,2}assuree?\s{0,2}(?:\.{2,}|:)[\s.:]{0,4}/g, 0.93],
  [/vous assurez(?:,[^,]{0,24},)?\s{1,2}(?=(?:m\.|mme|monsieur|madame|la |le |l'))/g, 0.88],
  [/(?:^|[\n(,;–-]\s?)assuree?\s{1,2}(?=[a-z])/g, 0.84],
  [
    /(?:curatelle|tutelle|sauvegarde de justice|habilitation familiale)(?:\s(?:renforcee|simple))?\s{1,2}de\s{1,2}(?=(?:m\.|mme|monsieur|madame))/g,
    0.9,
  ],
  [/(?:tuteur|tutrice|curateur|curatrice|mandataire judiciaire)\s{1,2}de\s{1,2}(?=(?:m\.|mme|monsieur|madame))/g, 0.9],
  [/(?:client commun|votre client(?:e)?|client sinistre)\s{0,2}:\s{0,2}/g, 0.9],
  [
    /(?:maison|appartement|logement|pavillon|immeuble|vehicule|toiture|exploitation|magasin|atelier) d(?:e|u|es)\s{1,2}(?=(?:m\.|mme|monsieur|madame|la |l'|sarl|sas|sci))/g,
    0.74,
  ],
  [/(?:intervention|constat|visite|travaux)[^.\n]{0,40}?(?:chez|au domicile de)\s{1,2}(?=(?:m\.|mme|monsieur|madame))/g, 0.76],
];

const toldNames = (reading: Reading): Candidate<string>[] =>
  told.flatMap(([pattern, strength]) =>
    allMatches(reading.cue, pattern).flatMap((match) => {
      const until = match.index + match[0].length;
      const piece = piecesOf(reading.text.slice(until, until + 80), until)[0];
      const found = piece === undefined ? undefined : nameIn(reading, { ...piece, text: `assuré ${piece.text}` });
      if (piece === undefined || found === undefined || theirs.test(reading.cue.slice(Math.max(0, match.index - 12), until))) return [];
      return [{ value: found.value, start: match.index, end: piece.end, strength: strength * found.likely - match.index / 1e6 }];
    }),
  );

const present =
  /((?:M\.|Mme|Monsieur|Madame)\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,3}),\s(?:l['’]|votre\s)?assurée?(?=\s?[.,;)\n])/gu;

const calledInsured = (reading: Reading): Candidate<string>[] =>
  allMatches(reading.text, present).flatMap((match) => {
    const value = personName(match[1] ?? '');
    return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length, strength: 0.86 }];
  });

const caption = /(?:^|\n)[^\n]{0,60}?(?:\sc\/|\scontre)\s/g;

/** "Époux X c/ SAS Y et Vauclair": whoever stands right before us among the defendants. */
const beforeUsInCaption = (reading: Reading): Candidate<string>[] =>
  allMatches(reading.cue.slice(0, 4000), caption).flatMap((match) => {
    const from = match.index + match[0].length;
    const own = ourNames(reading).find((one) => one.start > from && one.start - from < 120);
    if (own === undefined) return [];
    const names = reading.text
      .slice(from, own.start)
      .split(/\s(?:et|ET|&)\s|,|;|\s[–/]\s/)
      .map((name) => name.trim())
      .filter((name) => name !== '' && !/^(?:la|le|son|et)$/i.test(name));
    const last = names.at(-1);
    const value = last === undefined || last.length > 60 ? undefined : partyOnLine(last)?.name;
    return value === undefined || names.length !== 1 || isOurName(reading, value)
      ? []
      : [{ value, start: from, end: own.end, strength: 0.72 }];
  });

/** Our insured, named beside our number, called so, or standing before us among those proceeded against. */
export const insuredBeside = (reading: Reading): readonly Candidate<string>[] => [
  ...besideOurNumbers(reading),
  ...toldNames(reading),
  ...calledInsured(reading),
  ...beforeUsInCaption(reading),
];
