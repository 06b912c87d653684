/** U+00A0, before colons and €, inside guillemets, between thousands: in the letters' typeface it is as wide as a thin space is elsewhere. */
export const noBreak = '\u00a0';
/** U+202F, before ; ! ? */
export const narrowNoBreak = '\u202f';

const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const units = `jours|jour|mois|ans|an|heures|heure|pages|page|pièces|pièce|euros|mm|${months}`;

const streets = 'rue|avenue|boulevard|place|quai|impasse|chemin|route|allée|cours|square|venelle|passage';

/** Each blank that must not break, and what it becomes. */
const rules: readonly (readonly [RegExp, string])[] = [
  [/ ([;!?])/g, `${narrowNoBreak}$1`],
  [/ ([:»])/g, `${noBreak}$1`],
  [/« /g, `«${noBreak}`],
  [/(\d) (?=[€%])/g, `$1${noBreak}`],
  [/(\d) (?=\d{3}(?!\d))/g, `$1${noBreak}`],
  [/\b(n°|N°|art\.|articles?|Me|Mme|Mmes|Dr|Pr) (?=[\p{Lu}\d])/gu, `$1${noBreak}`],
  [/(^|[\s(«’])(M\.|MM\.) (?=\p{Lu})/gu, `$1$2${noBreak}`],
  [/\b([LRAD]\.) (?=\d)/g, `$1${noBreak}`],
  [new RegExp(`(\\d|1er) (?=(?:${units})(?![\\p{L}]))`, 'gu'), `$1${noBreak}`],
  [new RegExp(`(${months}) (?=\\d{4})`, 'g'), `$1${noBreak}`],
  [/(\d) h(?: (?=\d{2}(?!\d)))?/g, `$1${noBreak}h`],
  [/\b(0\d) (\d\d) (\d\d) (\d\d) (?=\d\d\b)/g, `$1${noBreak}$2${noBreak}$3${noBreak}$4${noBreak}`],
  [/(Cedex|CEDEX) (?=\d)/g, `$1${noBreak}`],
  [new RegExp(`(?<![\\p{L}\\d])(\\d{1,4}(?: (?:bis|ter))?) (?=(?:${streets})(?!\\p{L}))`, 'gu'), `$1${noBreak}`],
  [/(?<!\d)(\d{1,3}) (à|au) (?=\d{1,3}(?!\d))/g, `$1${noBreak}$2${noBreak}`],
  [/'/g, '’'],
];

const hours = new RegExp(`${noBreak}h(\\d{2})(?!\\d)`, 'g');

/** French micro-typography of running text: breakable blanks become the no-break ones that the rules ask for; nothing is added or taken away. */
export const typeset = (text: string): string =>
  rules.reduce((done, [pattern, replacement]) => done.replace(pattern, replacement), text).replace(hours, `${noBreak}h${noBreak}$1`);

const ordinals: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w-])1er(?![\p{L}\d])/gu, '1<sup>er</sup>'],
  [/(?<![\w-])1re(?![\p{L}\d])/gu, '1<sup>re</sup>'],
  [/(?<![\w-])(\d{1,2})e(?![\p{L}\d])/gu, '$1<sup>e</sup>'],
];

/** Numbers and addresses that a hyphen must not break: "L. 113-17", "S26-104233", "www.mediation-assurance.org". */
const unbroken =
  /(?<![\p{L}\d./-])(?:[LRAD]\.\u00a0)?(?:www\.[\w.-]{1,40}\w|[\p{L}\d]{0,12}\d[\p{L}\d]{0,12}(?:-[\p{L}\d]{1,16}){1,3}|\p{L}-[\p{L}\d]{16})(?![\p{L}\d-])/gu;

/** A verb and its pronouns: "appelez-nous", "envoyez-les-nous". */
const withPronoun = /(?<![\p{L}-])\p{L}+ez(?:-(?:les?|la|lui|en|y))?-(?:nous|vous|moi|les?|la|lui|en|y)(?![\p{L}-])/gu;

const raise = (text: string): string =>
  ordinals.reduce(
    (done, [pattern, replacement]) => done.replace(pattern, replacement),
    text.replace(unbroken, '<span class="nb">$&</span>').replace(withPronoun, '<span class="nb">$&</span>'),
  );

/** Typesets the text of HTML and raises its ordinals; tags stay as they are. */
export const typesetHtml = (html: string): string =>
  html
    .replaceAll('&#x27;', '’')
    .split(/(<[^>]*>)/)
    .map((piece, index) => (index % 2 === 1 ? piece : raise(typeset(piece))))
    .join('');
