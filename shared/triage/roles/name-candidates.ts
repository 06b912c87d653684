import { allMatches } from '../../text/all-matches.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { withoutInitials } from '../../text/initials.ts';
import { firmName, personName } from '../../text/names.ts';
import { isOurName } from '../extract/ours.ts';
import { partyNamesAt } from '../extract/party-names.ts';
import type { Reading } from '../extract/reading.ts';
import { tablesOf } from '../extract/table-cells.ts';
import { isUnlikelyName } from '../extract/unlikely-name.ts';
import { foldName } from '../fold-name.ts';
import { letterLines } from './letter-lines.ts';
import { CandidateList, type Mention, type RoleCandidate } from './role-candidate.ts';
import { isToRead, spansToRead } from './spans-to-read.ts';

const word = "(?:\\p{Lu}[\\p{L}\\d$|'’&.-]{0,30}|\\d{1,3}(?= \\p{Lu})|&)";
const small = "(?:(?:de|du|des|la|le|les|et|en|à|au|aux|sur|sous|pour|lès) |[dl]['’] ?)";
/** Words with capitals in a row, small words between them. Small letters are passed over first: most of a letter is nothing else. */
const run = new RegExp(`(?![a-z ])(?<![\\p{L}\\d'’])\\p{Lu}[\\p{L}\\d'’&.-]{0,30}(?: (?:${small}){0,2}${word}){0,9}`, 'gu');

const civility =
  /(?<![\p{L}])(?:M\.|MM\.|Mme|Mlle|Mr|Monsieur|Madame|Mademoiselle|MONSIEUR|MADAME|Maître|Me|Dr|Docteur|DR|MME)\.?\s(?=\p{Lu})/u;
const labelFirst =
  /^(?:assure|assuree|assures|client|cliente|societaire|objet|dossier|affaire|sinistre|victime|nom|chantier|votre|notre|vos|nos|le|la|les|de|chez|expert|demandeur|demanderesse|defendeur|proprietaire|conducteur|patient|patiente|tiers|adversaire|partie|souscripteur|lese|par|pour|contre|concerne|emetteur|expediteur|conseil|avocat|beneficiaire|salarie|creancier|debiteur|requerant|locataire|lieu|do|rc|maison|appartement|risque|interlocuteur|gestionnaire)\s/i;
const service =
  /\s(?=(?:Service|SERVICE|Plate-?forme|PLATE-?FORME|Pôle|PÔLE|POLE|Direction|DIRECTION|Département|Contentieux|CONTENTIEUX|Agence|Unité|Centre de [Gg]estion|Rue|RUE|Lieu-dit|TSA|Envoyé|Pôle|Avenue|AVENUE|Sinistre|SINISTRE|Contrat|Police|Tél|TÉL|Réf|RÉF|Société (?:anonyme|d['’]avocats|mutuelle)|Expert|Experts|EXPERTS?|Avocats?|AVOCATS?|Commissaires?|COMMISSAIRES?|Au|Du|Le|Né|Née|Zone|ZONE|Z[AI]C?|BP|CS|Place|PLACE|Quai|QUAI|Boulevard|BOULEVARD|Chemin|Route|Impasse|Siège|Antenne|Ingénieurs?|Économistes?|Huissiers?|Avocate|Greffe|Médecine?|Assurances?|ASSURANCES?|[Aa]ssurances de|[Mm]utuelle d)(?:\s|$|['’]))/u;

/** Names with common nouns in them: a body, a condominium, a trader. What stands before is looked at last: the words are rarer than beginnings of words. */
const partyBegins =
  /(?=(?:[Ss]yndicat|SYNDICAT|SDC|SARL|SASU?|SCI|SCCV|EARL|GAEC|EURL|SNC|SA|SCEA|SCP|SELARL|[Ss]ociété|[Cc]abinet|[Cc]ommune|[Vv]ille de|[Rr]ésidence|[Cc]opropriété|[Aa]ssociation|[Éé]tablissements?|[Ee]ntreprise|[Gg]arage|[Cc]aisse|[Cc]entre|[Bb]rigade|[Uu]nion|[Bb]ureau|[Ss]ervice|[Ll]ycée|[Oo]ffice|[Cc]ommissariat|[Dd]irection|[Mm]utuelle|M\.|Mme|Monsieur|Madame) ?[\p{L}"«])(?<![\p{L}'’-])/gu;

const isUpper = (text: string): boolean => text.length > 1 && text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);

/** "DURAND Service Sinistres": what stands in capitals, with and without the word behind. */
const capitalHead = (raw: string): string[] => {
  const words = raw.split(/\s/);
  if (!isUpper(words[0] ?? '')) return [];
  const end = words.findIndex((one) => !isUpper(one) && !/^(?:de|du|des|la|le|les|et|&|\d{1,3})$/i.test(one));
  if (end < 1) return [];
  return [words.slice(0, end).join(' '), words.slice(0, end + 1).join(' '), words.slice(end).join(' ')];
};

const pieces = (raw: string): string[] => {
  const title = civility.exec(raw);
  const fromTitle = title === null || title.index === 0 ? [] : [raw.slice(title.index), raw.slice(0, title.index).trimEnd()];
  const unlabelled = labelFirst.test(fold(raw)) ? [raw.slice(labelFirst.exec(fold(raw))?.[0].length)] : [];
  const [before] = raw.split(service);
  const unnumbered = /\S*\d{2}\S*/.test(raw) ? raw.split(/\s?\S*\d{2}\S*\s?/) : [];
  const both = raw.split(/\s(?:et|ET|&)\s/u);
  return [
    raw,
    ...fromTitle,
    ...unnumbered.filter((one) => one.length > 3),
    ...unlabelled,
    ...(before === undefined || before === raw ? [] : [before]),
    ...(both.length > 1 ? both : []),
    ...capitalHead(raw),
    withoutInitials(raw),
  ];
};

/** The names of partners, which dashes or commas part. */
const partners =
  /^(?:(?:SCP|SELARL|SELAS|AARPI|Cabinet|CABINET) )?\p{Lu}[\p{L}'’-]{2,30}(?:(?: [–—·•|-]|,) (?:de |d['’]|Le |La )?\p{Lu}[\p{L}'’-]{2,30}){1,3}$/u;

const givenAtAnEnd = (raw: string): boolean => {
  const words = fold(raw).split(/\s/);
  return (
    words.length > 1 &&
    words.length < 5 &&
    [words[0], words.at(-1)].some((one) => one !== undefined && firstNames.has(one.split('-')[0] ?? one))
  );
};

const nameOf = (raw: string): string | undefined => {
  const bare = raw.replace(/[\s.,]+$/u, '');
  return civility.exec(bare)?.index === 0 || (givenAtAnEnd(bare) && !/\s(?:et|ET|&)\s/u.test(bare)) ? personName(bare) : firmName(bare);
};

/** Names are the same whatever the order of their words. */
export const nameKey = (name: string): string => [...new Set(foldName(name).split(' '))].sort().join(' ');

const most = 160;

const collect = (reading: Reading): RoleCandidate[] => {
  const list = new CandidateList();
  for (const { from, to } of spansToRead(reading)) {
    for (const match of allMatches(reading.text.slice(from, to), partyBegins)) addParty(reading, list, from + match.index);
    for (const match of allMatches(reading.text.slice(from, to), run)) {
      if (list.size >= most) break;
      for (const { text, start } of withinCells(reading, match[0], from + match.index)) addRun(reading, list, text, start);
    }
  }
  addLines(reading, list);
  return withSurnames(list.all);
};

const isFullName = ({ key, value }: RoleCandidate): boolean => key.split(' ').length < 5 && givenAtAnEnd(String(value));

/** "M. Granger" speaks for the one Théophile Granger that stands in the letter. */
const withSurnames = (all: readonly RoleCandidate[]): RoleCandidate[] => {
  const full = all.filter(isFullName);
  const owner = new Map<string, RoleCandidate | undefined>();
  for (const one of full) for (const part of one.key.split(' ')) owner.set(part, owner.has(part) ? undefined : one);
  const added = new Map<RoleCandidate, Mention[]>();
  const kept = all.filter((one) => {
    const person = one.key.includes(' ') ? undefined : owner.get(one.key);
    if (person === undefined) return true;
    added.set(person, [...(added.get(person) ?? []), ...one.mentions]);
    return false;
  });
  return kept.map((one) => ({ ...one, mentions: distinctMentions([...one.mentions, ...(added.get(one) ?? [])]) }));
};

const distinctMentions = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter((one, index) => !mentions.slice(0, index).some((other) => other.start <= one.start && one.end <= other.end)).slice(0, 8);

const addParty = (reading: Reading, list: CandidateList, at: number): void => {
  const party = list.size < most ? partyNamesAt(reading.text.slice(at, at + 190)) : undefined;
  for (const name of party?.names ?? []) addName(reading, list, name, { start: at, end: at + (party?.length ?? 0) });
};

type KnownName = { readonly key: string; readonly name: string };

const known = (reading: Reading, name: string): KnownName | undefined =>
  name.length < 3 || name.length > 80 || isUnlikelyName(name) || isOurName(reading, name) ? undefined : { key: nameKey(name), name };

const addName = (reading: Reading, list: CandidateList, name: string, mention: Mention): void => {
  const found = known(reading, name);
  if (found !== undefined) list.add(found.key, found.name, mention);
};

/** Short lines by themselves, cut at dashes and commas. */
const addLines = (reading: Reading, list: CandidateList): void => {
  for (const { start, end } of letterLines(reading)) {
    if (list.size >= most) return;
    if (end - start < 4 || end - start > 110 || !isToRead(reading, start)) continue;
    const whole = reading.document.text.slice(start, end).trim();
    if (partners.test(whole)) addRaw(reading, list, whole, start);
    let at = start;
    for (const piece of reading.document.text.slice(start, end).split(parting)) {
      const raw = piece.trim();
      const begin = reading.document.text.indexOf(raw, at);
      at = begin + raw.length;
      for (const { text, start: first } of withinCells(reading, raw, begin))
        if (/^\p{Lu}/u.test(text) && text.split(' ').length < 10 && !/\d{3}|[@:€]/.test(text)) addRaw(reading, list, text, first);
    }
  }
};
const parting = /\s[-–—|•·]\s?|\s\/\s(?=\p{Ll}{2})|\s?[–—]\s?|,\s|\s\(|:\s|(?<=\p{Ll})\.\s/u;

const readRaw = (reading: Reading, raw: string): KnownName | undefined => {
  const name = raw.length < 3 || raw.length > 80 ? undefined : nameOf(raw);
  return name === undefined ? undefined : known(reading, name);
};

/** What the same words are read as stands once: a letter says its names again and again, in runs of words, on lines, in cells. */
const addRaw = (reading: Reading, list: CandidateList, raw: string, start: number): void => {
  const found = reading.once(`name:${raw}`, () => readRaw(reading, raw));
  if (found !== undefined) list.add(found.key, found.name, { start, end: start + raw.length });
};

/** Where a cell of a table begins or ends. */
const cellEdges = (reading: Reading): readonly number[] =>
  reading.once('cellEdges', () =>
    tablesOf(reading)
      .flatMap(({ rows }) => rows.flatMap((row) => (row.length < 2 ? [] : row.flatMap(({ start, end }) => [start, end]))))
      .sort((a, b) => a - b),
  );

/** A name ends where its cell does: what follows on the line is the next column. */
const withinCells = (reading: Reading, raw: string, at: number): { readonly text: string; readonly start: number }[] => {
  const edges = cellEdges(reading).filter((edge) => edge > at && edge < at + raw.length);
  return [at, ...edges].flatMap((from, index) => {
    const text = raw.slice(from - at, (edges[index] ?? at + raw.length) - at);
    return text.trim() === '' ? [] : [{ text: text.trim(), start: from + (text.length - text.trimStart().length) }];
  });
};

/** "de Mme Kermarrec. Il s'agit": a full stop ends a sentence, but not an abbreviation. */
const sentenceEnd = /(?<=\p{Ll}{2})(?<!(?:^|\s)(?:Mme|Mlle|Mr|Me|Dr|St|Ste|Sté|Ets|Cie|Bd|Av|Prof))\.\s/u;

const addRun = (reading: Reading, list: CandidateList, whole: string, at: number): void => {
  for (const sentence of whole.split(sentenceEnd))
    for (const raw of new Set(pieces(sentence))) addRaw(reading, list, raw, at + Math.max(0, whole.indexOf(raw)));
};

/** Names of persons and firms that stand in a letter; none of ours. */
export const nameCandidates = (reading: Reading): readonly RoleCandidate[] => reading.once('nameCandidates', () => collect(reading));
