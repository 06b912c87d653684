import type { DeskDeadline, MailDetail } from '../../../shared/contracts/console.ts';
import { deadlineName } from '../french.ts';
import { frenchDay } from '../french-days.ts';

type Known = Pick<MailDetail, 'deadlines' | 'waiting' | 'letters' | 'record'>;

/** Each document has its own deadlines, of which two may go by one code. */
const byPlace = ({ deadlines }: Known): Map<string, DeskDeadline> =>
  new Map(Object.entries(deadlines).flatMap(([document, own]) => own.map((deadline) => [`${document} ${deadline.code}`, deadline])));

const deadlineChanges = (before: Known, after: Known): string[] => {
  const [was, is] = [byPlace(before), byPlace(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((place) => {
    const code = (is.get(place) ?? was.get(place))?.code ?? place;
    const [old, now] = [was.get(place)?.prudent, is.get(place)?.prudent];
    if (old === now) return [];
    if (now === undefined) return [`${deadlineName(code)} : ne court plus`];
    return [`${deadlineName(code)} : ${frenchDay(now)}${old === undefined ? '' : `, au lieu du ${frenchDay(old)}`}`];
  });
};

const desksOf = ({ waiting }: Known): string => [...new Set(waiting.map(({ queueName }) => queueName))].toSorted().join(', ');

/** What letters are composed from: a letter of another document of the same mail stays as it is. */
const composedFrom = ({ record }: Known): Map<string, string> =>
  new Map(record.documents.map(({ id, kind, fields }) => [id, JSON.stringify([kind, fields, record.received])]));

const lettersRenewed = (before: Known, after: Known): string[] => {
  const known = new Set(before.letters.map(({ id }) => id));
  const fresh = after.letters.filter(({ id }) => !known.has(id)).length;
  const [was, is] = [composedFrom(before), composedFrom(after)];
  const open = after.letters.filter(
    ({ id, documentId, state, lastEditor }) =>
      known.has(id) &&
      was.get(documentId) !== is.get(documentId) &&
      lastEditor === undefined &&
      (state === 'awaiting-approval' || state === 'drafted'),
  ).length;
  return [
    ...(fresh === 0 ? [] : [fresh === 1 ? 'une lettre nouvelle' : `${fresh} lettres nouvelles`]),
    ...(open === 0 ? [] : [open === 1 ? 'la lettre en attente est recomposée' : `les ${open} lettres en attente sont recomposées`]),
  ];
};

/** What a correction has moved, in words: deadlines, desk, letters. */
export const whatChanged = (before: Known, after: Known): string[] => {
  const [was, is] = [desksOf(before), desksOf(after)];
  return [
    ...deadlineChanges(before, after),
    ...(was === is ? [] : [`file : ${is === '' ? 'aucune' : is}`]),
    ...lettersRenewed(before, after),
  ];
};
