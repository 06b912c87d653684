import { type Reply, serveThread } from '../thread/serve-thread.ts';
import { isPrepareQuestion, type PrepareQuestion, preparePicture } from './prepare-picture.ts';

const answer = async (question: PrepareQuestion): Promise<Reply> => {
  const value = await preparePicture(question);
  return { value, transfer: value.blank ? [] : [value.pgm.buffer] };
};

serveThread(isPrepareQuestion, answer);
