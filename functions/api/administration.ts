import type { Backups, Finding, KeptBackup, ShownConfiguration, Unable } from '../../shared/contracts/administration.ts';
import type { Configuration, Person } from '../../shared/contracts/configuration.ts';
import type { Learning } from '../../shared/contracts/learning.ts';
import type { ConfigurationChanges } from './configuration-changes.ts';

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

/** A person as the mailroom knows them, and when they last did something. */
export type KnownPerson = Pick<Person, 'id' | 'name' | 'roles'> & { readonly lastSeen?: string | undefined; readonly disabled?: boolean };

/** What the administrators of a mailroom ask of the place where it stands. */
export type Administration = {
  /** What cannot be done where this mailroom stands: why, and what to do instead, in French. */
  readonly unable: Unable;
  readonly note: (note: AuditNote) => Promise<void>;
  audit(asked: AuditAsked): Promise<AuditEntry[]>;
  /** Everybody who may come in. */
  people(): Promise<readonly KnownPerson[]>;
  /** Keeps a person out from now on, or lets them in again; absent where the configuration says who comes in. @throws AppError `unknown-person` */
  disable?(id: string, disabled: boolean): Promise<void>;
  /** The doctor's findings on the machine and the configuration. */
  findings(): Promise<Finding[]>;
  /** Where the configuration comes from, all of it as YAML, and what the doctor finds in it. */
  shownConfiguration(): Promise<ShownConfiguration>;
  /** A configuration from a text (YAML; on AWS JSON) over the shipped one. @throws AppError kind `configuration` with a line for each mistake */
  configurationFrom(yaml: string): Configuration;
  /** Changing the configuration's file; absent where it is not at hand. */
  readonly changes?: ConfigurationChanges;
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
