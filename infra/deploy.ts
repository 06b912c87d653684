import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Deploys every stack, then puts the console's files into their bucket: npm run deploy -- -c environment=ENV */
const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const { values } = parseArgs({ args, options: { context: { type: 'string', short: 'c', multiple: true } }, strict: false });
const contexts = (values.context ?? []).map(String);
const environment = contexts.find((one) => one.startsWith('environment='))?.slice('environment='.length) ?? 'test';

const run = (file: string, ...given: string[]): number =>
  spawnSync(process.execPath, [join(root, file), ...given], { stdio: 'inherit', cwd: root }).status ?? 1;

process.exitCode = run('node_modules/aws-cdk/bin/cdk', 'deploy', '--all', ...args);
if (process.exitCode === 0) process.exitCode = run('local/put-console.ts', environment);
