import type { PageSource } from '../mail/transcript.ts';

/** What announces an earlier message below: a bar with words, or whoever wrote and when. */
const bar =
  /^(?:> ?)*[-_*= ]{0,40}(?:debut du )?(?:message (?:d'origine|initial|transfere|reexpedie)|original message|forwarded message|transfere par)/;
const handedOn = /transfere|forwarded|reexpedie/;
const wrote = /^(?:> ?)*(?:le|on) .{5,160}(?:a ecrit|wrote) ?:?$/;
const attributionBegins = /^(?:> ?)*(?:le|on) /;
const headBegins = /^(?:de|from|expediteur) ?: ?\S/;
const headGoesOn = /^(?:envoye(?: le)?|date|a|to|objet|subject|sent|cc) ?:/;
const forwardSubject = /^(?:tr|fw|fwd|wg) ?:/;

/** Characters of a line at which a message is wrapped: the next word did not fit. */
const wrappedAt = 92;
/** Lines over which whoever wrote and when may be wrapped. */
const longestAttribution = 3;

const wrapsTo = (line: string, next: string): boolean => line.length + 1 + (next.split(' ')[0] ?? '').length > wrappedAt;

/** How many lines from here say that somebody wrote what follows; 0 where none does. */
const attribution = (lines: readonly string[], at: number): number => {
  if (!attributionBegins.test(lines[at] ?? '')) return 0;
  for (let count = 1; count <= longestAttribution; count++) if (wrote.test(lines.slice(at, at + count).join(' '))) return count;
  return 0;
};

const announces = (lines: readonly string[], at: number): number => {
  const line = lines[at] ?? '';
  if (bar.test(line)) return 1;
  const headed = headBegins.test(line) && [1, 2].some((on) => headGoesOn.test(lines[at + on] ?? ''));
  return headed ? 1 : attribution(lines, at);
};

const wordsIn = (line: string): number => line.split(' ').filter((word) => /[a-z0-9]{2}/.test(word)).length;

/** Fewer own words than this only hand over what is quoted; more than this are a letter of their own, also where it is handed on. */
const fewestOwn = 40;
const fewestBesideForwarded = 90;

/** Which lines of a message are those of an earlier one that stands below or between its own; a printed message begins with its own head. */
const marked = (lines: readonly string[], printed: boolean): boolean[] => {
  const quoted = lines.map(() => false);
  let own = 0;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const before = lines[at - 1] ?? '';
    const heads = printed && own === 0 ? 0 : announces(lines, at);
    if (heads > 0 && !(lines[at + heads] ?? '').startsWith('>')) return quoted.fill(true, at);
    quoted.fill(true, at, at + heads);
    const goesOn = quoted[at - 1] === true && before.startsWith('>') && wrapsTo(before, line);
    quoted[at] ||= line.startsWith('>') || goesOn;
    if (quoted[at] !== true) own += wordsIn(line);
  }
  return quoted;
};

const unmarkedWords = (lines: readonly string[], quoted: readonly boolean[]): number =>
  lines.reduce((sum, line, at) => sum + (quoted[at] === true ? 0 : wordsIn(line)), 0);

/** How many words of a message its sender wrote himself; the lines are folded. */
export const ownWords = (lines: readonly string[]): number => unmarkedWords(lines, marked(lines, false));

/** Lines in which the head of a printed message stands. */
export const headOfMessage = 15;

/** Set as text, or printed with the head of a message; the lines are folded. */
export const looksLikeMessage = (lines: readonly string[], source: PageSource | undefined): boolean => {
  const head = lines.slice(0, headOfMessage);
  return source === 'text' || (head.some((line) => headBegins.test(line)) && head.filter((line) => headGoesOn.test(line)).length >= 2);
};

/**
 * Which lines (folded, none empty) of a letter are those of an earlier message that it answers: "> …", what stands below "-----Message d'origine-----", "Le … a écrit :" or a second head.
 * None, where the writer only hands on what somebody else wrote: then that is the letter. `subject` is that of the message, folded.
 */
export const quotedLines = (lines: readonly string[], source: PageSource | undefined, subject = ''): boolean[] => {
  if (!looksLikeMessage(lines, source)) return lines.map(() => false);
  const quoted = marked(lines, source !== 'text');
  const own = unmarkedWords(lines, quoted);
  const forwarded = forwardSubject.test(subject) || lines.some((line, at) => quoted[at] === true && bar.test(line) && handedOn.test(line));
  return own < (forwarded ? fewestBesideForwarded : fewestOwn) ? lines.map(() => false) : quoted;
};
