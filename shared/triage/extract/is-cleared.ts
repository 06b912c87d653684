const cleared =
  /(?:(?:ne|n')\s?(?:peut|saurait|est|parait|semble|engage|sont|retenons|a pas|pouvons)[^.;]{0,50}(?:pas|aucun|point)|aucune?\s{1,2}(?:tiers|responsabilite|recours|faute)|sans (?:tiers|responsab)|absence de (?:tiers|responsab|faute)|hors de cause|exoner|ecart(?:e|er|ee)(?![a-z])|neant|non identifie)/;

const sentence = (text: string, at: number): string => {
  const from = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('\n\n', at), at - 260);
  const ends = [text.indexOf('. ', at + 3), text.indexOf('\n\n', at), at + 220].filter((end) => end > 0);
  return text.slice(Math.max(0, from), Math.min(...ends));
};

/** Does the sentence around this place clear whoever it names, or hold nobody liable? */
export const isCleared = (cue: string, at: number): boolean => cleared.test(sentence(cue, at));
