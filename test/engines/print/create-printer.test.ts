import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumPrinter, createPrinter } from '../../../engines/print/create-printer.ts';
import { printedText } from '../../../engines/print/printed-text.ts';

let printer: ChromiumPrinter;
beforeAll(async () => {
  printer = await createPrinter();
});
afterAll(() => printer.close());

const raw = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

test('a document is printed on A4, tagged, in French, with its title and its own fonts embedded', async () => {
  const pdf = await printer.print('<p style="font-family:\'Source Sans 3\'">Été à Nantes, cœur ; « guillemets » 12 €</p>', 'Essai');
  expect((await printedText(pdf)).join('')).toContain('Été à Nantes, cœur ; « guillemets » 12 €');
  expect(raw(pdf)).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  expect(raw(pdf)).toContain('/StructTreeRoot');
  expect(raw(pdf)).toContain('/Lang (fr)');
  expect(raw(pdf)).toMatch(/\/FontFile2|\/FontFile3/);
  expect(raw(pdf)).toMatch(/\/FontName \/\w+\+SourceSans3/);
});

test('a page without a word is refused', async () => {
  await expect(printer.print('<p></p>', 'Vide')).rejects.toMatchObject({ code: 'print-blank' });
});

test('scripts do not run and nothing is fetched', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const base = `http://127.0.0.1:${address.port}`;
  const html = `<link rel="stylesheet" href="${base}/style.css"><p>Texte</p><img src="${base}/picture.png"><img src="file:///etc/hostname"><iframe src="${base}/frame"></iframe>
    <style>@import url("${base}/import.css"); p{background:url("${base}/back.png")} @font-face{font-family:x;src:url("${base}/font")} p{font-family:x}</style>
    <script>document.querySelector('p').textContent='script'</script><img src="x" onerror="document.querySelector('p').textContent='handler'">`;
  const text = (await printedText(await printer.print(html, 'Hostile'))).join('');
  await new Promise((resolve) => {
    server.close(resolve);
  });
  expect(text).toContain('Texte');
  expect(text).not.toMatch(/script|handler/);
  expect(asked).toEqual([]);
});

test('one document leaves nothing behind for the next', async () => {
  const single = await createPrinter({ pages: 1 });
  try {
    await single.print(
      '<html lang="de"><head><title>Erste</title><style>p{display:none}</style></head><body>Bonjour<p>caché</p></body></html>',
      'a',
    );
    const pdf = await single.print('<p>visible</p>', 'Deuxième');
    expect((await printedText(pdf)).join('')).toContain('visible');
    expect(raw(pdf)).toContain('/Lang (fr)');
    expect(raw(pdf)).not.toContain('Erste');
  } finally {
    await single.close();
  }
});

test('a browser that crashed is started again, and the document is printed', async () => {
  const mortal = await createPrinter({ pages: 1 });
  try {
    await mortal.print('<p>un</p>', 'un');
    const browser = await mortal.processId();
    if (browser !== undefined) process.kill(browser, 'SIGKILL');
    expect((await printedText(await mortal.print('<p>deux</p>', 'deux'))).join('')).toContain('deux');
  } finally {
    await mortal.close();
  }
});

test('a picture of a document has the width asked for', async () => {
  const png = Buffer.from(await printer.renderPng('<p>Image</p>', 640));
  expect(png.readUInt32BE(16)).toBe(640);
});
