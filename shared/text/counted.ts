/** A number with its noun, both in the plural from two on: « 2 courriers », « 0 courrier ». */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count > 1 ? many : one}`;
