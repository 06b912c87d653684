import type { Page } from 'puppeteer-core';
import { z } from 'zod';

const rectangle = z.object({ left: z.number(), top: z.number(), width: z.number(), height: z.number() });

/** Draws a frame by hand over a place of the page picture: a box in fractions of the page. */
export const dragOver = async (page: Page, [x = 0, y = 0, width = 0, height = 0]: readonly number[]): Promise<void> => {
  const glass = await page.waitForSelector('[data-testid=glass]');
  await page.waitForFunction(() => [...document.images].every((image) => image.complete && image.naturalWidth > 0));
  await glass?.evaluate((node, down) => {
    node.scrollIntoView({ block: 'start' });
    node.parentElement?.parentElement?.scrollTo({ top: Math.max(0, down * node.clientHeight - 150) });
  }, y);
  const sheet = rectangle.parse(await glass?.evaluate((node) => node.getBoundingClientRect().toJSON()));
  const middle = sheet.top + (y + height / 2) * sheet.height;
  const at = (across: number): [number, number] => [sheet.left + across * sheet.width, middle];
  await page.mouse.move(...at(x + 0.002));
  await page.mouse.down();
  await page.mouse.move(...at(x + width - 0.002), { steps: 6 });
  await page.mouse.up();
};
