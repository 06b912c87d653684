import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { overBudget } from '../../functions/intake/over-budget.ts';
import { readPages, unreadPage } from '../../functions/read/read-pages.ts';
import { decide } from '../../functions/triage/decide.ts';
import { nothingToRead } from '../../functions/triage/nothing-to-read.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { Problem, TriageResult } from '../../shared/contracts/document.ts';
import { AppError, inputError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { sha256Of } from '../../shared/mail/identify.ts';
import { kindNames, queueNames } from '../../shared/mail/kinds.ts';
import { parisDay } from '../../shared/mail/paris-day.ts';
import type { TranscribedPart } from '../../shared/mail/transcript.ts';
import type { Claims, Unpacked } from '../../shared/ports.ts';
import type { Engines } from '../open-mailroom.ts';
import { table } from '../table.ts';

export type TriageTools = { readonly engines: Engines; readonly configuration: Configuration; readonly claims: Claims };

const readBytes = async (path: string, megabytes: number): Promise<{ bytes: Uint8Array; modified: string }> => {
  const found = await stat(path).catch((error: unknown) => {
    throw inputError('file-missing', `Le fichier « ${basename(path)} » n'existe pas ou ne peut être lu.`, {}, error);
  });
  if (found.size > megabytes * 1_048_576)
    throw inputError('file-too-large', `Ce fichier dépasse ${megabytes} Mo : découpez-le ou relevez la limite.`);
  return { bytes: new Uint8Array(await readFile(path)), modified: found.mtime.toISOString() };
};

const transcribe = async (unpacked: Unpacked, engines: Engines): Promise<TranscribedPart[]> => {
  const parts: TranscribedPart[] = [];
  for (const [index, part] of unpacked.parts.entries()) {
    const own = { id: `p${index + 1}`, role: part.role, ...compact({ attachment: part.name, problem: part.problem }) };
    try {
      const transcript = await readPages(part.bytes, part.mediaType, engines);
      if (transcript !== undefined) parts.push({ ...own, transcript });
    } catch (error) {
      if (!(error instanceof AppError) || error.kind !== 'input' || unpacked.parts.length === 1) throw error;
      parts.push({ ...own, transcript: { pages: Array.from({ length: part.pageCount }, (_, page) => unreadPage(page + 1)) } });
    }
  }
  return parts;
};

type Examined = Omit<TriageResult, 'file' | 'sha256'>;

const refused = (status: 'held' | 'rejected', problem: Problem, received: string, pageCount = 0): Examined => ({
  pageCount,
  received,
  receivedFrom: 'appeared',
  status,
  problem,
  documents: [],
});

const examine = async (
  bytes: Uint8Array,
  name: string,
  appeared: string,
  clerk: string | undefined,
  tools: TriageTools,
): Promise<Examined> => {
  const unpacked = await tools.engines.unpacker.unpack(bytes, name);
  const pageCount = unpacked.parts.reduce((sum, part) => sum + part.pageCount, 0);
  const problem = overBudget(pageCount, 0, tools.configuration);
  if (problem !== undefined) return refused('held', problem, clerk ?? appeared, pageCount);
  const parts = await transcribe(unpacked, tools.engines);
  const mail = { parts, ...compact({ envelope: unpacked.envelope }) };
  const day =
    clerk === undefined
      ? ({ received: appeared, receivedFrom: 'appeared' } as const)
      : ({ received: clerk, receivedFrom: 'clerk' } as const);
  const decision = await decide(mail, day, tools);
  if (decision.documents.length === 0) return refused('rejected', nothingToRead, decision.received, pageCount);
  return {
    pageCount,
    received: decision.received,
    receivedFrom: decision.receivedFrom,
    status: 'triaged',
    documents: decision.documents.map(
      ({ part: _part, senderAddress: _sender, insuredAddress: _insured, match: _match, ...document }) => document,
    ),
  };
};

/** Reads a file and decides, and stores nothing (contract, "One file in, one JSON line out"). */
export const triageFile = async (path: string, clerk: string | undefined, tools: TriageTools): Promise<TriageResult> => {
  const file = basename(path);
  let sha256 = await sha256Of(new Uint8Array());
  let appeared = parisDay(new Date().toISOString());
  try {
    const { bytes, modified } = await readBytes(path, tools.configuration.budget.megabytesPerFile);
    sha256 = await sha256Of(bytes);
    appeared = parisDay(modified);
    return { file, sha256, ...(await examine(bytes, file, appeared, clerk, tools)) };
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'input') throw error;
    return { file, sha256, ...refused('rejected', { code: error.code, message: error.message }, clerk ?? appeared) };
  }
};

const rows = (result: TriageResult): string[][] =>
  result.problem === undefined
    ? result.documents.map((document) => [
        result.file,
        document.attachment ?? document.pages.join('–'),
        kindNames[document.kind],
        document.confidence.toFixed(2),
        queueNames[document.route.queue],
        document.deadlines.map((deadline) => `${deadline.code} ${deadline.due}`).join(', '),
        document.letters.map((letter) => letter.template).join(', '),
      ])
    : [[result.file, '', result.status === 'held' ? 'en attente' : 'rejeté', '', '', '', result.problem.message]];

/** `pli triage`. @returns whether every file was triaged */
export const triageCommand = async (
  paths: readonly string[],
  options: { json?: boolean; received?: string },
  tools: TriageTools,
): Promise<boolean> => {
  const results: TriageResult[] = [];
  for (const path of paths) {
    const result = await triageFile(path, options.received, tools);
    results.push(result);
    if (options.json === true) console.log(JSON.stringify(result));
  }
  if (options.json !== true)
    console.log(table(['Fichier', 'Pages', 'Nature', 'Confiance', 'File', 'Échéances', 'Courriers'], results.flatMap(rows)));
  return results.every((result) => result.status === 'triaged');
};
