import { expect, test } from 'vitest';
import type { FieldValue } from '../../shared/contracts/document.ts';
import { fieldsOf } from '../../shared/mail/fields.ts';
import type { LetterOrder } from '../../templates/letter-order.ts';
import { composer, orderOf, templates } from './examples.ts';

const hostileTexts = [
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

const poisoned = (order: LetterOrder, text: string): LetterOrder => ({
  ...order,
  mail: { ...order.mail, fileName: text },
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

const tags = (html: string): Set<string> => new Set((html.match(/<\/?[a-z][a-z0-9]*/gi) ?? []).map((tag) => tag.toLowerCase()));

test.each(templates)('%s sets a hostile value as text: no tag, attribute or expression comes from it', (template) => {
  const order = orderOf(template);
  const allowed = tags(composer.composeLetter(template, order).html);
  for (const tag of [
    '<li',
    '</li',
    '<ul',
    '</ul',
    '<h2',
    '</h2',
    '<table',
    '</table',
    '<thead',
    '</thead',
    '<tbody',
    '</tbody',
    '<tr',
    '</tr',
    '<td',
    '</td',
    '<th',
    '</th',
    '<p',
    '</p',
    '<sup',
    '</sup',
    '<dl',
    '</dl',
    '<dt',
    '</dt',
    '<dd',
    '</dd',
    '<div',
    '</div',
    '<strong',
    '</strong',
    '<ol',
    '</ol',
  ])
    allowed.add(tag);
  for (const text of hostileTexts) {
    const { html } = composer.composeLetter(template, poisoned(order, text));
    expect([...tags(html)].filter((tag) => !allowed.has(tag))).toEqual([]);
    expect(html).not.toMatch(/<[^>]*(onerror|http:|file:)/i);
    expect(html.match(/<!--body-->/g)).toHaveLength(1);
    expect(html.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/u);
  }
});
