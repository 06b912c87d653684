import type { MailRecord } from '../../../shared/contracts/record.ts';
import type { Files } from '../../../shared/ports.ts';
import { loadTranscripts } from '../../triage/load-transcripts.ts';
import type { Table } from '../register/table.ts';
import { jobsOf } from './job.ts';

/** What reading a piece of mail cost: its pages by the engine whose reading stands, and what was paid for. */
export type CostLedger = {
  readonly pages: Readonly<Record<string, number>>;
  readonly paidPages: number;
  readonly dollars: number;
};

/** The cost ledger of a piece of mail. A page that Textract failed on was paid for, and is read by another engine. */
export const costLedger = async (record: MailRecord, table: Table, files: Files): Promise<CostLedger> => {
  const { parts } = await loadTranscripts(record, { files });
  const engines = parts.flatMap((part) => part.transcript.pages.map((page) => (page.source === 'ocr' ? page.engine : page.source)));
  const jobs = await jobsOf(table, record.id);
  return {
    pages: Object.fromEntries([...new Set(engines)].sort().map((engine) => [engine, engines.filter((one) => one === engine).length])),
    paidPages: jobs.length,
    dollars: Math.round(jobs.reduce((sum, { dollars }) => sum + dollars, 0) * 1e6) / 1e6,
  };
};
