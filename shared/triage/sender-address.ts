import type { Configuration } from '../contracts/configuration.ts';
import type { DocumentText } from '../text/document-text.ts';
import { fold } from '../text/fold.ts';

const way =
  '(?:rue|avenue|av\\.?|bd|boulevard|place|pl\\.?|quai|chemin|impasse|allee|allees|cours|route|rte|square|passage|esplanade|faubourg|mail|promenade|sentier|residence|lieu-dit|hameau|zone|za|zi|parc|lotissement|ruelle|villa|cite|venelle|rond-point|bp|cs|tsa)';

/** A street line (a number and a way, or a way by itself) and, after a break, the post code with its town. */
const postal = new RegExp(
  `((?:\\d{1,4} ?(?:bis|ter|quater|[abc])?[ ,]{1,2})?${way}\\b[^\\n]{0,60}?)[ ,]{0,2}(?:\\n{1,2}| [-|·] |, ?)(?:([^\\n\\d][^\\n]{0,36}|(?:bp|cs|tsa) ?\\d[^\\n]{0,30})\\n)?(\\d{5}) {1,2}([a-z][a-z' -]{1,34}(?: cedex ?\\d{0,2})?)`,
  'g',
);

/** How far down the first page a sender writes his address, in characters. */
const reach = 2_500;

const clean = (part: string): string =>
  part
    .replace(/\s+/g, ' ')
    .replace(/^[\s,·|-]+|[\s,·|-]+$/g, '')
    .trim();

const town = (text: string): string => clean(text.split(/ [-|·]|[,;:(]|\n/)[0] ?? '');

const ours = (lines: readonly string[], { company }: Configuration): boolean => {
  const own = company.address.map((line) => fold(line).replace(/[^a-z0-9]/g, ''));
  return lines.some((line) => own.includes(fold(line).replace(/[^a-z0-9]/g, '')));
};

/**
 * The sender's postal address as it stands at the head of a letter: street, post code and town, without his name; undefined where none stands there.
 * Our own address is never his.
 */
export const senderAddress = (document: DocumentText, configuration: Configuration): string[] | undefined => {
  const firstPage = document.pages[0];
  const head = document.folded.slice(0, Math.min(reach, firstPage?.end ?? 0));
  for (const match of head.matchAll(postal)) {
    const [, street = '', middle = '', , place = ''] = match;
    const at = (part: string, from: number): string => document.text.slice(from, from + part.length);
    const end = match.index + match[0].length;
    const parts = [
      clean(at(street, match.index)),
      ...(middle === '' ? [] : [clean(at(middle, match.index + match[0].indexOf(middle, street.length)))]),
      `${match[3]} ${town(at(place, end - place.length))}`,
    ];
    if (!ours(parts, configuration) && parts.every((part) => part.length <= 38)) return parts;
  }
  return undefined;
};
