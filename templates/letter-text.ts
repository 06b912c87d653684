const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': '’',
  '&#x60;': '`',
  '&#x3D;': '=',
  '&nbsp;': '\u00a0',
};

const decode = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|nbsp|#x27|#x60|#x3D);/g, (entity) => entities[entity] ?? entity);

const blockEnd = /<\/(p|li|h1|h2|tr|dt|address|header|caption)>|<br\s*\/?>/g;

/** The words of a composed letter, a line for each paragraph, item or row. */
export const letterText = (html: string): string =>
  decode(
    html
      .slice(html.indexOf('<body'))
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .replace(/\n/g, ' ')
      .replace(/<\/t[dh]>\s*<t[dh][^>]*>/g, ' | ')
      .replace(/<\/dt>\s*<dd>/g, ' ')
      .replace(/<\/dd>/g, '\n')
      .replace(blockEnd, '\n')
      .replace(/<li>/g, '– ')
      .replace(/<[^>]*>/g, ''),
  )
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
