const start = '<!--body-->';
const end = '<!--/body-->';

/** The part of a composed letter that a person may edit. */
export const letterBody = (html: string): string => html.slice(html.indexOf(start) + start.length, html.lastIndexOf(end));
