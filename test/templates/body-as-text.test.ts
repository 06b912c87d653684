import { expect, test } from 'vitest';
import { sanitiseBody } from '../../engines/print/sanitise-body.ts';
import { bodyOfText, textOfBody } from '../../templates/body-as-text.ts';
import { letterBody } from '../../templates/letter-body.ts';
import { letterText } from '../../templates/letter-text.ts';
import { composer, orderOf, templates } from './examples.ts';

test.each(templates)('the text of %s, read back as a body, gives the same text again', (template) => {
  const text = textOfBody(letterBody(composer.composeLetter(template, orderOf(template)).html));
  expect(textOfBody(bodyOfText(text))).toBe(text);
});

test.each(templates)('the body of %s, sanitised and set again, says the same words', (template) => {
  const order = orderOf(template);
  const first = composer.composeLetter(template, order);
  const again = composer.composeLetter(template, order, sanitiseBody(letterBody(first.html)));
  expect(letterText(again.html)).toBe(letterText(first.html));
});

test('an edited body keeps its text and loses scripts, pictures, links, handlers and foreign styles', () => {
  const edited =
    '<p onclick="x()" style="color:red">Un<script>deux</script><img src="file:///etc/passwd"><a href="javascript:x()">trois</a></p><!--/body--><iframe src="http://x"></iframe><div class="framed evil">quatre</div>';
  expect(sanitiseBody(edited)).toBe('<p>Untrois</p><div class="framed">quatre</div>');
});

test('sanitising twice changes nothing more', () => {
  const once = sanitiseBody('<h1>T</h1><p>a <b>b</b> &lt;script&gt; & c<table><tr><td class="amount x">1</td></tr></table>\u0000');
  expect(sanitiseBody(once)).toBe(once);
});

test('markup written into the plain text of a letter stays text', () => {
  expect(bodyOfText('<b>gras</b> & co')).toBe('<p>&lt;b&gt;gras&lt;/b&gt; &amp; co</p>');
});
