import type { FieldValue } from '../../contracts/document.ts';
import { actOf, actStart } from './act.ts';
import { claimantsField, defendantNames, defendantsField } from './act-parties.ts';
import { bailiffField } from './bailiff.ts';
import { caseNumberField, courtField } from './case-court.ts';
import { claimantCounselField } from './claimant-counsel.ts';
import { type Head, headsIn, totalOf } from './claimed-heads.ts';
import { type FieldMap, toField } from './field.ts';
import { hearingOf, momentFields } from './hearing.ts';
import { heldHarmlessTotal } from './held-harmless.ts';
import { matchesIn, type Span } from './near-label.ts';
import { isOurName, ourNames } from './ours.ts';
import { proceedingField, representationField, writtenProcedureField } from './proceeding.ts';
import type { Reading } from './reading.ts';
import { servedOnUs, serviceDateField, serviceModeField } from './service.ts';

const inTable = /(?:sommes?|montants?|postes?|indemnites?)[^.;\n]{0,30}(?:au|dans le) tableau/;

/** Sums that the prayer leaves to a table that stands before it. */
const tableHeads = (reading: Reading, prayer: Span): readonly Head[] => {
  const table = inTable.test(reading.cue.slice(prayer.from, prayer.to))
    ? reading.document.blocks.findLast(({ block, start }) => block.rows !== undefined && start < prayer.from)
    : undefined;
  return table === undefined ? [] : headsIn(reading, { from: table.start, to: table.end });
};

const claimedFields = (reading: Reading): { total: FieldValue | undefined; article700: FieldValue | undefined } => {
  const { prayer } = actOf(reading);
  if (prayer === undefined) return { total: undefined, article700: undefined };
  const heads = headsIn(reading, prayer);
  const total = totalOf(heads) ?? totalOf(tableHeads(reading, prayer)) ?? heldHarmlessTotal(reading, prayer);
  const costs = heads.find((head) => head.sort === 'article700')?.amount;
  return {
    total: total === undefined ? undefined : toField(reading, { ...total, strength: 0.88 }),
    article700:
      costs === undefined ? undefined : toField(reading, { value: costs.value, start: costs.start, end: costs.end, strength: 0.92 }),
  };
};

/** A draft that was not served yet. */
const draft = /projet\s{1,2}d'assignation/g;

/** What covers an act that somebody else received: our insured, or his lawyer or agent for him. */
const passedOn =
  /(?:qu'(?:elle|il|elles|ils)\s{1,2}(?:vient de |a |ont )rec[a-z]{1,7}|que j'ai recue?|m'a (?:laisse|remis|apporte|donne)|j'ai recu|(?:huissier|commissaire de justice)[^.;\n]{0,30}\s(?:est (?:venu|passe)|m'a|nous a)(?![a-z])|(?:recue?s?|remise?|delivree?|signifiee?)\s{1,2}(?:hier |ce jour )?(?:par|a|chez)\s{1,2}(?:mon|ma|notre|votre|vos|nos)\s{1,2}(?:client|assure|societaire)|(?:mon|ma|notre|votre)\s{1,2}(?:client|assure|societaire)e?[^.;\n]{0,60}\s(?:a recu|vient de recevoir|s'est vu))/;

/** What stands beside the one party whose copy this is. */
const takesCopy =
  /(?:presente )?copie[^;\n]{0,24}(?:remise|laissee)|(?:ou|et) (?:j'ai|nous avons) (?:remis|laisse)[^;\n]{0,12}copie|ou etant et parlant/;

const itemOf = (reading: Reading, parties: readonly { readonly end: number; readonly start: number }[], index: number): string =>
  reading.cue.slice(parties[index]?.end, Math.min(parties[index + 1]?.start ?? Number.POSITIVE_INFINITY, (parties[index]?.end ?? 0) + 240));

const servedOnField = (reading: Reading): FieldValue | undefined => {
  const served = servedOnUs(reading);
  const defendants = defendantNames(reading);
  const own = defendants.find((party) => isOurName(reading, party.name));
  if (matchesIn(reading.cue, draft)[0] !== undefined) return undefined;
  const told = denounced(reading);
  if (told !== undefined) return toField(reading, { value: 'us', start: told.start, end: told.end, strength: 0.85 });
  const copied = defendants.filter((_, index) => takesCopy.test(itemOf(reading, defendants, index)));
  const [taker] = copied;
  if (copied.length === 1 && taker !== undefined && taker !== own)
    return toField(reading, { value: 'insured', start: taker.start, end: taker.end, strength: 0.82 });
  const cover = passedOn.exec(reading.cue.slice(0, actStart(reading)));
  if (cover !== null) return toField(reading, { value: 'insured', start: cover.index, end: cover.index + cover[0].length, strength: 0.92 });
  if (served === undefined) {
    const first = defendants[0];
    return first === undefined ? undefined : toField(reading, { value: 'insured', start: first.start, end: first.end, strength: 0.7 });
  }
  const insuredOnly = defendants.length > 0 && (own === undefined || own.separate) && served.strength < 0.9;
  const us = served.us && !insuredOnly;
  // Our name as his insurer shows nothing of him: he does.
  const shown = served.us && !us ? (defendants[0] ?? served) : served;
  return toField(reading, { value: us ? 'us' : 'insured', start: shown.start, end: shown.end, strength: us ? served.strength : 0.8 });
};

/** We are who is told of another's act. */
const denounced = (reading: Reading): { start: number; end: number } | undefined => {
  const verb = matchesIn(reading.cue, /denonc[a-z]{1,8}[^;\n]{0,90}?\s{1,2}a\s{0,2}:?\s{1,3}/g, {
    from: 0,
    to: Math.min(2500, reading.cue.length),
  });
  return ourNames(reading).find((own) => verb.some((match) => own.start >= match.until - 2 && own.start - match.until < 40));
};

/** Everything of a summons: court, hearing, parties, demand, service. */
export const summonsFields = (reading: Reading): FieldMap => {
  const { main } = actOf(reading);
  const service = serviceDateField(reading);
  const serviceDay = typeof service?.value === 'string' ? service.value : undefined;
  const { date, time } = momentFields(reading, hearingOf(reading, hearingSpan(reading), serviceDay));
  const court = courtField(reading, main);
  const claimed = claimedFields(reading);
  return {
    court,
    caseNumber: caseNumberField(reading, main, 'summons'),
    proceeding: proceedingField(reading),
    serviceDate: service,
    hearingDate: date,
    hearingTime: time,
    claimants: claimantsField(reading),
    defendants: defendantsField(reading),
    claimantCounsel: claimantCounselField(reading),
    bailiff: bailiffField(reading),
    totalClaimed: claimed.total,
    article700: claimed.article700,
    representationMandatory: representationField(reading),
    writtenProcedure: writtenProcedureField(reading, court),
    serviceMode: serviceModeField(reading),
    servedOn: servedOnField(reading),
  };
};

/** The hearing stands before the prayer. */
const hearingSpan = (reading: Reading): { from: number; to: number } => {
  const { main, told } = actOf(reading);
  return { from: main.from, to: told };
};
