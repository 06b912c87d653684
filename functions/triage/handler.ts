import { triageMessage } from '../../shared/contracts/messages.ts';
import { checkModel } from '../adapters/lambda/fitting-model.ts';
import { handleStep } from '../adapters/lambda/handle-step.ts';
import { triageMail } from './step.ts';

export const handler = handleStep('triage', triageMessage, 20_000, async (message, { core }) => {
  checkModel(core.configuration);
  await triageMail(message, core);
});
