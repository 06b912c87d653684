/** Letters of one hand: those that share the hundred of their number. */
export const handOf = (id: string): string => id.replace(/^([a-z]-?\d).*/, '$1');

const folds = 5;

/** The part in which a letter is held out; letters of one hand are held out together. */
export const foldOf = (id: string, hands: readonly string[]): number => hands.indexOf(handOf(id)) % folds;

export const foldNumbers = Array.from({ length: folds }, (_, index) => index);
