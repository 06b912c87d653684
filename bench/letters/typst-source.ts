const quoted = (text: string): string => JSON.stringify(text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>'));

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/[ \n]+/g, ' ')
    .trim();

const inside = (html: string, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';
const all = (html: string, pattern: RegExp): string[] =>
  [...html.matchAll(pattern)].map(([, text = '']) => plain(text)).filter((text) => text !== '');

const block = (html: string): string => {
  if (html.startsWith('<h2')) return `== #${quoted(plain(html))}`;
  if (html.startsWith('<ul'))
    return all(html, /<li>([\s\S]*?)<\/li>/g)
      .map((item) => `- #${quoted(item)}`)
      .join('\n');
  return `#${quoted(plain(html))}`;
};

/** A one-page letter of ours as Typst would be written for it: the same words at the same places, its DataMatrix, title and language. */
export const typstSource = (html: string): { readonly text: string; readonly matrix: string } => {
  const lines = (part: string): string =>
    all(part, /<p[^>]*>([\s\S]*?)<\/p>/g)
      .map((line) => `#${quoted(line)}`)
      .join(' \\\n');
  const head = inside(html, /<header class="letterhead">([\s\S]*?)<\/header>/);
  const references = all(inside(html, /<dl class="references">([\s\S]*?)<\/dl>/), /<div>([\s\S]*?)<\/div>/g);
  const body = [...inside(html, /<!--body-->([\s\S]*?)<!--\/body-->/).matchAll(/<(p|h2|ul)[ >][\s\S]*?<\/\1>/g)].map(([found]) =>
    block(found),
  );
  const text = `#set document(title: ${quoted(inside(html, /<title>([\s\S]*?)<\/title>/))}, date: datetime(year: 2026, month: 11, day: 25))
#set text(lang: "fr", size: 10.2pt)
#set page(paper: "a4", margin: (top: 18mm, x: 20mm, bottom: 27mm), footer: context [#text(7pt)[Vauclair Assurances, 12 rue des Tanneurs, 44000 Nantes] #h(1fr) #counter(page).display("1/1", both: true)])
#place(top + right, image("matrix.svg", width: 11mm, alt: "Code du courrier"))
#place(top + left, block(width: 82mm)[${lines(head)}])
#place(top + left, dy: 37mm, block(width: 82mm)[${references.map((one) => `#${quoted(one)}`).join(' \\\n')}])
#place(top + left, dx: 94mm, dy: 41mm, block(width: 77mm)[${lines(inside(html, /<address[^>]*>([\s\S]*?)<\/address>/))}])
#v(79mm)
#align(right)[#${quoted(plain(inside(html, /<p class="place-date">([\s\S]*?)<\/p>/)))}]
= #${quoted(plain(inside(html, /<h1[^>]*>([\s\S]*?)<\/h1>/)))}
#${quoted(plain(inside(html, /<p class="salutation">([\s\S]*?)<\/p>/)))}

${body.join('\n\n')}

#${quoted(plain(inside(html, /<p class="closing">([\s\S]*?)<\/p>/)))}

#h(94mm) #${quoted(plain(inside(html, /<p class="name">([\s\S]*?)<\/p>/)))}
`;
  return { text, matrix: inside(html, /(<svg[\s\S]*?<\/svg>)/).replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"') };
};
