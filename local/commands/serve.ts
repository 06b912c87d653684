import { join, resolve } from 'node:path';
import type { Mailroom } from '../open-mailroom.ts';
import { buildConsole } from '../server/build-console.ts';
import { startServer } from '../server/start-server.ts';
import { runCommand } from './run.ts';

const client = join(resolve(import.meta.dirname, '..', '..'), 'console', 'dist');

/** `pli serve`: the mailroom at work, with the console for its people, until it is interrupted. */
export const serveCommand = async (mailroom: Mailroom, port: number): Promise<void> => {
  await buildConsole(client);
  const server = await startServer(mailroom, { port, client });
  console.log(`Console : ${server.url} (cette machine seulement). Un lien par personne, valable douze heures :`);
  for (const { name, url } of server.links) console.log(`  ${name} : ${url}`);
  try {
    await runCommand(mailroom, { once: false });
  } finally {
    await server.close();
  }
};
