// oxlint-disable no-underscore-dangle -- libheif's own names
import { rejections } from '../unpack/rejections.ts';
import { type Libheif, loadLibheif } from './libheif.ts';

/** Pixels of three channels, eight bits each. */
export type ColourPixels = { readonly pixels: Uint8Array; readonly width: number; readonly height: number };

/** A photograph as it was decoded, and whether the file itself said how it stands: then it stands upright, and Exif is not asked. */
export type HeicPicture = ColourPixels & { readonly turned: boolean };

const pictureBrands = /^(hei[cxmsv]|hev[cxm]|mif1|msf1)$/;

/** Whether a file is a photograph of the HEIF family that sharp does not decode (it decodes AVIF alone). */
export const isHeic = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 256));
  if (head.slice(4, 8) !== 'ftyp') return false;
  const length = Math.min(new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0), 256);
  const brands = [head.slice(8, 12), ...(head.slice(16, length).match(/.{4}/gs) ?? [])];
  return brands.some((brand) => pictureBrands.test(brand)) && !brands.includes('avif');
};

const rgb = 1;
const interleavedRgb = 10;
const interleaved = 10;

/** More pictures than these in one file are a film. */
const mostPictures = 50;

/** `irot` and `imir`. */
const turningProperties = new Set([0x69726f74, 0x696d6972]);

/** A few addresses at which libheif writes what it gives back. */
type Scratch = { readonly error: number; readonly out: number; readonly read: (at: number) => number };

const scratchOf = (libheif: Libheif, pointer: number): Scratch => ({
  error: pointer,
  out: pointer + 16,
  read: (at) => new DataView(libheif.HEAPU8.buffer).getUint32(at, true),
});

const isTurned = (libheif: Libheif, context: number, id: number, { out, read }: Scratch): boolean => {
  const count = Math.min(8, libheif._heif_item_get_transformation_properties(context, id, out, 8));
  const properties = Array.from({ length: count }, (_, index) => read(out + index * 4));
  return properties.some((property) => turningProperties.has(libheif._heif_item_get_property_type(context, id, property)));
};

const decode = (libheif: Libheif, handle: number, { error, out, read }: Scratch): ColourPixels => {
  libheif._heif_decode_image(error, handle, out, rgb, interleavedRgb, 0);
  if (read(error) !== 0) throw rejections.pictureDamaged();
  const image = read(out);
  try {
    const width = libheif._heif_image_get_width(image, interleaved);
    const height = libheif._heif_image_get_height(image, interleaved);
    const plane = libheif._heif_image_get_plane_readonly(image, interleaved, out);
    const stride = read(out);
    if (plane === 0 || width <= 0 || height <= 0) throw rejections.pictureDamaged();
    const pixels = new Uint8Array(width * height * 3);
    for (let row = 0; row < height; row++)
      pixels.set(libheif.HEAPU8.subarray(plane + row * stride, plane + row * stride + width * 3), row * width * 3);
    return { pixels, width, height };
  } finally {
    libheif._heif_image_release(image);
  }
};

/** An open file: the size of each of its pictures is known before any is decoded. */
export type HeicFile = {
  readonly sizes: readonly (readonly [width: number, height: number])[];
  /** @throws AppError `picture-damaged` */
  picture(index: number): HeicPicture;
  close(): void;
};

const openIn = (libheif: Libheif, bytes: Uint8Array): HeicFile => {
  const memory = libheif._malloc(bytes.length + 64);
  if (memory === 0) throw rejections.pictureDamaged();
  libheif.HEAPU8.set(bytes, memory + 64);
  const scratch = scratchOf(libheif, memory);
  const { error, out, read } = scratch;
  const context = libheif._heif_context_alloc();
  const close = (): void => {
    libheif._heif_context_free(context);
    libheif._free(memory);
  };
  const fail = (): never => {
    close();
    throw rejections.pictureDamaged();
  };
  libheif._heif_context_read_from_memory_without_copy(error, context, memory + 64, bytes.length, 0);
  if (read(error) !== 0) return fail();
  const count = libheif._heif_context_get_number_of_top_level_images(context);
  if (count < 1 || count > mostPictures) return fail();
  const list = libheif._malloc(count * 4);
  libheif._heif_context_get_list_of_top_level_image_IDs(context, list, count);
  const ids = Array.from({ length: count }, (_, index) => read(list + index * 4));
  libheif._free(list);
  const withHandle = <T>(id: number, work: (handle: number) => T): T => {
    libheif._heif_context_get_image_handle(error, context, id, out);
    if (read(error) !== 0) throw rejections.pictureDamaged();
    const handle = read(out);
    try {
      return work(handle);
    } finally {
      libheif._heif_image_handle_release(handle);
    }
  };
  try {
    const sizes = ids.map((id) =>
      withHandle(id, (handle): readonly [number, number] => [
        libheif._heif_image_handle_get_width(handle),
        libheif._heif_image_handle_get_height(handle),
      ]),
    );
    return {
      sizes,
      picture: (index) => {
        const id = ids[index];
        if (id === undefined) throw rejections.pictureDamaged();
        const pixels = withHandle(id, (handle) => decode(libheif, handle, scratch));
        return { ...pixels, turned: isTurned(libheif, context, id, scratch) };
      },
      close,
    };
  } catch (problem) {
    close();
    throw problem;
  }
};

/**
 * Opens a photograph as telephones take them (HEIC), in a libheif of its own.
 * @throws AppError `picture-damaged`
 */
export const openHeic = async (bytes: Uint8Array): Promise<HeicFile> => openIn(await loadLibheif(), bytes);
