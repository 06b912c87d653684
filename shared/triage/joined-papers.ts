import { allMatches } from '../text/all-matches.ts';

/** Papers that a letter brings with it, without their plural: as a title, and as what the letter says of them. */
const papers =
  /\b(assignation|signification|denonciation|declaration d'appel|citation|conclusions|requete|ordonnance|jugement|arret(?! de travail)|sommation|commandement|rapport|facture|devis|constat|attestation|temoignage|declaration|certificat|quittance|releve|bordereau|convocation|papier du (?:docteur|medecin)|proces[- ]verbal|courrier|lettre|photo(?:graphie)?|avis|decompte|table?au|formulaire|contrat|estimation|recepisse|depot de plainte|plainte|courriel|mail|bail|acte|demande|reponse|proposition|procuration|pouvoir|mandat|ordre de mission|bon de commande|ticket|recu|justificatif|rib|note|memoire|etat des lieux|kbis|carte grise|bulletin|arret de travail|conge|compte rendu|plan)(?:s|x)?\b/g;

/** Other words for the same sort of paper. */
const sameSort: Readonly<Record<string, string>> = {
  'depot de plainte': 'plainte',
  recepisse: 'plainte',
  'papier du docteur': 'certificat',
  'papier du medecin': 'certificat',
  'proces-verbal': 'plainte',
  'proces verbal': 'plainte',
  mail: 'lettre',
  courriel: 'lettre',
  courrier: 'lettre',
  reponse: 'lettre',
  proposition: 'lettre',
  demande: 'lettre',
  photographie: 'photo',
  estimation: 'devis',
  tabeau: 'tableau',
};

/** That something lies behind the letter: "je joins", "ci-joint", "P.J.", "dont copie", "vous trouverez", "je vous mets". */
const joining =
  /(?<![a-z])(?:joins?|joignons|(?:voyez|regardez|lisez|voir) (?:le|la|les|ma|mon|mes)|jointes?|joints?|ci-(?:joint|inclus|annexe)[a-z]*|annexes?|annexee?s?|p\.? ?j\.?(?= ?[:(\d]|\s)|pieces?(?: jointes?)?(?= ?:)|copies?|trouverez|trouver|vous (?:mets|remets|envoie|transmets|adresse|renvoie|retourne|communique)|(?:remets|renvoie|retourne|transmettons|adressons|communiquons|envoyons)|inclus|agrafee?s?|avec (?:ma|cette|la presente) (?:lettre|demande|declaration)|a l'appui|suivant|derriere (?:cette|ma|la presente))(?![a-z])/g;
const reach = 160;

const sortOf = (noun: string): string => sameSort[noun] ?? noun;

/** The sorts of papers that a text names; it is folded. */
export const papersIn = (text: string): string[] => allMatches(text, papers).map(([, noun]) => sortOf(noun ?? ''));

/** The sorts of papers that a page says it brings with it; the text is folded, lines as they stand. */
export const joinedPapers = (text: string): ReadonlySet<string> => {
  const flat = text.replace(/\s+/g, ' ');
  return new Set(
    allMatches(flat, joining).flatMap(({ index }) => {
      const before = flat.slice(Math.max(0, index - 60), index);
      const since = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), -1);
      return papersIn(`${before.slice(since + 1)}${flat.slice(index, index + reach)}`);
    }),
  );
};

const titleLines = 6;
const longestTitle = 64;

/** The sorts of papers that the short lines at its top name. */
export const titlePapers = (text: string): ReadonlySet<string> => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return new Set(
    lines
      .slice(0, titleLines)
      .filter((line) => line.trim().length <= longestTitle)
      .flatMap(papersIn),
  );
};
