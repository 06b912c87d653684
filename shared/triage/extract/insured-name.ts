import type { FieldValue } from '../../contracts/document.ts';
import { personName } from '../../text/names.ts';
import { agreed, type Candidate, toField } from './field.ts';
import { insuredBeside } from './insured-beside.ts';
import { matchesIn } from './near-label.ts';
import { isOurName, ourClaims, ourNames, ourPolicies } from './ours.ts';
import { partyAt, partyOnLine } from './party-at.ts';
import type { Reading } from './reading.ts';
import { isUnlikelyName } from './unlikely-name.ts';

const proper = "\\p{Lu}[\\p{L}'’&.-]{0,30}";

const formLabels =
  /(?<![a-z])(?:(?:nom\s{1,2}(?:de\s{0,2}|et prenom de\s)?l'\s?assuree?)|votre\s{1,2}(?:assuree?|societaire|client[e]?)|assuree?s?(?:\s?\(?e\)?)?(?:\s{1,2}(?:vauclair|concernee?|sinistree?|responsable|mis en cause|examinee?|lesee?))?|souscripteur|preneur d'assurance|societaire|notre client(?:e)? assuree?|sinistree?|lese|l[ea]\s{1,2}votre)\s{0,2}:\s{0,3}(?:nom\s?:\s?)?/g;
const prose: readonly (readonly [RegExp, number])[] = [
  [
    /assureurs?\s{1,3}(?:[a-z-]{4,30}\s{1,3}){0,6}?(?:et\s{1,2}[a-z]{4,20}\s{1,3})?(?:de\s{1,3}(?=(?:la|le|l'|monsieur|madame|m\.|mme|mlle)(?:\s|[a-z]))|de\s{1,3}(?=[a-z])|d'|du\s{1,3}(?=syndicat|cabinet|garage|restaurant|docteur))/g,
    0.86,
  ],
  [/(?<![a-z])vos\s{1,2}assure(?:e)?s?[,:\s]{1,3}(?=(?:m\.|mme|monsieur|madame|mlle|la |le |sci|sarl|sas))/g, 0.9],
  [
    /votre\s{1,2}(?:assuree?|societaire|client[e]?)[,:]?\s{1,3}(?=(?:m\.|mme|monsieur|madame|mlle|la |le |l'|sci|sarl|sas|eurl|[a-z]))/g,
    0.9,
  ],
  [/(?:notre|votre)\s{1,2}(?:assuree?)\s?\(/g, 0.7],
  [/\(assuree?\s{1,2}(?=[a-z])/g, 0.85],
  [/contrat\s{1,2}(?:souscrit|etabli)\s{1,2}(?:par|au nom de)\s{1,2}/g, 0.85],
];
const theirSide = /(?:(?<![a-z])(?:notre|mon|nos)|n\/)\s{0,2}(?:(?:assuree?s?|client|societaire)\s{0,2}[:,]?\s{0,2})?$/;

const near = (reading: Reading, at: number, reach: number): boolean =>
  [...ourClaims(reading), ...ourPolicies(reading)].some((own) => Math.abs(own.start - at) < reach);

/** A label "Assuré :" belongs to the side whose number or name stands closest before it or right after. */
const sideStrength = (reading: Reading, at: number, several: boolean): number => {
  if (!several) return 0.9;
  const before = ourNames(reading).findLast((one) => one.end <= at);
  const close = near(reading, at, 90) ? 0.05 : 0;
  return 0.8 + close + (before !== undefined && at - before.end < 120 ? 0.06 : 0);
};

const fromLabels = (reading: Reading): Candidate<string>[] => {
  const labels = matchesIn(reading.cue, formLabels);
  return labels.flatMap((match) => {
    if (theirSide.test(reading.cue.slice(Math.max(0, match.at - 24), match.at)) || /^notre|^mon/.test(match[0])) return [];
    const party = partyOnLine(reading.text.slice(match.until, match.until + 120));
    if (party === undefined || isOurName(reading, party.name)) return [];
    const strength = /^(?:l[ea]\s{1,2})?votre/.test(match[0]) ? 0.95 : sideStrength(reading, match.at, labels.length > 1);
    return [{ value: party.name, start: match.at, end: match.until + party.length, strength }];
  });
};

const fromProse = (reading: Reading): Candidate<string>[] =>
  prose.flatMap(([pattern, strength]) =>
    matchesIn(reading.cue, pattern).flatMap((match) => {
      if (/tribunal|cour\s/.test(match[0])) return [];
      const text = reading.text.slice(match.until, match.until + 130);
      const party = partyAt(text);
      if (
        party === undefined ||
        isOurName(reading, party.name) ||
        !/^(?:(?:la|le|les|l['’]|m\.|mme|mlle|monsieur|madame)\s?|)\p{Lu}|^(?:la|le|l['’])\s?(?:sci|soci|syndic|sarl|sas|compagn|entrepr)/u.test(
          text,
        )
      )
        return [];
      if (/^(?:responsab|respons|dommage|decennal|risque|votre|notre|ce |cette|son |sa )/i.test(party.name)) return [];
      return [{ value: party.name, start: match.at, end: match.until + party.length, strength }];
    }),
  );

const labelCell =
  /^(?:votre\s)?(?:nom (?:de l['’]|et pr[ée]nom de l['’])?\s?assur[ée]e?|assur[ée]e?|souscripteur|soci[ée]taire)(?:\s?\/\s?immat\.?)?\s?:?$/i;

/** Rows "Assuré | name" of a form; where it has two sides, those under our name. */
const fromTables = (reading: Reading): Candidate<string>[] =>
  reading.document.blocks.flatMap((placed) => {
    let ours = false;
    const holdsUs =
      ourNames(reading).some((one) => one.start >= placed.start && one.start < placed.end) ||
      near(reading, placed.start, placed.end - placed.start);
    return (placed.block.rows ?? []).flatMap((cells): Candidate<string>[] => {
      ours ||= cells.some((cell) => isOurName(reading, cell));
      const [label = '', value = ''] = cells;
      if (!labelCell.test(label.trim()) || cells.length < 2) return [];
      const party = partyOnLine((value.split(/\s\/\s/)[0] ?? value).trim());
      if (party === undefined) return [];
      const strength = /^votre/i.test(label.trim()) ? 0.96 : ours ? 0.95 : holdsUs ? 0.7 : 0.74;
      return [{ value: party.name, start: placed.start, end: placed.end, strength }];
    });
  });

const afterNumber = /^\s?(?:[–—-]|\(|:)\s?(?:assuree?\s?:?\s?|aff(?:aire)?\.?\s?:?\s?|votre assuree?\s?:?\s?)?(?=[a-z])/;

/** "V/Réf. S26-032219 – Mme Gaëlle RIOU", "S24-071006 (RÉSIDENCE DU PARC)". */
const besideNumber = (reading: Reading): Candidate<string>[] =>
  [...ourClaims(reading), ...ourPolicies(reading)].flatMap((own): Candidate<string>[] => {
    const lead = afterNumber.exec(reading.cue.slice(own.end, own.end + 24));
    if (lead === null) return [];
    const from = own.end + lead[0].length;
    const text = (reading.text.slice(from, from + 80).split(/\n|\s[–—-]\s|\)|,|\sc\/|;|\s\//)[0] ?? '').trim();
    if (
      !/^(?:M\.|Mme|Mlle|Monsieur|Madame|\p{Lu}[\p{L}'’.-]{2,30})\s?/u.test(text) ||
      /^(?:pli|confid|police|contrat|sinistre|dossier|accident|incendie|vol|n\s?°|r[ée]f|suivi|affaire|date|d[ée]g|exp|recours|notre|nos|vos|objet|courrier|demande|convention|retard|r[ée]cl)/i.test(
        text,
      )
    )
      return [];
    const party = partyOnLine(text);
    if (party === undefined || isOurName(reading, party.name) || (!party.person && party.name.split(' ').length > 6)) return [];
    return [
      { value: party.name, start: own.start, end: from + text.length, strength: party.person || /\p{Lu}{3}/u.test(text) ? 0.86 : 0.8 },
    ];
  });

const separatorBefore =
  /\s?[–—(,/:-]\s?(?:vauclair assurances\s?\(?\s?)?(?:(?:votre|vos|notre|le|n[°o]|ref\.?|dossier|contrat|police|sinistre|vehicule [a-z0-9-]{7,9},?)\s{0,2}){0,4}(?:[a-z ]{0,22}\s)?$/;
const namedAtEnd = new RegExp(
  `((?:Résidence|Copropriété|SDC|SCI|Hôtel|Immeuble|Syndicat des copropriétaires)\\s[^–—(,:/\\n]{3,50}|(?:M\\.|Mme|Mlle|Monsieur|Madame)\\s${proper}(?:\\s(?:(?:de|du|le|la)\\s)?${proper}){0,3}|(?:\\p{Lu}[\\p{Lu}'’&.-]{2,30}(?:\\s(?:DE|DU|DES|LA|LE|LES|ET|\\d{1,2})?\\s?\\p{Lu}[\\p{Lu}'’&.-]{0,30}){1,5}(?:\\s\\d{1,2})?|\\p{Lu}[\\p{Lu}-]{2,30}\\s\\p{Lu}\\p{Ll}{1,30}))(?:,\\s(?:sous|assuré|locataire|propriétaire|né)[^–(,]{0,30})?$`,
  'u',
);

/** "M. Yves CABROL – votre contrat VA…", "Mme Simone BAILLY (contrat VA…)", "COPROPRIÉTÉ BELLEVUE 2 – sinistre S26-…". */
const beforeNumber = (reading: Reading): Candidate<string>[] =>
  [...ourClaims(reading), ...ourPolicies(reading)].flatMap((own): Candidate<string>[] => {
    const from = Math.max(0, own.start - 110);
    const gap = separatorBefore.exec(reading.cue.slice(from, own.start));
    if (gap === null) return [];
    const before = (
      reading.text
        .slice(from, from + gap.index)
        .split(/\n/)
        .at(-1) ?? ''
    ).trimEnd();
    const raw = namedAtEnd.exec(before)?.[1];
    if (
      raw === undefined ||
      /^(?:RAPPORT|CONVENTION|TRIBUNAL|VAUCLAIR|COUR|MISE|OBJET|SINISTRE|POLICE|DOSSIER|LRAR|R[ÉE]F|DEMANDE|RECOURS|ASSURANCES?|MUTUELLE|CABINET|COMPAGNIE)/.test(
        raw,
      )
    )
      return [];
    const party = partyOnLine(raw);
    return party === undefined || isOurName(reading, party.name)
      ? []
      : [{ value: party.name, start: from + gap.index - raw.length, end: own.end, strength: 0.82 }];
  });

/** Cells that hold both our number and a line "Assuré : …". */
const fromCells = (reading: Reading): Candidate<string>[] =>
  reading.document.blocks.flatMap((placed) =>
    (placed.block.rows ?? []).flat().flatMap((cell) => {
      if (!isOurName(reading, cell) || /assur[ée]/i.exec(cell) === null) return [];
      const label = /assur[ée]e?\s?:\s?/i.exec(cell);
      const party = label === null ? undefined : partyOnLine(cell.slice(label.index + label[0].length));
      if (party === undefined) return [];
      return [{ value: party.name, start: placed.start, end: placed.end, strength: 0.96 }];
    }),
  );

const nameBefore = new RegExp(
  `((?:(?:[Ll]a|[Ll]e|LA|LE|[Ll]['’])\\s?(?:[Ss]oci[ée]t[ée]|SARL|SAS|SASU|SCI|SA|EURL|EARL|[Ss]yndicat[^,;\\n]{0,40})?\\s?|(?:M\\.|Mme|Mlle|Monsieur|Madame|SARL|SAS|SASU|SCI|EURL|EARL)\\s)?${proper}(?:\\s(?:(?:de|du|des|la|le|et|d['’]|DE|DU)\\s?)?${proper}){0,6})(?:,\\s[^,;.]{4,60}(?:,\\s[^,;.]{2,40}){0,2})?\\s?[,(;–-]{0,2}\\s{0,2}(?:et\\s(?:à\\s|de\\s)?|-\\s)?$`,
  'u',
);
const nameRightBefore = new RegExp(
  `((?:(?:M\\.|Mme|Mlle|Monsieur|Madame|SARL|SAS|SASU|SCI|EURL|EARL|SA)\\s)?${proper}(?:\\s(?:(?:de|du|des|la|le|et|d['’]|DE|DU)\\s?)?${proper}){0,6})\\s?[,(–-]\\s?$`,
  'u',
);
/** Words after which our insured's name stands: "Mme X, votre assurée", "X et son assureur". */
const anchors =
  /(?:son|leur)\s{1,2}assureur(?![a-z])|(?:votre|son)\s{1,2}(?:assuree?|societaire)(?![a-z])|assuree?s?\s{1,2}(?:aupres de (?:vous|votre)|par vos soins|chez vous|de (?:la )?(?:societe|compagnie)|par (?:la )?(?:societe )?vauclair|vauclair|aupres de (?:la (?:societe |compagnie )?)?vauclair)|\(assureur\)|que\svous\s(?:assurez|garantissez)|dont\svous\setes\sl'assureur/g;
const notName =
  /^(?:Subsidiairement|Défenderesse|Défendeurs?|Intimée?s?|Appelante?|CONDAMNER|Condamner|SA|Sa|Monsieur|Madame|Article|Tribunal|Vu|Maître|Me|Par|La|Le|Les|Objet|Votre|Notre|Je|Nous|En|Sur|Il|Elle)$/;

/** Our own name may stand between: "X, VAUCLAIR ASSURANCES son assureur". */
const beforeOurName = (reading: Reading, at: number): number => {
  const own = ourNames(reading).findLast((one) => one.end <= at && at - one.end < 70);
  return own === undefined
    ? at
    : Math.max(
        0,
        own.start -
          (/(?:la\s(?:societe|compagnie|sa)|sa|s\.a\.|compagnie)\s$/.exec(reading.cue.slice(Math.max(0, own.start - 16), own.start))?.[0]
            .length ?? 0),
      );
};

const condominium = /((?:syndicat|SYNDICAT|Syndicat) (?:des|DES) (?:copropri[ée]taires|COPROPRI[ÉE]TAIRES) [^,;.:]{3,80}?)\s?[,(–-]\s?$/u;

const fromAnchors = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, anchors).flatMap((match) => {
    const self = /assureur/.test(match[0]);
    const at = self ? beforeOurName(reading, match.at) : match.at;
    const before = reading.text.slice(Math.max(0, at - 150), at).replace(/[\n\f]/g, ' ');
    const raw = condominium.exec(before)?.[1] ?? (nameRightBefore.exec(before) ?? (self ? nameBefore.exec(before) : null))?.[1];
    const name = raw === undefined ? undefined : /^(?:M\.|Mme|Mlle|Mons|Madame)/.test(raw) ? personName(raw) : partyOnLine(raw)?.name;
    if (raw === undefined || name === undefined || notName.test(name) || isOurName(reading, name)) return [];
    return [{ value: name, start: Math.max(0, at - 150) + before.lastIndexOf(raw), end: match.until, strength: 0.87 - match.at / 1e6 }];
  });

const caption = /(?:c\/|contre)\s{0,2}(?=[a-z])/g;

/** The caption "A c/ B, VAUCLAIR (assureur)": our insured is whoever stands before us. */
const fromCaption = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, caption, { from: 0, to: Math.min(3000, reading.cue.length) }).flatMap((match) => {
    const rest = reading.cue.slice(match.until, match.until + 160).split('\n\n')[0] ?? '';
    if (!/assur/.test(rest)) return [];
    const party = partyAt(reading.text.slice(match.until, match.until + 110));
    return party === undefined || isOurName(reading, party.name)
      ? []
      : [{ value: party.name, start: match.at, end: match.until + party.length, strength: 0.8 }];
  });

/** Our insured: the one of our side where both insurers' stand in the letter. */
export const insuredCandidates = (reading: Reading): readonly Candidate<string>[] => [
  ...fromCells(reading),
  ...fromTables(reading),
  ...fromLabels(reading),
  ...fromProse(reading),
  ...besideNumber(reading),
  ...beforeNumber(reading),
  ...fromAnchors(reading),
  ...fromCaption(reading),
  ...insuredBeside(reading),
];

export const insuredNameField = (reading: Reading): FieldValue | undefined =>
  toField(reading, agreed(insuredCandidates(reading).filter(({ value }) => !isUnlikelyName(value))));
