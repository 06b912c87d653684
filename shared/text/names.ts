import { firstNames } from './first-names.ts';
import { fold } from './fold.ts';

const small = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'le',
  'les',
  'l',
  'et',
  'en',
  'à',
  'au',
  'aux',
  'sur',
  'sous',
  'pour',
  'a',
  'un',
  'une',
  'par',
  'chez',
  'lès',
  'copropriétaires',
  'coproprietaires',
]);
const initials = new Set([
  'SCI',
  'SDC',
  'CPAM',
  'MSA',
  'IARD',
  'SNCF',
  'EDF',
  'BTP',
  'ETS',
  'SCP',
  'SELARL',
  'SELAS',
  'SCCV',
  'SNC',
  'GIE',
  'GMF',
  'MMA',
  'SMABTP',
  'HLM',
  'OPH',
  'CNP',
  'SCEA',
  'EARL',
  'GAEC',
  'ASL',
  'CHU',
  'CAF',
  'CNAM',
  'MATMUT',
  'MAIF',
  'MACIF',
  'MAF',
  'BNP',
  'RATP',
  'AXA',
  'FGAO',
  'FGTI',
  'ACPR',
  'DGCCRF',
  'DDPP',
  'BTP',
]);
const elision = /^(?:[dl])['’]/i;

const titled = (part: string): string => part.charAt(0).toUpperCase() + part.slice(1).toLowerCase();

const hyphened = (word: string): string =>
  word
    .split('-')
    .map((part, index) => (index > 0 && small.has(part.toLowerCase()) ? part.toLowerCase() : titled(part)))
    .join('-');

const properWord = (word: string, first: boolean): string => {
  const upper = word.replace(/[.,;]/g, '');
  if (initials.has(upper)) return word;
  const letters = word.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || word !== word.toUpperCase()) return word;
  if (!first && small.has(word.toLowerCase())) return word.toLowerCase();
  if (/^[^AEIOUYÀÂÉÈÊËÎÏÔÛÜ]+$/.test(letters) && letters.length <= 4 && !first) return word;
  const elided = elision.exec(word);
  if (elided !== null) return (first ? titled(elided[0]) : elided[0].toLowerCase()) + hyphened(word.slice(2));
  return hyphened(word);
};

const isShouted = (word: string): boolean => word.length > 1 && word === word.toUpperCase();

/** A name in capitals as it is written in a sentence: "GARAGE DES HALLES" → "Garage des Halles". */
export const properCase = (name: string): string =>
  name
    .split(/\s+/)
    .map((word, index, all) => properWord(word, index === 0 || !isShouted(all[index - 1] ?? '')))
    .join(' ');

const civility =
  /^(?:et\s+|à\s+|de\s+)?(?:monsieur|madame|mademoiselle|messieurs|mesdames|mme|mmc|mine|mlle|melle|mrs?|m\.|m(?=\s)|m[ec](?=[\s.])|maître|maitre|docteur|dr|professeur|pr)(?:\.|(?=\s))\s*(?:(?:et|ou)\s+(?:monsieur|madame|mme|m\.|mlle)\.?\s+)?(?:(?:le\s+|la\s+)?(?:docteur|dr\.?|veuve|vve)\s+)?/iu;
const notName =
  /^(?:née?|nee|demeurant|epouse|épouse|veuve|époux|epoux|domicilié|agissant|en|ès|es|qualité|assuré|assurée|notre|votre|et|ou|représenté|dont|ayant|âgé|âgée|chez|sis|sise|situé|tél|tel|victime|conducteur|immatriculé|propriétaire|locataire)$/iu;

const cleanWord = (word: string): string =>
  word
    .replace(/^[^\p{L}]{1,30}|[^\p{L}.'’]{1,30}$/gu, '')
    .replace(/[.'’]+$/u, (end) => (end.startsWith('.') && word.length === 2 ? '.' : ''));

const isUpper = (word: string): boolean => {
  const letters = word.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters === letters.toUpperCase();
};

const isFirstName = (word: string): boolean => word.split('-').every((part) => firstNames.has(fold(part)));
/** Small words that no name ends with; "d'ALBIGNAC" is one and has its name with it. */
const alone = /^(?:de|du|des|le|la|von|van|el|al|ben|da|dos)$/u;
const elided = /^d['’](?=\p{Lu}{2})/u;
const particle = /^(?:de|du|des|d['’][\p{Lu}].*|le|la|von|van|el|al|ben|da|dos)$/u;

/** Words with the surname last: capitals set it off; else the first names do. */
const surnameLast = (words: readonly string[]): readonly string[] => {
  const upper = words.filter((word) => isUpper(word));
  const given = words.filter((word) => !isUpper(word) && !particle.test(word));
  if (upper.length > 0 && given.length > 0) {
    const first = words.findIndex((word) => isUpper(word));
    if (first > 0) return words;
    const lastUpper = words.findLastIndex((word) => isUpper(word));
    return [...words.slice(lastUpper + 1), ...words.slice(0, lastUpper + 1)];
  }
  const [head, last] = [words[0], words.at(-1)];
  if (head === undefined || last === undefined || words.length < 2 || /^\p{Lu}\.$/u.test(head)) return words;
  if (!isFirstName(head) && isFirstName(last))
    return words.length > 2 && isFirstName(words[words.length - 2] ?? '')
      ? [...words.slice(-2), ...words.slice(0, -2)]
      : [last, ...words.slice(0, -1)];
  return words;
};

/** After a surname in capitals no word in small letters goes on with the name, but given names after a surname that came first. */
const isOver = (words: readonly string[], word: string): boolean => {
  if (isUpper(word) || particle.test(word) || !words.some(isUpper)) return false;
  if (!isUpper(words[0] ?? '')) return true;
  const given = words.filter((one) => !isUpper(one));
  return given.some(isFirstName) && !isFirstName(word);
};

const misread: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 4: 'A', 5: 'S', 8: 'B' };
/** "5BIS", "BP5": figures of an address. */
const ofAddress = /^\d+(?:BIS|TER|QUATER)$|^(?:BP|CS|TSA)\d/;
/** "SPIN0S4": figures among capitals are letters that were misread. */
const withLetters = (token: string): string =>
  ofAddress.test(token)
    ? token
    : token.replace(/(?<=\p{Lu}{2}\d?)[01458](?!\d)|(?<!\d)[01458](?=\p{Lu}{3})/gu, (digit) => misread[digit] ?? digit);

/** "MaîtreAstrid", "MmeLubomir": a scan has lost the space behind. */
const gluedCivility = /^(?:Mme|Mlle|Monsieur|Madame|Maître|Docteur)(?=\p{Lu}\p{L})/u;

/** The name of a natural person without civility, given name first: "M. BELAÏD Karim" → "Karim Belaïd"; undefined where no name stands. */
export const personName = (raw: string): string | undefined => {
  const bare = raw.replace(/\s+/g, ' ').trim().replace(gluedCivility, '$& ').replace(civility, '').replace(civility, '');
  const words: string[] = [];
  for (const printed of bare.split(' ')) {
    const token = withLetters(printed);
    const word = cleanWord(token);
    if (word === '' || notName.test(word) || /\d/.test(token) || isOver(words, word)) break;
    words.push(word);
    // A full stop behind small letters ends a sentence, and the name with it; behind "M" or "Ch" it does not.
    if (/[,;:(]$|\p{Ll}{2}\.$/u.test(token) || words.length === 5) break;
  }
  if (words.length === 0 || !/^[\p{Lu}]/u.test(words.join('').replace(/^(?:de|d['’])\s?/u, ''))) return undefined;
  const kept = words.filter((word, index) => index === 0 || /^\p{Lu}/u.test(word) || particle.test(word));
  while (kept.length > 1 && alone.test(kept.at(-1) ?? '')) kept.pop();
  return surnameLast(kept)
    .map((word, index) =>
      elided.test(word)
        ? word.slice(0, 2) + hyphened(word.slice(2))
        : isUpper(word)
          ? properWord(word, index === 0 || !small.has(word.toLowerCase()) || word.length > 3 || /^L[AE]S?$/.test(word))
          : word,
    )
    .join(' ');
};

const legalForms =
  'sarl|earl|s\\.a\\.r\\.l\\.?|sasu|sas|s\\.a\\.s\\.?(?:u\\.?)?|s\\.a\\.?(?![a-z.])|sa|eurl|e\\.u\\.r\\.l\\.?|snc|scop|société anonyme|société par actions simplifiée(?: unipersonnelle)?|société à responsabilité limitée|entreprise unipersonnelle à responsabilité limitée|samcv|sam';
const leadWords = new RegExp(
  `^(?:(?:et|à|de|du|d['’]|contre|pour|envers)\\s+)?(?:(?:la|le|les)\\s+|l['’]\\s?)?(?:(?:(?:société|compagnie) d['’]assurances?(?: mutuelles?)?|société|societe|sté|ste|compagnie|entreprise|firme)\\s+(?!(?:de|des|du|générale|nouvelle|[\\p{L}]{1,30}(?:aine|oise|enne|aise|ale|ière))\\s))?(?:(?:${legalForms})(?=[\\s,]),?\\s*)?(?:dénommée\\s+)?`,
  'iu',
);
const trailWords = new RegExp(`[\\s,(-]+(?:${legalForms})\\)?\\.?$`, 'iu');
/** Forms of companies of our neighbours, as they write them or as proper case does. */
const foreignForm =
  /[\s,(]+(?:[NB]\.?V\.?|[nNbB]v|AG|A\.G\.|Ag|G[Mm][Bb]H|Gmbh|Ltd\.?|LTD|Limited|PLC|plc|S\.?p\.?A\.?|S\.?r\.?l\.?|SE|A\/S|S\.?L\.?)\)?$/u;

/** "Nordlicht Versicherung AG" → "Nordlicht Versicherung". */
export const withoutForeignForm = (name: string): string => name.replace(foreignForm, '');

/** "LaCAISSE PRIMAIRE": a scan has lost the space behind. */
const gluedArticle =
  /^[Ll]a(?=(?:CAISSE|MUTUELLE|SOCI[ÉE]T[ÉE]|COMPAGNIE|COMMUNE|VILLE|BANQUE|CPAM|MSA|SARL|SAS|SCI)\s)|^[Ll]e(?=(?:SYNDICAT|GARAGE|CABINET|CENTRE|GAEC|FONDS|GROUPEMENT)\s)/u;

/** The name of a firm without article and legal form: "la SARL GARAGE DES HALLES" → "Garage des Halles". A civil company keeps its SCI. */
export const firmName = (raw: string): string | undefined => {
  const flat = raw
    .replace(/\s+/g, ' ')
    .trim()
    .replace(gluedArticle, '$& ')
    .replace(/^(?:[Ll]es?|[Ll]a)\s(?=[Ss]yndicat|\p{Lu}{3})/u, (article) =>
      article.startsWith('l') || article !== article.toUpperCase() ? '' : article,
    );
  const bare = withoutForeignForm(
    (/^(?:[LD]['’](?!EARL|EURL|soci|assoc|entrep)\p{Lu}|L[AE]S?\s(?!soci|compagn|entrep|st[ée]\s|sarl|sasu?\s|sa\s|eurl|snc))/iu.test(
      flat,
    ) && flat.startsWith('L')
      ? flat
      : flat.replace(leadWords, '')
    ).replace(trailWords, ''),
  ).replace(/^[\s"«“'(–—-]+|[\s"»”'),.;:–—-]+$/gu, '');
  if (bare.length < 2 || !/\p{L}{2}/u.test(bare)) return undefined;
  const proper = properCase(
    bare.replace(/[\s,]+(?:et|INTIM[ÉE]{1,2}S?|D[ÉE]FENDERESSES?|D[ÉE]FENDEURS?|APPELANTE?S?|DEMANDERESSES?)$/u, ''),
  );
  return proper.charAt(0).toUpperCase() + proper.slice(1);
};

const personLead = /^(?:et\s+)?(?:monsieur|madame|mademoiselle|mme|mlle|mr|m\.|me|maître|maitre|dr|docteur)(?=[\s.])/iu;

/** Does a civility stand in front: is it a natural person? */
export const isPerson = (raw: string): boolean => personLead.test(raw.trim());

/** The name of a party, person or firm. */
export const partyName = (raw: string): string | undefined => (isPerson(raw) ? personName(raw) : firmName(raw));
