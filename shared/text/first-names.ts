import listed from './first-names.json' with { type: 'json' };

/** First names usual in France, folded. */
export const firstNames: ReadonlySet<string> = new Set(listed.split(' '));
