// node test/corpus/print-corpus.ts PART [--out var/corpus]: prints the sample mail of a part, each file with its truth beside it.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createPrinter } from '../../engines/print/create-printer.ts';
import { createPageHtml } from './print/page-html.ts';
import { printSource } from './print/print-source.ts';
import { type Source, sources } from './print/sources.ts';

/** Raise it when the printing itself changes: everything is printed again. */
const printingVersion = '1';

const printedIndex = z.record(z.string(), z.object({ digest: z.string(), file: z.string() }));
type PrintedIndex = z.infer<typeof printedIndex>;

const readIndex = async (path: string): Promise<PrintedIndex> => {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  return printedIndex.parse(JSON.parse(text));
};

const removeGone = async (target: string, index: PrintedIndex, ids: ReadonlySet<string>): Promise<void> => {
  for (const [id, { file }] of Object.entries(index)) {
    if (ids.has(id)) continue;
    await rm(join(target, file), { force: true });
    await rm(join(target, `${id}.truth.json`), { force: true });
    delete index[id];
  }
};

const printAll = async (pending: readonly Source[], folder: string, target: string, index: PrintedIndex): Promise<void> => {
  const pageHtml = await createPageHtml();
  const printer = await createPrinter();
  try {
    for (const source of pending) {
      const printed = await printSource(source, folder, (body, title) => printer.print(pageHtml(body), title));
      const file = `${source.id}.${printed.extension}`;
      const old = index[source.id]?.file;
      if (old !== undefined && old !== file) await rm(join(target, old), { force: true });
      await writeFile(join(target, file), printed.bytes);
      await writeFile(join(target, `${source.id}.truth.json`), `${JSON.stringify(printed.truth, null, 2)}\n`);
      index[source.id] = { digest: source.digest, file };
    }
  } finally {
    await printer.close();
  }
};

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string', default: 'var/corpus' } } });
  const here = fileURLToPath(new URL('.', import.meta.url));
  for (const part of positionals.length > 0 ? positionals : ['samples']) {
    const [folder, target] = [join(here, part), join(values.out, part)];
    await mkdir(target, { recursive: true });
    const indexPath = join(target, '.printed.json');
    const index = await readIndex(indexPath);
    const all = await sources(folder, printingVersion + (await readFile(join(here, 'letter.css'), 'utf8')));
    const pending = all.filter((source) => index[source.id]?.digest !== source.digest);
    await removeGone(target, index, new Set(all.map((source) => source.id)));
    try {
      if (pending.length > 0) await printAll(pending, folder, target, index);
    } finally {
      await writeFile(indexPath, `${JSON.stringify(index, null, 2)}\n`);
    }
    process.stdout.write(
      `${part}: ${all.length} pieces of mail, ${pending.length} printed, ${all.length - pending.length} unchanged, in ${target}\n`,
    );
  }
};

await main();
