import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { packZip } from '../engines/archive/pack-zip.ts';
import { createReader } from '../engines/ocr/create-reader.ts';
import { createPages } from '../engines/pages/create-pages.ts';
import { createPrinter } from '../engines/print/create-printer.ts';
import { printedText } from '../engines/print/printed-text.ts';
import { createUnpacker } from '../engines/unpack/create-unpacker.ts';
import type { Configuration } from '../shared/contracts/configuration.ts';
import type { Clock, Pages, Printer, Reader, Unpacker } from '../shared/ports.ts';
import type { DataFolder } from './data-folder.ts';
import { lazily } from './lazily.ts';
import { letterComposer } from './letter-composer.ts';
import type { MailroomPorts } from './mailroom/work.ts';
import { openStore, type Store } from './open-store.ts';
import { createPost } from './post/create-post.ts';
import { createGateway, type Gateway } from './post/gateway.ts';
import { createMailer, type Mailer } from './post/mailer.ts';
import { createOutbox } from './post/outbox.ts';

export type Engines = {
  readonly unpacker: Unpacker;
  readonly pages: Pages;
  readonly reader: Reader;
  readonly printer: Printer;
  close(): Promise<void>;
};

/** The engines of this machine, each started when it is first needed. */
export const openEngines = ({ budget, ocr = 'auto' }: Pick<Configuration, 'budget' | 'ocr'>, workers = availableParallelism()): Engines => {
  const unpacker = createUnpacker({ megabytesPerFile: budget.megabytesPerFile, megapixels: 150, depth: 5 });
  const pages = createPages();
  const reader = lazily(() => createReader({ workers, engine: ocr }));
  const printer = lazily(createPrinter);
  return {
    unpacker,
    pages,
    reader: { read: async (image) => (await reader.get()).read(image) },
    printer: { print: async (...letter) => (await printer.get()).print(...letter), pages: printedText },
    close: async () => {
      await Promise.all([reader.close(), printer.close(), pages.close(), unpacker.close()]);
    },
  };
};

export type Mailroom = {
  readonly store: Store;
  readonly ports: MailroomPorts;
  readonly mailer: Mailer;
  readonly gateway: Gateway | undefined;
  close(): Promise<void>;
};

/** A whole mailroom on this machine: its store and its engines behind the ports. */
export const openMailroom = (folder: DataFolder, clock?: Clock): Mailroom => {
  const store = openStore(folder, clock);
  const engines = openEngines(store.configuration);
  const mailer = createMailer(store.database, store.clock, join(folder.outbox, 'alerts'), store.configuration.smtp);
  const gateway = store.configuration.gateway === undefined ? undefined : createGateway(store.configuration.gateway, store.clock);
  const ports: MailroomPorts = {
    ...engines,
    files: store.files,
    register: store.register,
    queues: store.queues,
    claims: store.claims,
    clock: store.clock,
    configuration: store.configuration,
    post: createPost(createOutbox(folder.outbox, store.clock), mailer, gateway, store.register, store.configuration),
    composer: letterComposer(),
    pack: packZip,
  };
  return {
    store,
    ports,
    mailer,
    gateway,
    close: async () => {
      await engines.close();
      store.close();
    },
  };
};
