import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Face = {
  readonly family: string;
  readonly file: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  readonly range: string;
};

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD';
const latinExtended =
  'U+0100-0130, U+0132-0151, U+0154-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C4, U+2113';

const sets = [
  { family: 'Source Sans 3', folder: 'source-sans-3', weights: [400, 600], styles: ['normal', 'italic'] },
  { family: 'Source Serif 4', folder: 'source-serif-4', weights: [400, 600], styles: ['normal', 'italic'] },
] as const;

const facesOf = ({ family, folder, weights, styles }: (typeof sets)[number]): Face[] =>
  weights.flatMap((weight) =>
    styles.flatMap((style) => [
      { family, weight, style, range: latin, file: `${folder}/files/${folder}-latin-${weight}-${style}.woff2` },
      { family, weight, style, range: latinExtended, file: `${folder}/files/${folder}-latin-ext-${weight}-${style}.woff2` },
    ]),
  );

const faceCss = async (face: Face, folder: string): Promise<string> => {
  const data = (await readFile(join(folder, face.file))).toString('base64');
  const source = `src:url(data:font/woff2;base64,${data}) format('woff2')`;
  return `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};${source};unicode-range:${face.range}}`;
};

/** The folder that holds `source-sans-3` and `source-serif-4`. */
export const fontFolder = (): string => join(dirname(fileURLToPath(import.meta.resolve('@fontsource/source-sans-3'))), '..');

/** `@font-face` rules of the letters' typefaces, the fonts themselves inside. */
export const fontFaces = async (folder: string = fontFolder()): Promise<string> =>
  (await Promise.all(sets.flatMap(facesOf).map((face) => faceCss(face, folder)))).join('\n');
