import type { Block } from '../../shared/mail/transcript.ts';
import { visualLines } from './order/columns.ts';
import { findGutter, type Gutter } from './order/find-gutter.ts';
import { findSegments } from './order/find-segments.ts';
import { joinParagraph } from './order/join-paragraph.ts';
import { joinRaised, joinSpaced, mendBlocks } from './order/join-words.ts';
import { bandsOf, partTables } from './order/part-tables.ts';
import type { Segment } from './order/segment.ts';
import { sideBySide } from './order/side-by-side.ts';
import { splitCells } from './order/split-cells.ts';
import { toBlocks, toLine, toTable } from './order/to-block.ts';
import type { PlacedWord } from './placed-word.ts';

type PageSize = { readonly width: number; readonly height: number };
type Region = { readonly usual: number; readonly page: PageSize; readonly depth: number };

const deepest = 12;

const mergeRows = (gutter: Gutter): Segment[] => [...gutter.left, ...gutter.right];

/** A table, or what was taken for one with it, part by part. */
const readTables = (rows: readonly Segment[], region: Region): Block[] => {
  const parts = partTables(rows, region.usual);
  return parts.length === 1 ? [toTable(rows, region.usual)] : parts.flatMap((part) => readRegion(part, region));
};

/** Bands of what stands beside a strip, one below the other, in which a grid of labels and values is parted from the columns above and below it; one band where there is none. */
const gridsApart = ({ left, right }: Gutter, { usual, page }: Region): Segment[][] => {
  const [lefts, rights] = [new Set(left), new Set(right)];
  const bands = bandsOf([...left, ...right], usual).map((segments) => ({
    segments,
    grid:
      visualLines(segments).length > 1 &&
      sideBySide(
        segments.filter((one) => lefts.has(one)),
        segments.filter((one) => rights.has(one)),
        usual,
        page,
      ) === 'table',
  }));
  if (!bands.some(({ grid }) => grid)) return [[...left, ...right]];
  return bands
    .reduce<{ segments: Segment[]; grid: boolean }[]>((done, band) => {
      const before = done.at(-1);
      if (before !== undefined && !before.grid && !band.grid) before.segments.push(...band.segments);
      else done.push({ segments: [...band.segments], grid: band.grid });
      return done;
    }, [])
    .map(({ segments }) => segments);
};

/** Reads what stands on both sides of a free strip. */
const readSides = (gutter: Gutter, region: Region): Block[] => {
  const { left, right } = gutter;
  const below = { ...region, depth: region.depth + 1 };
  switch (sideBySide(left, right, region.usual, region.page)) {
    case 'list':
      return toBlocks(mergeRows(gutter), region.usual);
    case 'table':
      return readTables(mergeRows(gutter), below);
    case 'margin-left':
      return [...readRegion(right, below), ...toBlocks(left, region.usual, 'margin')];
    case 'margin-right':
      return [...readRegion(left, below), ...toBlocks(right, region.usual, 'margin')];
    default: {
      const bands = gridsApart(gutter, region);
      return bands.length > 1
        ? bands.flatMap((band) =>
            readRegion(
              band.toSorted((a, b) => a.top - b.top || a.left - b.left),
              below,
            ),
          )
        : [...readRegion(left, below), ...readRegion(right, below)];
    }
  }
};

/** Reads a part of the page: above a pair of columns, the columns one after the other, then below. */
const readRegion = (segments: readonly Segment[], region: Region): Block[] => {
  if (segments.length === 0) return [];
  const gutter = region.depth < deepest ? findGutter(segments, region.usual) : undefined;
  if (gutter === undefined) return toBlocks(segments, region.usual);
  const below = { ...region, depth: region.depth + 1 };
  const sides = joinParagraph(readSides(gutter, region), readRegion(segments.slice(gutter.to), below));
  return [...readRegion(segments.slice(0, gutter.from), below), ...sides];
};

/** Words that run up or down the page, in the order they were drawn: a strip in the margin. */
const turnedBlock = (words: readonly PlacedWord[]): Block[] => {
  if (words.length === 0) return [];
  const line = toLine(words);
  return [{ role: 'margin', lines: [line], box: line.box }];
};

/**
 * Puts the words of a page in the order in which a person reads them: blocks, lines, tables with rows, strips in the margin.
 * @param size width and height of the page in points
 */
export const readingOrder = (words: readonly PlacedWord[], size: readonly [number, number]): Block[] => {
  const page = { width: size[0], height: size[1] };
  const upright = words.filter((word) => word.angle === 0);
  const { segments: chained, usual } = findSegments(upright, page.width, page.height);
  const segments = splitCells(chained, usual, page);
  const spaced = segments.map((segment) => ({ ...segment, words: joinSpaced(joinRaised(segment.words)) }));
  const blocks = readRegion(spaced, { usual, page, depth: 0 });
  const rank = (block: Block): number => (block.role === 'margin' ? 1 : 0);
  const ordered = [...blocks].sort((a, b) => rank(a) - rank(b));
  return [...mendBlocks(ordered), ...turnedBlock(words.filter((word) => word.angle !== 0))];
};
