import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type LayerName, roomNames, rooms } from '../rooms.ts';
import { bundleFunction } from './bundle-function.ts';
import { type Packages, stagePackages } from './stage-packages.ts';

const root = join(import.meta.dirname, '..', '..');
/** Of Tesseract's cores the two with the LSTM engine alone that run on a processor with SIMD, as every Lambda has. */
const otherCores = /tesseract\.js-core\/tesseract-core(?!-(relaxedsimd|simd)-lstm\.(js|wasm)$)[^/]*$/;
const otherBarcodes =
  /zxing-wasm\/dist\/(iife|miniprogram|writer|full|(es|cjs)\/(writer|full))(\/|$)|\/(type-fest|tagged-tag|@types\/emscripten)(\/|$)/;
const otherLibheif = /libheif-js\/(libheif(\/|$)|libheif-wasm\/libheif-bundle)/;
const fonts = /files[\\/].*-(latin|latin-ext)-(400|600)-(normal|italic)\.woff2$/;

const layerPackages: Readonly<Record<Exclude<LayerName, 'browser'>, Packages>> = {
  /** Of libheif only the build whose WebAssembly stands in a file of its own. */
  pages: {
    names: ['sharp', '@img/sharp-linux-x64', '@img/sharp-libvips-linux-x64', '@hyzyla/pdfium', 'libheif-js'],
    only: (path) => !otherLibheif.test(path),
  },
  documents: { names: ['mailparser', 'mammoth', '@kenjiuno/msgreader'] },
  /** Only the cores that are loaded, the French data that is used, and the reader of bar codes. */
  recognition: {
    names: ['tesseract.js-core', '@tesseract.js-data/fra', 'zxing-wasm'],
    only: (path) => !/@tesseract\.js-data\/fra\/4\.0\.0(\/|$)/.test(path) && !otherCores.test(path) && !otherBarcodes.test(path),
  },
  printing: {
    names: ['puppeteer-core', 'bwip-js', '@fontsource/source-sans-3', '@fontsource/source-serif-4'],
    only: (path) => !/\.woff2?$/.test(path) || fonts.test(path),
  },
};

/** Folders that become functions and layers. */
export type Packed = { readonly room: (name: string) => string; readonly layer: (name: LayerName) => string };

/** Packs every function and layer into a folder, without network and without Docker. The browser's layer is its package's own folder. */
export const packAll = async (folder: string): Promise<Packed> => {
  rmSync(folder, { recursive: true, force: true });
  await Promise.all(roomNames.map((name) => bundleFunction(name, join(folder, name), rooms[name])));
  for (const [name, packages] of Object.entries(layerPackages)) stagePackages(packages, join(folder, 'layers', name));
  return {
    room: (name) => join(folder, name),
    layer: (name) => (name === 'browser' ? join(root, 'node_modules', '@sparticuz', 'chromium', 'bin') : join(folder, 'layers', name)),
  };
};
