import { expect, test } from 'vitest';
import { findBrowser } from '../../../engines/print/find-browser.ts';

test('a folder without the browser’s archives is not taken for one', () => {
  expect(findBrowser('/nowhere')?.sort).not.toBe('packed');
});

test.runIf(process.platform === 'linux' && process.arch === 'x64')('on Linux x64 the browser comes with the program', () => {
  expect(findBrowser()?.sort).toBe('packed');
});
