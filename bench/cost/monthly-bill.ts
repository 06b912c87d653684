import { rooms } from '../../infra/rooms.ts';
import { awsEnvironment } from '../../shared/contracts/aws-environment.ts';
import { assumptions as given } from './assumptions.ts';
import { type Price, prices } from './prices.ts';
import { requestCounts } from './request-counts.ts';

export type Load = {
  /** Pieces of mail in a month. */
  readonly mail: number;
  /** Share of them that is scanned. */
  readonly scanned: number;
  /** Pages of a piece. */
  readonly pages: number;
  readonly mode: 'hybrid' | 'textract' | 'tesseract';
  /** Share of scanned pages that Textract reads in hybrid mode. */
  readonly textractShare?: number;
  /** Whether GuardDuty scans what comes, as it does unless the environment says otherwise. */
  readonly malwareProtection?: boolean;
  /** Minutes between two rounds that pack what has come for one scan; 0: each file is scanned by itself. */
  readonly scanEveryMinutes?: number;
};

const byDefault = awsEnvironment.parse({});

export type Line = { readonly price: Price; readonly quantity: number; readonly dollars: number; readonly fixed: boolean };

const units: Readonly<Record<string, number>> = { million: 1e6, thousand: 1e3, 'thousand pages': 1e3 };

const line = (price: Price, quantity: number, fixed = false): Line => ({
  price,
  quantity,
  fixed,
  dollars: (quantity / (units[price.unit] ?? 1)) * price.dollars,
});

const paidShare = ({ mode, textractShare = given.textractShare }: Load): number => {
  if (mode === 'tesseract') return 0;
  return mode === 'textract' ? 1 : textractShare;
};

/** Objects that GuardDuty scans in a month: as many as rounds that find mail, and more where a round finds more than go into one archive (functions/adapters/inbox/gather.ts). */
const scans = ({ mail, malwareProtection, scanEveryMinutes = byDefault.scanEveryMinutes }: Load): number => {
  if (malwareProtection === false) return 0;
  if (scanEveryMinutes === 0) return mail;
  const rounds = (given.hoursOfMail * 60) / scanEveryMinutes;
  return Math.max(rounds * -Math.expm1(-mail / rounds), mail / 50);
};

const gathers = ({ malwareProtection, scanEveryMinutes = byDefault.scanEveryMinutes }: Load): boolean =>
  malwareProtection !== false && scanEveryMinutes > 0;

/** What is counted of a piece of mail, as its share is scanned. */
const perPiece = (scanned: number, name: string): number => {
  const counts = requestCounts();
  const perDigital = counts.bornDigital[name];
  const perScanned = counts.scanned[name];
  if (perDigital === undefined || perScanned === undefined) throw new Error(`no count of ${name}`);
  return (1 - scanned) * perDigital + scanned * perScanned;
};

/** Requests of one kind that the mail of a month makes. */
const requests = (load: Load, name: string): number => load.mail * perPiece(load.scanned, name);

const gigabyteSeconds = (megabytes: number, seconds: number): number => (megabytes / 1024) * seconds;

type Room = keyof typeof given.processorSeconds;

/** Gigabyte-seconds of one run: what its processor works at its memory's share of a core, what it waits for, and its share of cold starts. */
const run = (room: Room, scanned: number, furtherWork = 0): number => {
  const { megabytes } = rooms[room];
  const share = Math.min(1, megabytes / 1769);
  const waits = perPiece(scanned, `requestsOf-${room}`) * given.secondsPerRequest;
  const work = given.processorSeconds[room] + furtherWork + given.coldShare * given.coldSeconds[room];
  return gigabyteSeconds(megabytes, work / share + waits);
};

const lambda = (load: Load): Line[] => {
  const { mail, scanned, pages } = load;
  const recognised = load.mode === 'textract' ? 0 : given.recognitionSecondsPerPage;
  const reading = scanned * pages * recognised + (1 - scanned) * (pages - 1) * given.textLayerSecondsPerPage;
  const letters = given.lettersPerPiece;
  const again = scanned * Math.min(1, pages * paidShare(load));
  const read = run('read', scanned, reading) + again * run('read', scanned);
  const x86 = run('intake', scanned) + read + letters * run('correspond', scanned);
  const announced = scanned * pages * paidShare(load);
  const arm = run('triage', scanned) + letters * run('dispatch', scanned) + announced * gigabyteSeconds(rooms.announce.megabytes, 0.4);
  const runs = mail * (3 + 2 * letters + again + announced) + (gathers(load) ? scans(load) : 0);
  return [
    line(prices.lambdaX86, mail * x86 + packing(load)),
    line(prices.lambdaArm, mail * arm),
    line(prices.lambdaRequests, runs),
    line(prices.traces, runs * given.tracedShare),
  ];
};

/** Gigabyte-seconds for packing what is scanned together, and for passing on what the scan found. */
const packing = (load: Load): number => {
  if (!gathers(load)) return 0;
  const perFile = given.packSecondsPerFile + given.secondsPerRequest;
  const perScan = given.roundSeconds + given.lastLookSeconds + (given.writesPerScan + given.readsPerScan) * given.secondsPerRequest;
  return gigabyteSeconds(rooms.intake.megabytes, load.mail * perFile + scans(load) * perScan);
};

/** Requests of the scan: of what is packed for it, or GuardDuty's own two and its mark on each file. */
const scanning = (load: Load): { readonly writes: number; readonly reads: number; readonly sqs: number } => {
  const count = scans(load);
  if (!gathers(load)) return { writes: count, reads: count * 2, sqs: 0 };
  return { writes: count * given.writesPerScan, reads: load.mail + count * given.readsPerScan, sqs: load.mail * 1.3 + count * 6 };
};

const stores = (load: Load): Line[] => {
  const { mail, scanned, pages } = load;
  const paidPages = mail * scanned * pages * paidShare(load);
  const morePages = mail * scanned * Math.max(0, pages - 1);
  /** The file's own way into the inbox, and what a scanned page beyond the first adds: its reading, put and listed. */
  const scan = scanning(load);
  const writes = mail + requests(load, 's3Writes') + morePages * 2 + paidPages * 6 + scan.writes;
  const reads = requests(load, 's3Reads') + paidPages * 3 + scan.reads;
  const kept = (mail * pages * given.keptKilobytesPerPage) / 1e6 + megabytes(load) / 1e3;
  /** A message is sent, received and deleted; the intake's own is the event. */
  const sqs = (mail + requests(load, 'sqsRequests')) * 3 + paidPages * 4 + scan.sqs;
  return [
    line(prices.s3Writes, writes),
    line(prices.s3Reads, reads),
    line(prices.s3Storage, kept),
    line(prices.dynamoWrites, requests(load, 'dynamoWrites') + paidPages * 12),
    line(prices.dynamoReads, requests(load, 'dynamoReads') * 2 + paidPages * 6),
    line(prices.dynamoStorage, (mail * given.recordKilobytesPerPiece) / 1e6),
    line(prices.sqs, sqs),
    line(prices.kmsRequests, (writes + reads + sqs) * given.kmsShare),
  ];
};

const megabytes = ({ mail, scanned, pages }: Load): number =>
  mail * pages * (scanned * given.megabytesPerScannedPage + (1 - scanned) * given.megabytesPerDigitalPage);

const services = (load: Load): Line[] => [
  line(prices.textract, load.mail * load.scanned * load.pages * paidShare(load)),
  line(prices.guardDutyObjects, scans(load)),
  line(prices.guardDutyBytes, load.malwareProtection === false ? 0 : megabytes(load) / 1e3),
  line(prices.ses, load.mail * given.emailsPerPiece),
  line(prices.logs, (load.mail * given.logKilobytesPerPiece) / 1e6),
];

/** Rounds of a month that find nothing: each is a message and one look. */
const idleRounds = (load: Load): number =>
  gathers(load) ? Math.max(0, (730 * 60) / (load.scanEveryMinutes ?? byDefault.scanEveryMinutes) - scans(load)) : 0;

/** What rounds without mail, and looks for scans without an answer, cost whatever comes. */
const watching = (load: Load): Line[] => {
  const [rounds, looks] = [idleRounds(load), gathers(load) ? given.unansweredLooks : 0];
  const seconds = rounds * (given.roundSeconds + given.lastLookSeconds) + looks * given.roundSeconds;
  return [
    line(prices.sqs, given.idlePolls + rounds * 4 + looks * 3, true),
    line(prices.s3Writes, looks * 2, true),
    line(prices.lambdaX86, gigabyteSeconds(rooms.intake.megabytes, seconds), true),
    line(prices.lambdaRequests, rounds + looks, true),
    line(prices.traces, (rounds + looks) * given.tracedShare, true),
  ];
};

const standing = (load: Load): Line[] => [
  line(prices.kmsKey, 1, true),
  ...watching(load),
  line(prices.alarms, given.alarms, true),
  line(prices.metrics, given.metrics, true),
  line(prices.dashboard, 1, true),
];

/** The bill of a month, line by line; the lines marked fixed do not depend on the mail. Storage is that of the first month: it grows with what is kept. */
export const monthlyBill = (load: Load): Line[] => [...lambda(load), ...stores(load), ...services(load), ...standing(load)];

export const total = (lines: readonly Line[]): number => lines.reduce((sum, { dollars }) => sum + dollars, 0);

/** What 1,000 pages cost that vary with the mail, all services counted. */
export const perThousandPages = (load: Load): number =>
  (total(monthlyBill(load).filter(({ fixed }) => !fixed)) / (load.mail * load.pages)) * 1000;
