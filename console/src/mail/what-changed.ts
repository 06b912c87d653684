import type { DeskDeadline, MailDetail } from '../../../shared/contracts/console.ts';
import { deadlineName } from '../french.ts';
import { frenchDay } from '../french-days.ts';

type Known = Pick<MailDetail, 'deadlines' | 'waiting' | 'letters' | 'record'>;

const byCode = ({ deadlines }: Known): Map<string, DeskDeadline> =>
  new Map(
    Object.values(deadlines)
      .flat()
      .map((deadline) => [deadline.code, deadline]),
  );

const deadlineChanges = (before: Known, after: Known): string[] => {
  const [was, is] = [byCode(before), byCode(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((code) => {
    const [old, now] = [was.get(code)?.prudent, is.get(code)?.prudent];
    if (old === now) return [];
    if (now === undefined) return [`${deadlineName(code)} : ne court plus`];
    return [`${deadlineName(code)} : ${frenchDay(now)}${old === undefined ? '' : `, au lieu du ${frenchDay(old)}`}`];
  });
};

const desksOf = ({ waiting }: Known): string => [...new Set(waiting.map(({ queueName }) => queueName))].toSorted().join(', ');

const lettersRenewed = (before: Known, after: Known): string[] => {
  const known = new Set(before.letters.map(({ id }) => id));
  const fresh = after.letters.filter(({ id }) => !known.has(id)).length;
  const open = after.letters.filter(
    ({ id, state, lastEditor }) => known.has(id) && lastEditor === undefined && (state === 'awaiting-approval' || state === 'drafted'),
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
