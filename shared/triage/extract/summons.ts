import type { FieldValue } from '../../contracts/document.ts';
import { actOf } from './act.ts';
import { claimantsField, defendantNames, defendantsField } from './act-parties.ts';
import { caseNumberField, courtField } from './case-court.ts';
import { claimantCounselField } from './claimant-counsel.ts';
import { headsIn, totalOf } from './claimed-heads.ts';
import { type FieldMap, toField } from './field.ts';
import { hearingOf, momentFields } from './hearing.ts';
import { matchesIn } from './near-label.ts';
import { isOurName } from './ours.ts';
import { proceedingField, representationField, writtenProcedureField } from './proceeding.ts';
import type { Reading } from './reading.ts';
import { bailiffField, servedOnUs, serviceDateField, serviceModeField } from './service.ts';

const claimedFields = (reading: Reading): { total: FieldValue | undefined; article700: FieldValue | undefined } => {
  const { prayer } = actOf(reading);
  if (prayer === undefined) return { total: undefined, article700: undefined };
  const heads = headsIn(reading, prayer);
  const total = totalOf(heads);
  const costs = heads.find((head) => head.sort === 'article700')?.amount;
  return {
    total: total === undefined ? undefined : toField(reading, { ...total, strength: 0.88 }),
    article700:
      costs === undefined ? undefined : toField(reading, { value: costs.value, start: costs.start, end: costs.end, strength: 0.92 }),
  };
};

/** A draft that was not served yet. */
const draft = /projet\s{1,2}d'assignation/g;

const servedOnField = (reading: Reading): FieldValue | undefined => {
  const served = servedOnUs(reading);
  const defendants = defendantNames(reading);
  const own = defendants.find((party) => isOurName(reading, party.name));
  if (matchesIn(reading.cue, draft)[0] !== undefined) return undefined;
  if (served === undefined) {
    const first = defendants[0];
    return first === undefined ? undefined : toField(reading, { value: 'insured', start: first.start, end: first.end, strength: 0.7 });
  }
  const insuredOnly = defendants.length > 0 && (own === undefined || own.separate) && served.strength < 0.9;
  const us = served.us && !insuredOnly;
  return toField(reading, { value: us ? 'us' : 'insured', start: served.start, end: served.end, strength: us ? served.strength : 0.8 });
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
  const { main, prayer } = actOf(reading);
  return { from: main.from, to: prayer?.from ?? main.to };
};
