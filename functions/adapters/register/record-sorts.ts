import { z } from 'zod';
import { type LetterRecord, letterRecord, type MailRecord, mailRecord } from '../../../shared/contracts/record.ts';
import type { RecordSort } from './change-record.ts';
import { letterItem, mailItem } from './record-item.ts';
import { letterPlace, mailPlace } from './table.ts';

export const mailSort: RecordSort<MailRecord> = { place: mailPlace, parse: (body) => z.parse(mailRecord, body), item: mailItem };
export const letterSort: RecordSort<LetterRecord> = { place: letterPlace, parse: (body) => z.parse(letterRecord, body), item: letterItem };
