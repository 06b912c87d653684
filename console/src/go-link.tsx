import { Anchor } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { go } from './address.ts';

/** A link within the console. */
export const GoLink = ({ to, children }: { to: string; children: ReactNode }): ReactNode => {
  const follow = (event: MouseEvent): void => {
    // With Ctrl or the middle button it opens a tab, as any link does.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <Anchor href={to} onClick={follow} underline="always">
      {children}
    </Anchor>
  );
};
