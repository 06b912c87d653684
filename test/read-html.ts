/** A block element of a letter written in HTML: its lines, a table's rows, or a page break. */
export type Piece =
  | { readonly type: 'text'; readonly classes: readonly string[]; readonly lines: readonly string[] }
  | { readonly type: 'table'; readonly classes: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly type: 'page-break'; readonly classes: readonly string[] };

const blockTags = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol section article header footer blockquote pre center hr dl dt dd address table main figure fieldset'.split(
    ' ',
  ),
);
const named: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euro: '€',
  laquo: '«',
  raquo: '»',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  ocirc: 'ô',
  ucirc: 'û',
  ugrave: 'ù',
  icirc: 'î',
  Eacute: 'É',
  Egrave: 'È',
  Agrave: 'À',
  Ccedil: 'Ç',
  oelig: 'œ',
  OElig: 'Œ',
  middot: '·',
  bull: '•',
  times: '×',
  shy: '',
  thinsp: '\u2009',
  sup2: '²',
  ensp: ' ',
  emsp: ' ',
  check: '✓',
  squ: '□',
};

const decode = (text: string): string =>
  text.replace(/&(#x?[0-9a-f]+|[a-z0-9]+);/gi, (whole, name: string) => {
    if (name.startsWith('#x') || name.startsWith('#X')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
    return named[name] ?? whole;
  });

const classesOf = (attributes: string): string[] => {
  const found = /class\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1];
  return found === undefined ? [] : found.split(/\s+/).filter((name) => name !== '');
};

type Open = { readonly tag: string; readonly classes: readonly string[] };

class HtmlReader {
  readonly pieces: Piece[] = [];
  private readonly open: Open[] = [];
  private lines: string[] = [''];
  private rows: string[][] | undefined;

  private classes(): string[] {
    return this.open.flatMap((element) => element.classes);
  }

  private closeText(): void {
    const lines = this.lines.map((line) => line.trim()).filter((line) => line !== '');
    if (lines.length > 0) this.pieces.push({ type: 'text', classes: this.classes(), lines });
    this.lines = [''];
  }

  text(raw: string): void {
    const preformatted = this.open.some((element) => element.tag === 'pre');
    const parts = preformatted ? decode(raw).split('\n') : [decode(raw).replace(/[ \t\r\n]+/g, ' ')];
    const row = this.rows?.at(-1);
    if (this.rows !== undefined) {
      if (row !== undefined && row.length > 0) row[row.length - 1] += parts.join(' ');
      return;
    }
    parts.forEach((part, index) => {
      if (index > 0) this.lines.push('');
      this.lines[this.lines.length - 1] += part;
    });
  }

  private tableTag(tag: string, closing: boolean): void {
    if (closing) return;
    if (tag === 'tr') this.rows?.push([]);
    else this.rows?.at(-1)?.push('');
  }

  private closeTable(): void {
    const rows = (this.rows ?? [])
      .map((cells) => cells.map((cell) => cell.replace(/\s+/g, ' ').trim()))
      .filter((cells) => cells.some((c) => c !== ''));
    if (rows.length > 0) this.pieces.push({ type: 'table', classes: this.classes(), rows });
    this.rows = undefined;
  }

  private block(tag: string, attributes: string, closing: boolean): void {
    this.closeText();
    if (tag === 'table') {
      if (closing) this.closeTable();
      else this.rows = [];
    }
    if (closing) this.closeElement(tag);
    else if (tag !== 'hr') this.openElement(tag, classesOf(attributes));
  }

  private openElement(tag: string, classes: readonly string[]): void {
    if (classes.includes('page-break')) this.pieces.push({ type: 'page-break', classes: [] });
    if (tag === 'li') this.lines = ['- '];
    this.open.push({ tag, classes });
  }

  private closeElement(tag: string): void {
    const index = this.open.findLastIndex((element) => element.tag === tag);
    if (index >= 0) this.open.splice(index);
  }

  tag(name: string, attributes: string, closing: boolean): void {
    if (this.rows !== undefined && name !== 'table') {
      if (name === 'tr' || name === 'td' || name === 'th') this.tableTag(name, closing);
      else if (name === 'br' || blockTags.has(name)) this.text(' ');
    } else if (name === 'br') this.lines.push('');
    else if (blockTags.has(name)) this.block(name, attributes, closing);
  }

  end(): Piece[] {
    this.closeText();
    if (this.rows !== undefined) this.closeTable();
    return this.pieces;
  }
}

/** The block elements of a letter's HTML, in order. */
export const readHtml = (html: string): Piece[] => {
  const clean = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(style|script|title)[\s\S]*?<\/\1>/gi, '');
  const reader = new HtmlReader();
  for (const [, closing, name, attributes, text] of clean.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+|<)/gi)) {
    if (text !== undefined) reader.text(text);
    else reader.tag((name ?? '').toLowerCase(), attributes ?? '', closing === '/');
  }
  return reader.end();
};
