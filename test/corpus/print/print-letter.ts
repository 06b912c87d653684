import sharp from 'sharp';
import { sheetsOf } from '../../../engines/pages/sheet.ts';
import { readWord } from '../../../engines/unpack/read-word.ts';
import { AppError } from '../../../shared/errors.ts';
import type { GreyPage } from './page-pictures.ts';
import { pageCount, pagePictures } from './page-pictures.ts';
import { photograph } from './photograph.ts';
import { picturePdf } from './picture-pdf.ts';
import { type Scanner, scanners, scanPage } from './scanner.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';
import type { Render } from './truth.ts';
import { letterText, wordFile } from './word-file.ts';

export type LetterRender = Exclude<Render, 'eml'> | 'png';
export type PrintedLetter = { readonly bytes: Uint8Array; readonly extension: string; readonly pages: number };
/** Prints a letter's inner HTML as a clean PDF. */
export type PdfPress = (body: string, title: string) => Promise<Uint8Array>;

const stamp = (random: SeededRandom): string => {
  const place = `top:${Math.round(60 + random() * 60)}mm;left:${Math.round(20 + random() * 90)}mm;transform:rotate(${Math.round(random() * 16 - 8)}deg)`;
  return `<div class="arrival-stamp" style="${place}">COURRIER ARRIVÉ<br>SERVICE SINISTRES</div>`;
};

const scannedPages = async (pdf: Uint8Array, scanner: Scanner, random: SeededRandom): Promise<GreyPage[]> => {
  const pages: GreyPage[] = [];
  for (const page of await pagePictures(pdf, scanner.dpi)) pages.push(await scanPage(page, scanner, random));
  return pages;
};

const rawOf = (page: GreyPage) => ({ raw: { width: page.width, height: page.height, channels: 1 as const } });

const onlyPage = (pages: readonly GreyPage[], title: string): GreyPage => {
  const [page, second] = pages;
  if (page === undefined || second !== undefined)
    throw new AppError('corpus-one-page', 'configuration', `${title} : une image ne tient qu’une page.`);
  return page;
};

const scanned = async (pdf: Uint8Array, scanner: Scanner, random: SeededRandom): Promise<PrintedLetter> => {
  const pages = await scannedPages(pdf, scanner, random);
  return { bytes: await picturePdf(pages, scanner.dpi, scanner.twoLevels), extension: 'pdf', pages: pages.length };
};

const tiff = async (pdf: Uint8Array, random: SeededRandom): Promise<PrintedLetter> => {
  const pages = await scannedPages(pdf, scanners.tiff, random);
  const pictures = await Promise.all(pages.map((page) => sharp(page.data, rawOf(page)).toColourspace('b-w').png().toBuffer()));
  const dots = scanners.tiff.dpi / 25.4;
  const [first, ...others] = pictures;
  const joined = (others.length === 0 ? sharp(first) : sharp(pictures, { join: { animated: true } }))
    .greyscale()
    .removeAlpha()
    .threshold(128)
    .toColourspace('b-w');
  return {
    bytes: await joined.tiff({ compression: 'ccittfax4', bitdepth: 1, xres: dots, yres: dots }).toBuffer(),
    extension: 'tif',
    pages: pages.length,
  };
};

const image = async (pdf: Uint8Array, render: 'photo' | 'jpeg' | 'png', title: string, random: SeededRandom): Promise<PrintedLetter> => {
  const page = onlyPage(await pagePictures(pdf, render === 'photo' ? 220 : 200), title);
  if (render === 'photo') return { bytes: await photograph(page, random), extension: 'jpg', pages: 1 };
  if (render === 'png')
    return { bytes: await sharp(page.data, rawOf(page)).toColourspace('b-w').png().toBuffer(), extension: 'png', pages: 1 };
  const flat = await scanPage(page, scanners.scan, random);
  return { bytes: await sharp(flat.data, rawOf(flat)).toColourspace('b-w').jpeg({ quality: 75 }).toBuffer(), extension: 'jpg', pages: 1 };
};

/** Makes the file that one letter arrives as; the same letter and id give the same picture again. */
export const printLetter = async (body: string, render: LetterRender, id: string, press: PdfPress): Promise<PrintedLetter> => {
  if (render === 'txt') return { bytes: Buffer.from(letterText(body)), extension: 'txt', pages: sheetsOf(letterText(body)).length };
  if (render === 'docx') {
    const bytes = await wordFile(body);
    return { bytes, extension: 'docx', pages: sheetsOf(await readWord(bytes)).length };
  }
  const random = seededRandom(id);
  const pdf = await press(render === 'scan-poor' ? stamp(random) + body : body, id);
  if (render === 'pdf') return { bytes: pdf, extension: 'pdf', pages: await pageCount(pdf) };
  if (render === 'tiff') return tiff(pdf, random);
  if (render === 'photo' || render === 'jpeg' || render === 'png') return image(pdf, render, id, random);
  return scanned(pdf, scanners[render], random);
};
