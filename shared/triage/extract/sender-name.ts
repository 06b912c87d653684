import type { FieldValue } from '../../contracts/document.ts';
import { firstNames } from '../../text/first-names.ts';
import { fold } from '../../text/fold.ts';
import { firmName, personName, properCase } from '../../text/names.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { isOurName } from './ours.ts';
import type { Reading } from './reading.ts';

const titles =
  /^(?:rapport|convocation|assignation|objet|lettre|recommandee|r\.?a\.?r|n\s?\/|v\s?\/|ref|nos ref|vos ref|date|page|a l'attention|a vauclair|contestation|convention|fiche|proces|republique|tribunal|cour |cite|avis|mise en demeure|reclamation|declaration|conclusions|demande|notification|attestation|releve|quittance|proposition|copie|par |pour |monsieur le|madame, monsieur|messieurs|note|pre-?rapport|annexe|echelon|facture|devis|constat|bordereau|en reponse|de :|a :|le \d|dossier|sinistre|urgent|service (?:reclamation|sinistre)|chambre |pole |greffe)/;
const firmSigns =
  /(?:cabinet|expertise|assuranc|mutuelle|assureur|sarl|sas|sci|s\.a\.|\bsa\b|garage|societe|avocat|selarl|scp|etude|caisse|cpam|msa|banque|groupe|maif|syndic|agence|association|mediation|autorite|direction|defenseur|prefecture|entreprise|ets|etablissement|clinique|hopital|centre|union|ufc|clcv|federation|matmut|carrosserie|plomberie|batiment|construction|gestion|immobili|courtage|conseil|protection)/;
const roleLine =
  /^(?:avocat|service |experts? (?:en|d'|pres|agre)|cabinets? d'experts|direction (?:indemn|des sinist|sinist|gestion|recours|techn)|risques |republique|parties |ayant |medecine|neurolog|chirurg|commissaire|huissier|expert|ingenieur|docteur|medecin|architecte|notaire|administrateur)/;

type HeadLine = { readonly text: string; readonly start: number; readonly end: number; readonly order: number; readonly right: boolean };

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

const separators = /\s[-–—|•·]\s?|\s?[–—]\s?|,\s|\s{3,}|\s\(|(?<=[a-zé])\.\s/;
const cleanLine = (text: string): string =>
  (text.split(separators)[0] ?? text).replace(/^(?:exp(?:éditeur)?|de|from|nom|émetteur|société)\s?:\s?/i, '').trim();

const twoToFourWords =
  /^(?:(?:m|mme|mlle|monsieur|madame|maître|me|dr|docteur|mademoiselle)\.?\s)?\p{Lu}[\p{L}'’.-]*(?:\s(?:de\s|du\s|des\s|d['’]|le\s|la\s|et\s)?\p{Lu}[\p{L}'’.-]*){1,3}$/iu;

const isPersonLine = (text: string): boolean => {
  if (!twoToFourWords.test(text)) return false;
  const words = fold(text).split(/[\s-]+/);
  return (
    /^(?:m|mme|mlle|monsieur|madame|maitre|me|dr|docteur|mademoiselle)$/.test((words[0] ?? '').replace('.', '')) ||
    words.some((word) => firstNames.has(word))
  );
};

const readLine = (reading: Reading, line: HeadLine): Candidate<string> | undefined => {
  const text = cleanLine(line.text);
  const folded = fold(text);
  if (
    text.length < 4 ||
    text.length > 70 ||
    titles.test(folded) ||
    roleLine.test(folded) ||
    isOurName(reading, text) ||
    /^\d|@|:/.test(text)
  )
    return undefined;
  const weight = 0.02 * line.order + (line.right ? 0.15 : 0);
  const end = line.start + text.length;
  if (firmSigns.test(folded)) {
    const name = /^(?:maitre|me|etude de maitre)\s/.test(folded) ? personName(text.replace(/^étude de /i, '')) : firmName(text);
    return name === undefined ? undefined : { value: name, start: line.start, end, strength: 0.92 - weight };
  }
  if (isPersonLine(text)) {
    const name = personName(text);
    return name === undefined ? undefined : { value: name, start: line.start, end, strength: 0.9 - weight };
  }
  return line.order === 0 && /\p{Lu}{3}/u.test(text) ? { value: properCase(text), start: line.start, end, strength: 0.7 } : undefined;
};

const fromEnvelope = (reading: Reading): FieldValue | undefined => {
  const from = reading.context.envelope?.from;
  const display = from === undefined ? undefined : /^\s*"?([^"<@]{3,60}?)"?\s*</.exec(from)?.[1];
  if (from === undefined || display === undefined) return undefined;
  const name = isPersonLine(display) ? personName(display) : firmName(display.split(separators)[0] ?? display);
  return name === undefined || isOurName(reading, name)
    ? undefined
    : { value: name, confidence: 0.85, quote: from, page: reading.document.pages[0]?.number ?? 1, box: [0, 0, 1, 1] };
};

const polite = /(?:salutations|sentiments|consideration|cordialement|bien a vous|respectueu|meilleurs|sinceres|merci)[^\n]{0,60}\n/g;

/** The name under the polite close. */
const signature = (reading: Reading): Candidate<string> | undefined => {
  const close = Array.from(reading.cue.matchAll(polite)).at(-1);
  if (close === undefined) return undefined;
  let at = close.index + close[0].length;
  for (let i = 0; i < 6; i++) {
    const end = reading.document.text.indexOf('\n', at);
    if (end < 0) return undefined;
    const text = cleanLine(reading.document.text.slice(at, end));
    const name = isPersonLine(text) ? personName(text) : undefined;
    if (name !== undefined && !isOurName(reading, name)) return { value: name, start: at, end, strength: 0.72 };
    at = end + 1;
  }
  return undefined;
};

/** Candidates for who writes: the letterhead or the sender's block, the signature. */
export const senderCandidates = (reading: Reading): readonly Candidate<string>[] => [
  ...headLines(reading)
    .map((line) => readLine(reading, line))
    .filter((one) => one !== undefined),
  ...[signature(reading)].filter((one) => one !== undefined),
];

/** Who writes: the firm of the letterhead, or the person who writes for himself. */
export const senderNameField = (reading: Reading): FieldValue | undefined =>
  toField(reading, strongest(senderCandidates(reading))) ?? fromEnvelope(reading);

/** The person who signs or heads a letter written for himself. */
export const personWriting = (reading: Reading): Candidate<string> | undefined => signature(reading);
