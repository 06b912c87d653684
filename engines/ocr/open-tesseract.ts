// oxlint-disable no-underscore-dangle -- Emscripten's own names
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { configurationError, outsideError } from '../../shared/errors.ts';
import { framed, type Grey, type Rectangle } from '../picture/grey.ts';
import { borderInches, onWhole, type RecognisedWord, wordsOfTsv } from './recognised.ts';
import type { TesseractModule } from './tesseract-module.ts';

/** What is used of the package's glue code. */
type Api = {
  Init(folder: null, language: string, engine: number): number;
  SetVariable(name: string, value: string): void;
  SetImage(pixels: number, width: number, height: number, bytesPerPixel: number, bytesPerLine: number): void;
  SetSourceResolution(dpi: number): void;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  Clear(): void;
};
type Core = {
  readonly FS: { writeFile(name: string, bytes: Uint8Array): void };
  readonly TessBaseAPI: new () => Api;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
};
type Receive = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;
type Glue = (options: {
  readonly instantiateWasm: (imports: WebAssembly.Imports, receive: Receive) => object;
  readonly print: () => void;
  readonly printErr: () => void;
}) => Promise<Core>;

const lstmOnly = 1;
const oneBlock = '6';

const isGlue = (value: unknown): value is Glue => typeof value === 'function';
const isMemory = (value: unknown): value is WebAssembly.Memory => value instanceof WebAssembly.Memory;

const silent = (): void => undefined;

/** Starts the module; its memory is reached from outside, so that pixels are copied once and never encoded. */
const startCore = async ({ glue, wasm }: TesseractModule): Promise<{ core: Core; memory: WebAssembly.Memory }> => {
  const make: unknown = createRequire(import.meta.url)(glue);
  if (!isGlue(make)) throw outsideError('recognition-stopped', 'La reconnaissance de texte ne démarre pas.');
  let memory: WebAssembly.Memory | undefined;
  const instantiateWasm = (imports: WebAssembly.Imports, receive: Receive): object => {
    const instance = new WebAssembly.Instance(wasm, imports);
    memory = Object.values(instance.exports).find(isMemory);
    receive(instance, wasm);
    return instance.exports;
  };
  const core = await make({ instantiateWasm, print: silent, printErr: silent });
  if (memory === undefined) throw outsideError('recognition-stopped', 'La reconnaissance de texte ne démarre pas.');
  return { core, memory };
};

export type Tesseract = { readonly recognise: (picture: Grey, dpi: number, regions: readonly Rectangle[]) => RecognisedWord[] };

/** Tesseract in this thread, ready to read French. */
export const openTesseract = async (module: TesseractModule, data: string): Promise<Tesseract> => {
  const { core, memory } = await startCore(module);
  core.FS.writeFile('fra.traineddata', await promisify(gunzip)(await readFile(data)));
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'fra', lstmOnly) !== 0)
    throw configurationError('language-data-missing', 'Les données de langue française de Tesseract sont illisibles. Relancez « npm ci ».');
  api.SetVariable('tessedit_pageseg_mode', oneBlock);
  const setImage = ({ pixels, width, height }: Grey): void => {
    const pointer = core._malloc(pixels.length);
    new Uint8Array(memory.buffer).set(pixels, pointer);
    api.SetImage(pointer, width, height, 1, width);
    core._free(pointer);
  };
  const recogniseRegion = (picture: Grey, dpi: number, region: Rectangle, linesBefore: number): RecognisedWord[] => {
    const border = Math.round(borderInches * dpi);
    setImage(framed(picture, region, border));
    api.SetSourceResolution(dpi);
    api.Recognize(null);
    const words = wordsOfTsv(api.GetTSVText(0), linesBefore);
    api.Clear();
    return words.map((word) => onWhole(word, region, border));
  };
  const recognise = (picture: Grey, dpi: number, regions: readonly Rectangle[]): RecognisedWord[] => {
    const words: RecognisedWord[] = [];
    for (const region of regions) words.push(...recogniseRegion(picture, dpi, region, words.at(-1)?.line ?? 0));
    return words;
  };
  return { recognise };
};
