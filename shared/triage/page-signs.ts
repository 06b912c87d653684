import type { Page } from '../mail/transcript.ts';
import { pageText } from '../mail/transcript.ts';
import { fold } from '../text/fold.ts';
import { joinedPapers, titlePapers } from './joined-papers.ts';
import { keyWords } from './key-words.ts';
import { pageDay } from './page-day.ts';
import { rareNames } from './rare-names.ts';
import { repairedText } from './repaired-text.ts';
import { writtenByUs } from './written-by-us.ts';

/** Our names, and our address on one line, both folded. */
export type Ours = { readonly names: readonly string[]; readonly address: string };

/** What a page shows that matters for where a letter begins and ends. */
export type PageSigns = {
  /** Nobody would see a letter here, or it is a sheet that parts two letters. */
  readonly empty: boolean;
  readonly separator: boolean;
  /** "Page 2/3": [2, 3]; the total is 0 where only the page's own number stands. */
  readonly numbered: readonly [number, number] | undefined;
  readonly addressedToUs: boolean;
  readonly addressedToOther: boolean;
  readonly placeAndDate: boolean;
  /** A date alone stands near the top. */
  readonly shortDate: boolean;
  readonly objectOrReferences: boolean;
  readonly salutation: boolean;
  readonly closes: boolean;
  /** An act of a court or bailiff begins here. */
  readonly actTitle: boolean;
  /** Words stand here that only the beginning of an act has. */
  readonly actOpens: boolean;
  /** A report, invoice, form or certificate begins here. */
  readonly paperTitle: boolean;
  /** An annex, an exhibit, the last sheet of a served act. */
  readonly annex: boolean;
  /** "Copie" stands above it, or it is a leaflet. */
  readonly enclosed: boolean;
  /** How many words stand on it. */
  readonly length: number;
  readonly speaksOfAnnex: boolean;
  readonly speaksOfAct: boolean;
  readonly beginsInSentence: boolean;
  readonly endsInSentence: boolean;
  /** Names, places and numbers: words that a dictionary does not hold. */
  readonly names: ReadonlySet<string>;
  /** Numbers of six digits or more near the top: of a claim, a policy, a file. */
  readonly topNumbers: ReadonlySet<string>;
  /** Numbers in the shape of our claims near the top. */
  readonly claims: ReadonlySet<string>;
  /** A sender's line with where he is to be found, and a date, near the top. */
  readonly senderLine: boolean;
  /** The first line as it stands, folded. */
  readonly firstLine: string;
  /** The words of the first lines, to compare senders. */
  readonly letterhead: readonly string[];
  /** Words of the first three and of the last two lines, to compare what repeats from page to page. */
  readonly top: readonly string[];
  readonly foot: readonly string[];
  /** Names and numbers that few letters have: on the page, and among them those at its top. */
  readonly rareNames: ReadonlySet<string>;
  readonly rareTop: ReadonlySet<string>;
  /** The day that it bears, counted in days. */
  readonly day: number | undefined;
  /** The paper that its title names: "devis", "ordonnance". */
  readonly titleNoun: string | undefined;
  /** The papers that it speaks of. */
  readonly nouns: ReadonlySet<string>;
  /** A letter of somebody is said to be joined or passed on. */
  readonly speaksOfLetter: boolean;
  readonly namesUs: boolean;
  /** Our name stands in an address window. */
  readonly window: boolean;
  /** It begins with the heading of a section: "II. – Discussion". */
  readonly numberedHeading: boolean;
  /** A bailiff serves an act with this page. */
  readonly served: boolean;
  /** The sorts of papers that its top names, and those that it says it brings with it. */
  readonly titlePapers: ReadonlySet<string>;
  readonly joinedPapers: ReadonlySet<string>;
  /** A letter of our own that comes back. */
  readonly writtenByUs: boolean;
};

const numberedPage = /(?:^|\n| )(?:page|p\.?|feuillet|folio)\s{0,2}(?:n\s?[°o]\s?)?(\d{1,3})\s{0,2}(?:\/|sur|de|-)\s{0,2}(\d{1,3})\b/g;
const bareNumbers = /(?:^|\n)[-–\s]{0,3}(\d{1,3})\s{0,2}(?:\/|sur)\s{0,2}(\d{1,3})[-–\s]{0,3}(?=\n|$)/g;
const ownNumber = /(?:^|\n)\s{0,2}(?:page|p\.)\s{0,2}(\d{1,3})\s{0,2}(?=\n|$)|(?:^|\n)-\s?(\d{1,3})\s?-(?=\n|$)/g;

const plausible = (match: RegExpExecArray | undefined): [number, number] | undefined => {
  if (match === undefined) return undefined;
  const [of, total] = [Number(match[1] ?? match[2]), match[1] === undefined ? 0 : Number(match[2] ?? 0)];
  return of >= 1 && (total === 0 || of <= total) ? [of, total] : undefined;
};

const lastOf = (pattern: RegExp, text: string): RegExpExecArray | undefined => [...text.matchAll(pattern)].at(-1);

const pageNumber = (text: string): [number, number] | undefined =>
  plausible(lastOf(numberedPage, text)) ?? plausible(lastOf(bareNumbers, text)) ?? plausible(lastOf(ownNumber, text));

const separatorSheet =
  /s[e3]p[a4]r[a4]t(?:eur|ion|or)|intercalaire|\bpatch\b|\b(?:document|courrier|pli|lettre|dossier) suivante?\b|(?:^|\W)sep ?:|n[o0cq]uveau (?:document|courrier|pli)|debut (?:de|du) (?:lot|pli|document)|fin (?:de|du) (?:lot|pli|document)|page (?:laissee )?blanche|ne pas numeriser|\bbatch\b/;
const place = /(?:^|\n)[^\n]{0,60}\b(?:le\s{1,2}(?:\d{1,2}|1er)[\s./-]{1,2}(?:[a-z]{3,9}|\d{1,2})[\s./-]{1,2}\d{2,4})[^\n]{0,12}(?=\n|$)/;
/** A short line near the top that ends in a date, without "le". */
const shortDate =
  /(?:^|\n)[^\n]{0,30}\b\d{1,2}(?:er)?(?:[/.]\d{1,2}[/.]|\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\s)20\d\d(?=[\s.]{0,2}(?:\n|$))/;
const references =
  /(?:^|\n)\s{0,2}(?:objet|obj|n\s?\/\s?ref|v\s?\/\s?ref|vos ref|nos ref|reference|ref\b|nos references|vos references|n\. ?ref|concerne)[^\n]{0,4}/;
const greeting =
  /(?:^|\n)\s{0,2}(?:madame|monsieur|mesdames|messieurs|maitre|mon cher confrere|cher confrere|chere consoeur|chers? confreres?|cher maitre|docteur|bonjour|a qui de droit|chere? [a-z]{2,12})[^\n]{0,40}[,!.](?=\s{0,2}(?:\n|$))|(?:^|\n)\s{0,2}(?:bonjour|messieurs|madame, monsieur),/;
const farewell =
  /salutations|sentiments (?:distingues|devoues|les meilleurs|respectueux)|consideration distinguee|sincere consideration|haute consideration|cordialement|bien a vous|sous toutes reserves|dont acte|ce sera justice|fait a [^\n]{2,40} le|l'assurance de (?:ma|notre|mes|nos)|signature|votre bien devoue|(?:le|la) greffiere?\b/;
const acts =
  /(?:^|\n)\W{0,4}(?:assignation|l'an (?:deux m|20\d\d)|signification|proces[- ]verbal de s|denonciation|citation|conclusions|republique francaise|requete|declaration d'appel|ordonnance|jugement|arret|sommation|cour d'appel|extrait des minutes|injonction|commandement|appel (?:en|a) |mise en cause|acte d)/;
const actOpenings =
  /(?:^|\n)\W{0,4}(?:assignation (?:en|devant|a|par|au)|l'an (?:deux m|20\d\d)|signification d|proces[- ]verbal de saisie|saisie[- ]attribution|denonciation|citation (?:a|directe)|conclusions? (?:en|d|pour|n|recap)|republique francaise|declaration d'appel|a la requete de|minute|extrait des minutes|ordonnance (?:de|portant|sur)|injonction de|commandement|tribunal [a-z]+ d[eu']|cour d'appel d)/;
const papers =
  /(?:^|\n)\W{0,4}(?:rapport (?:n|d|de|preliminaire|definitif|medical|technique|unique|auto)|facture|devis|constat (?:amiable|europeen|degat)|attestation|temoignage|declaration (?:de|d'|dommages|degat)|requisition|opposition|convention|fiche|formulaire|lettre|note|avis de|etat (?:des|de)|bordereau de reglement|bulletin|compte rendu|saisine|demande de|courriel|message|e-?mail|de :|from :|certificat (?:medical|de)|declaration de sinistre|fiche de presentation|releve (?:de|des)|notification (?:de|des|provisoire|definitive)|avis de (?:reversement|virement)|proces[- ]verbal|convocation|pre[- ]?rapport|note aux parties|mise en demeure|reclamation|contestation)/;
const annexes =
  /(?:^|\n)\W{0,4}(?:annexes?\b|pieces? (?:n|jointe|annexee|\d)|bordereau (?:de|des) (?:pieces|communication)|liste des pieces|copie (?:de|du)|quittance|suite\b|verso|formulaire de retractation)|(?:^|\n)[^\n]{0,40}planches? photo/;
const lastSheets =
  /(?:^|\n)\W{0,4}(?:modalites? de (?:la )?(?:remise|signification)|proces[- ]verbal de (?:remise|signification)|acte de remise|feuill(?:e|et) de (?:remise|signification)|signification\s{0,2}[-–:]\s{0,2}feuill|signification de l'acte|(?:cet |le present )?(?:acte|exploit|copie) (?:a ete )?(?:remise?|signifiee?|delivree?)\b|cout\s?:|cout (?:de l'acte|du present))/;
/** Marked as a copy on a line of its own, or a leaflet that somebody puts in. */
const enclosures =
  /(?:^|\n)\W{0,4}(?:copie|duplicata|pour information)\W{0,4}(?=\n|$)|fiche (?:pratique|conseil)|conditions generales|notice d'information/;
/** A served act that begins here, even when its sheet also says how it was handed over. */
const opening = /(?:^|\n)\W{0,4}(?:l'an (?:deux m|20\d\d)|a la (?:requete|demande) d)/;
const mentionsAnnex =
  /ci[- ](?:joint|apres|annexe|dessous)|piece[s]? jointe|en annexe|\bpj\b|copie (?:de|du) (?:mon|ma|notre|votre|l'|la|ce)|joins? (?:a|la|le|mon|ma|une)|vous trouverez|veuillez trouver/;
const mentionsAct =
  /(?:joint|joins|trouve|remets|remettons|communique|confie|retourne|ci-apres|ci-dessous|transmet|envoi|adress|fai[st] (?:suivre|parvenir)|copie|recu|annexe|laisse|remis|depose|denonc|signifi|vu)[^.]{0,80}(?:assignation|acte|papier|jugement|ordonnance|arret\b|citation|convocation|requete|rapport|saisie|conclusions|exploit|document|huissier|commissaire)|(?:requete|assignation|jugement|ordonnance|arret|citation|acte|conclusions|rapport)[^.]{0,40}(?:joint|annex|ci-apres|en copie)|intervention forcee|ordonnance commune|jugement commun|denonciation|en garantie|injonction de payer/;
const mentionsLetter =
  /(?:copie|double|courriers?|lettres?|correspondances?|reclamation|plainte|mail|courriel)[^.]{0,50}(?:adress|envoy|recu|transm|joint|ci-|annex)|(?:joint|joins|copie|transm|adress|trouver)[^.]{0,50}(?:courrier|lettre|correspondance|reclamation|plainte|courriel|mail)/;
/** Names of papers, as titles and as what a letter says of its annexes. */
const paperNoun =
  /\b(?:assignation|signification|denonciation|citation|conclusions|requete|declaration d'appel|ordonnance|jugement|arret|sommation|commandement|rapport|facture|devis|constat|attestation|temoignage|declaration|certificat|quittance|releve|bordereau|convocation|proces[- ]verbal|courrier|lettre|photos?|avis|decompte|tableau|note|formulaire|contrat|estimation|plainte|mail|courriel|conge|bail|acte)\b/g;
const bailiff = /commissaires? de justice|huissiers? de justice|etude d|office de commiss/;
const serves =
  /l'an (?:deux m|20\d\d)|deux mille? vingt|a la (?:requete|demande) d|j'ai|avons|vous assigne|signifie|attrait|donne (?:assignation|citation)/;
const sectionHeading = /^\W{0,3}(?:[ivx]{1,4}|\d{1,2}|[a-h])\s?[.)°–—-]\s?\W{0,2}[a-z]/;
/** Our address on one line; the parties of an act stand so too. */
const addressOnOneLine = /(?:^|\n)[^\n]{0,80}\b\d{5} [a-z][^\n]{1,40}(?=\n|$)/;
const someonesAddress = /(?:^|\n)[^\n]{0,40}\b\d{5} [a-z][^\n]{1,40}(?=\n|$)/;

/** A post code and town, a telephone, an address of the net, or a name and a place between dashes. */
const whereabouts =
  /(?:^|[\s–—-])[\dol]{5}\s[a-z]{3,}|(?:0\d[\s.]?(?:\d{2}[\s.]?){4})|[a-z0-9._-]{2,}@[a-z0-9.-]{3,}|(?:^|\n)[a-z][^\n]{3,50}\s[–—-]\s[a-z][^\n]{2,40}(?=\n|$|\s[–—-])/;
const anyDay =
  /\b\d{1,2}(?:er)?(?:[/.]\d{1,2}[/.]|\s(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)\s)(?:20)?\d\d\b/;
const claimShape = /\b[a-z]\s?(\d{2})\s?[-/ ]?\s?(\d{3})\s?(\d{3})\b/g;

const claimsIn = (text: string): ReadonlySet<string> =>
  new Set(Array.from(text.matchAll(claimShape), ([, year, a, b]) => `${year}${a}${b}`));

const stop = new Set(['le', 'la', 'les', 'de', 'du', 'des', 'et', 'a', 'rue', 'tel', 'page', 'avenue', 'france', 'cedex']);
const wordsOf = (text: string): string[] => text.split(/[^a-z0-9]+/).filter((word) => word.length > 2 && !stop.has(word));

const isYear = (word: string): boolean => /^(?:19|20)\d\d$/.test(word);

/** Names, places and long numbers among the words. */
const namesIn = (words: readonly string[], ours: readonly string[]): ReadonlySet<string> =>
  new Set(words.filter((word) => word.length >= 4 && !isYear(word) && !keyWords.has(word) && !ours.some((name) => name.includes(word))));

/** Our name on a line of an address window, post code and town below it: in an act, which names others with their addresses, nothing less is a letter to us. */
const hasWindow = (top: string, ours: readonly string[]): boolean => {
  const lines = top.split('\n').map((line) => line.trim());
  return lines.some(
    (line, index) =>
      line.length < 45 &&
      ours.some((name) => line.includes(name)) &&
      lines.slice(index + 1, index + 5).some((below) => below.length < 45 && /^(?:f[- ]?)?\d{5} [a-z]/.test(below)),
  );
};

const topLines = (text: string, count: number): string =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, count)
    .join('\n');

const inSentence = (text: string): boolean => {
  const last = text
    .trimEnd()
    .split('\n')
    .filter((line) => !/^\W{0,3}(?:page|p\.)?\s?\d{1,3}/.test(line))
    .at(-1);
  return last !== undefined && last.length > 45 && !/[.!?:;»")]\s*$/.test(last);
};

const nounsIn = (text: string): string[] => Array.from(text.matchAll(paperNoun), ([noun]) => noun);

/** A short line near the top that names a paper. */
const titleNoun = (text: string): string | undefined =>
  nounsIn(
    topLines(text, 5)
      .split('\n')
      .filter((line) => line.trim().length < 60)
      .join('\n'),
  )[0];

const lettersOf = (line: string): string[] => line.split(/[^a-z]+/).filter((word) => word.length > 3);

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** The first line is the heading of a section, or the second below a running title. */
const startsSection = (text: string): boolean => {
  const [first, second] = linesOf(text);
  return first !== undefined && (sectionHeading.test(first) || (first.length < 30 && second !== undefined && sectionHeading.test(second)));
};

/** What a page shows. */
export const pageSigns = (page: Page, { names: ours, address }: Ours): PageSigns => {
  const raw = pageText(page).normalize('NFC');
  const plain = fold(raw);
  const text = repairedText(plain);
  const rare = rareNames(raw, [...ours, address]);
  const top = topLines(text, 22);
  const head = topLines(text, 12);
  const words = wordsOf(plain);
  return {
    empty: page.blank,
    separator: page.separator || (words.length <= 16 && separatorSheet.test(topLines(plain, 200).trimStart())),
    numbered: pageNumber(plain),
    addressedToUs: acts.test(head)
      ? hasWindow(top, ours)
      : ours.some((name) => top.includes(name)) && (someonesAddress.test(top) || addressOnOneLine.test(top)),
    addressedToOther: someonesAddress.test(top),
    placeAndDate: place.test(top),
    shortDate: shortDate.test(topLines(text, 6)),
    objectOrReferences: references.test(topLines(text, 30)),
    salutation: greeting.test(topLines(text, 34)),
    closes: farewell.test(text),
    actTitle: acts.test(head),
    actOpens: actOpenings.test(head),
    paperTitle: papers.test(head),
    annex: annexes.test(topLines(text, 3)) || (lastSheets.test(topLines(text, 16)) && !opening.test(topLines(text, 16))),
    enclosed: enclosures.test(topLines(text, 3)),
    length: words.length,
    speaksOfAnnex: mentionsAnnex.test(text),
    speaksOfAct: mentionsAct.test(text),
    beginsInSentence: /^(?!l['’][A-Z])[a-z,;]/.test(raw.trimStart()) && /^[^A-Z]/.test(raw.trimStart()),
    endsInSentence: inSentence(plain),
    names: namesIn(words, ours),
    topNumbers: new Set(wordsOf(topLines(plain, 12)).filter((word) => /\d{6}/.test(word))),
    claims: claimsIn(topLines(plain, 9)),
    senderLine:
      whereabouts.test(topLines(plain, 3)) &&
      anyDay.test(topLines(plain, 7)) &&
      !acts.test(head) &&
      !/\bannexes?\b/.test(topLines(text, 3)),
    firstLine: topLines(plain, 1).trim(),
    letterhead: wordsOf(topLines(plain, 4)),
    top: lettersOf(topLines(plain, 3)),
    foot: lettersOf(linesOf(plain).slice(-2).join(' ')),
    rareNames: rare,
    rareTop: new Set([...rare].filter((name) => topLines(plain, 14).includes(name))),
    day: pageDay(topLines(plain, 22)),
    titleNoun: titleNoun(text),
    nouns: new Set(nounsIn(text)),
    speaksOfLetter: mentionsLetter.test(text),
    namesUs: ours.some((name) => text.includes(name)),
    window: hasWindow(top, ours),
    numberedHeading: startsSection(text),
    served: bailiff.test(topLines(text, 24)) && serves.test(topLines(text, 22)),
    titlePapers: titlePapers(text),
    joinedPapers: joinedPapers(text),
    writtenByUs: writtenByUs(plain, ours),
  };
};
