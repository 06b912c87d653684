/** What a line of a page's drawing does, by its last word. */
const operatorOf = (line: string): string => /[A-Za-z]+\*?$/.exec(line)?.[0] ?? '';

const opensTag = (line: string): boolean => line.includes('/MCID ') && line.endsWith('BDC');
const paints = new Set(['f', 'f*', 'F', 'S', 's', 'B', 'B*', 'b', 'b*', 'n']);
const drawsAlone = new Set(['Do', 'sh']);

const begin = '/Artifact BMC';
const end = 'EMC';

/** Where a reader of the drawing stands: within tagged words, within something untagged that has begun, or between. */
type Place = { tagged: boolean; depth: number; artifact: 'text' | 'path' | undefined };

/** What stands before and behind a line. */
const around = (line: string, place: Place): string[] => {
  const operator = operatorOf(line);
  if (operator === 'BDC' || operator === 'BMC') {
    place.tagged ||= opensTag(line);
    if (place.tagged) place.depth += 1;
    return [line];
  }
  if (operator === 'EMC' && place.tagged) {
    place.depth -= 1;
    place.tagged = place.depth > 0;
    return [line];
  }
  if (place.tagged) return [line];
  if (operator === 'BT') {
    place.artifact = 'text';
    return [begin, line];
  }
  if (operator === 'ET' && place.artifact === 'text') {
    place.artifact = undefined;
    return [line, end];
  }
  if (drawsAlone.has(operator)) return [begin, line, end];
  if ((operator === 'm' || operator === 're') && place.artifact === undefined) {
    place.artifact = 'path';
    return [begin, line];
  }
  if (paints.has(operator) && place.artifact === 'path') {
    place.artifact = undefined;
    return [line, end];
  }
  return [line];
};

/**
 * Marks what is drawn outside every tag (page numbers, mentions, rules, the DataMatrix) as decoration, so that nothing is left of which a reading program would
 * have to ask what it is. The drawing is as the browser writes it, one operator a line.
 */
export const markArtifacts = (drawing: string): string => {
  const place: Place = { tagged: false, depth: 0, artifact: undefined };
  return drawing
    .split('\n')
    .flatMap((line) => around(line, place))
    .join('\n');
};
