import { expect, test } from 'vitest';
import { pageText } from '../shared/mail/transcript.ts';
import { htmlPages } from './html-pages.ts';
import { noisyPages } from './noisy-pages.ts';

const html =
  '<div class="sender">SELARL X<br>3 rue Y</div><p>Bonjour <b>le</b> monde&nbsp;!</p><table><tr><th>Total</th><td>1 200,00 €</td></tr></table><div class="page-break"></div>suite';

test('a letter in HTML becomes pages of blocks, tables with their rows', () => {
  const pages = htmlPages(html);
  expect(pages.map(pageText)).toEqual(['SELARL X\n3 rue Y\n\nBonjour le monde !\n\nTotal 1 200,00 €', 'suite']);
  expect(pages[0]?.blocks.at(-1)?.rows).toEqual([['Total', '1 200,00 €']]);
});

test('a letter longer than a page goes on on the next', () => {
  expect(htmlPages('<p>ligne</p>'.repeat(100)).length).toBeGreaterThan(1);
});

test('noise is the same for the same seed', () => {
  const pages = htmlPages(html);
  expect(noisyPages(pages, { seed: 3, rate: 0.1 })).toEqual(noisyPages(pages, { seed: 3, rate: 0.1 }));
});
