import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../shared/mail/fields.ts';
import { kinds } from '../../shared/mail/kinds.ts';
import { mailSource } from './print/mail-source.ts';
import { sources } from './print/sources.ts';

const folder = (part: string): string => fileURLToPath(new URL(part, import.meta.url));

describe.each(['samples', 'fit', 'tune'])('the truth of the part %s', async (part) => {
  const all = await sources(folder(`./${part}`), '');
  const documents = all.flatMap((source) => source.truth.documents.map((document) => ({ id: source.id, document })));

  it('names only fields of the document’s kind', () => {
    const strangers = documents.flatMap(({ id, document }) =>
      Object.keys(document.fields)
        .filter((name) => !(name in fieldsOf(document.kind)))
        .map((name) => `${id}: ${name}`),
    );
    expect(strangers).toEqual([]);
  });

  it.runIf(part !== 'tune')('has a document of every kind', () => {
    expect(kinds.filter((kind) => !documents.some(({ document }) => document.kind === kind))).toEqual([]);
  });

  it('says why a piece of mail deceives', () => {
    expect(all.filter(({ truth }) => truth.deceptive !== (truth.why !== undefined)).map(({ id }) => id)).toEqual([]);
  });

  it('names attachments that the message has, and letters that are there', async () => {
    const names = await readdir(folder(`./${part}`));
    for (const source of all.filter(({ form }) => form === 'mail')) {
      const { attachments } = mailSource.parse(JSON.parse(source.text));
      const attached = attachments.map(({ name }) => name);
      for (const { source: letter } of attachments) expect(names).toContain(letter);
      for (const { attachment } of source.truth.documents) if (attachment !== undefined) expect(attached).toContain(attachment);
    }
  });
});
