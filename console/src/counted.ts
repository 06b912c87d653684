/** For the screen: thousands parted, nothing broken apart; a number with its noun, both in the plural from two on: « 2 courriers ». */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('fr-FR')}\u00a0${count > 1 ? many : one}`;
