import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Takes away what computes and what watches and what people see, and nothing that holds mail: those stacks stay, protected, with all their data. */
const [, , environment = 'test', ...rest] = process.argv;
const stacks = ['watch', 'console', 'rooms'].map((stack) => `pli-${environment}-${stack}`);
console.log(`Takes away ${stacks.join(', ')}. The stacks data and messages stay (docs/runbook/deploy.md says how to take them away too).`);
const cdk = join(import.meta.dirname, '..', 'node_modules', 'aws-cdk', 'bin', 'cdk');
const answer = spawnSync(process.execPath, [cdk, 'destroy', '--exclusively', '-c', `environment=${environment}`, ...stacks, ...rest], {
  stdio: 'inherit',
});
process.exitCode = answer.status ?? 1;
