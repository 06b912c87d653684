/** Writes small PDFs by hand, with a right cross-reference table, so that tests can bend any object. */
export const pdfSource = (objects: readonly string[], trailer = ''): Uint8Array => {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = text.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
};

export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

const letter = 'BT /F1 12 Tf 72 770 Td (Monsieur, je conteste votre refus dans le dossier S26-104233.) Tj ET';

/** A PDF of one page with a line of text; `catalog` and `page` add entries, `more` objects from number 6 on. */
export const letterPdf = (options: { catalog?: string; page?: string; content?: string; more?: readonly string[] } = {}): Uint8Array =>
  pdfSource([
    `<< /Type /Catalog /Pages 2 0 R ${options.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R ${options.page ?? ''} >>`,
    stream(options.content ?? letter),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...(options.more ?? []),
  ]);
