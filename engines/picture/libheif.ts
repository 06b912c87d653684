// oxlint-disable no-underscore-dangle -- libheif's own names
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { boundedWasm } from '../pages/bounded-wasm.ts';

/** The parts of libheif's C interface that are used here. Pointers are numbers; a `heif_error` is written to the address that comes first. */
export type Libheif = {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  _heif_context_alloc(): number;
  _heif_context_free(context: number): void;
  _heif_context_read_from_memory_without_copy(error: number, context: number, bytes: number, size: number, options: number): void;
  _heif_context_get_number_of_top_level_images(context: number): number;
  _heif_context_get_list_of_top_level_image_IDs(context: number, ids: number, count: number): number;
  _heif_context_get_image_handle(error: number, context: number, id: number, handle: number): void;
  _heif_image_handle_release(handle: number): void;
  _heif_image_handle_get_width(handle: number): number;
  _heif_image_handle_get_height(handle: number): number;
  _heif_item_get_transformation_properties(context: number, id: number, list: number, count: number): number;
  _heif_item_get_property_type(context: number, id: number, property: number): number;
  _heif_decode_image(error: number, handle: number, image: number, colourSpace: number, chroma: number, options: number): void;
  _heif_image_release(image: number): void;
  _heif_image_get_width(image: number, channel: number): number;
  _heif_image_get_height(image: number, channel: number): number;
  _heif_image_get_plane_readonly(image: number, channel: number, stride: number): number;
};

type Factory = (options: object) => object;

const needed = ['_heif_decode_image', '_heif_image_get_plane_readonly', '_heif_item_get_transformation_properties', '_malloc'];
const exportsAll = (module: object): module is Libheif => needed.every((name) => name in module);

/** A photograph of 48 megapixels takes some 350. */
const mostMegabytes = 768;

let compiled: Promise<{ wasm: WebAssembly.Module; factory: Factory }> | undefined;

/** Compiled once a thread. */
const compile = async (): Promise<{ wasm: WebAssembly.Module; factory: Factory }> => {
  const require = createRequire(import.meta.url);
  const factory: unknown = require('libheif-js/libheif-wasm/libheif.js');
  if (typeof factory !== 'function') throw new TypeError('libheif-js exports no module');
  const file = require.resolve('libheif-js/libheif-wasm/libheif.wasm');
  const wasm = await WebAssembly.compile(boundedWasm(await readFile(file), mostMegabytes));
  return { wasm, factory: (options) => factory(options) };
};

/** Starts a libheif of its own: what one file does to its memory ends with it. */
export const loadLibheif = async (): Promise<Libheif> => {
  compiled ??= compile();
  const { wasm, factory } = await compiled;
  const module = factory({
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): WebAssembly.Exports => {
      const instance = new WebAssembly.Instance(wasm, imports);
      done(instance);
      return instance.exports;
    },
    // What libheif says of a damaged file is nobody's business but ours.
    print: () => undefined,
    printErr: () => undefined,
  });
  if (!exportsAll(module)) throw new TypeError('libheif lacks functions that are needed here');
  return module;
};
