import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from './api.ts';

/** What on a screen may have changed; pages of a piece of mail and words on them never do. */
const living = new Set(['queues', 'desk', 'mail', 'letters', 'letter', 'way', 'latest', 'uploads']);
const pollEvery = 15_000;
const quiet = 400;

/** Asks again for what is on the screen when the mailroom says that something has changed; where no stream reaches the browser, it asks now and then whether. */
export const useNews = (): void => {
  const client = useQueryClient();
  useEffect(() => {
    let mark = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const heard = (now: string): void => {
      if (now === mark) return;
      const first = mark === '';
      mark = now;
      if (first) return;
      clearTimeout(timer);
      timer = setTimeout(() => void client.invalidateQueries({ predicate: ({ queryKey }) => living.has(String(queryKey[0])) }), quiet);
    };
    const stream = new EventSource('/api/events');
    stream.addEventListener('changed', (event: MessageEvent<string>) => heard(event.data));
    const poll = setInterval(() => {
      if (stream.readyState === EventSource.OPEN || document.hidden) return;
      ask<{ mark: string }>('/news').then(
        (found) => heard(found.mark),
        () => undefined,
      );
    }, pollEvery);
    return () => {
      stream.close();
      clearInterval(poll);
      clearTimeout(timer);
    };
  }, [client]);
};
