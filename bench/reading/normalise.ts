/** What nobody would call an error of reading is made equal: kinds of dashes, quotes, spaces. */
export const normalise = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[–—−‐‑]/g, '-')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/…/g, '...')
    .replace(/[º]/g, '°')
    .replace(/\s+/g, ' ')
    .trim();
