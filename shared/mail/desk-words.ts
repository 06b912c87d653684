import type { DocumentSummary, MailSummary } from '../contracts/console.ts';
import { fold } from '../text/fold.ts';

/** What a text is looked for in on a desk: names, numbers, the court; in small letters without accents. */
export const deskWords = (document: DocumentSummary | undefined, { id, fileName }: Pick<MailSummary, 'id' | 'fileName'>): string =>
  fold(
    [
      id,
      fileName,
      document?.sender,
      document?.insuredName,
      document?.claimNumber,
      document?.court,
      document?.caseNumber,
      ...(document?.claimants ?? []),
      ...(document?.defendants ?? []),
    ]
      .filter((word) => word !== undefined)
      .join(' ')
      .normalize('NFC'),
  );
