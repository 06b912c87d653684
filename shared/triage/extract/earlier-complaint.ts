import type { FieldValue } from '../../contracts/document.ts';
import type { DateMatch } from '../../text/dates.ts';
import { sentenceBefore, upTo } from './clause.ts';
import { dayBefore } from './day-before.ts';
import { enclosedComplaints } from './enclosed-complaint.ts';
import { type Candidate, strongest, toField } from './field.ts';
import type { Reading } from './reading.ts';

const before = 130;
const after = 110;
const sentenceEnd = /[.;?!](?:\s|$)|\n\n|\f/;

/** That one was not content, by any word for it. */
const discontent =
  /mecontent|incomprehension|reclam|desaccord|pas d'accord|protest|contest|me plain|se plain|nous plaign|plainte|exasper|insatisf|anormal|pas normal|inadmissible|inacceptable|deplor|denonc|colere|ras[- ]le[- ]bol|deception|indign|refus d|ne (?:me |nous |lui )?conven/;
/** A writing right before its day, by whose it is: "notre première lettre, du", "sa réclamation écrite du", "mon mail du". */
const writingOf = (whose: string): RegExp =>
  new RegExp(
    String.raw`(?<![a-z])(?:${whose})\s(?:[a-z]{3,14}\s){0,2}?(?:reclamation|courriers?|lettres?|courriels?|mails?|e-mails?|messages?|recommandee?|lrar|pli|mecontentement|protestation|plainte|contestation|formulaire)s?(?:\s(?:ecrite?|recommandee?|simple|de (?:reclamation|plainte|protestation|mecontentement)|initiale?|avec (?:a\.?r\.?|accuse de reception)|reste[e]? sans (?:reponse|suite)|adresse[e]?|envoye[e]?|deja|en ligne|du meme objet|numero \d)){0,3},?\s?(?:en date|date[e]?|c'etait)?\s?(?:du|le|de)?\s?$`,
  );
const his = 'ma|mon|mes|notre|nos|sa|son|ses|leurs?|premiere?|precedente?|cette';
const ownWriting = writingOf(his);
/** The same of any writing: only a word of discontent makes it his. */
const anyWriting = writingOf(`une|un|par|suite a|${his}`);
/** Somebody writes for the complainant: what follows is what was written to us. */
const wrote =
  /(?<![a-z])(?:(?:je |nous |il |elle |ils |elles |on )?(?:vous |leur |lui )?(?:ai|avons|a|ont|avais|avions|avait)(?:-je|-nous)?(?: deja| donc| pourtant| encore| bien)?(?: moi-meme| lui-meme| elle-meme)?(?: une premiere fois)? ?(?:ecrit|proteste|reclame|conteste|saisi|fait part|signale|exprime|adresse|envoye|dit|demande)|j'(?:ai|avais)(?: deja| donc)? ?(?:ecrit|proteste|reclame|conteste|fait part|exprime|adresse|envoye)|j'ecris |vous (?:faisais|faisions|disais|disions|exprimais|exprimions) )/;
const wroteNow = /(?:pour la|c'est la|ma|notre) (?:premiere|1(?:ere|re)?) fois[^.]*$/;
/** Words that make a day that of another paper. */
const theirs =
  /(?:votre|vos)\s(?:[a-z]{3,14}\s){0,2}(?:reponse|courriers?|lettres?|refus|mails?|courriels?|proposition|offre|decision|message|accuse)[^.;\n]{0,12}$/;
const happening =
  /(?:sinistre|accident|degats?|tempete|grele|vol|incendie|orage|rapport|expertise|devis|facture|audience|contrat|jugement|rendez-vous|naissance|(?<![a-z])nee?)[^.;,\n]{0,14}$/;

/** "Votre lettre du 13 novembre répond à la mienne du", "la nôtre du". */
const mine = /(?<![a-z])(?:la|le|aux?|les) (?:mien(?:ne)?s?|notres?) (?:datee? )?du\s?$/;
/** "le 19 octobre, lettre dans laquelle je vous disais …": a list of what he did, each with its day. */
const listed =
  /^[\s,:–-]{0,3}(?:(?:une|ma|notre|envoi d'une|premiere) )?(?:lettre|courrier|mail|courriel|message|recommandee?|reclamation) (?!d[eu]s? (?:votre|vos|l'|la |m\.|mme|mlle))(?:dans|par|ou)[^.;]{0,40}(?:je|nous)[^.;]{0,24}(?:disais|disions|protest|reclam|plaign|exprim|contest|deplor)/;

/** What we wrote to him, not he to us. */
const answered =
  /(?:vous (?:m'|nous |leur |lui |l')?(?:avez|aviez)|(?:notifie|oppose|repondu|annonce|propose|communique|refuse)[e]?s?)(?=[^,;]{0,40}$)|(?:m'|nous |lui |leur )(?:a|avait|avez|aviez)(?: [a-z]+)?[^,;a-z]{0,3}(?:le )?$/;
const answeredThen = /^[\s,]{0,3}(?:\d{4},?\s)?vous (?:m'|nous |leur |lui |l')?(?:avez|aviez|refus|oppos)/;

const isOther = (lead: string, rest: string): boolean =>
  theirs.test(lead) || happening.test(lead) || answered.test(lead) || answeredThen.test(rest);

const strengthOf = (lead: string, rest: string): number | undefined => {
  if (isOther(lead, rest)) return undefined;
  const [said, unhappy] = [wrote.test(lead) || wrote.test(rest.slice(0, 60)), discontent.test(lead) || discontent.test(rest)];
  if (ownWriting.test(lead)) return unhappy ? 0.9 : 0.8;
  if (mine.test(lead) && !/declar/.test(rest)) return unhappy ? 0.84 : 0.7;
  if (listed.test(rest)) return 0.84;
  if (unhappy && anyWriting.test(lead)) return 0.86;
  if (said && unhappy) return 0.86;
  return undefined;
};

/** "Je vous écris pour la seconde fois. La première, c'était le 29 juillet." */
const secondTime =
  /(?:(?:seconde|deuxieme|2 ?e(?:me)?|troisieme|3 ?e(?:me)?) (?:fois|courrier|lettre|reclamation|mail|message)|premiere? (?:fois|courrier|lettre|reclamation)|reprends la plume|deja (?:ecrit|proteste))/;

const spoken = (cue: string, at: number, lead: string, rest: string): number | undefined =>
  !isOther(lead, rest) &&
  (wrote.test(`${lead} `) || wrote.test(rest.slice(0, 40)) || /premiere?[^.]{0,24}$/.test(lead)) &&
  !wroteNow.test(lead) &&
  secondTime.test(cue.slice(Math.max(0, at - 220), at + 60))
    ? 0.76
    : undefined;

const written = /j'ai ecrit (?:une (?:premiere )?(?:lettre|fois) )?(?:le |au mois )?$|je vous ai (?:deja )?ecrit (?:une lettre )?(?:le )?$/;

const candidateOf = (reading: Reading, date: DateMatch, sent: string): Candidate<string>[] => {
  const value = dayBefore(date, sent);
  if (value === undefined || value >= sent) return [];
  const [lead, rest] = [
    sentenceBefore(reading.cue, date.start, before).replaceAll('\n', ' '),
    upTo(reading.cue, date.end, after, sentenceEnd).replaceAll('\n', ' '),
  ];
  const strength = strengthOf(lead, rest) ?? spoken(reading.cue, date.start, lead, rest) ?? (written.test(lead) ? 0.72 : undefined);
  return strength === undefined ? [] : [{ value, start: date.start, end: date.end, strength: strength - Date.parse(value) / 1e15 }];
};

/** The day of the first complaint that this one goes on with: what the writer, or whom he writes for, wrote before. `sent` is the day of this one. What is told where our letter is quoted may be told by us. */
export const earlierComplaint = (reading: Reading, sent: string | undefined): FieldValue | undefined => {
  if (sent === undefined) return undefined;
  const told = reading.context.quotesOurs === true ? [] : reading.dates.flatMap((date) => candidateOf(reading, date, sent));
  return toField(reading, strongest([...told, ...enclosedComplaints(reading, sent)]));
};
