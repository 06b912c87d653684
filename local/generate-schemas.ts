// npm run docs: writes the JSON Schemas of what Pli sends and stores into docs/schemas; with --check it only says whether they are fresh.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { configuration } from '../shared/contracts/configuration.ts';
import { triageResult } from '../shared/contracts/document.ts';
import { routedMail, stepMessage } from '../shared/contracts/messages.ts';

const folder = resolve(import.meta.dirname, '..', 'docs', 'schemas');
const schemas = { 'routed-mail': routedMail, 'triage-result': triageResult, 'step-message': stepMessage, configuration };

const stale = Object.entries(schemas).filter(([name, schema]) => {
  const path = join(folder, `${name}.json`);
  const text = `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return false;
  if (!process.argv.includes('--check')) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  return true;
});
if (process.argv.includes('--check') && stale.length > 0) {
  console.error(`docs/schemas is stale (${stale.map(([name]) => name).join(', ')}): run npm run docs.`);
  process.exitCode = 1;
}
