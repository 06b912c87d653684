/** Widths in ems, from above, of the letters' typeface. */
const emWidths: readonly (readonly [RegExp, number])[] = [
  [/[MWÆŒmæœ@%]/, 0.84],
  [/w/, 0.73],
  [/[Iijlt.,'’ :;|!()-]/, 0.34],
  [/\p{Lu}/u, 0.665],
  [/[0-9a-z]/, 0.55],
];

const widthOf = (line: string): number =>
  Array.from(line, (letter) => emWidths.find(([pattern]) => pattern.test(letter))?.[1] ?? 0.85).reduce((sum, width) => sum + width, 0);

const millimetresPerPoint = 0.3528;
/** Width of the address block inside the window, in mm. */
const blockWidth = 77;
const blockHeight = 28;
const lineHeight = 1.22;

const fits = (lines: readonly string[], points: number): boolean =>
  lines.length * points * lineHeight * millimetresPerPoint <= blockHeight &&
  lines.every((line) => widthOf(line) * points * millimetresPerPoint <= blockWidth);

/** The largest of four type sizes, in points, in which the address stays inside the window whatever its letters. */
export const addressSize = (lines: readonly string[]): 10 | 9 | 8 | 7 => ([10, 9, 8] as const).find((points) => fits(lines, points)) ?? 7;
