/** A hand that mail is written in: its font, and the size (points) at which it is as large as handwriting. */
export type Hand = { readonly font: string; readonly points: number };

/** The hands that the bounds were set on. */
export const knownHands: readonly Hand[] = [
  { font: 'caveat', points: 19 },
  { font: 'homemade-apple', points: 13 },
  { font: 'indie-flower', points: 16 },
  { font: 'reenie-beanie', points: 21 },
  { font: 'cedarville-cursive', points: 16 },
];

/** Hands that the bounds were not set on: figures are of these. */
export const strangeHands: readonly Hand[] = [
  { font: 'la-belle-aurore', points: 19 },
  { font: 'zeyada', points: 20 },
  { font: 'nothing-you-could-do', points: 14 },
  { font: 'dancing-script', points: 17 },
  { font: 'shadows-into-light', points: 16 },
  { font: 'kalam', points: 15 },
];
