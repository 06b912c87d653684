const misread: Readonly<Record<string, string>> = {
  o: '0',
  d: '0',
  q: '0',
  i: '1',
  l: '1',
  '|': '1',
  '!': '1',
  z: '2',
  s: '5',
  g: '6',
  b: '8',
};

/** Digits as they were printed, where recognition took some for letters (O for 0, l for 1, S for 5); undefined where a sign cannot be one. */
export const readDigits = (folded: string): string | undefined => {
  let out = '';
  for (const sign of folded) {
    const digit = sign >= '0' && sign <= '9' ? sign : misread[sign];
    if (digit === undefined) return undefined;
    out += digit;
  }
  return out;
};

/** How many of the signs are true digits. */
export const trueDigits = (folded: string): number => {
  let count = 0;
  for (const sign of folded) if (sign >= '0' && sign <= '9') count++;
  return count;
};
