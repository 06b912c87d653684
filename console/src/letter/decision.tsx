import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { LetterDetail, LetterWay } from '../../../shared/contracts/console.ts';
import { change } from '../api.ts';
import { makerName } from '../french.ts';
import { Refusal } from '../told.tsx';
import { useDraft } from './drafts.ts';
import { Reject } from './reject.tsx';

const heldBy = ({ letter, statements }: LetterDetail): string[] => [
  ...letter.problems.map(({ message }) => message),
  ...statements.filter(({ released }) => released === undefined).map(({ quote }) => `Une phrase ne peut pas partir : « ${quote} ».`),
];

const verdict = (held: readonly string[], way: LetterWay): string => {
  if (held.length > 0) return 'Elle ne peut pas partir encore :';
  return way.canApprove
    ? 'Prête : relisez-la, puis approuvez-la. Elle part aussitôt.'
    : (way.whyNot ?? 'Vous ne pouvez pas approuver cette lettre.');
};

/** What keeps a letter from leaving, and the decision of a second person. */
export const Decision = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const client = useQueryClient();
  const { letter, version } = detail;
  const approve = useMutation({
    mutationFn: () => change('POST', `/letters/${letter.id}/approve`, { version }),
    onSettled: () => client.invalidateQueries(),
  });
  const draft = useDraft(letter.id);
  const unsaved = draft.body !== undefined || draft.addressee !== undefined;
  const waits = letter.state === 'awaiting-approval';
  const held = heldBy(detail);
  if (!waits && held.length === 0) return null;
  return (
    <section aria-label="Décision" className="next">
      <p className="what">
        <strong>{verdict(held, way)}</strong>
      </p>
      {held.length === 0 ? null : (
        <ul>
          {held.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
      {held.length === 0 || way.canApprove || way.whyNot === undefined ? null : <Text size="sm">{way.whyNot}</Text>}
      {letter.lastEditor === undefined ? null : <Text size="sm">Texte écrit par {makerName(letter.lastEditor, way.people)}.</Text>}
      {waits && unsaved ? <Text size="sm">Ce que vous avez écrit n’est pas encore enregistré : enregistrez-le d’abord.</Text> : null}
      {waits ? (
        <Group align="end" gap="xs" mt="xs">
          <Button disabled={!way.canApprove || held.length > 0 || unsaved} loading={approve.isPending} onClick={() => approve.mutate()}>
            Approuver
          </Button>
          <Reject id={letter.id} />
        </Group>
      ) : null}
      <Refusal error={approve.error} />
    </section>
  );
};
