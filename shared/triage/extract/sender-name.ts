import type { FieldValue } from '../../contracts/document.ts';
import { allMatches } from '../../text/all-matches.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { firmName, personName, properCase } from '../../text/names.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { isMessage } from './is-message.ts';
import { firmSigns, nameOnLine, separators } from './name-on-line.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import type { Reading } from './reading.ts';
import { isUnlikelyName } from './unlikely-name.ts';

const titles =
  /^(?:rapport|convocation|assignation|objet|lettre|recommandee|r\.?a\.?r|n\s?\/|v\s?\/|ref|nos ref|vos ref|date|page|a l'attention|a vauclair|contestation|convention|fiche|proces|republique|tribunal|cour |cite|avis|mise en demeure|reclamation|declaration|conclusions|demande|notification|attestation|releve|quittance|proposition|copie|par |par-devant|appel en cause|exploit |denonciation|signification|pour |monsieur le|madame, monsieur|messieurs|note|pre-?rapport|annexe|echelon|facture|devis|constat|bordereau|en reponse|de :|a :|le \d|a la requete|l'an |la presente|dossier|sinistre|urgent|service (?:reclamation|sinistre)|chambre |pole |greffe)/;
const roleLine =
  /^(?:avocat|service |experts? (?:en |d'|pres |agre)|cabinets? d'experts|direction (?:indemn|des sinist|sinist|gestion|recours|techn)|risques |republique|parties |ayant |medecine|neurolog|chirurg|commissaire|huissier|expert(?![a-z])|ingenieur|medecin|architecte|notaire|administrateur)/;

/** A line of running text, not a name: it begins like a sentence, is long, or has a verb in it. */
const sentence =
  /^(?:nous|je|j'|il|elle|ils|vous|on|votre|vos|notre|nos|mon|ma|mes|ce|cet|cette|ces|un|une|suite|comme|apres|merci|bonjour|[ivx]{1,4}\.|\d|repris|en |si |dans |sur |afin|sans |sauf |dont )(?:\s|\b)|\s(?:est|sont|etait|sera|serait|a ete|ont|avons|avez|ai|etant|ayant|vous|nous|ne|que|qui|dont|pour que|afin)\s/;
const longestName = 9;

/** Words of a firm's trade that say nothing by themselves. */
const bareTrade =
  /^(?:l'|la |le |une? )?(?:association|conseil|assureurs?|garanties?|cabinet|societe|etude|service|direction|agence|expert|banque|caisse|groupe|compagnie|mutuelle|residence|copropriete|garage|entreprise)$|^d'|^de |^chere?s?\s|^mon cher|^(?:madame|monsieur)(?:,|$)|[a-z]\.[a-z]|[€%!?]|assureur du |assureur demandeur/;
const smallWords = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'en', 'à', 'au', 'aux', 'sur', 'pour', 'près', '&', 'd', 'l']);

/** Words with capitals, as a firm writes its name; small words between them may be small. */
const isProper = (text: string): boolean =>
  text
    .split(/[\s'’-]+/)
    .filter((word) => word !== '')
    .every((word) => !/^\p{Ll}/u.test(word) || smallWords.has(word.toLowerCase()));

const isSentence = (folded: string): boolean => sentence.test(folded) || folded.split(/\s+/).length > longestName;
/** "Société d'avocats Besançon" under the firm's name says what it is. */
const lawyersOf = /^(?:societe|cabinet|association|selarl|scp) d'avocats(?:$|\s[a-z-]{3,20}$)/;

type HeadLine = { readonly text: string; readonly start: number; readonly end: number; readonly order: number; readonly right: boolean };

const quoted = /message d'origine|a ecrit\s?:|message transfere|forwarded/;
const fromLabels = /(?:^|\n)\s?(?:de|emetteur|expediteur|demandeur)\s{0,2}:\s{0,3}/g;

/** "De : …", "DEMANDEUR : …" at the head of a form or a message. */
const labelled = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, fromLabels, { from: 0, to: Math.min(1500, reading.cue.length) }).flatMap((match) => {
    if (quoted.test(reading.cue.slice(Math.max(0, match.at - 120), match.at))) return [];
    if (/demandeur/.test(match[0]) && /tribunal|cour d'appel/.test(reading.cue.slice(0, 900))) return [];
    const line = reading.text.slice(match.until, match.until + 90).split(/[\n<]/)[0] ?? '';
    const text = nameOnLine(line.replace(/["@].*$/, ''));
    const name = isPersonLine(text) ? personName(text) : firmName(text);
    if (name === undefined || text.length < 4 || /[@\d]/.test(text) || isOurName(reading, name)) return [];
    return [{ value: name, start: match.at, end: match.until + text.length, strength: 0.93 }];
  });

const familyName = /(?:^|\n)\s?nom\s{0,2}:\s{0,2}([^\n]{2,40})\n\s?prenom\s{0,2}:\s{0,2}([^\n]{2,30})/g;

/** A web form gives family name and first name on lines of their own. */
const fromForm = (reading: Reading): Candidate<string>[] =>
  matchesIn(reading.cue, familyName).map((match) => {
    const [family = '', given = ''] = reading.text
      .slice(match.at, match.until)
      .trim()
      .split('\n')
      .map((line) => (line.split(':')[1] ?? '').trim());
    return { value: `${properCase(given)} ${properCase(family)}`, start: match.at, end: match.until, strength: 0.96 };
  });

/** The lines at the head of the letter, in their order. */
const headLines = (reading: Reading): HeadLine[] => {
  const lines: HeadLine[] = [];
  for (const placed of reading.document.blocks) {
    if (placed.page !== reading.document.pages[0]?.number || placed.block.role === 'footer' || placed.block.role === 'margin') continue;
    let at = placed.start;
    for (const line of placed.block.lines) {
      const end = reading.document.text.indexOf('\n', at);
      const text = reading.document.text.slice(at, end);
      lines.push({ text, start: at, end, order: lines.length, right: line.box[0] > 0.45 });
      at = end + 1;
      if (lines.length === 14) return lines;
    }
  }
  return lines;
};

const civilityLead = /^(?:m|mme|mlle|monsieur|madame|maitre|me|dr|docteur|mademoiselle|professeur)\.?\s/;
const twoToFourWords = /^\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:de|du|des|le|la|et)\s|d['’])?\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** The line of a person: a civility, or a known first name at one end of two to four words. */
const isPersonLine = (text: string): boolean => {
  const folded = fold(text);
  const lead = civilityLead.exec(folded);
  const name = lead === null ? text : text.slice(lead[0].length);
  if (lead !== null) return /^\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:de|du|des|le|la|et)\s|d['’])?\p{Lu}[\p{L}'’.-]*){0,4}$/u.test(name);
  if (!twoToFourWords.test(text)) return false;
  const words = folded.split(/\s+/).map((word) => word.split('-')[0] ?? word);
  return (
    [words[0], words.at(-1)].some((word) => word !== undefined && firstNames.has(word)) ||
    /^\p{Lu}\.(?:\s?-?\s?\p{Lu}\.)?\s?\p{Lu}\p{L}+/u.test(text)
  );
};

const couple = /^(\p{Lu}[\p{L}-]{1,30})\s(?:et|&)\s(\p{Lu}[\p{L}-]{1,30})\s(\p{Lu}[\p{L}'’ -]{1,30})$/u;

/** "Christelle et David MAURY" are two who write together. */
const coupleName = (text: string): string | undefined => {
  const match = couple.exec(text);
  if (match?.[1] === undefined || match[2] === undefined || match[3] === undefined) return undefined;
  return firstNames.has(fold(match[1])) && firstNames.has(fold(match[2]))
    ? `${match[1]} et ${match[2]} ${properCase(match[3])}`
    : undefined;
};

const readLine = (reading: Reading, line: HeadLine): Candidate<string> | undefined => {
  const text = nameOnLine(line.text);
  const folded = fold(text);
  if (
    text.length < 4 ||
    text.length > 70 ||
    titles.test(folded) ||
    roleLine.test(folded) ||
    isSentence(folded) ||
    bareTrade.test(folded) ||
    (line.order > 0 && lawyersOf.test(folded)) ||
    isOurName(reading, text) ||
    /^\d|@|:/.test(text)
  )
    return undefined;
  const weight = 0.02 * line.order + (line.right ? 0.15 : 0);
  const end = line.start + text.length;
  const pair = coupleName(text);
  if (pair !== undefined) return { value: pair, start: line.start, end, strength: 0.9 - weight };
  if (firmSigns.test(folded)) {
    const name = /^(?:etude de )?(?:maitre|me)\s/.test(folded) ? personName(text.replace(/^[ée]tude de /i, '')) : firmName(text);
    return name === undefined ? undefined : { value: name, start: line.start, end, strength: 0.92 - weight };
  }
  if (isPersonLine(text)) {
    const name = personName(text);
    return name === undefined ? undefined : { value: name, start: line.start, end, strength: 0.9 - weight };
  }
  return line.order < 2 && (isTitleLike(text) || (line.order === 0 && isProper(text) && text.length > 6))
    ? { value: properCase(text), start: line.start, end, strength: 0.85 - weight }
    : undefined;
};

/** Mostly capitals, and words. */
const isTitleLike = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length > 3 && letters.replace(/\p{Lu}/gu, '').length * 3 < letters.length;
};

const fromEnvelope = (reading: Reading): FieldValue | undefined => {
  const from = reading.context.envelope?.from;
  if (from !== undefined && isOurName(reading, from.split('@')[1]?.replace(/[^a-z]/gi, ' ') ?? '')) return undefined;
  const display = from === undefined ? undefined : /^\s*"?([^"<@]{3,60}?)"?\s*</.exec(from)?.[1];
  if (from === undefined || display === undefined || !isMessage(reading)) return undefined;
  const name = isPersonLine(display) ? personName(display) : firmName(display.split(separators)[0] ?? display);
  return name === undefined || isOurName(reading, name)
    ? undefined
    : { value: name, confidence: 0.85, quote: from, page: reading.document.pages[0]?.number ?? 1, box: [0, 0, 1, 1] };
};

const polite = /(?:salutations|sentiments|consideration|cordialement|bien a vous|respectueu|meilleurs|sinceres|merci)[^\n]{0,60}\n/g;

/** The name under the polite close. */
const signature = (reading: Reading): Candidate<string>[] => {
  const found: Candidate<string>[] = [];
  const message = isMessage(reading);
  const close = allMatches(reading.cue, polite).at(-1);
  if (close === undefined) return found;
  let at = close.index + close[0].length;
  for (let i = 0; i < 6; i++) {
    const end = reading.text.indexOf('\n', at);
    if (end < 0) break;
    const text = nameOnLine(reading.text.slice(at, end));
    const name = isPersonLine(text) ? personName(text) : undefined;
    if (name !== undefined && !isOurName(reading, name)) found.push({ value: name, start: at, end, strength: 0.72 });
    const firm =
      firmSigns.test(fold(text)) &&
      /^\p{Lu}/u.test(text) &&
      isProper(text) &&
      !bareTrade.test(fold(text)) &&
      !isSentence(fold(text)) &&
      !isPersonLine(text) &&
      !roleLine.test(fold(text))
        ? firmName(text)
        : undefined;
    if (firm !== undefined && !isOurName(reading, firm) && text.length < 60)
      found.push({ value: firm, start: at, end, strength: message ? 0.95 : 0.7 });
    at = end + 1;
  }
  return found;
};

/** Candidates for who writes: the letterhead or the sender's block, the signature. */
export const senderCandidates = (reading: Reading): readonly Candidate<string>[] =>
  reading.once('senderCandidates', () =>
    [
      ...headLines(reading)
        .map((line) => readLine(reading, line))
        .filter((one) => one !== undefined),
      ...labelled(reading),
      ...fromForm(reading),
      ...signature(reading),
    ].filter(({ value }) => !isUnlikelyName(value)),
  );

const initialed = /^(?:\p{Lu}\.?-?){1,2}\s(.+)$/u;

/** "H. Plantevin" is the "Huguette Plantevin" that stands elsewhere in the letter. */
const inFull = (best: Candidate<string> | undefined, all: readonly Candidate<string>[]): Candidate<string> | undefined => {
  const family = best === undefined ? undefined : (initialed.exec(best.value)?.[1] ?? (best.value.includes(' ') ? undefined : best.value));
  if (best === undefined || family === undefined) return best;
  return all.find(({ value }) => value !== best.value && !initialed.test(value) && value.endsWith(` ${family}`)) ?? best;
};

/** What the letter says of its sender; a message's own header goes before a weak reading of its text. */
const fromBody = (reading: Reading, envelope: FieldValue | undefined): FieldValue | undefined => {
  const best = inFull(strongest(senderCandidates(reading)), senderCandidates(reading));
  const sure = envelope === undefined || (best?.strength ?? 0) > 0.9;
  return sure ? toField(reading, best) : envelope;
};

/** Who writes: the firm of the letterhead, or the person who writes for himself. */
export const senderNameField = (reading: Reading): FieldValue | undefined =>
  fromBody(reading, fromEnvelope(reading)) ?? fromEnvelope(reading);

/** Persons whose name stands alone on one of the last lines. */
export const signingPersons = (reading: Reading): readonly Candidate<string>[] => {
  const found: Candidate<string>[] = [];
  let end = reading.text.trimEnd().length;
  for (let i = 0; i < 6 && end > 0; i++) {
    const start = reading.text.lastIndexOf('\n', end - 1) + 1;
    const text = nameOnLine(reading.text.slice(start, end));
    const name = isPersonLine(text) ? personName(text) : undefined;
    if (name !== undefined) found.push({ value: name, start, end, strength: 0.74 - i * 0.02 });
    end = start - 1;
  }
  return found;
};
