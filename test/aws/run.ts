import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What the AWS tests need of Python: an emulator and a linter of templates. */
const packages = ['moto[server]==5.2.5', 'cfn-lint==1.58.0'];
const root = resolve(import.meta.dirname, '..', '..');
const venv = join(root, 'var', 'aws-venv');
const bin = (name: string): string => join(venv, process.platform === 'win32' ? 'Scripts' : 'bin', name);

const stop = (message: string): never => {
  console.error(message);
  process.exit(1);
};

const findPython = (): string => {
  const found = ['python3', 'python'].find(
    (name) => spawnSync(name, ['-c', 'import sys, venv; sys.exit(sys.version_info < (3, 10))']).status === 0,
  );
  return (
    found ??
    stop(
      'The AWS tests need Python 3.10 or newer with its venv module (Debian: apt-get install python3-venv); everything else works without.',
    )
  );
};

const run = (command: string, args: readonly string[], hint: string): void => {
  if (spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) stop(hint);
};

/** Makes the virtual environment once; it is made again when the packages change. */
const prepare = (): void => {
  const wanted =
    "import importlib.metadata as m, flask, moto.server, cfnlint; assert (m.version('moto'), m.version('cfn-lint')) == ('5.2.5', '1.58.0')";
  if (existsSync(bin('python')) && spawnSync(bin('python'), ['-c', wanted], { stdio: 'ignore' }).status === 0) return;
  mkdirSync(join(root, 'var'), { recursive: true });
  run(findPython(), ['-m', 'venv', venv], `No virtual environment could be made in ${venv}.`);
  run(
    bin('python'),
    ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages],
    'pip could not install moto and cfn-lint: is there a network?',
  );
};

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address !== null && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });

const startMoto = async (port: number): Promise<ChildProcess> => {
  const log = openSync(join(root, 'var', 'moto.log'), 'w');
  const server = spawn(bin('python'), [join(import.meta.dirname, 'emulator.py'), String(port)], { stdio: ['ignore', log, log] });
  for (let look = 0; look < 100; look++) {
    if (
      await fetch(`http://127.0.0.1:${port}/moto-api/`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return server;
    await pause(200);
  }
  server.kill();
  return stop('The emulator did not start; see var/moto.log.');
};

const main = async (): Promise<void> => {
  prepare();
  const port = await freePort();
  const moto = await startMoto(port);
  const env = {
    ...process.env,
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'testing',
    AWS_SECRET_ACCESS_KEY: 'testing',
    PLI_CFN_LINT: bin('cfn-lint'),
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
  };
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const tests = spawn(process.execPath, [vitest, 'run', '--config', 'vitest.aws.config.ts', ...process.argv.slice(2)], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  process.exitCode = await new Promise<number>((done) => tests.once('close', (code) => done(code ?? 1)));
  moto.kill();
};

await main();
