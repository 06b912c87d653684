import { useSyncExternalStore } from 'react';

const changed = 'pli:address';

/** Goes to another screen. */
export const go = (path: string): void => {
  window.history.pushState(null, '', path);
  window.dispatchEvent(new Event(changed));
};

const listen = (tell: () => void): (() => void) => {
  window.addEventListener('popstate', tell);
  window.addEventListener(changed, tell);
  return () => {
    window.removeEventListener('popstate', tell);
    window.removeEventListener(changed, tell);
  };
};

/** The parts of the address: `/courrier/m-1` is `['courrier', 'm-1']`. */
export const useAddress = (): string[] =>
  useSyncExternalStore(listen, () => window.location.pathname)
    .split('/')
    .filter((part) => part !== '');
