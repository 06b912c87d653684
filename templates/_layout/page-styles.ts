import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { Reference } from './references.ts';
import { supervisor } from './supervisor.ts';
import { typeset } from './typography.ts';

/** Any text as a CSS string: everything but letters and digits is escaped by its number. */
const cssString = (text: string): string =>
  `"${Array.from(text, (character) => (/[A-Za-z0-9]/.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `)).join('')}"`;

const defaultColour = '#1f4e79';

const legalLines = (company: Configuration['company']): string[] => [
  `${company.name}, ${company.legalForm} au capital de ${company.capital}, ${company.address.slice(1).join(', ')}, ${company.rcs}`,
  `Entreprise régie par le code des assurances. Autorité de contrôle : ${supervisor}`,
];

/** Fold marks at 99 and 198 mm from the top, 5 mm from the left edge: drawn in two boxes of the first page's left margin (margins: 18 mm, 27 mm at the foot). */
const foldMarks = [
  '@page :first{@left-top{content:"";height:81mm;background:linear-gradient(#888,#888) no-repeat 5mm 100%/5mm 0.2mm}',
  '@left-bottom{content:"";height:72mm;background:linear-gradient(#888,#888) no-repeat 5mm 0/5mm 0.2mm}}',
].join('\n');

const longestHead = 110;

/** What tells a second page that has lost its first where it belongs. */
const continued = (company: string, references: readonly Reference[]): string => {
  const ours = references.filter(({ label }) => label.startsWith('Notre')).map(({ label, value }) => `${label} : ${value}`);
  const text = [company, ...ours].join(' – ');
  return cssString(typeset(text.length > longestHead ? `${text.slice(0, longestHead)}…`.toWellFormed() : text));
};

/** The company's legal mentions at the foot of each page, the page numbers, the references at the head of the pages that follow the first, its colour. */
export const pageStyles = (company: Configuration['company'], folded: boolean, references: readonly Reference[]): string => {
  const mentions = legalLines(company)
    .map((line) => cssString(typeset(line)))
    .join(' "\\a " ');
  const font = "font-family:'Source Sans 3',sans-serif;color:#555;vertical-align:top;padding-top:4mm";
  return [
    `:root{--colour:${company.letterhead?.colour ?? defaultColour}}`,
    `@page{@bottom-left{content:${mentions};width:88%;white-space:pre-wrap;text-align:left;line-height:1.35;font-size:7.2pt;${font}}`,
    `@bottom-right{content:counter(page) "/" counter(pages);width:12%;text-align:right;font-size:9pt;${font}}}`,
    `@page{margin-top:25mm;@top-left{content:${continued(company.name, references)};width:100%;text-align:left;font-size:8pt;font-family:'Source Sans 3',sans-serif;color:#555;vertical-align:bottom;padding-bottom:4mm}}`,
    '@page:first{margin-top:18mm;@top-left{content:none}}',
    ...(folded ? [foldMarks] : []),
  ].join('\n');
};
