/** A change of the configuration's file that waits for a second administrator. `text`: the whole file as it would be; `basis`: the file that it was made from. */
export type ProposedConfiguration = {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly why: string;
  readonly text: string;
  readonly basis: string;
};

/** A file that was in force until it was replaced: when, by whom, on whose proposal and why. */
export type KeptConfiguration = {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly proposedBy: string;
  readonly why: string;
};

/** Changing the configuration where its file is at hand. */
export type ConfigurationChanges = {
  /** The file in force; empty where the shipped configuration alone is. */
  text(): string;
  /** The file changed so that it makes the configuration of this text (YAML over the shipped one). @throws AppError kind `configuration` */
  drafted(yaml: string): string;
  /** Tells a file from another. */
  fingerprint(text: string): string;
  proposal(): ProposedConfiguration | undefined;
  propose(proposal: ProposedConfiguration): void;
  withdraw(): void;
  /** Former files, the last replaced first. */
  versions(): readonly KeptConfiguration[];
  /** @throws AppError `unknown-version` */
  textOf(version: string): string;
  /** Puts the proposed file in force, keeps the former one, and takes it up at once as far as that can be. */
  replace(by: string, at: string): KeptConfiguration;
  /** Parts of the file that count only once the mailroom is started again. */
  restart(): readonly string[];
};
