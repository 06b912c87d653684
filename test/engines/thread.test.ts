import { afterAll, describe, expect, it } from 'vitest';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { letterPdf } from './pdf-source.ts';

const moody = new URL('./moody-thread.ts', import.meta.url);
const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 }, moody, { seconds: 6, megabytes: 128, growth: 600 });
afterAll(() => unpacker.close());

const open = (bytes: Uint8Array): Promise<string> =>
  unpacker.unpack(bytes, 'a').then(
    ({ mediaType }) => mediaType,
    (error: { code: string }) => error.code,
  );
const word = (text: string): Uint8Array => Buffer.from(`${text} de quoi faire une lettre.`);

describe('a thread that dies takes only its own file down', () => {
  it.each([
    ['that ends itself', 'EXIT', 'file-unreadable'],
    ['that never answers', 'HANG', 'file-too-slow'],
    ['that takes all of JavaScript’s memory', 'HEAP', 'file-unreadable'],
    ['that fills buffers without end', 'FILL', 'file-unreadable'],
    ['that calls itself without end', 'FALL', 'file-unreadable'],
    ['that throws what nobody foresaw', 'TOSS', 'file-unreadable'],
  ])('one %s, and the next file is read', async (_, mood, code) => {
    expect(await open(word(mood))).toBe(code);
    expect(await open(letterPdf())).toBe('application/pdf');
  });

  it.each([
    ['HANG', 'file-too-slow'],
    ['EXIT', 'file-unreadable'],
    ['TOSS', 'file-unreadable'],
  ])('a file that is being read beside one that does %s is read to its end', async (mood, code) => {
    const pdf = 'application/pdf';
    expect(await Promise.all([open(letterPdf()), open(letterPdf())])).toEqual([pdf, pdf]);
    expect(await Promise.all([open(word(mood)), open(letterPdf())])).toEqual([code, pdf]);
  });

  it('one that dies after its answer has answered, and is not asked again', async () => {
    expect(await open(word('LATE'))).toBe('text/plain');
    // When it dies is the scheduler's: before the next question, or while it holds any one of them, but only one.
    const answers: string[] = [];
    for (let round = 0; round < 20; round++) answers.push(await open(letterPdf()));
    const lost = answers.filter((answer) => answer !== 'application/pdf');
    expect(lost.length).toBeLessThanOrEqual(1);
    expect(lost).toEqual(lost.map(() => 'file-unreadable'));
  });
});
