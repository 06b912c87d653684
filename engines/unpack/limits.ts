/** What a file may cost before anything in it is opened. */
export type UnpackLimits = {
  readonly megabytesPerFile: number;
  readonly megapixels: number;
  readonly pagesPerFile?: number;
  /** E-mails within e-mails and archives within archives. */
  readonly depth: number;
};

/** Attachments of one e-mail or files of one archive. */
export const partsPerFile = 200;

/** How much larger than its packed form an archive may become, once it is large at all. */
export const largestRatio = 200;
