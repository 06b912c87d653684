import { packZip } from '../../engines/archive/pack-zip.ts';
import { createPrinter } from '../../engines/print/create-printer.ts';
import { dataMatrix } from '../../engines/print/data-matrix.ts';
import { printedText } from '../../engines/print/printed-text.ts';
import { templateSources } from '../../engines/print/template-sources.ts';
import { correspondMessage } from '../../shared/contracts/messages.ts';
import type { Printer } from '../../shared/ports.ts';
import { createComposer } from '../../templates/compose.ts';
import { handleStep } from '../adapters/lambda/handle-step.ts';
import { correspond } from './step.ts';

const composer = createComposer({ sources: templateSources(), dataMatrix });
let starting: Promise<Printer> | undefined;
const printer: Printer = {
  print: async (html, title) => {
    starting ??= createPrinter({
      fonts: process.env.PLI_FONTS,
      pack: process.env.PLI_BROWSER,
      singleProcess: process.env.PLI_BROWSER !== undefined,
    });
    return (await starting).print(html, title);
  },
  pages: printedText,
};

export const handler = handleStep('correspond', correspondMessage, 45_000, (message, { core }) =>
  correspond(message, { ...core, composer, printer, pack: packZip }),
);
