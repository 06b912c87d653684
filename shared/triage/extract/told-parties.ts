import { fold } from '../../text/fold.ts';
import { actOf, actStart } from './act.ts';
import { matchesIn, type Span } from './near-label.ts';
import { isOurName, ourNames } from './ours.ts';
import { distinct, isNoParty, isSomebodys, type Party, partiesIn } from './party-items.ts';
import { partyNamesAt } from './party-names.ts';
import type { Reading } from './reading.ts';

/** Sentences of a registry that name who asks. */
export const asking =
  /informee?s?\s{1,2}que\s{1,2}(?=(?:m\.|mme|monsieur|madame|la (?:s|c)|le syndicat))|par laquelle\s{1,2}(?=(?:la|le|m\.|mme|monsieur|madame)\s)|requete[^.;\n]{0,70}(?:presentee|deposee|formee|introduite)[^.;\n]{0,90}?(?:pour|par)\s{1,2}(?=m\.|mme|monsieur|madame|la |le |sarl|sas|sci)|je\s{1,2}soussignee?,?\s{1,2}(?=[a-z])/g;

/** "M. X vous réclame": who speaks before the verb. */
export const claiming =
  /(?:^|[\n,.]\s?)((?:m\.|mme|mlle|monsieur|madame|la societe|la sarl|la sas|la sci|le syndicat)\s[^,;\n]{3,60}?)\s(?:vous (?:reclame|demande|poursuit|assigne)|a (?:saisi|depose|forme|introduit|presente)|demande au|sollicite)/g;

/** "Au contradictoire de" names all of them. */
export const heard = /au contradictoire de\s{1,2}/g;

/** Sentences that name who is called. */
export const called =
  /au contradictoire de\s{1,2}|(?:condamnation|condamner)\s{1,2}(?:solidaire|conjointe|in solidum)?\s{0,2}(?:de\s|du\s|d')?(?=la |le |l'|m\.|mme|monsieur|madame)/g;

/** The parties named in such sentences. */
export const spokenParties = (reading: Reading, words: RegExp): readonly Party[] =>
  matchesIn(reading.cue, words, { from: 0, to: Math.min(4000, actOf(reading).main.to) }).flatMap((match) => {
    if (words === claiming) return partiesIn(reading, { from: match.at + match[0].indexOf(match[1] ?? ''), to: match.until }).slice(0, 1);
    const rest = reading.cue.slice(match.until, match.until + 200);
    if (/^[^,\n]{3,50},? (?:commissaire|huissier|clerc|associe)/.test(rest)) return [];
    const end = rest.search(/\n|\.\s|\stendant|\sa (?:lui|leur|verser|payer)\s|\set de son assureur/);
    const most = /contradictoire/.test(match[0]) ? 8 : 2;
    return partiesIn(reading, { from: match.until, to: match.until + (end < 0 ? 200 : end) }).slice(0, most);
  });

const opposing =
  /(?:litige|instance|affaire|differend|procedure|proces)[^.;\n]{0,24}oppos(?:ant|e|ait)\s{1,3}(?=m\.|mme|mlle|monsieur|madame|l[ae]\s|l')/g;
const against = /\s(?:a|au|aux)\s{1,2}(?=(?:la|le|l'|m\.|mme|mlle|monsieur|madame|sarl|sas|sa|sci|societe|commune|vauclair)(?:\s|[a-z]))/;

/** "Dans le litige opposant Mme X à la SAS Y". */
export const opposedParties = (reading: Reading, role: 'claimants' | 'defendants'): readonly Party[] =>
  matchesIn(reading.cue, opposing, { from: 0, to: Math.min(3000, reading.cue.length) })
    .slice(0, 1)
    .flatMap((match) => {
      const rest = reading.cue.slice(match.until, match.until + 420).split(/\n|(?<!\sm)\.\s|,\svotre /)[0] ?? '';
      const middle = rest.search(against);
      if (middle < 0) return [];
      const turn = match.until + middle + (against.exec(rest)?.[0].length ?? 0);
      const span = role === 'claimants' ? { from: match.until, to: match.until + middle } : { from: turn, to: match.until + rest.length };
      return partiesIn(reading, span);
    });

const roles: Readonly<Record<'claimants' | 'defendants', RegExp>> = {
  claimants:
    /^(?:l[ae]s? )?(?:parties? )?(?:demand(?:eur|eresse)s?|requerante?s?|a la (?:requete|demande) de)(?:\([a-z]{1,5}\))?(?:\s\d)?\s?:?$/,
  defendants:
    /^(?:l[ae]s? )?(?:parties? )?(?:defend(?:eur|eresse)s?|requise?s?|assignee?s?|citee?s?|(?:parties? )?(?:intervenante?s?|mises? en cause|appelee?s? en cause)|(?:signifiee?|assignation|citation|delivree?|donnee?) a|contre|a l'encontre de)(?:\([a-z]{1,5}\))?(?:\s\d)?\s?:?$/,
};
/** Labels that were read one below the other in a block, and what stood beside them line for line in the next. */
export const stackedParties = (reading: Reading, role: 'claimants' | 'defendants'): readonly Party[] => {
  const blocks = matchesIn(reading.document.text, /(?:[^\n\f]+\n)+/g, { from: 0, to: Math.min(3000, reading.cue.length) }).map((block) =>
    matchesIn(reading.document.text, /[^\n]+/g, { from: block.at, to: block.until }),
  );
  const labelOf = (line: { readonly 0: string }): string => fold(line[0].trim());
  const isLabel = (text: string): boolean => roles.claimants.test(text) || roles.defendants.test(text);
  const at = blocks.findIndex(
    (lines, index) => lines.length > 1 && lines.map(labelOf).every(isLabel) && blocks[index + 1]?.length === lines.length,
  );
  const values = blocks[at + 1] ?? [];
  return distinct(
    (blocks[at] ?? []).flatMap((line, index) => {
      const value = values[index];
      return value === undefined || !roles[role].test(labelOf(line)) ? [] : partiesIn(reading, { from: value.at, to: value.until });
    }),
  );
};

const anotherParty = /\s(?=(?:SARL|SASU?|S\.A\.|SA|SCI|EURL|CPAM|CAISSE|M\.|Mme|Monsieur|Madame|Société|SOCIÉTÉ)\s)/;

/** What stands beside such a label, or below it where it heads a column of names. */
const cellsUnder = (rows: readonly (readonly string[])[], role: RegExp): string[] => {
  const beside = rows.flatMap(([label = '', value = '']) => (role.test(fold(label.trim())) && !isHead(value) ? [value] : []));
  const column = (rows[0] ?? []).findIndex((cell) => role.test(fold(cell.trim())));
  const below = beside.length > 0 || column < 0 ? [] : rows.slice(1).map((row) => row[column] ?? '');
  return [...beside, ...below];
};

/** "Avocat", "En qualité de": what heads the column beside. */
const isHead = (cell: string): boolean =>
  /^(?:avocat|conseil|(?:en )?qualite|adresse|represent|demand|defend|requis|assureur)/.test(fold(cell.trim()));

/** Parties in a table of an act or a registry: in rows "Demandeur | name", or in a column under "REQUIS". */
export const rowParties = (reading: Reading, role: 'claimants' | 'defendants'): readonly Party[] =>
  distinct(
    reading.document.blocks.flatMap((placed) =>
      cellsUnder(placed.block.rows ?? [], roles[role]).flatMap((cell) => cellParties(cell, placed.start, placed.end)),
    ),
  );

const cellParties = (value: string, start: number, end: number): readonly Party[] =>
  value
    .split(/[\n;]|\s(?=\(?\d\s?[°).]{1,2}\s{1,2}\p{Lu})/u)
    .flatMap((line) => line.split(anotherParty).filter((_part, index, all) => !isSomebodys(fold(`${all.slice(0, index).join(' ')} `))))
    .filter((line) => !isNoParty(fold(line.trim())))
    .flatMap((line) => partyNamesAt(line.trim().replace(/^(?:\(?\d{1,2}\s?[°).]{1,2}|[-–•])\s{0,2}/, ''))?.names ?? [])
    .filter((name) => name.length > 2 && /^\p{Lu}/u.test(name))
    .map((name) => ({ name, start, end, separate: false }));

const caption = /(?:^|[\n\f])\s?(?:affaire(?: n\s?°\s?[\d/]+)?\s?:?\s?)?([^\n:]{4,80}?)\s{1,2}(?:c\s?\/|contre|\/)\s{1,2}(?=[^\n]{4,140})/g;

/** The caption of the case, "Mme RENÉVOT c/ COMMUNE DE SAINT-AUBIN". */
export const captionParties = (reading: Reading, role: 'claimants' | 'defendants'): readonly Party[] => {
  const match = matchesIn(reading.cue, caption, { from: 0, to: Math.min(1800, reading.cue.length) }).find(
    (one) => !/reference|ref\.|assure|objet|dossier|sinistre/.test(one[0]),
  );
  if (match === undefined) return [];
  const side = match[1] ?? '';
  const left = match.at + match[0].indexOf(side);
  const end = reading.text.indexOf('\n', match.until);
  const span: Span =
    role === 'claimants' ? { from: left, to: left + side.length } : { from: match.until, to: end < 0 ? match.until + 140 : end };
  return partiesIn(reading, span).filter((party) => role === 'defendants' || !isOurName(reading, party.name));
};

const hasCalled = /(?:^|[\n\f])([^\n]{6,160}?),?\s(?:fait (?:citer|assigner)|assigne|vous assigne)\s/g;

/** "SAS X, représentée par Me Y, fait citer …": the subject of the act. */
export const subjectParties = (reading: Reading): readonly Party[] =>
  matchesIn(reading.cue, hasCalled, { from: 0, to: Math.min(3000, actOf(reading).main.to) })
    .slice(0, 1)
    .flatMap((match) => partiesIn(reading, { from: match.at, to: match.until }).slice(0, 1))
    .filter((party) => !isOurName(reading, party.name));

const denouncing = /denonc[a-z]{1,8}/;
const denounced =
  /(?:(?:(?:d')?une|l')\s?|(?<=(?:termes|laquelle|duquel|lequel)\s{1,3}))(?:assignation|requete|citation)[^;\n]{0,60}?(?:delivree|signifiee|donnee|notifiee)[^;\n]{0,140}?\s(?:a(?!\s{1,2}(?:la (?:requete|demande)|l'encontre))|contre|a l'encontre de)\s{1,2}(?=(?:la|le|l'|monsieur|madame|m\.|mme|sarl|sas|sci)\s?)|(?<![a-z])(?:a|ont)\s{1,2}(?:fait\s{1,2})?(?:assigner?|citer?|attrait)\s{1,2}(?:en (?:refere|justice)\s{1,2}|au fond\s{1,2})?(?=(?:la|le|l'|monsieur|madame|m\.|mme|sarl|sas|sci)\s?)/g;

/** How often the letter has these names: one that was misread stands there once. */
const timesNamed = (reading: Reading, parties: readonly Party[]): number =>
  parties.reduce((sum, party) => sum + reading.cue.split(fold(party.name)).length, 0) / Math.max(1, parties.length);

/** Whom the act calls that is made known to us: we are no party to it. */
export const denouncedParties = (reading: Reading): readonly Party[] => {
  if (!denouncing.test(reading.cue.slice(0, 1500))) return [];
  const told = matchesIn(reading.cue, denounced, { from: 0, to: Math.min(4000, reading.cue.length) }).map((match) => {
    const end = reading.cue
      .slice(match.until, match.until + 300)
      .search(/\n\n|;|\sa(?:fin|ux? fins?) |\spour l'audience|\s(?:par-?)?devant\s/);
    return partiesIn(reading, { from: match.until, to: match.until + (end < 0 ? 300 : end) });
  });
  const [first = [], ...others] = told.filter((parties) => parties.length > 0);
  return others.reduce(
    (best, one) => (one.length === best.length && timesNamed(reading, one) > timesNamed(reading, best) ? one : best),
    first,
  );
};

const addressedToUs =
  /contre\s{1,2}vous|vous\s{1,2}soyez\s{1,2}appelee?|vous\s{1,2}etes\s{1,2}en\s{1,2}defense|vous\s{1,2}etes\s{1,2}(?:convoque|mise?\s{1,2}en\s{1,2}cause|citee?|assignee?|invitee?|prie|attrait|defend)|vous assign|vous cit|vous reclame|(?:memoire|observations) en defense|convocation du defendeur|de son assureur|que\s{1,2}votre\s{1,2}(?:societe|compagnie)/;

const calls =
  /(?:ai|avons|a)\s{1,2}(?:fait\s{1,2})?assigner?(?![a-z])|(?:donnee?|delivree?|fait)\s{1,2}(?:assignation|citation)\s{1,2}(?:a|aux?)(?![a-z])/;
/** A bailiff calls others by name, and our name stands only in what was written to us before the act: "vous" is not us. */
const callsOthers = (reading: Reading, parties: readonly Party[]): boolean => {
  const begins = actStart(reading);
  return parties.length > 0 && begins > 0 && calls.test(reading.cue) && !ourNames(reading).some(({ start }) => start >= begins);
};

/** "Assurée auprès de la société …": whoever is said to insure a party is none by that. */
const hisInsurer =
  /assuree?s?\s{1,2}(?:[a-z]{2,12}\s{1,2}){0,2}(?:aupres|pres|chez|par|sous)\s{1,2}(?:d[eu]\s{1,2})?(?:la\s{1,2})?(?:s\.?a\.?\s|societe\s|compagnie\s)?$/;

/** Us, where the letter speaks to us as to a party and names us nowhere among them; under the name that it uses. */
export const ourselves = (reading: Reading, parties: readonly Party[]): readonly Party[] => {
  const sign = addressedToUs.exec(reading.cue);
  const own = ourNames(reading).find(({ start }) => !hisInsurer.test(reading.cue.slice(Math.max(0, start - 60), start)));
  if (sign === null || own === undefined || parties.some((party) => isOurName(reading, party.name)) || denouncedParties(reading).length > 0)
    return [];
  if (callsOthers(reading, parties)) return [];
  return [{ name: writtenName(reading, own), start: sign.index, end: sign.index + sign[0].length, separate: false }];
};

/** Which of our names stands here. */
export const writtenName = (reading: Reading, own: { readonly start: number }): string => {
  const { name, tradeNames } = reading.context.configuration.company;
  return [...tradeNames, name].find((one) => fold(one) === reading.cue.slice(own.start, own.start + one.length)) ?? name;
};
