import { packZip } from '../../engines/archive/pack-zip.ts';
import { correspondMessage } from '../../shared/contracts/messages.ts';
import { handleStep } from '../adapters/lambda/handle-step.ts';
import { lazyPrinter, openComposer } from '../adapters/lambda/press.ts';
import { correspond } from './step.ts';

export const handler = handleStep('correspond', correspondMessage, 45_000, async (message, { core }) =>
  correspond(message, { ...core, composer: await openComposer(), printer: lazyPrinter, pack: packZip }),
);
