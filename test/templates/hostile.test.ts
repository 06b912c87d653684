import { expect, test } from 'vitest';
import { composer, orderOf, templates } from './examples.ts';
import { hostileTexts, poisoned } from './poisoned.ts';

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
