import { useEffect, useSyncExternalStore } from 'react';

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

type Pressed = Pick<KeyboardEvent, 'key' | 'code'>;

/** What a key is called on its cap: a digit is one with or without Shift, as French keyboards have them. */
export const keyName = ({ key, code }: Pressed): string => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? key.toUpperCase();

/** Whether a key belongs to what has the focus: a field that is written in, a list that is open, a dialog. */
const isTaken = ({ target }: KeyboardEvent): boolean =>
  document.querySelector('dialog[open]') !== null ||
  (target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]') !== null);

/** Keys of a screen, by their names; none while one writes in a field. */
export const useShortcuts = (keys: Readonly<Record<string, () => void>>): void => {
  const active = useShortcutsOn();
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const act = keys[keyName(event)];
      if (!active || act === undefined || event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
};
