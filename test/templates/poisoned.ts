import type { FieldValue } from '../../shared/contracts/document.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import type { LetterOrder } from '../../templates/letter-order.ts';

/** Values that a sender may write to break a letter, or to make the browser fetch or run something. */
export const hostileTexts = [
  '<script>alert(1)</script><b>gras</b>',
  '</style></title><img src="http://127.0.0.1:1/x.png" onerror="x()">',
  '{{constructor}} {{{body}}} {{#each}}',
  'file:///etc/passwd http://example.com/picture.png',
  'x'.repeat(10_000),
  'mot '.repeat(2_500),
  '\u202Etxt.fdp\u2066 مرحبا שלום',
  '🏠👩‍👩‍👧 \u0000\u0007\uFFFE\uD800 fin',
  '<!--/body--><!--body-->',
  '\'; DROP TABLE "letters" & `x` = 1',
];

const hostileField = (name: string, kind: LetterOrder['document']['kind'], text: string): FieldValue => {
  const type = fieldsOf(kind)[name]?.type;
  const value = type === 'list' ? [text, text] : text;
  return { value, confidence: 1, quote: text, page: 1, box: [0, 0, 1, 1] };
};

/** The order with this text in every field, name, address, reason, file name and in what the company knows of the claim. */
export const poisoned = (order: LetterOrder, text: string): LetterOrder => ({
  ...order,
  mail: { ...order.mail, fileName: text, parts: [{ id: order.document.part, role: 'attachment', attachment: text, pageCount: 1 }] },
  claim: {
    ...order.claim,
    claimNumber: text,
    policyNumber: text,
    insuredName: text,
    vehicleRegistration: text,
    insuredAddress: [text, text],
  },
  recipient: { name: text, address: [text, text] },
  extra: Object.fromEntries(Object.keys(order.extra ?? {}).map((name) => [name, text])),
  document: {
    ...order.document,
    attachment: text,
    fields: Object.fromEntries(
      Object.keys(fieldsOf(order.document.kind)).map((name) => [name, hostileField(name, order.document.kind, text)]),
    ),
    route: { ...order.document.route, reasons: [text] },
  },
});
