import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, expect, test } from 'vitest';
import { putConsole } from '../../local/put-console.ts';
import { signInParameter } from '../../shared/contracts/sign-in-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'pli-put-console-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const s3 = new S3Client({});
const Bucket = 'console-files';

test('the built console is put into its bucket, kept for a year by the names of its content, its page never', async () => {
  await s3.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: 'eu-west-3' } }));
  const settings = { userPool: 'p', client: 'c', domain: 'https://in.example', origin: 'https://pli.example', bucket: Bucket };
  const Parameter = { Name: signInParameter('console-files'), Type: 'String', Value: JSON.stringify(settings) } as const;
  await new SSMClient({}).send(new PutParameterCommand(Parameter));
  const { files, origin } = await putConsole('console-files', join(folder, 'client'));
  expect(origin).toBe('https://pli.example');
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket }));
  expect(Contents).toHaveLength(files);
  const page = await s3.send(new GetObjectCommand({ Bucket, Key: 'index.html' }));
  expect(page).toMatchObject({ ContentType: 'text/html; charset=utf-8', CacheControl: 'no-cache' });
  const named = [...((await page.Body?.transformToString()) ?? '').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  expect(named.length).toBeGreaterThan(0);
  for (const Key of named)
    expect(await s3.send(new HeadObjectCommand({ Bucket, Key })), Key).toMatchObject({
      CacheControl: 'public, max-age=31536000, immutable',
    });
  const unknown = Contents.map(({ Key = '' }) => Key).filter((key) => !/\.(html|js|css|svg|woff2|png)$/.test(key));
  expect(unknown).toEqual([]);
});
