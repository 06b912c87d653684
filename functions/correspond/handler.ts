import { packZip } from '../../engines/archive/pack-zip.ts';
import { templateSources } from '../../engines/print/template-sources.ts';
import { correspondMessage } from '../../shared/contracts/messages.ts';
import type { Printer } from '../../shared/ports.ts';
import { type Composer, createComposer } from '../../templates/compose.ts';
import { handleStep } from '../adapters/lambda/handle-step.ts';
import { correspond } from './step.ts';

type Press = { readonly composer: Composer; readonly printer: Printer };

/** Composer and browser are loaded with the first letter, and kept for the next. */
const openPress = async (): Promise<Press> => {
  const [{ createPrinter }, { dataMatrix }] = await Promise.all([
    import('../../engines/print/create-printer.ts'),
    import('../../engines/print/data-matrix.ts'),
  ]);
  const { PLI_FONTS: fonts, PLI_BROWSER: pack } = process.env;
  const printer = await createPrinter({ fonts, pack, singleProcess: pack !== undefined });
  return { printer, composer: createComposer({ sources: templateSources(), dataMatrix }) };
};

let opening: Promise<Press> | undefined;
const press = (): Promise<Press> => {
  opening ??= openPress().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
};

export const handler = handleStep('correspond', correspondMessage, 45_000, async (message, { core }) =>
  correspond(message, { ...core, ...(await press()), pack: packZip }),
);
