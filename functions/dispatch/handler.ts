import { SESv2Client } from '@aws-sdk/client-sesv2';
import { dispatchMessage } from '../../shared/contracts/messages.ts';
import { handleStep } from '../adapters/lambda/handle-step.ts';
import { createAwsPost } from '../adapters/post/create-post.ts';
import { createS3Files } from '../adapters/store/files.ts';
import { dispatch } from './step.ts';

const ses = new SESv2Client({});

export const handler = handleStep('dispatch', dispatchMessage, 20_000, (message, { core }) => {
  const outbox = createS3Files(core.s3, core.settings.buckets.outbound);
  return dispatch(message, { ...core, post: createAwsPost({ ...core, ses, outbox }) });
});
