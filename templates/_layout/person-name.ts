/** How a name tells whom one speaks to. */
export type NameSort = 'man' | 'woman' | 'couple' | 'counsel' | 'doctor' | 'company' | 'unknown';

const patterns: readonly (readonly [NameSort, RegExp])[] = [
  ['couple', /^(m\.?|mr\.?|monsieur) et (mme|madame)(?!\p{L})|^(mme|madame) et (m\.|mr\.?|monsieur)|^(consorts|époux)(?!\p{L})/iu],
  ['counsel', /^(me|maître|maitre)\s|(?<!\p{L})avocate?s?(?!\p{L})|^(selarl|scp|selas|aarpi)\s/iu],
  ['doctor', /^(dr|docteur|pr|professeur)\.?\s/iu],
  ['man', /^(m\.|mr\.?|monsieur)\s/iu],
  ['woman', /^(mme|madame|mlle|mademoiselle)\s/iu],
  [
    'company',
    /(?<!\p{L})(sa|sas|sasu|sarl|eurl|sci|snc|scop|gie|gmf|maif|macif|matmut|société|mutuelles?|prévoyance|assurances?|assureurs?|cabinet|expertises?|syndicat|association|commune|mairie|agence|compagnie|groupe|office|banque|garage|entreprise|établissements?|ets|copropriété|résidence)(?!\p{L})/iu,
  ],
];

const officers = /commissaires? de justice|huissiers?|notaires?/iu;

/** Sorts a name as it was written: title, firm or neither; a bailiff's office is a firm. */
export const nameSort = (name: string): NameSort => (officers.test(name) ? 'company' : sortOf(name));

const sortOf = (name: string): NameSort => patterns.find(([, pattern]) => pattern.test(name))?.[0] ?? 'unknown';

const salutations: Readonly<Record<NameSort, string>> = {
  man: 'Monsieur,',
  woman: 'Madame,',
  couple: 'Madame, Monsieur,',
  counsel: 'Maître,',
  doctor: 'Docteur,',
  company: 'Madame, Monsieur,',
  unknown: 'Madame, Monsieur,',
};

/** "Monsieur,", "Madame,", "Maître,": "Madame, Monsieur," whenever the name does not tell. */
export const salutationOf = (name: string | undefined): string => (name === undefined ? salutations.unknown : salutations[nameSort(name)]);

const titles: readonly (readonly [RegExp, string])[] = [
  [/^Monsieur (?=\p{Lu})/u, 'M. '],
  [/^Mr\.? (?=\p{Lu})/u, 'M. '],
  [/^Madame (?=\p{Lu})/u, 'Mme '],
  [/^Maître (?=\p{Lu})/u, 'Me '],
  [/^(?=(?:SA|SAS|SASU|SARL|EURL|SCI|SCCV|SCEA|SNC|SCP|SELARL|SELAS|AARPI|MAIF|MACIF|Matmut|GMF) )/u, 'la '],
  [
    /^(Société|Compagnie|Mutuelle|Association|Commune|Mairie|Banque|Prévoyance|Caisse|Clinique|Résidence|Direction|Commission|DGCCRF|CNIL)(?= |$)/u,
    'la $1',
  ],
  [/^(?=(?:GAEC|GFA|GIE) )/u, 'le '],
  [/^(?=EARL )/u, 'l’'],
  [/^(Cabinet|Garage|Groupe|Syndicat|Défenseur|Médiateur|Procureur)(?= )/u, 'le $1'],
  [/^(Entreprise|Agence|Office|Hôpital|Autorité|ACPR|Institut)(?= |$)/u, 'l’$1'],
];

/** Common nouns that open a firm's name lose their capital behind an article: "le cabinet Arvor", not a trade name such as "la Mutuelle du Ponant". */
const lowered = /^(le |la |l’)(Société|Cabinet|Garage|Entreprise|Agence|Syndicat|Association|Commune|Mairie)(?= )/u;

/** A name as it stands inside a sentence: "M. Jean Durand", "la SARL Ruellan", "le cabinet Arvor", "Camille Roy". */
export const nameInSentence = (name: string): string =>
  titles
    .reduce((done, [pattern, title]) => done.replace(pattern, title), name)
    .replace(lowered, (_, article: string, noun: string) => article + noun.toLowerCase());
