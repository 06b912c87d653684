import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { MailSummary } from '../../../shared/contracts/console.ts';
import type { RoutedMail } from '../../../shared/contracts/messages.ts';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import { deskWords } from '../../../shared/mail/desk-words.ts';
import { mailSummary } from '../../../shared/mail/mail-summary.ts';
import type { DeskLine } from '../../api/api-ports.ts';
import { isNamed } from '../named-error.ts';
import type { Place, Table } from '../register/table.ts';

/** What a desk's list and its figures need of a delivery, whoever holds it. */
export type StoredLine = Omit<DeskLine, 'holder'> & { readonly prudents: readonly string[] };

/** So much of the names on a piece of mail is looked through by a desk's filter. */
const mostCharacters = 600;

/** By what all of the mail may be seen or not, each once: a file may hold hundreds of letters. */
const seenIn = ({ documents }: MailSummary): StoredLine['documents'] => {
  const each = documents.map(({ kind, queue, copies }) => ({ kind, queue, copies }));
  return [...new Map(each.map((one) => [JSON.stringify(one), one])).values()];
};

/** A delivery as a line of its desk. */
export const lineOf = (message: RoutedMail, summary: MailSummary): StoredLine => {
  const document = summary.documents.find(({ id }) => id === message.documentId);
  return {
    deliveryId: message.deliveryId,
    mailId: message.mailId,
    documentId: message.documentId,
    kind: message.kind,
    priority: message.priority,
    received: message.received,
    due: document?.deadlines[0]?.prudent,
    documents: seenIn(summary),
    words: deskWords(document, summary).slice(0, mostCharacters),
    prudents: message.deadlines.map(({ prudent }) => prudent),
  };
};

export const packLine = (message: RoutedMail, mail: MailRecord): string => JSON.stringify(lineOf(message, mailSummary(mail)));

const shape = z.object({ line: z.string() });

/** The line of a delivery's item; undefined where the item has none. What this program itself wrote is not checked again: desks are long. */
export const unpackLine = (item: unknown): StoredLine | undefined => {
  const found = shape.safeParse(item);
  return found.success ? JSON.parse(found.data.line) : undefined;
};

/** The line of a delivery that was sent before: what stands beside it in its mail may have changed. */
export const renewLine = async (place: Place, line: string, table: Table): Promise<void> => {
  try {
    await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: place,
        UpdateExpression: 'SET line = :line',
        ConditionExpression: 'attribute_exists(pk) AND (attribute_not_exists(line) OR line <> :line)',
        ExpressionAttributeValues: { ':line': line },
      }),
    );
  } catch (error) {
    if (!isNamed(error, 'ConditionalCheckFailedException')) throw error;
  }
};
