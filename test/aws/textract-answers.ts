import type { Block, GetDocumentTextDetectionCommandOutput } from '@aws-sdk/client-textract';

type Line = { readonly text: string; readonly top: number; readonly confidence?: number };

const height = 0.015;
const charWidth = 0.011;

const box = (Left: number, Top: number, Width: number) => ({
  BoundingBox: { Left, Top, Width, Height: height },
  Polygon: [
    { X: Left, Y: Top },
    { X: Left + Width, Y: Top },
    { X: Left + Width, Y: Top + height },
    { X: Left, Y: Top + height },
  ],
});

const wordBlocks = ({ text, top, confidence = 99.1 }: Line, page: number): Block[] => {
  let left = 0.1;
  return text.split(' ').map((word, index) => {
    const block: Block = {
      BlockType: 'WORD',
      Id: `word-${page}-${top}-${index}`,
      Text: word,
      TextType: 'PRINTED',
      Confidence: confidence,
      Geometry: box(left, top, word.length * charWidth),
      Page: page,
    };
    left += (word.length + 1) * charWidth;
    return block;
  });
};

/**
 * Blocks of one page as the service documents them (PAGE, LINE and WORD, children by id). Built from the SDK's types and Textract's documentation; not recorded from the service.
 */
export const textractBlocks = (lines: readonly Line[], page = 1): Block[] => {
  const groups = lines.map((line) => ({ line, words: wordBlocks(line, page) }));
  const lineBlocks: Block[] = groups.map(({ line, words }) => ({
    BlockType: 'LINE',
    Id: `line-${page}-${line.top}`,
    Text: line.text,
    Confidence: line.confidence ?? 99.1,
    Geometry: box(0.1, line.top, line.text.length * charWidth),
    Relationships: [{ Type: 'CHILD', Ids: words.flatMap(({ Id }) => (Id === undefined ? [] : [Id])) }],
    Page: page,
  }));
  const pageBlock: Block = {
    BlockType: 'PAGE',
    Id: `page-${page}`,
    Geometry: { BoundingBox: { Left: 0, Top: 0, Width: 1, Height: 1 } },
    Relationships: [{ Type: 'CHILD', Ids: lineBlocks.flatMap(({ Id }) => (Id === undefined ? [] : [Id])) }],
    Page: page,
  };
  return [pageBlock, ...groups.flatMap(({ words }, index) => [...lineBlocks.slice(index, index + 1), ...words])];
};

/** An answer of `GetDocumentTextDetection`. */
export const textractAnswer = (
  JobStatus: 'SUCCEEDED' | 'PARTIAL_SUCCESS' | 'FAILED' | 'IN_PROGRESS',
  Blocks: Block[] = [],
  NextToken?: string,
): GetDocumentTextDetectionCommandOutput => ({
  $metadata: {},
  DocumentMetadata: { Pages: 1 },
  JobStatus,
  Blocks,
  DetectDocumentTextModelVersion: '1.0',
  ...(NextToken === undefined ? {} : { NextToken }),
  ...(JobStatus === 'FAILED' ? { StatusMessage: 'INVALID_IMAGE_TYPE' } : {}),
  ...(JobStatus === 'PARTIAL_SUCCESS' ? { Warnings: [{ ErrorCode: 'PAGE_CHARACTERS_EXCEEDED', Pages: [1] }] } : {}),
});
