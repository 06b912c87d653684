const vowel = /^[aeiouyàâäéèêëîïôöùûüœæ]/i;
/** Towns and names before which de and le are not elided although they begin with a vowel or an h. */
const aspirated = /^(haguenau|hayange|hombourg|honfleur|havre|haye|hérouville|houilles|huningue|onze|onzième|ouistreham|yonne|yutz)/i;

const elides = (word: string): boolean => !aspirated.test(word) && (vowel.test(word) || /^h/i.test(word));

/** "de Lyon", "d’Angers", "du Mans", "des Sables-d’Olonne", "de La Rochelle". */
export const of = (name: string): string => {
  if (/^le /i.test(name)) return `du ${name.slice(3)}`;
  if (/^les /i.test(name)) return `des ${name.slice(4)}`;
  if (/^l’/i.test(name)) return `de ${name}`;
  return elides(name) ? `d’${name}` : `de ${name}`;
};

/** "à Lyon", "au Mans", "aux Sables-d’Olonne", "à La Rochelle". */
export const at = (town: string): string => {
  if (/^le /i.test(town)) return `au ${town.slice(3)}`;
  return /^les /i.test(town) ? `aux ${town.slice(4)}` : `à ${town}`;
};

/** A noun with its article, ready for each place in a sentence. */
export type WithArticle = { readonly the: string; readonly of: string; readonly to: string };

const feminineCourt = /^(cour|chambre|commission|juridiction|présidente|juge de la mise en état près la cour)\b/i;

const articles = (noun: string, feminine: boolean): WithArticle => {
  if (elides(noun)) return { the: `l’${noun}`, of: `de l’${noun}`, to: `à l’${noun}` };
  return feminine
    ? { the: `la ${noun}`, of: `de la ${noun}`, to: `à la ${noun}` }
    : { the: `le ${noun}`, of: `du ${noun}`, to: `au ${noun}` };
};

const contractTown = (court: string): string =>
  court
    .replace(/ de Le (?=\p{Lu})/u, ' du ')
    .replace(/ de Les (?=\p{Lu})/u, ' des ')
    .replace(/ de (?=[AEIOUÉÈÊÎÔŒ])/u, ' d’');

/** A court as it stands in a sentence: "le tribunal judiciaire du Mans", "de la cour d’appel d’Angers". */
export const courtInSentence = (court: string): WithArticle => {
  const name = contractTown(court.trim());
  return articles(name.charAt(0).toLowerCase() + name.slice(1), feminineCourt.test(name));
};

/** "1 page", "6 pages". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

/** "Alice", "Alice et Bruno", "Alice, Bruno et Chloé"; beyond `limit` "Alice, Bruno et 4 autres". */
export const enumerated = (names: readonly string[], limit = 6): string => {
  const shown = names.length > limit ? [...names.slice(0, limit - 1), `${names.length - limit + 1} autres`] : [...names];
  const last = shown.pop();
  if (last === undefined) return '';
  return shown.length === 0 ? last : `${shown.join(', ')} et ${last}`;
};

/** The items of a list with their punctuation: " ;" after each but the last, a full stop there. */
export const itemised = (items: readonly string[]): string[] =>
  items.map((item, index) => (index === items.length - 1 ? `${item}.` : `${item} ;`));

/** A phrase with its full stop. */
export const ended = (phrase: string): string => phrase + (/[.!?…]$/.test(phrase) ? '' : '.');

/** A phrase as a sentence of its own: a capital first, a full stop last. */
export const sentence = (phrase: string): string => ended(phrase.charAt(0).toUpperCase() + phrase.slice(1));
