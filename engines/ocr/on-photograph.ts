import type { Block, Box, Page } from '../../shared/mail/transcript.ts';
import { type Point, type Projection, project } from '../picture/projection.ts';

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const onPage = (value: number): number => Math.min(1, Math.max(0, value));

/** Where a box of a sheet that was laid flat is on its photograph. */
const boxOn = (onPhotograph: Projection, [x, y, width, height]: Box): Box => {
  const corners: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  const found = corners.map((corner) => project(onPhotograph, corner));
  const [xs, ys] = [found.map((point) => onPage(point[0])), found.map((point) => onPage(point[1]))];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return [round(left), round(top), round(Math.max(...xs) - left), round(Math.max(...ys) - top)];
};

/** What was read on a sheet that was laid flat, in boxes of the photograph, which is what a person is shown. */
export const placedOn = <P extends Pick<Page, 'blocks' | 'barcodes' | 'handwriting'>>(page: P, onPhotograph: Projection): P => {
  const placed = <T extends { readonly box: Box }>(one: T): T => ({ ...one, box: boxOn(onPhotograph, one.box) });
  const block = (one: Block): Block => ({
    ...placed(one),
    lines: one.lines.map((line) => ({ ...placed(line), words: line.words.map(placed) })),
  });
  const { handwriting } = page;
  return {
    ...page,
    blocks: page.blocks.map(block),
    barcodes: page.barcodes.map(placed),
    ...(handwriting === undefined
      ? {}
      : { handwriting: { ...handwriting, boxes: handwriting.boxes.map((box) => boxOn(onPhotograph, box)) } }),
  };
};
