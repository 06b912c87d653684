import { fold } from '../../text/fold.ts';
import { withoutInitials } from '../../text/initials.ts';
import { streets } from '../../text/postal-address.ts';

/** Words that make a line a firm's. */
export const firmSigns =
  /(?:cabinet|expertise|assuranc|mutuelle|assureur|sarl|sas|sci|s\.a\.|\bsa\b|garage|societe|avocat|selarl|scp|etude|caisse|cpam|msa|banque|groupe|maif|syndic|agence|association|mediation|autorite|direction|defenseur|prefecture|entreprise|ets|etablissement|clinique|hopital|centre|union|ufc|clcv|federation|matmut|carrosserie|plomberie|batiment|construction|gestion|immobili|courtage|conseil|protection|ouvrage|dommages|mairie|commune|departement|region|udaf|conducteurs|societaires|auto\b|prevoyance|garantie|compagnie|office|notaire|notarial|commissariat|gendarmerie|brigade|ministere|rectorat|parquet|chambre|comite|fondation|laboratoire|serrur|depann|menuiserie|toiture|charpente|couverture|peinture|electricite|chauffage|vitrerie|maconnerie|paysag|sondage|transports|foncier|residence|habitat|hlm|lycee|college|ecole|universite|syndicat|copropriete|boulangerie|restaurant|hotel|camping|pharmacie|taxi|pompes funebres)/;
/** Where the name on a line ends and its address, trade or department begins. */
export const separators =
  /\s[-–—|•·]\s?|\s?[–—]\s?|,\s|\s{3,}|\s\(|\s(?=\d{5}\s)|\s(?=R[ée]f(?![a-zé]{4}))|(?<=[a-zé])\.\s|\s(?=[Ss]oci[ée]t[ée]\s(?:mutuelle|anonyme|d['’](?:assurance|avocats|expertise))|[Ss]ervice\s)/;
/** The address of a firm, on the line of its name. */
const addresses = new RegExp(
  `\\s(?=\\d{1,4}(?:\\s?(?:bis|ter))?,?\\s(?:${streets})\\s|(?:TSA|CS|BP)\\s?\\d{2}|(?:Zone (?:d['’]|de |du |des |artisanale|industrielle|commerciale)|Z[AI]C?\\s|Z\\.[AI]\\.))`,
  'iu',
);
/** The department of a firm, named on the line of its name. */
const departments =
  /\s(?=(?:contentieux(?:\s|$)|p[oô]le\s|service\s(?:des?\s|du\s|d['’]|client|recours|sinistre|r[ée]clam|indemn|gestion|contentieux|corporel|courrier|juridique|comptab|responsab)|plate-?forme\s|d[ée]partement\s(?:sinistres|recours|corporel|indemn|litiges)|centre de gestion|unit[ée] de gestion|bureau des sinistres|direction\s))/i;

/** "DÉPARTEMENT DU GERS – COMMUNE DE VIC-LA-BASTIDE": the head of a town hall's letter begins with its department. */
const countyBefore = /^d[ée]partement\s(?:d[eu]s?\s|d['’])[^–-]{2,40}\s?[–—-]\s?(?=(?:commune|ville|mairie)\s)/i;
/** "BRÉHAT · SOULARD · NKOUNKOU": partners by their names alone. */
const partners = /^\p{Lu}[\p{L}'’-]{2,30}(?:\s[·•|]\s\p{Lu}[\p{L}'’-]{2,30}){1,4}$/u;
/** "PRÉVOYANCE DU LÉMAN Assurances de biens": a name in capitals ends where small letters begin. */
const capitals = /^((?:\p{Lu}[\p{Lu}'’&.-]*\s){1,6}\p{Lu}[\p{Lu}'’&.-]{2,})\s\p{Lu}?\p{Ll}{2}/u;

const inCapitals = (text: string): string => {
  const found = capitals.exec(text)?.[1];
  return found !== undefined && firmSigns.test(fold(found)) && /\p{Lu}{4}/u.test(found.split(' ')[0] ?? '') ? found : text;
};

/** "BRABANT VERZEKERINGEN / ASSURANCES DU BRABANT": of a name in two languages the French one. */
const inFrench = (text: string): string => {
  const halves = text.split(/\s\/\s/);
  const french = halves.filter((half) => /assurance|mutuelle|prevoyance|compagnie|caisse|cabinet/.test(fold(half)));
  return halves.length === 2 && french.length === 1 ? (french[0] ?? text).replace(/\ss\.?a\.?$/i, '') : text;
};

/** The name that a line of a letterhead, a label or a signature gives, without what stands around it. */
export const nameOnLine = (raw: string): string => {
  const text = raw
    .replace(/^(?:exp(?:éditeur)?|de|from|nom|émetteur|société)\s?:\s?/i, '')
    .replace(countyBefore, '')
    .trim();
  if (partners.test(text)) return text.replace(/\s[·•|]\s/g, ' ');
  const [name = text] = ((text.split(separators)[0] ?? text).split(addresses)[0] ?? text).split(departments);
  return withoutInitials(inFrench(inCapitals(name)).trim());
};
