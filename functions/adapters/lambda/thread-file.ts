import { extname } from 'node:path';

/** The file of a thread, named by its place in the house without its ending: a packed handler keeps its own place, and its threads keep theirs. */
export const threadFile = (place: string, handler: string): URL => new URL(`../../${place}${extname(new URL(handler).pathname)}`, handler);
