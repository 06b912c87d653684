import { useHotkeys } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';

const place = 'pli.raccourcis';
const changed = 'pli:shortcuts';

const listen = (tell: () => void): (() => void) => {
  window.addEventListener(changed, tell);
  return () => window.removeEventListener(changed, tell);
};
const on = (): boolean => window.localStorage.getItem(place) !== 'non';

/** Whether keys alone do something: who speaks to the machine turns them off (WCAG 2.2, 2.1.4). */
export const useShortcutsOn = (): boolean => useSyncExternalStore(listen, on);

export const turnShortcuts = (to: boolean): void => {
  window.localStorage.setItem(place, to ? 'oui' : 'non');
  window.dispatchEvent(new Event(changed));
};

/** Keys of a screen, by their names; none while one writes in a field. */
export const useShortcuts = (keys: Readonly<Record<string, () => void>>): void => {
  const active = useShortcutsOn();
  useHotkeys(active ? Object.entries(keys).map(([key, act]) => [key, act]) : []);
};
