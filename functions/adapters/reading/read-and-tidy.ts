import type { ReadMessage } from '../../../shared/contracts/messages.ts';
import type { Pages } from '../../../shared/ports.ts';
import { type ReadPorts, read } from '../../read/step.ts';
import { tidyPages } from './page-store.ts';

/** Reads a part, and takes away what was kept of its pages one by one; a part whose pages all have their text keeps none, and nothing is looked for. */
export const readAndTidy = async (message: ReadMessage, ports: ReadPorts): Promise<void> => {
  let onlyText = false;
  const pages: Pages = {
    each: (bytes, mediaType, visit) => {
      onlyText = true;
      return ports.pages.each(bytes, mediaType, visit);
    },
  };
  const reader: ReadPorts['reader'] = {
    read: (image) => {
      onlyText = false;
      return ports.reader.read(image);
    },
  };
  await read(message, { ...ports, pages, reader });
  if (!onlyText) await tidyPages(message, ports);
};
