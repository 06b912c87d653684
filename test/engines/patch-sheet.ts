import type { GreyPage } from '../corpus/print/page-pictures.ts';

export const patchBars: Readonly<Record<string, string>> = { '1': 'WWNN', '2': 'WNNW', '3': 'WNWN', '4': 'NWWN', '6': 'NNWW', T: 'NWNW' };
export const a4 = { width: 1654, height: 2339 } as const;
export const sheetDpi = 200;

export const whitePage = (): GreyPage => ({ data: new Uint8Array(a4.width * a4.height).fill(255), ...a4 });

const fill = (page: GreyPage, x: number, y: number, width: number, height: number): void => {
  for (let row = y; row < y + height; row++) page.data.fill(0, row * page.width + x, row * page.width + x + width);
};

/** Draws a patch code by the standard's measures: bars of 0.08 and 0.20 inches, spaces of 0.08, as long as it says; lying as at the feed edge, or standing. */
export const drawPatch = (page: GreyPage, name: string, x: number, y: number, lying: boolean, inches = 3): void => {
  let at = lying ? y : x;
  for (const bar of patchBars[name] ?? '') {
    const thick = Math.round((bar === 'W' ? 0.2 : 0.08) * sheetDpi);
    const long = Math.round(inches * sheetDpi);
    if (lying) fill(page, x, at, long, thick);
    else fill(page, at, y, thick, long);
    at += thick + Math.round(0.08 * sheetDpi);
  }
};

/** A sheet with a patch at its head and one down its side, as they are printed to be read whichever way they are fed. */
export const patchSheet = (name: string): GreyPage => {
  const page = whitePage();
  drawPatch(page, name, 500, 90, true);
  drawPatch(page, name, 80, 900, false);
  return page;
};
