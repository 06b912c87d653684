/** The parts of the Republic that differ in holidays or distance, and everything outside it. */
export const territories = [
  'metropole',
  'alsace-moselle',
  'guadeloupe',
  'martinique',
  'guyane',
  'la-reunion',
  'mayotte',
  'saint-barthelemy',
  'saint-martin',
  'saint-pierre-et-miquelon',
  'polynesie-francaise',
  'wallis-et-futuna',
  'nouvelle-caledonie',
  'taaf',
  'etranger',
] as const;
export type Territory = (typeof territories)[number];

/** As a jurist reads it after "en" or "à": a plain noun phrase. */
export const territoryNames: Readonly<Record<Territory, string>> = {
  metropole: 'France métropolitaine',
  'alsace-moselle': 'Alsace-Moselle',
  guadeloupe: 'Guadeloupe',
  martinique: 'Martinique',
  guyane: 'Guyane',
  'la-reunion': 'La Réunion',
  mayotte: 'Mayotte',
  'saint-barthelemy': 'Saint-Barthélemy',
  'saint-martin': 'Saint-Martin',
  'saint-pierre-et-miquelon': 'Saint-Pierre-et-Miquelon',
  'polynesie-francaise': 'Polynésie française',
  'wallis-et-futuna': 'Wallis-et-Futuna',
  'nouvelle-caledonie': 'Nouvelle-Calédonie',
  taaf: 'Terres australes et antarctiques françaises',
  etranger: 'étranger',
};

/** Metropolitan France, whatever its local holidays. */
export const isMetropolitan = (territory: Territory): boolean => territory === 'metropole' || territory === 'alsace-moselle';

const bySubdivision: Readonly<Record<string, Territory>> = {
  '57': 'alsace-moselle',
  '67': 'alsace-moselle',
  '68': 'alsace-moselle',
  '971': 'guadeloupe',
  GP: 'guadeloupe',
  '972': 'martinique',
  MQ: 'martinique',
  '973': 'guyane',
  GF: 'guyane',
  '974': 'la-reunion',
  RE: 'la-reunion',
  '975': 'saint-pierre-et-miquelon',
  PM: 'saint-pierre-et-miquelon',
  '976': 'mayotte',
  YT: 'mayotte',
  '977': 'saint-barthelemy',
  BL: 'saint-barthelemy',
  '978': 'saint-martin',
  MF: 'saint-martin',
  '984': 'taaf',
  TF: 'taaf',
  '986': 'wallis-et-futuna',
  WF: 'wallis-et-futuna',
  '987': 'polynesie-francaise',
  PF: 'polynesie-francaise',
  '988': 'nouvelle-caledonie',
  NC: 'nouvelle-caledonie',
};

const isoShape = /^([A-Z]{2})(?:-([0-9A-Z]{1,3}))?$/;

/**
 * The territory of an ISO 3166 code: "FR-44", "FR-974", "RE", "IE".
 * @returns undefined when it is no such code
 */
export const territoryOfCode = (code: string): Territory | undefined => {
  const [whole, country, subdivision] = isoShape.exec(code.trim().toUpperCase()) ?? [];
  if (whole === undefined || country === undefined) return undefined;
  if (country !== 'FR') return bySubdivision[country] ?? 'etranger';
  return subdivision === undefined ? 'metropole' : (bySubdivision[subdivision] ?? 'metropole');
};
