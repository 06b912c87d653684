import { workerData } from 'node:worker_threads';
import { outsideError } from '../../shared/errors.ts';
import { type Reply, serveThread } from '../thread/serve-thread.ts';
import { lookAgain } from './look-again.ts';
import { openTesseract, type Tesseract } from './open-tesseract.ts';
import { pictureBuffers } from './picture-buffers.ts';
import { type PreparedPicture, type PrepareQuestion, preparePicture } from './prepare-picture.ts';
import type { TesseractModule } from './tesseract-module.ts';

export type ReadingThreadData = { readonly module: TesseractModule; readonly language: string };
export type ReadingQuestion =
  | ({ readonly type: 'prepare' } & PrepareQuestion)
  | { readonly type: 'recognise'; readonly picture: PreparedPicture };

const isQuestion = (what: unknown): what is ReadingQuestion => typeof what === 'object' && what !== null && 'type' in what;
const isData = (data: unknown): data is ReadingThreadData => typeof data === 'object' && data !== null && 'module' in data;

let tesseract: Promise<Tesseract> | undefined;

const open = (): Promise<Tesseract> => {
  const data: unknown = workerData;
  if (!isData(data)) throw outsideError('recognition-stopped', 'La reconnaissance de texte n’a pas été préparée.');
  return openTesseract(data.module, data.language);
};

const recognise = async (picture: PreparedPicture): Promise<Reply> => {
  const { grey, dpi, regions } = picture;
  tesseract ??= open();
  try {
    const words = (await tesseract).recognise(grey, dpi, regions);
    return { value: lookAgain(words, picture) };
  } catch (error) {
    // What stopped in the middle of a page is not asked for another.
    tesseract = undefined;
    throw error;
  }
};

const answer = async (question: ReadingQuestion): Promise<Reply> => {
  if (question.type === 'recognise') return recognise(question.picture);
  const value = await preparePicture(question);
  return { value, transfer: value.blank ? [] : pictureBuffers(value.picture) };
};

serveThread(isQuestion, answer);
