import { Worker as Thread } from 'node:worker_threads';
import { createWorker, type RecognizeResult, type Worker } from 'tesseract.js';
import { outsideError } from '../../shared/errors.ts';
import { frenchData } from './french-data.ts';

/** What Tesseract made of a picture: words with boxes in its pixels (of the picture turned by `radians`). */
export type Recognised = { readonly words: readonly RecognisedWord[]; readonly confidence: number; readonly radians: number };
export type RecognisedWord = {
  readonly text: string;
  readonly confidence: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
};

export type Recogniser = { recognise(png: Uint8Array): Promise<Recognised>; stop(): Promise<void> };

const parameters = { tessedit_pageseg_mode: '3', user_defined_dpi: '200' };

const wordsOf = (result: RecognizeResult): RecognisedWord[] =>
  (result.data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.flatMap((line) => line.words.map((word) => ({ text: word.text, confidence: word.confidence / 100, ...word.bbox }))),
    ),
  );

/** The thread behind a worker: tesseract.js does not announce that it has died. */
const threadOf = (worker: Worker): Thread | undefined =>
  'worker' in worker && worker.worker instanceof Thread ? worker.worker : undefined;

const died = (worker: Worker): Promise<never> =>
  new Promise((_, reject) => {
    const fail = (): void => reject(outsideError('recognition-stopped', 'La reconnaissance de texte s’est arrêtée.'));
    threadOf(worker)?.once('exit', fail).once('error', fail);
  });

/** Starts one Tesseract in a thread of its own. */
export const startRecogniser = async (): Promise<Recogniser> => {
  const options = { langPath: frenchData(), gzip: true, cacheMethod: 'none', errorHandler: () => undefined };
  const worker = await createWorker('fra', 1, options).catch((reason: unknown) => {
    throw outsideError('recognition-not-started', 'La reconnaissance de texte n’a pas démarré.', {}, reason);
  });
  await worker.setParameters(parameters as never);
  const death = died(worker);
  death.catch(() => undefined);
  return {
    recognise: async (png) => {
      const result = await Promise.race([worker.recognize(Buffer.from(png), {}, { blocks: true, text: false }), death]);
      return { words: wordsOf(result), confidence: result.data.confidence / 100, radians: result.data.rotateRadians ?? 0 };
    },
    stop: async () => {
      await worker.terminate();
    },
  };
};
