import type { Span } from './near-label.ts';
import { matchesIn } from './near-label.ts';
import type { Reading } from './reading.ts';

/** The parts of a served act: the act itself without what is annexed, its prayer, and the sheet that says how it was handed over. */
export type Act = {
  readonly main: Span;
  readonly remise: Span | undefined;
  readonly prayer: Span | undefined;
  /** Where the parties and the hearing have been told: the head of the prayer, if it has one. */
  readonly told: number;
};

const annexHeads =
  /(?:^|[\n\f])\s{0,4}(?:piece annexee|pieces annexees|annexe (?:n|\d|:|-)|acte annexe|copie de l'assignation|copie de l'acte(?! vous)|assignation (?:principale|initiale|annexee)|annexe\s{0,2}[\n\f])/g;
const actHeads = /[l1i]'\s?an\s{1,2}(?:deux|20\d\d|\d{4})[^\n]{0,70}/g;
const titleHeads = /(?:^|[\n\f])\s{0,4}(?:assignation|citation|requete|ordonnance|jugement|proces-verbal de constat)[^\n]{0,60}\n/g;
const closings = /(?:par ces motifs|sous toutes reserves|(?<=(?:^|[\n\f.;])\s{0,3})remise? ce jour|bordereau des pieces)/g;
const remiseHeads =
  /(?:modalites?|details?|relation|conditions|circonstances)\s{1,2}de\s{1,2}(?:la\s)?(?:remise|signification|delivrance)|proces[- ]verbal\s{1,2}de\s{1,2}(?:remise|signification)|(?:cet|le present|l')\s?acte\s{1,2}a\s{1,2}ete\s{1,2}(?:remis|signifie)|acte\s{1,2}remis\s|feuill(?:et|e) de (?:signification|remise)|attestation de (?:signification|remise)|signification\s{0,2}[-–:]\s{0,2}feuille/g;
const prayerHeads =
  /par\s{1,3}[^\s]{2,4}\s{0,3}motifs|[a-z0-9]{2,4}\s{1,3}ces\s{1,3}mot[il]fs|plaise\s{1,3}(?:au|a)\s|il\s{1,2}plaira\s{1,3}(?:au|a)\s|(?:^|[\n\f])\s{0,3}dispositif\s{0,2}:?\s{0,2}\n|pour s'entendre condamner|il est demande au tribunal|(?:^|[\n\f])[^\n]{0,8}ce qui (?:vous )?est (?:demande|reclame)|(?:^|[\n\f])[^\n]{0,8}ce que (?:demande|reclame)(?:nt)?\s/g;
const prayerEnds =
  /sous\s{1,3}(?:toutes\s{1,3})?reserves|dont acte|(?:^|\n)\s?(?:cout|annexes?)\s?:?\s|bordereau\s|pieces?\s(?:visees|communiquees|jointes?|invoquees|sur lesquelles|:)|liste des pieces|pieces\s{0,2}:|p\.\s?j\.\s{0,2}:|modalites de remise|fait et signifie|(?:^|\n)\s?remise (?:de l'acte|a (?:personne|domicile|l'etude|etude)(?![a-z]))/g;

const firstAt = (text: string, pattern: RegExp, from: number): number | undefined =>
  matchesIn(text, pattern, { from, to: text.length })[0]?.at;

/** Where an earlier act that is annexed begins: under such a head, or a second head of an act after the close of the first. */
const annexStart = (text: string): number => {
  const closed = firstAt(text, closings, 0);
  const named = matchesIn(text, annexHeads, { from: 700, to: text.length }).find(
    (match) => closed === undefined || match.at > closed || /annexe/.test(match[0]),
  )?.at;
  const second =
    closed === undefined
      ? undefined
      : matchesIn(text, actHeads, { from: closed, to: text.length }).find((match) => !inRemise(text, match.at))?.at;
  const titled =
    closed === undefined
      ? undefined
      : matchesIn(text, titleHeads, { from: closed + 30, to: text.length }).find((match) => !inRemise(text, match.at))?.at;
  return Math.min(...[named, second, titled, text.length].filter((at) => at !== undefined));
};

const inRemise = (text: string, at: number): boolean => matchesIn(text, remiseHeads, { from: Math.max(0, at - 500), to: at }).length > 0;

/** The sheet under its own heading, else the last words on how the act was handed over. */
const remiseSpan = (text: string): Span | undefined => {
  const heads = matchesIn(text, remiseHeads);
  const sheet = heads.find((match) =>
    /^(?:modalite|detail|relation|condition|circonstance|proces|feuille|attestation|signification)/.test(match[0]),
  );
  const at = (sheet ?? heads.at(-1))?.at;
  return at === undefined ? undefined : { from: at, to: Math.min(text.length, at + 2000) };
};

/** Demands that stand under no head: "il est demandé …", "la demande porte sur …", "CONDAMNER …". */
const demands =
  /(?:tribunal|juge|presidente?)[^.;\n]{0,20}\s(?:est prie|voudra)|il est\s(?:donc |par consequent |ainsi |en consequence |des lors )?(?:demande|reclame|sollicite|requis)|(?:s'\s?)?entendre\s{1,3}(?:[a-z' ]{0,60}\s)?condamner|(?:^|[\n.;:]\s?)(?:[-–—•]\s?|\d{1,2}\s?[°.)]\s?)?(?:voir\s)?(?:condamner|ordonner|enjoindre|designer)\s|(?:^|[\n.;:]\s?)(?:[-–—•]\s?)?condamnera\s|(?:^|[\n\f]|[.;]\s)\s{0,3}(?:ses |leurs |les )?(?:demandes?|dispositif|pretentions|chefs de demande)\s{0,2}(?::|\n|(?=condamner))|,\s(?:les |la |le )?condamner\s[^.;\n]{3,80}\sa\s(?:lui\s)?(?:payer|verser)\s|(?:reclame|sollicite|demande)(?:nt)?\s(?:donc\s|en consequence\s)?(?::|a |au |que |la (?:condamn|somme|convoc|majoration)|le paiement|une?\s|l'(?:indemn|alloc)|\d)|(?:demande|requete)s?[^.;\n]{0,40}(?:porte(?:nt)? sur|tend(?:ant)? a)|chefs de (?:la )?demande|tendant a\s|montant demande|(?:nous\s)?demandons\s(?:donc\s)?(?:a|au|que)\s|prie(?:nt)? (?:donc |par consequent )?(?:le|la) (?:tribunal|juge|president|presidente|juridiction|conseil|cour)|(?:voir|de|a)\s(?:les |la |le )?condamner[\s,]/g;
const called = /comparaitre|audience|convoqu|requete/g;

const prayerSpan = (text: string, main: Span): Span | undefined => {
  const heads = matchesIn(text, prayerHeads, main);
  const from = firstAt(text, called, main.from) ?? main.from;
  const head =
    heads.findLast((match) => /motifs|motlfs/.test(match[0])) ??
    heads.at(-1) ??
    matchesIn(text, demands, { from, to: main.to })[0] ??
    matchesIn(text, demands, main)[0];
  if (head === undefined) return undefined;
  const end = matchesIn(text, prayerEnds, { from: head.until, to: main.to })[0]?.at;
  return { from: head.at, to: end ?? main.to };
};

/** Does the act end where the sheet begins: is its prayer over? */
const endsBefore = (text: string, remise: Span | undefined): remise is Span =>
  remise !== undefined && matchesIn(text, prayerHeads, { from: 0, to: remise.from }).length > 0;

const readAct = (text: string): Act => {
  const remise = remiseSpan(text);
  const annex = annexStart(text);
  const main: Span = { from: 0, to: endsBefore(text, remise) ? Math.min(annex, remise.from) : annex };
  const prayer = prayerSpan(text, main);
  const headed = prayer !== undefined && matchesIn(text, prayerHeads, { from: prayer.from, to: prayer.from + 60 })[0]?.at === prayer.from;
  return { main, remise, prayer, told: headed ? prayer.from : main.to };
};

/** The parts of the act that this document holds. */
export const actOf = (reading: Reading): Act => reading.once('act', () => readAct(reading.cue));

const actHead = /(?:^|[\n\f])[^\n]{0,30}(?:assignation|citation)[^\n]{0,60}\n|l'\s?an\s{1,2}(?:deux|20)|a la (?:requete|demande) d/;

/** Where the act begins behind a letter that passes it on; 0 where nothing stands before it, or no act is seen. */
export const actStart = (reading: Reading): number => reading.once('actStart', () => Math.max(0, reading.cue.search(actHead)));
