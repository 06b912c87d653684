import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * The one table. Everything of a piece of mail stands in its partition, so that its erasure finds it without an index:
 *
 * | partition `pk` | sort key `sk` | what |
 * | --- | --- | --- |
 * | `mail#ID` | `record` | the record (`body`), with what the indexes need beside it and what lists show of it (`row`) |
 * | `mail#ID` | `letter#ID` | which letters it has |
 * | `mail#ID` | `pages#PART` | that the pages of a part were counted, on which day |
 * | `mail#ID` | `words` | under which words it is found |
 * | `mail#ID` | `sent#QUEUE#DEDUP` | that a message was sent; of a delivery also its content |
 * | `mail#ID` | `job#PART#PICTURE` | a page read by Textract: its job, its price |
 * | `letter#ID` | `record`, `sent#…` | a letter, and its messages |
 * | `word#ABC` | `WORD#MAIL` | the look-up: words by their first three characters |
 * | `mail#ID`, `letter#ID`, `house#YYYY-MM` | `audit#…` | the log: what a person did |
 * | `day#YYYY-MM-DD` | `pages`, `paid` | pages read and pages paid for on a day |
 * | `house#purge` | `STATE-DAYS` | where the purge stopped |
 * | `session#DIGEST`, `person#ID` | `ended` | sessions that were ended, until they would have ended by themselves |
 */
export type Table = { readonly client: DynamoDBDocumentClient; readonly name: string };

/** A thing's place in the table. */
export type Place = { readonly pk: string; readonly sk: string };

export const mailPlace = (id: string): Place => ({ pk: `mail#${id}`, sk: 'record' });
export const letterPlace = (id: string): Place => ({ pk: `letter#${id}`, sk: 'record' });
export const letterOfMailPlace = (mailId: string, letterId: string): Place => ({ pk: `mail#${mailId}`, sk: `letter#${letterId}` });
export const pagesPlace = (mailId: string, partId: string): Place => ({ pk: `mail#${mailId}`, sk: `pages#${partId}` });
export const wordsPlace = (mailId: string): Place => ({ pk: `mail#${mailId}`, sk: 'words' });
export const dayPlace = (day: string, what: 'pages' | 'paid'): Place => ({ pk: `day#${day}`, sk: what });

/**
 * The indexes: by what, in which order, and what stands in them besides keys. `row` is what a list shows of a piece of mail or a letter, `line` what a desk shows of a
 * delivery, `entry` a line of the log: a list is read from its index alone, and records are not.
 */
export const indexes = {
  all: { name: 'rows-by-time', key: 'listed', sort: 'sort', holds: ['row', 'entry'] },
  state: { name: 'rows-by-state', key: 'listedState', sort: 'sort', holds: ['row', 'entry'] },
  queue: { name: 'lines-by-desk', key: 'listedQueue', sort: 'sort', holds: ['line', 'takenBy'] },
  claim: { name: 'by-claim', key: 'listedClaim', sort: 'sort', holds: [] },
  /** Mail on which people decided or corrected something, by when that was last. */
  touched: { name: 'by-touched', key: 'listedTouched', sort: 'touched', holds: ['decidedAt'] },
} as const;
