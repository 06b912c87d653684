import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { LetterDetail, LetterVersion } from '../../../shared/contracts/console.ts';
import { ask } from '../api.ts';
import { Differences } from '../differences.tsx';
import { eventName, makerName } from '../french.ts';
import { frenchMoment } from '../french-days.ts';
import { Told } from '../told.tsx';

const Changed = ({ letterId, number }: { letterId: string; number: number }): ReactNode => {
  const found = useQuery({
    queryKey: ['version', letterId, number],
    queryFn: () => ask<LetterVersion>(`/letters/${letterId}/versions/${number}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return <Told query={found}>{({ differences }) => <Differences parts={differences} />}</Told>;
};

/** Every text that a letter had, who left it behind, and what was changed in it. */
export const Versions = ({ detail, people }: { detail: LetterDetail; people: Readonly<Record<string, string>> }): ReactNode => {
  const [number, setNumber] = useState<number>();
  if (detail.versions.length === 0) return null;
  return (
    <details>
      <summary>Versions du texte ({detail.versions.length})</summary>
      <ul className="plain">
        {detail.versions.map((version) => (
          <li key={version.number}>
            <Group gap="xs">
              <span>
                {version.number}. {frenchMoment(version.at)}, {makerName(version.by, people)} : {eventName(version.what)}
              </span>
              <Button
                size="compact-xs"
                variant="default"
                aria-expanded={number === version.number}
                onClick={() => setNumber(number === version.number ? undefined : version.number)}
              >
                {version.number === 1 ? 'Texte' : 'Différences'}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
      {number === undefined ? null : <Changed letterId={detail.letter.id} number={number} />}
    </details>
  );
};
