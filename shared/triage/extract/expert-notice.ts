import { meetingOf } from './court-expertise.ts';
import { expertFirmField, expertNameField } from './expert-name.ts';
import type { FieldMap } from './field.ts';
import type { Reading } from './reading.ts';

/** A call to an amiable expert's meeting. */
export const expertNoticeFields = (reading: Reading): FieldMap => {
  const meeting = meetingOf(reading);
  return {
    expertName: expertNameField(reading),
    expertFirm: expertFirmField(reading),
    meetingDate: meeting.date,
    meetingTime: meeting.time,
  };
};
