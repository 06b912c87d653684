import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the letters. */
export const templateFolder = (): string => fileURLToPath(new URL('../../templates', import.meta.url));

/** Templates, style sheet and examples by their path in the folder ("legal-handover/letter.hbs"). */
export const templateSources = (folder: string = templateFolder()): Record<string, string> => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.(hbs|css|json|txt)$/.test(entry.name),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')];
    }),
  );
};
