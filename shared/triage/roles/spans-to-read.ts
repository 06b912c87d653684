import type { Span } from '../extract/near-label.ts';
import type { Reading } from '../extract/reading.ts';

const fromBeginning = 9000;
const toEnd = 3000;

/** What is searched for candidates: the beginning and the end of a letter, so that a long act takes no longer. */
export const spansToRead = ({ text }: Reading): readonly Span[] =>
  text.length <= fromBeginning + toEnd
    ? [{ from: 0, to: text.length }]
    : [
        { from: 0, to: fromBeginning },
        { from: text.length - toEnd, to: text.length },
      ];

/** Whether a place lies in what is searched. */
export const isToRead = ({ text }: Reading, at: number): boolean => at < fromBeginning || at >= text.length - toEnd;
