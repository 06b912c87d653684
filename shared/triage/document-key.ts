/** A document within its mail: the part and its first and last page. */
export const documentKey = (part: string, first: number, last: number): string => `${part}:${first}-${last}`;
