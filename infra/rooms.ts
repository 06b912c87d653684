import { Architecture } from 'aws-cdk-lib/aws-lambda';

export type LayerName = 'pages' | 'documents' | 'recognition' | 'printing' | 'browser';

/** What a function is made of and how much it gets. */
export type Room = {
  readonly architecture: Architecture;
  readonly megabytes: number;
  readonly seconds: number;
  readonly layers: readonly LayerName[];
  /** Messages that a run receives at most. */
  readonly batch: number;
  /** Functions that run at a time at most. */
  readonly atOnce: number;
  readonly templates?: boolean;
  /** Files that its engines run in threads, by their place in the house without their ending. */
  readonly threads?: readonly string[];
};

export const roomNames = [
  'intake',
  'read',
  'announce',
  'triage',
  'correspond',
  'dispatch',
  'sweep',
  'api',
  'decide',
  'write',
  'administer',
] as const;
export type RoomName = (typeof roomNames)[number];

/**
 * x86-64 for whatever loads machine code (sharp, Chromium), arm64 for pure JavaScript and WebAssembly.
 * 1,769 MB is one whole core: Tesseract and Chromium are paid by the core-second, and more memory would only idle.
 */
export const rooms: Readonly<Record<RoomName, Room>> = {
  intake: {
    architecture: Architecture.X86_64,
    megabytes: 1769,
    seconds: 120,
    layers: ['pages', 'documents'],
    batch: 1,
    atOnce: 20,
    threads: ['engines/unpack/unpack-thread'],
  },
  read: {
    architecture: Architecture.X86_64,
    megabytes: 1769,
    seconds: 900,
    layers: ['pages', 'documents', 'recognition'],
    batch: 1,
    atOnce: 50,
    threads: ['engines/pages/pages-thread', 'engines/ocr/reading-thread'],
  },
  announce: { architecture: Architecture.ARM_64, megabytes: 512, seconds: 60, layers: [], batch: 5, atOnce: 5 },
  triage: { architecture: Architecture.ARM_64, megabytes: 512, seconds: 60, layers: [], batch: 5, atOnce: 10 },
  correspond: {
    architecture: Architecture.X86_64,
    megabytes: 1769,
    seconds: 120,
    layers: ['pages', 'printing', 'browser'],
    batch: 1,
    atOnce: 10,
    templates: true,
  },
  dispatch: { architecture: Architecture.ARM_64, megabytes: 512, seconds: 60, layers: [], batch: 5, atOnce: 5 },
  sweep: { architecture: Architecture.ARM_64, megabytes: 512, seconds: 300, layers: [], batch: 1, atOnce: 1 },
  /** The console's API, in four parts: each has the code and the rights that it needs and no more. Half a minute is the longest that an HTTP API waits. */
  api: {
    architecture: Architecture.X86_64,
    megabytes: 1024,
    seconds: 29,
    layers: ['pages'],
    batch: 1,
    atOnce: 20,
    threads: ['engines/pages/draw-thread'],
  },
  decide: { architecture: Architecture.ARM_64, megabytes: 1769, seconds: 29, layers: [], batch: 1, atOnce: 10 },
  write: {
    architecture: Architecture.X86_64,
    megabytes: 1769,
    seconds: 29,
    layers: ['pages', 'printing', 'browser'],
    batch: 1,
    atOnce: 10,
    templates: true,
  },
  administer: { architecture: Architecture.ARM_64, megabytes: 1024, seconds: 29, layers: [], batch: 1, atOnce: 2 },
};

/** Rooms that answer people, with the addresses of the console's API that are theirs; `api` has all the others. */
export const answering = {
  api: ['ANY /api/{proxy+}'],
  decide: [
    'POST /api/mail/{id}/documents/{document}/kind',
    'PATCH /api/mail/{id}/documents/{document}/fields',
    'PATCH /api/mail/{id}/received',
    'POST /api/mail/{id}/split',
    'POST /api/admin/try-configuration',
  ],
  write: ['PUT /api/letters/{id}'],
  administer: ['ANY /api/admin/{proxy+}', 'GET /api/overview', 'GET /api/overview.csv'],
} as const;
export type AnsweringRoom = keyof typeof answering;
export const answeringRooms: readonly AnsweringRoom[] = ['api', 'decide', 'write', 'administer'];

/** Rooms that work on a queue of their own; the others work on a clock, or answer people. */
export type QueuedRoom = Exclude<RoomName, 'sweep' | AnsweringRoom>;
export const isQueued = (name: RoomName): name is QueuedRoom => name !== 'sweep' && !answeringRooms.some((room) => room === name);

/** Receptions after which a message goes to the dead letters. */
export const receptions = 5;
