import { readFileSync } from 'node:fs';
import type { Kind } from '../shared/mail/kinds.ts';

/** Letters of a kind in many voices, one a line in test/corpus/voices, many of them near misses; paragraphs are parted by " / ". The model learns on them; no sign is held to them. */
export const voicesOf = (kind: Kind): readonly string[] =>
  readFileSync(`test/corpus/voices/${kind}.txt`, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
