import { dataMatrix } from '../engines/print/data-matrix.ts';
import { templateSources } from '../engines/print/template-sources.ts';
import { type Composer, createComposer } from '../templates/compose.ts';

/** The composer of letters with the templates of this installation. */
export const letterComposer = (folder?: string): Composer => createComposer({ sources: templateSources(folder), dataMatrix });
