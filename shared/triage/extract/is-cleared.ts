const cleared =
  /(?:(?:ne|n')\s?(?:peut|saurait|est|parait|semble|engage|sont|retenons|a pas|pouvons)[^.;]{0,50}(?:pas|aucun|point)|aucune?\s{1,2}(?:tiers|responsabilite|recours|faute)|sans (?:tiers|responsab)|absence de (?:tiers|responsab|faute)|hors de cause|exoner|ecart(?:e|er|ee)(?![a-z])|neant|non identifie)/;

const before = 260;
const after = 220;

const sentence = (cue: string, at: number): string => {
  const start = Math.max(0, at - before);
  const text = cue.slice(start, at + after);
  const here = at - start;
  const from = Math.max(0, text.lastIndexOf('. ', here), text.lastIndexOf('\n\n', here));
  const ends = [text.indexOf('. ', here + 3), text.indexOf('\n\n', here)].filter((end) => end > 0);
  return text.slice(from, Math.min(text.length, ...ends));
};

/** Does the sentence around this place clear whoever it names, or hold nobody liable? */
export const isCleared = (cue: string, at: number): boolean => cleared.test(sentence(cue, at));
