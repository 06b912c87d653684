import type { FieldValue } from '../../contracts/document.ts';
import { letterDate } from './document-date.ts';
import { expertFirmField, expertNameField } from './expert-name.ts';
import { agreed, type FieldMap, toField } from './field.ts';
import { liableInsurerField } from './liable-insurer.ts';
import { liablePartyField } from './liable-party.ts';
import { lossTypeField } from './loss-type.ts';
import { motorFields } from './motor-report.ts';
import { datesAfter } from './near-label.ts';
import type { Reading } from './reading.ts';
import { recourseAdvised } from './recourse-advised.ts';
import { damageField, indemnityFields } from './report-amounts.ts';
import { agreeing } from './sums-that-agree.ts';

const visits =
  /(?:date\s{1,2}(?:de\s{1,2}(?:la\s)?|d'\s?)(?:visite|expertise|examen|l'expertise|constat)|visite(?:\s{1,2}(?:des lieux|sur place|du risque|effectuee|realisee))?|(?:vehicule\s{1,2})?(?:examinee?|expertisee?|vu)\s{1,2}|examen(?: du vehicule)?(?=\s{1,2}(?:le|du|:))|expertise\s{1,2}(?:realisee|effectuee|contradictoire|du vehicule)|examine[e]?\s|reunion\s{1,2}(?:d'expertise|contradictoire|sur place)?|deplacement|dernierement|rencontre\s[^.;\n]{0,30}|passage de l'expert[^.;\n]{0,40}|transport sur (?:les lieux|place)|etabli(?:e)? sur (?:place|les lieux)|examen commun[a-z ]{0,14}|photos recues et examinees|(?:je |nous )?(?:me|nous) (?:(?:me|nous) )?(?:suis|sommes) (?:rendue?s?|deplacee?s?|transportee?s?)[^.;\n]{0,40}|operations? d'expertise)\s{0,2}/g;

const inspectionDate = (reading: Reading): FieldValue | undefined => {
  const day = letterDate(reading)?.value;
  const past = typeof day === 'string' ? day : reading.context.received;
  const found = datesAfter(reading, visits, { past, reach: 50, strength: 0.88, between: /^[\s:,a-z' ]{0,36}(?:le|du|:)?\s{0,4}$/ });
  const drawnUp = datesAfter(reading, /dresse\s/g, { past, strength: 0.7 });
  return toField(reading, agreed([...found, ...drawnUp].map((one) => ({ ...one, strength: one.strength - one.start / 1e6 }))));
};

const isMotor = (lossType: FieldValue | undefined): boolean => lossType?.value === 'motor';

/** An expert's report: who, what, how much, who is liable. */
export const expertReportFields = (reading: Reading): FieldMap => {
  const lossType = lossTypeField(reading);
  const liable = liablePartyField(reading);
  const motor = isMotor(lossType) ? motorFields(reading) : {};
  const liability: FieldMap = {
    liablePartyName: liable,
    liableInsurer: liableInsurerField(reading),
    recourseAdvised: recourseAdvised(reading),
  };
  const sums = { ...indemnityFields(reading), ...(isMotor(lossType) ? motor : { damageAmount: damageField(reading) }) };
  return {
    expertName: expertNameField(reading),
    expertFirm: expertFirmField(reading),
    lossType,
    inspectionDate: inspectionDate(reading),
    ...liability,
    ...agreeing(reading, sums),
  };
};
