/** The virtual A4 sheet on which text without a layout of its own is set: 20 mm margins, 54 lines of at most 92 characters. */
export const sheet = { width: 595, height: 842, margin: 57, lines: 54, columns: 92 } as const;

const wrapLine = (line: string): string[] => {
  if (line.length <= sheet.columns || line.includes('\t')) return [line];
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > sheet.columns) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current];
};

/** Pages of at most 54 lines: a form feed begins a new one, long lines are wrapped between words. An empty text is one empty page. */
export const sheetsOf = (text: string): string[][] => {
  const sheets = text
    .replace(/\r\n?/g, '\n')
    .replace(/\f+$/, '')
    .split('\f')
    .flatMap((page) => {
      const lines = page.replace(/\n+$/, '').split('\n').flatMap(wrapLine);
      return Array.from({ length: Math.ceil(lines.length / sheet.lines) }, (_, index) =>
        lines.slice(index * sheet.lines, (index + 1) * sheet.lines),
      );
    });
  return sheets.length === 0 ? [['']] : sheets;
};
