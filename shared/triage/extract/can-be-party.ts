import { fold } from '../../text/fold.ts';
import { isPerson } from '../../text/names.ts';
import { keyWords } from '../key-words.ts';

/** Words with which a sentence, a heading, a stamp or an address begins, but no name. */
const beginsOther =
  /^(?:ce|cet|cette|ces|ceux|celui|celle|dans|je|moi|nous|vous|convocation|courrier|personnes?|service(?! departemental)|sinistres|donne|assigne|delivre|modalites|mode|d'a ?voir|comparaitre|audience|date|heure|lieu|devant|entre|faits|par acte|copie|qualite|nom|prenoms?|adresse|l'an|an (?:deux|20)|tres|attention|important|sous toutes|vous toutes|zone|rue|avenue|boulevard|chemin|za|zi|z\.\s?[ai]|rte|\d{1,4}(?: (?:bis|ter))?,? (?:rue|r\.|avenue|av\.?|bd|boulevard|place|quai|chemin|allee|impasse|route|cours|square|passage|\p{Ll}{3,9}s? 20\d\d))(?![\p{L}'’])/u;
/** Behind such a word a form makes it a company's after all: "Zone Franche SARL". */
const formBehind = /\s(?:sarl|sasu?|sa|sci|eurl|snc|scop|gie)$/;
/** A day of the calendar, or a mailroom's stamp that was read for text. */
const otherWords =
  /courrier arriv|service sinistres|(?<![a-z])(?:\d{1,2}|1er|premier|vingt|trente)\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?![a-z])|deux mil/;
/** A verb in small letters behind its subject: a piece of a sentence. */
const toldOf =
  /\s(?:a|ont|avait|avaient|est|sont|était|étaient|sera|n['’]a|n['’]ont)\s(?:été|reconnu|fixé|refusé|déclaré|conclu|soutenu|versé|payé|indemnisé|constaté|fait|rendu|commis)(?![\p{L}])/u;
/** The head of a list of exhibits. */
const exhibits = /^(?:Pièces|Attestations?|Factures?|Photographies)\s\p{Lu}\p{Ll}/u;
/** What may stand in small letters at the head of a name, or be its form. */
const firm =
  /(?<![a-z])(?:sdis|service departemental|societe|ste|compagnie|mutuelle|mutualite|entreprise|association|syndicat|sdc|commune|ville|departement|region|caisse|cpam|union|centre|communaute|metropole|hopital|groupement|cooperative|copropriete|residence|fondation|agence|office|fonds|universite|lycee|college|chambre|ministere|regie|federation|mairie|garage|cabinet|clinique|etat|banque|etablissements?|ets|ecole|bureau|institut[a-z]*|consorts|epoux|assurances?|assureur|sarl|sasu?|s\.?a|sci|sccv|eurl|earl|gaec|gie|snc|scp|scop|scea|selarl|gmbh|ltd|srl|s\.?r\.?l)(?![a-z])/;
const small = /^(?:d[eu]s?|la|les?|l['’].*|d['’].*|et|en|sur|sous|au|aux|à|&|pour|lès|[–—-])$/u;

/** "la SARL SERVICE TOITURE", "le syndicat … 8 rue du 11 Novembre": what is a body by its first word may go on as it likes. */
const firmFirst = new RegExp(`^(?:l[ae]s? |l['’] ?)?${firm.source}`);

/** Every word that says something has a capital, and a word that stands alone is none of the usual ones or has nothing but capitals. */
const isProper = (raw: string): boolean => {
  const words = raw.split(/\s+/).filter((word) => word !== '' && !small.test(word));
  const [only] = words;
  if (only !== undefined && words.length === 1)
    return /^[^\p{Ll}]*$|\p{Ll}\p{Lu}|[-–'’]\p{Lu}/u.test(only) || (/^\p{Lu}\p{Ll}{3}/u.test(only) && !keyWords.has(fold(only)));
  return words.filter((word) => /^\p{Ll}/u.test(word)).length < words.length / 2;
};

/** Can what is written so be a person or a body at all, and not a date, an address, a heading or a piece of a sentence? */
export const canBeParty = (raw: string, names: readonly string[]): boolean => {
  const text = raw.trim().replace(/^[^\p{L}\d]+/u, '');
  const folded = fold(text);
  if (toldOf.test(text) || exhibits.test(text)) return false;
  if (isPerson(text) || /^(?:(?:son|sa|leur) )?(?:fils|fille|enfant|l'enfant|(?:la |le )?(?:jeune|mineure?))\s/.test(folded)) return true;
  if (formBehind.test(folded) || firmFirst.test(folded)) return true;
  if (names.some((name) => beginsOther.test(fold(name)))) return false;
  return !beginsOther.test(folded) && !otherWords.test(folded) && (firm.test(folded) || isProper(text));
};
