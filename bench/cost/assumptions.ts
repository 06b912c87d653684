/** What the bill is computed from besides the counted requests. Times are estimates on one core of the machine that measured them, not on Lambda. */
export const assumptions = {
  /**
   * Seconds of one core that a warm run takes for one page with a text layer, the browser's share in `correspond` added: measured (PLI_MEASURE=1 npm run test:aws test/aws/step-times.ts)
   * on 25 November 2026. What a run waits for comes on top.
   */
  processorSeconds: { intake: 0.054, read: 0.063, triage: 0.049, correspond: 0.156, dispatch: 0.021 },
  /** Seconds of one core for each further page with a text layer, and for each page that Tesseract reads (`npm run bench:engines`: 103 pages a minute on one worker). */
  textLayerSecondsPerPage: 0.01,
  recognitionSecondsPerPage: 0.6,
  /** Seconds that a request to S3, DynamoDB or SQS is waited for; the requests of a run are counted. */
  secondsPerRequest: 0.015,
  /** Share of runs that start cold, and seconds of one core that a cold start takes: loading, and unpacking the browser. */
  coldShare: 0.03,
  coldSeconds: { intake: 0.5, read: 1, triage: 0.6, correspond: 4, dispatch: 0.5 },
  /** Letters that a piece of mail sets off, and of them by e-mail. */
  lettersPerPiece: 1,
  emailsPerPiece: 0.3,
  megabytesPerScannedPage: 0.15,
  megabytesPerDigitalPage: 0.05,
  /** Kilobytes of transcript, records and letters kept of a page. */
  keptKilobytesPerPage: 60,
  recordKilobytesPerPiece: 12,
  logKilobytesPerPiece: 6,
  /** Hours of a month in which mail comes, evenly: they say how many files a round packs for one scan. */
  hoursOfMail: 220,
  /** What a scan of several files takes of S3: archive and list are put, and looked up to be removed; each file is fetched once more. */
  writesPerScan: 4,
  readsPerScan: 3,
  /** Seconds of one core for a round or a look, and for each file in it: an estimate. */
  roundSeconds: 0.05,
  /** Seconds for which a round's last look at the queue waits: only then does SQS look on all its servers. */
  lastLookSeconds: 1,
  /** Looks of a month, each quarter of an hour, for scans that have not answered: a message and two lists. */
  unansweredLooks: 2_920,
  packSecondsPerFile: 0.005,
  /** Requests to KMS: bucket keys and data-key reuse leave about one for ten of S3 and SQS. */
  kmsShare: 0.1,
  /** Polls of the six event sources in a month without any message. */
  idlePolls: 3_900_000,
  alarms: 60,
  metrics: 21,
  /** Share of runs that X-Ray records. */
  tracedShare: 0.05,
  /** Share of scanned pages whose confidence stays under the threshold and that go on to Textract: to be replaced by the ledger of a real month. */
  textractShare: 0.1,
} as const;
