import { useEffect, useSyncExternalStore } from 'react';

const changed = 'pli:address';

/** Goes to another screen, from its top. */
export const go = (path: string): void => {
  window.history.pushState(null, '', path);
  window.scrollTo(0, 0);
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

/** Names the tab after what it shows. */
export const useTitle = (name: string): void => {
  useEffect(() => {
    document.title = `${name} – Pli`;
  }, [name]);
};
