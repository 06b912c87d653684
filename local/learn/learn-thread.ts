import { z } from 'zod';
import { serveThread } from '../../engines/thread/serve-thread.ts';
import { learn } from '../../functions/learn/learn.ts';
import { knownExamples } from './known-examples.ts';
import { asQuestion, type Question } from './learn-question.ts';

serveThread(
  (what): what is Question => asQuestion.safeParse(what).success,
  async (question) => {
    const { fit, held } = knownExamples();
    return { value: learn({ fit, held, ...z.parse(asQuestion, question) }) };
  },
);
