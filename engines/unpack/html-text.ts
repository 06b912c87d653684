import { Parser } from 'htmlparser2';

const blocks = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const spaced = new Set('p h1 h2 h3 h4 h5 h6 table ul ol blockquote'.split(' '));
const unseen = new Set('script style head title noscript template svg math object iframe textarea select option'.split(' '));
const empty = new Set('br hr img input meta link area base col embed source track wbr'.split(' '));

const isHidden = (name: string, attributes: Readonly<Record<string, string>>): boolean =>
  unseen.has(name) || attributes['hidden'] !== undefined || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');

/** Collects text as a browser would lay it out: lines, and blank lines between paragraphs. */
const createSheet = () => {
  const lines: string[] = [];
  let line = '';
  const breakLine = (): void => {
    const done = line.replace(/^[ \t]+|[ \t]+$/g, '');
    if (done !== '') lines.push(done);
    line = '';
  };
  return {
    write: (text: string): void => {
      line += line.endsWith(' ') ? text.replace(/^ +/, '') : text;
    },
    verbatim: (text: string): void => {
      line += text;
    },
    softBreak: breakLine,
    hardBreak: (): void => {
      if (line.trim() === '') lines.push('');
      breakLine();
    },
    blank: (): void => {
      breakLine();
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
    },
    finish: (): string => {
      breakLine();
      const text = lines.join('\n').replace(/\n{3,}/g, '\n\n');
      return text.trim();
    },
  };
};
type Sheet = ReturnType<typeof createSheet>;

/** A row of data stands on one line, its cells parted by tabs; a row that only lays out the page gives its cells one after the other. */
const writeRow = (sheet: Sheet, cells: readonly string[]): void => {
  const filled = cells.filter((cell) => cell !== '');
  const isData = filled.length > 1 && filled.every((cell) => cell.length < 300 && !cell.includes('\n\n') && cell.split('\n').length <= 3);
  sheet.softBreak();
  if (isData) sheet.verbatim(cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'));
  else
    for (const cell of filled) {
      for (const line of cell.split('\n')) {
        sheet.verbatim(line);
        sheet.hardBreak();
      }
    }
  sheet.softBreak();
};

/** Keeps a sheet for the page and one for each cell that is open. */
const createTables = () => {
  const page = createSheet();
  const open: { sheet: Sheet; cells: string[] }[] = [];
  const rows: string[][] = [];
  return {
    sheet: (): Sheet => open.at(-1)?.sheet ?? page,
    openRow: (): void => void rows.push([]),
    openCell: (): void => void open.push({ sheet: createSheet(), cells: rows.at(-1) ?? [] }),
    closeCell: (): void => {
      const cell = open.pop();
      cell?.cells.push(cell.sheet.finish());
    },
    closeRow: (): void => {
      const row = rows.pop();
      if (row !== undefined) writeRow(open.at(-1)?.sheet ?? page, row);
    },
    finish: (): string => {
      while (open.length > 0) {
        const cell = open.pop();
        if (cell !== undefined) page.verbatim(cell.sheet.finish());
      }
      return page.finish();
    },
  };
};

type Tables = ReturnType<typeof createTables>;

const openTag = (name: string, tables: Tables): void => {
  if (name === 'tr') return tables.openRow();
  if (name === 'td' || name === 'th') return tables.openCell();
  if (name === 'br') return tables.sheet().hardBreak();
  if (spaced.has(name)) tables.sheet().blank();
  else if (blocks.has(name)) tables.sheet().softBreak();
  if (name === 'li') tables.sheet().write('- ');
};

const closeTag = (name: string, tables: Tables): void => {
  if (name === 'td' || name === 'th') return tables.closeCell();
  if (name === 'tr') return tables.closeRow();
  if (spaced.has(name)) tables.sheet().blank();
  else if (blocks.has(name)) tables.sheet().softBreak();
};

const writeText = (text: string, preformatted: boolean, sheet: Sheet): void => {
  if (!preformatted) return sheet.write(text.replace(/[\s\u00a0\u200b]+/g, ' '));
  text.split('\n').forEach((piece, index) => {
    if (index > 0) sheet.hardBreak();
    sheet.verbatim(piece);
  });
};

/** Nobody writes deeper than this; the parser slows down with depth. */
const deepest = 3_000;
const chunk = 16_384;

/** The text of an HTML page as a person sees it: without scripts, styles and hidden parts; cells of a row parted by tabs. */
export const htmlText = (html: string): string => {
  const tables = createTables();
  const hidden: string[] = [];
  let preformatted = 0;
  const open = { depth: 0 };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      open.depth++;
      if (hidden.length > 0 || isHidden(name, attributes)) {
        if (!empty.has(name)) hidden.push(name);
        return;
      }
      if (name === 'pre') preformatted++;
      openTag(name, tables);
    },
    onclosetag: (name) => {
      open.depth--;
      if (hidden.length > 0) {
        if (hidden.at(-1) === name) hidden.pop();
        return;
      }
      if (name === 'pre') preformatted--;
      if (!empty.has(name)) closeTag(name, tables);
    },
    ontext: (text) => {
      if (hidden.length === 0) writeText(text, preformatted > 0, tables.sheet());
    },
  });
  for (let at = 0; at < html.length; at += chunk) if (open.depth < deepest) parser.write(html.slice(at, at + chunk));
  parser.end();
  return tables.finish();
};
