import { type Block, lineText, type Page } from './transcript.ts';

/** Headers and footers stand in these shares of the height of a page. */
const headShare = 0.14;
const footShare = 0.86;
const longest = 4;

type Edge = 'header' | 'footer';

/** The same line with other figures in it ("Page 2/5") is the same. */
const shape = (block: Block): string =>
  block.lines
    .map(lineText)
    .join(' ')
    .toLowerCase()
    .replace(/\d+/g, '0')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

const edgeOf = (block: Block): Edge | undefined => {
  if (block.role !== 'text' || block.lines.length > longest) return undefined;
  if (block.box[1] + block.box[3] <= headShare) return 'header';
  return block.box[1] >= footShare ? 'footer' : undefined;
};

const isPageNumber = (block: Block): boolean => block.lines.length === 1 && /^(page )?0( (sur )?0)?$/.test(shape(block));

const countShapes = (pages: readonly Page[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const here = new Set(page.blocks.flatMap((block) => (edgeOf(block) === undefined ? [] : `${edgeOf(block)}:${shape(block)}`)));
    for (const key of here) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/**
 * Marks as headers and footers what stands at the top or bottom of at least three pages and a third of them, and page numbers alone on their line.
 * What a first page alone says at its top stays text: it is its letterhead.
 */
export const markRepeated = (pages: readonly Page[]): Page[] => {
  const counts = countShapes(pages);
  const roleOf = (block: Block): Block['role'] => {
    const edge = edgeOf(block);
    if (edge === undefined) return block.role;
    const repeated = (counts.get(`${edge}:${shape(block)}`) ?? 0) >= Math.max(3, pages.length * 0.3);
    return repeated || isPageNumber(block) ? edge : block.role;
  };
  return pages.map((page) => ({ ...page, blocks: page.blocks.map((block) => ({ ...block, role: roleOf(block) })) }));
};
