import { letterText } from './letter-text.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const row = (line: string): string =>
  `<tr>${line
    .split(' | ')
    .map((cell) => `<td>${escaped(cell.trim())}</td>`)
    .join('')}</tr>`;

const listOf = (lines: readonly string[]): string =>
  `<ul>${lines.map((line) => `<li>${escaped(line.slice(2).trim())}</li>`).join('')}</ul>`;

const blockOf = (block: string): string => {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  const [first = ''] = lines;
  if (first.startsWith('# ')) return `<h2>${escaped(first.slice(2))}</h2>${lines.length > 1 ? blockOf(lines.slice(1).join('\n')) : ''}`;
  if (lines.every((line) => /^[–-] /.test(line))) return listOf(lines);
  if (lines.every((line) => line.includes(' | '))) return `<table><tbody>${lines.map(row).join('')}</tbody></table>`;
  return `<p>${lines.map((line) => escaped(line.trim())).join('<br>')}</p>`;
};

/** Plain text as a letter's body: paragraphs parted by an empty line, "# " a heading, "– " items, " | " the cells of a table. */
export const bodyOfText = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map(blockOf)
    .join('\n');

/** A letter's body as plain text that `bodyOfText` reads back. */
export const textOfBody = (body: string): string => {
  const marked = body
    .replace(/\n/g, ' ')
    .replace(/<h2[^>]*>/g, '<p># ')
    .replace(/<\/h2>/g, '</p><p>\ue000</p>')
    .replace(/<(ul|ol|table|dl)\b/g, '<p>\ue000</p><$1')
    .replace(/<\/p>/g, '</p><p>\ue000</p>')
    .replace(/<\/(ul|ol|table|dl|div)>/g, '<p>\ue000</p>');
  return letterText(`<body>${marked}`)
    .replace(/(?:\n?\ue000)+\n?/g, '\n\n')
    .trim();
};
