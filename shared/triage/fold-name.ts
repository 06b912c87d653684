import { fold } from '../text/fold.ts';

const civility = new Set(
  'm mr mme mlle monsieur madame mademoiselle maitre me dr docteur messieurs mesdames la le les l sa sas sarl sci eurl selarl selas aarpi scp societe ste compagnie epoux veuve'.split(
    ' ',
  ),
);

/** A name to compare: folded, without civility, legal form or punctuation. */
export const foldName = (name: string): string =>
  fold(name.normalize('NFC'))
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !civility.has(word))
    .join(' ');
