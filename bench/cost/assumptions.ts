/** What the bill is computed from besides the counted requests. Times are estimates on one core of the machine that measured them, not on Lambda. */
export const assumptions = {
  /** Seconds of one core that Tesseract needs for a page at 200 dpi, its picture included. */
  recognitionSecondsPerPage: 1.75,
  /** Seconds for a page with a text layer. */
  textLayerSecondsPerPage: 0.01,
  /** Seconds of a run besides its pages: requests, loading, its share of cold starts. */
  secondsPerRun: { intake: 0.7, read: 0.8, triage: 0.6, correspond: 1, dispatch: 0.4 },
  /** Letters that a piece of mail sets off, and of them by e-mail. */
  lettersPerPiece: 1,
  emailsPerPiece: 0.3,
  megabytesPerScannedPage: 0.15,
  megabytesPerDigitalPage: 0.05,
  /** Kilobytes of transcript, records and letters kept of a page. */
  keptKilobytesPerPage: 60,
  recordKilobytesPerPiece: 12,
  logKilobytesPerPiece: 6,
  /** Requests to KMS: bucket keys and data-key reuse leave about one for ten of S3 and SQS. */
  kmsShare: 0.1,
  /** Polls of the six event sources in a month without any message. */
  idlePolls: 3_900_000,
  alarms: 62,
  metrics: 20,
  /** Share of runs that X-Ray records. */
  tracedShare: 0.05,
  /** Share of scanned pages whose confidence stays under the threshold and that go on to Textract: to be replaced by the ledger of a real month. */
  textractShare: 0.1,
} as const;
