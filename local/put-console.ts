// Builds the console and puts its files into the bucket of a deployed system: node local/put-console.ts ENVIRONMENT
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative, sep } from 'node:path';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import { type SignInSettings, signInParameter, signInSettings } from '../shared/contracts/sign-in-settings.ts';
import { buildConsole } from './server/build-console.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

const settingsOf = async (environment: string): Promise<SignInSettings> => {
  const { Parameter } = await new SSMClient({}).send(new GetParameterCommand({ Name: signInParameter(environment) }));
  return z.parse(signInSettings, JSON.parse(z.parse(z.string(), Parameter?.Value)));
};

/** The page last, so that it never names files that are not there yet; all others bear the hash of their content in their name and are kept for a year. */
const inOrder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort((a, b) => Number(a === 'index.html') - Number(b === 'index.html'));

/** Puts the built console into its bucket. @returns how many files, and where it stands */
export const putConsole = async (environment: string, folder: string): Promise<{ files: number; origin: string }> => {
  const { bucket: Bucket, origin } = await settingsOf(environment);
  const s3 = new S3Client({});
  await buildConsole(folder);
  const names = inOrder(folder);
  for (const Key of names)
    await s3.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: readFileSync(join(folder, Key)),
        ContentType: types[extname(Key)] ?? 'application/octet-stream',
        CacheControl: Key === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
      }),
    );
  return { files: names.length, origin };
};

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'pli-console-'));
  try {
    const { files, origin } = await putConsole(process.argv[2] ?? 'test', folder);
    console.log(`${files} files of the console: ${origin}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
