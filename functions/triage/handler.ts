import { triageMessage } from '../../shared/contracts/messages.ts';
import { handleStep } from '../adapters/lambda/handle-step.ts';
import { triageMail } from './step.ts';

export const handler = handleStep('triage', triageMessage, 20_000, (message, { core }) => triageMail(message, core));
