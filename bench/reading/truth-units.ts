import { Parser } from 'htmlparser2';

/** A line, paragraph or cell of the source, as it is printed; `set` apart stands beside the order (a strip in the margin). */
export type TruthUnit = { readonly text: string; readonly apart: boolean };

const breaks = new Set(['p', 'div', 'br', 'td', 'th', 'tr', 'table', 'h1', 'h2', 'h3', 'small']);

/** What a page says, in the order of its source. */
export const truthUnits = (html: string): TruthUnit[] => {
  const units: TruthUnit[] = [];
  const open: { capitals: boolean; apart: boolean }[] = [];
  let text = '';
  const flush = (): void => {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (clean !== '') units.push({ text: clean, apart: open.some((element) => element.apart) });
    text = '';
  };
  const parser = new Parser({
    onopentag: (name, { class: classes = '' }) => {
      if (breaks.has(name)) flush();
      open.push({ capitals: classes.includes('caps'), apart: classes.includes('margin-strip') });
    },
    onclosetag: (name) => {
      if (breaks.has(name)) flush();
      open.pop();
    },
    ontext: (piece) => {
      text += open.some((element) => element.capitals) ? piece.toUpperCase() : piece;
    },
  });
  parser.end(html);
  flush();
  return units;
};
