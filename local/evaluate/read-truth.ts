import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { kinds, queues } from '../../shared/mail/kinds.ts';

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
/** A plain value, or one in the contract's form with its place. */
const field = z.union([value, z.object({ value }).transform((one) => one.value)]);
const letter = z.union([z.string(), z.object({ template: z.string() }).transform((one) => one.template)]);

const documentTruth = z
  .object({
    pages: z.tuple([z.int().positive(), z.int().positive()]).optional(),
    attachment: z.string().optional(),
    kind: z.enum(kinds),
    queue: z.enum(queues).optional(),
    route: z.object({ queue: z.enum(queues) }).optional(),
    fields: z.record(z.string(), field).default({}),
    deadlines: z
      .array(z.object({ code: z.string(), due: z.string(), prudent: z.string().optional(), time: z.string().optional() }))
      .optional(),
    letters: z.array(letter).optional(),
  })
  .transform(({ route, queue, ...rest }) => ({ ...rest, queue: queue ?? route?.queue }));

const mailTruth = z.object({ render: z.string().optional(), received: z.iso.date().optional(), documents: z.array(documentTruth).min(1) });

export type MailTruth = z.infer<typeof mailTruth>;
export type DocumentTruth = MailTruth['documents'][number];

/** A file of mail with its truth. */
export type KnownMail = { readonly path: string; readonly name: string; readonly truth: MailTruth };

/** The mail that a truth file speaks of: `lettre.pdf.truth.json`, `lettre.truth.json` and `lettre.json` all speak of `lettre.pdf`. */
const mailOf = (truthName: string, names: readonly string[]): string | undefined => {
  const stem = truthName.replace(/\.json$/, '').replace(/\.truth$/, '');
  const mail = names.filter((name) => !name.endsWith('.json'));
  return (
    mail.find((name) => name === stem) ?? mail.find((name) => name.startsWith(`${stem}.`) && !name.slice(stem.length + 1).includes('.'))
  );
};

const parsed = (path: string): MailTruth | undefined => mailTruth.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;

const namesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** All mail in a folder that has a truth file, sorted by path. A truth file without its mail, or not in the contract's form, is named in `unread`. */
export const readTruth = (folder: string): { readonly mail: readonly KnownMail[]; readonly unread: readonly string[] } => {
  const names = namesUnder(folder);
  const mail: KnownMail[] = [];
  const unread: string[] = [];
  for (const path of names.filter((name) => name.endsWith('.json'))) {
    const file = mailOf(path, names);
    const truth = file === undefined ? undefined : parsed(path);
    if (file !== undefined && truth !== undefined) mail.push({ path: file, name: basename(file), truth });
    else if (path.endsWith('.truth.json')) unread.push(basename(path));
  }
  return { mail, unread };
};
