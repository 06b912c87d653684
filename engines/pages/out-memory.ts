import type { Pdfium } from './pdfium.ts';

/** A few bytes in pdfium's memory where it writes what it gives back. */
export const outMemory = (pdfium: Pdfium, size: number) => {
  const pointer = pdfium.wasmExports.malloc(size);
  // The memory may move whenever pdfium allocates: the view is made anew for each reading.
  const view = (): DataView => new DataView(pdfium.HEAPU8.buffer, pointer, size);
  return { pointer, view, free: (): void => pdfium.wasmExports.free(pointer) };
};
