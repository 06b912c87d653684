import type { Territory } from './territory.ts';

// Seats of courts outside ordinary metropolitan France, in folded text. Order matters: the narrower name first.
const seats: readonly (readonly [RegExp, Territory])[] = [
  [/\bsaint pierre et miquelon\b/, 'saint-pierre-et-miquelon'],
  [/\b(basse terre|pointe a pitre|guadeloupe)\b/, 'guadeloupe'],
  [/\b(fort de france|martinique)\b/, 'martinique'],
  [/\b(cayenne|guyane|saint laurent du maroni)\b/, 'guyane'],
  [/\b(la reunion|saint paul de la reunion|champ fleuri)\b/, 'la-reunion'],
  [/\b(mamoudzou|mayotte)\b/, 'mayotte'],
  [/\bsaint barthelemy\b/, 'saint-barthelemy'],
  [/\bsaint martin$/, 'saint-martin'],
  [/\b(papeete|polynesie)\b/, 'polynesie-francaise'],
  [/\b(mata utu|wallis)\b/, 'wallis-et-futuna'],
  [/\b(noumea|nouvelle caledonie)\b/, 'nouvelle-caledonie'],
  [/\b(strasbourg|saverne|colmar|mulhouse|metz|sarreguemines|thionville)\b/, 'alsace-moselle'],
  [/\b(haguenau|schiltigheim|illkirch|molsheim|selestat|guebwiller|thann|saint avold|sarrebourg|forbach)\b/, 'alsace-moselle'],
];

// Saint-Denis has a tribunal judiciaire and a cour d'appel in La Réunion, Saint-Pierre a tribunal judiciaire; the Saint-Denis near Paris has a chambre de
// proximité only, and the other Saint-Denis and Saint-Pierre carry a second name.
const reunion =
  /\b(tj|tribunal judiciaire|ca|cour d appel|tribunal mixte de commerce|tmc)( de)? saint (denis|pierre)\b(?! (93|d|de|du|en|et|l|la|le|les|sur)\b)/;

const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\bst\b/g, 'saint')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/**
 * Where a court sits, from its name as written: "TJ Nantes", "Tribunal judiciaire de Saint-Denis".
 * A name that is not in the list of the special territories is metropolitan.
 * @law CPC art. 643 and 644
 */
export const courtTerritory = (court: string): Territory => {
  const name = fold(court);
  for (const [pattern, territory] of seats) if (pattern.test(name)) return territory;
  return reunion.test(name) ? 'la-reunion' : 'metropole';
};
