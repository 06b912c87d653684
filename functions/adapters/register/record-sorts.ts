import { z } from 'zod';
import { type LetterRecord, letterRecord, type MailRecord, mailRecord } from '../../../shared/contracts/record.ts';
import { auditOf } from './audit-item.ts';
import type { RecordSort } from './change-record.ts';
import { letterItem, mailItem } from './record-item.ts';
import { letterPlace, mailPlace } from './table.ts';

export const mailSort: RecordSort<MailRecord> = {
  place: mailPlace,
  audit: (record) => auditOf('mail', record, mailPlace(record.id)),
  parse: (body) => z.parse(mailRecord, body),
  item: mailItem,
};
export const letterSort: RecordSort<LetterRecord> = {
  place: letterPlace,
  audit: (letter) => auditOf('letter', letter, letterPlace(letter.id)),
  parse: (body) => z.parse(letterRecord, body),
  item: letterItem,
};
