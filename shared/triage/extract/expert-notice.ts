import { meetingRule } from './court-expertise.ts';
import { letterDate } from './document-date.ts';
import { expertFirmField, expertNameField } from './expert-name.ts';
import type { FieldMap } from './field.ts';
import { momentFields, momentOf } from './hearing.ts';
import type { Reading } from './reading.ts';

/** A call to an amiable expert's meeting. */
export const expertNoticeFields = (reading: Reading): FieldMap => {
  const day = letterDate(reading)?.value;
  const after = typeof day === 'string' ? day : undefined;
  const meeting = momentFields(
    reading,
    momentOf(reading, { ...meetingRule, span: { from: 0, to: reading.cue.length }, needsLater: true, after }),
  );
  return {
    expertName: expertNameField(reading),
    expertFirm: expertFirmField(reading),
    meetingDate: meeting.date,
    meetingTime: meeting.time,
  };
};
