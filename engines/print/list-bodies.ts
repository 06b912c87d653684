import { entriesOf, plain, type Written } from './pdf-update.ts';

const numbersIn = (entries: string): number[] =>
  [...(/\/K (?:\[((?:\d+ 0 R\s?)+)\]|(\d+ 0 R))/.exec(entries)?.[0] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));

/** One item of a list: what stands behind its marker, in a body of its own, the object `body`. */
const itemWithBody = (pdf: string, item: number, body: number): Written[] => {
  const entries = entriesOf(pdf, item, /\/S \/LBody\b/);
  const within = numbersIn(entries).map((object) => ({ object, entries: entriesOf(pdf, object, /\/S \/LBody\b/) }));
  const [markers, rest] = [
    within.filter((one) => /\/S \/Lbl\b/.test(one.entries)),
    within.filter((one) => !/\/S \/Lbl\b/.test(one.entries)),
  ];
  const refs = (of: readonly { readonly object: number }[]): string => of.map(({ object }) => `${object} 0 R`).join(' ');
  if (rest.length === 0) return [];
  return [
    plain(item, `<<${entries.replace(/\/K (?:\[[^\]]*\]|\d+ 0 R)/, `/K [${refs(markers)} ${body} 0 R]`)}>>`),
    plain(body, `<</Type /StructElem /S /LBody /P ${item} 0 R /K [${refs(rest)}]>>`),
    ...rest.map((one) => plain(one.object, `<<${one.entries.replace(/\/P \d+ 0 R/, `/P ${body} 0 R`)}>>`)),
  ];
};

/** The lists' items as PDF/UA wants them, marker and body; new objects are numbered from `first` on. */
export const itemsWithBodies = (pdf: string, first: number): Written[] =>
  [...pdf.matchAll(/\n(\d+) 0 obj\n<<\/Type \/StructElem\n\/S \/LI\n/g)].flatMap(([, item], index) =>
    itemWithBody(pdf, Number(item), first + index),
  );
