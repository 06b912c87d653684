/** A cell that a spreadsheet would take for a formula, or that begins with what hides one. */
const formula = /^[=+\-@\t\r]/;

const cellOf = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value).replace('.', ',') : formula.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as a French spreadsheet opens them: semicolons, decimal commas, UTF-8 with its mark; no cell of text is taken for a formula. */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cellOf).join(';')).join('\r\n')}\r\n`;
