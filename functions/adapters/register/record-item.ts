import type { LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import { filedUnder } from '../../../shared/mail/filed-under.ts';
import type { Files } from '../../../shared/ports.ts';
import { packBody } from './body.ts';
import { letterPlace, mailPlace } from './table.ts';

/** The first day on which something falls due. */
const firstDue = (record: MailRecord): string | undefined =>
  record.documents
    .flatMap((document) => document.deadlines.map((deadline) => deadline.prudent))
    .sort()
    .at(0);

/** A record of mail as an item, with what the indexes list it under. */
export const mailItem = async (record: MailRecord, files: Files) => {
  const { queue, claimNumber } = filedUnder(record);
  const due = firstDue(record);
  return {
    ...mailPlace(record.id),
    ...(await packBody(record, files)),
    version: record.version,
    state: record.state,
    listed: 'mail',
    sort: `${record.appeared}#${record.id}`,
    listedState: `mail#${record.state}`,
    listedQueue: queue === undefined ? undefined : `mail#${queue}`,
    listedClaim: claimNumber,
    ...(due === undefined ? {} : { listedDue: 'mail', due }),
  };
};

/** A letter as an item. */
export const letterItem = async (letter: LetterRecord, files: Files) => ({
  ...letterPlace(letter.id),
  ...(await packBody(letter, files)),
  version: letter.version,
  state: letter.state,
  listed: 'letter',
  sort: letter.id,
  listedState: `letter#${letter.state}`,
});
