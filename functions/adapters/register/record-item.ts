import type { LetterRecord, MailRecord } from '../../../shared/contracts/record.ts';
import { filedUnder } from '../../../shared/mail/filed-under.ts';
import type { Files } from '../../../shared/ports.ts';
import { packLetterRow, packMailRow } from '../lists/packed-row.ts';
import { packBody } from './body.ts';
import { letterPlace, mailPlace } from './table.ts';

/** When people decided or corrected something, for the list of such mail. */
const touchedOf = ({ settled = {}, corrected = {} }: MailRecord) => {
  const decidedAt = Object.values(settled).map(({ at }) => at);
  const touched = [...decidedAt, ...Object.values(corrected).flatMap((fields) => Object.values(fields).map(({ at }) => at))].sort().at(-1);
  return touched === undefined ? {} : { listedTouched: 'mail', touched, decidedAt };
};

/** A record of mail as an item, with what the indexes list it under. */
export const mailItem = async (record: MailRecord, files: Files) => {
  const { queue, claimNumber } = filedUnder(record);
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
    ...touchedOf(record),
    row: await packMailRow(record),
  };
};

const orderedAt = ({ history }: LetterRecord): string => history[0]?.at ?? '';

/** A letter as an item. */
export const letterItem = async (letter: LetterRecord, files: Files) => ({
  ...letterPlace(letter.id),
  ...(await packBody(letter, files)),
  version: letter.version,
  state: letter.state,
  listed: 'letter',
  sort: `${orderedAt(letter)}#${letter.id}`,
  row: await packLetterRow(letter),
  listedState: `letter#${letter.state}`,
});
