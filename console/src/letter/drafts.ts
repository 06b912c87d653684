import { useSyncExternalStore } from 'react';

/** What was typed into a letter and not saved yet; `over` is the text that stood there when it was begun. */
export type Draft = {
  readonly body?: { readonly text: string; readonly over: string } | undefined;
  readonly addressee?: { readonly name: string; readonly lines: string; readonly over: string } | undefined;
};

const none: Draft = {};
const drafts = new Map<string, Draft>();
const watchers = new Set<() => void>();
const holdPage = (event: BeforeUnloadEvent): void => event.preventDefault();

/** Keeps what is being typed while one looks at another screen; the page asks before it is closed over it. */
export const setDraft = (letter: string, change: Draft): void => {
  const draft = { ...drafts.get(letter), ...change };
  if (draft.body === undefined && draft.addressee === undefined) drafts.delete(letter);
  else drafts.set(letter, draft);
  if (drafts.size === 0) window.removeEventListener('beforeunload', holdPage);
  else window.addEventListener('beforeunload', holdPage);
  for (const tell of watchers) tell();
};

const watch = (tell: () => void): (() => void) => {
  watchers.add(tell);
  return () => watchers.delete(tell);
};

export const useDraft = (letter: string): Draft => useSyncExternalStore(watch, () => drafts.get(letter) ?? none);
