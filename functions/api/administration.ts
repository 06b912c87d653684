import type { Backups, Finding, KeptBackup, ShownConfiguration } from '../../shared/contracts/administration.ts';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import type { Learning } from '../../shared/contracts/learning.ts';

/** Something done that no record's history tells: coming in, an erasure, a backup … */
export type AuditNote = {
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly subject?: string;
  readonly why?: string;
};

/** A line of the log. `place` orders lines of the same instant; `mailId` is the mail that it belongs to. */
export type AuditEntry = AuditNote & {
  readonly sort: 'mail' | 'letter' | 'house';
  readonly mailId?: string;
  readonly place: string;
};

/** Newest first: those of one person, those not done by these, those after a line. */
export type AuditAsked = {
  readonly by?: string;
  readonly without: readonly string[];
  readonly after?: { readonly at: string; readonly place: string };
  readonly limit: number;
};

/** What the administrators of a mailroom ask of the place where it stands. */
export type Administration = {
  note(note: AuditNote): Promise<void>;
  audit(asked: AuditAsked): Promise<AuditEntry[]>;
  /** When each person or step last did something. */
  lastSeen(): Promise<ReadonlyMap<string, string>>;
  /** The doctor's findings on the machine and the configuration. */
  findings(): Promise<Finding[]>;
  /** Where the configuration comes from, all of it as YAML, and what the doctor finds in it. */
  shownConfiguration(): ShownConfiguration;
  /** A configuration from YAML over the shipped one. @throws AppError kind `configuration` with a line for each mistake */
  configurationFrom(yaml: string): Configuration;
  /** Erases what is past its term. @returns how many pieces of mail */
  purge(): Promise<number>;
  /** Erases what these letters left for whoever prints and posts. */
  eraseOutbox(letterIds: readonly string[]): Promise<void>;
  backup(): Promise<KeptBackup>;
  backups(): Promise<Backups>;
  /** Whether learning is under way, whether the last ended badly, and what was learnt last. */
  learning(): Promise<Pick<Learning, 'running' | 'failed' | 'latest'>>;
  /** Begins to learn. @returns false when that is under way already */
  startLearning(): boolean;
  /** Puts in force what was learnt last. @returns its version @throws AppError when it is worse, or something else is in force since */
  installLearnt(): Promise<string>;
};
