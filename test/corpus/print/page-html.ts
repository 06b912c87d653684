import { readFile } from 'node:fs/promises';

const modules = new URL('../../../node_modules/', import.meta.url);

const faces = [
  ['Corpus Serif', 400, 'normal', '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'],
  ['Corpus Serif', 600, 'normal', '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2'],
  ['Corpus Serif', 400, 'italic', '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff2'],
  ['Corpus Sans', 400, 'normal', '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2'],
  ['Corpus Sans', 700, 'normal', '@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff2'],
  ['Corpus Hand', 500, 'normal', '@fontsource/caveat/files/caveat-latin-500-normal.woff2'],
  ['Corpus Typewriter', 400, 'normal', '@fontsource/courier-prime/files/courier-prime-latin-400-normal.woff2'],
  ['Corpus Typewriter', 700, 'normal', '@fontsource/courier-prime/files/courier-prime-latin-700-normal.woff2'],
] as const;

const fontFace = async ([family, weight, style, file]: (typeof faces)[number]): Promise<string> => {
  const data = (await readFile(new URL(file, modules))).toString('base64');
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data}) format("woff2")}`;
};

/** What the inline styles of the letters call by their generic names. */
const named = (css: string): string =>
  css
    .replaceAll(/font-family:\s*sans-serif/g, 'font-family:"Corpus Sans",sans-serif')
    .replaceAll(/font-family:\s*monospace/g, 'font-family:"Corpus Typewriter",monospace')
    .replaceAll(/font-family:\s*cursive/g, 'font-family:"Corpus Hand",cursive')
    .replaceAll(/font-family:\s*serif/g, 'font-family:"Corpus Serif",serif');

/** Wraps the inner HTML of a letter into a whole page with the corpus's fonts and style sheet. */
export const createPageHtml = async (): Promise<(body: string) => string> => {
  const fonts = (await Promise.all(faces.map(fontFace))).join('\n');
  const sheet = await readFile(new URL('../letter.css', import.meta.url), 'utf8');
  return (body) =>
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><style>${fonts}\n${sheet}</style></head><body>${named(body)}</body></html>`;
};
