import type { FieldValue } from '../../contracts/document.ts';
import { registeredMailIn } from '../../text/registered-mail.ts';
import type { PostalMark } from '../postal-marks.ts';
import { registeredMailField } from './contact-fields.ts';
import type { FieldMap } from './field.ts';
import type { Reading } from './reading.ts';

/** A bar code proves itself; a mark is read by its words and by where it stands. */
const barcodeConfidence = 0.99;
const markStrength = 0.88;

const round = (value: number): number => Math.round(value * 1000) / 1000;

const fromBarcode = (reading: Reading): FieldValue | undefined => {
  for (const { text, page, box } of reading.document.barcodes) {
    const value = registeredMailIn(text);
    if (value !== undefined) return { value, confidence: barcodeConfidence, quote: text, page, box: [...box] };
  }
  return undefined;
};

const fromMark = (mark: PostalMark | undefined): FieldValue | undefined =>
  mark === undefined
    ? undefined
    : { value: mark.day, confidence: round(mark.confidence * markStrength), quote: mark.quote, page: mark.page, box: [...mark.box] };

/** The day of the postmark. */
export const postmarkField = (reading: Reading): FieldValue | undefined => fromMark(reading.marks.postmark);

/** What the post and the mailroom left on the letter: number of the registered letter, postmark, the mailroom's stamp. */
export const postalFields = (reading: Reading): FieldMap => ({
  registeredMailNumber: fromBarcode(reading) ?? registeredMailField(reading),
  postmarkDate: postmarkField(reading),
  stampDate: fromMark(reading.marks.stamp),
});
