import { Alert, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Placed, TriedConfiguration } from '../../../shared/contracts/administration.ts';
import { counted } from '../counted.ts';
import { letterNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';

const priorityNames: Readonly<Record<Placed['priority'], string>> = {
  immediate: 'immédiat',
  urgent: 'urgent',
  high: 'élevé',
  normal: 'normal',
};

const PlacedAt = ({ queueName, copyNames, priority, letters }: Placed): ReactNode => (
  <>
    <strong>{queueName}</strong>, {priorityNames[priority]}
    {copyNames.length === 0 ? null : <div>copie : {copyNames.join(', ')}</div>}
    <div>{letters.length === 0 ? 'aucune lettre' : letters.map((letter) => letterNames[letter] ?? letter).join(', ')}</div>
  </>
);

/** What a tried configuration would change on the mail of the last days, or what keeps it from being one. */
export const TriedChanges = ({ problems, tried, left, changed }: TriedConfiguration): ReactNode => {
  if (problems.length > 0)
    return (
      <Alert color="red" title="Ce n’est pas une configuration" role="alert" my="sm">
        {problems.map((problem) => (
          <div key={problem}>{problem}</div>
        ))}
      </Alert>
    );
  return (
    <>
      <Text my="sm" role="status">
        {changed.length === 0 ? 'Rien n’irait ailleurs.' : `${counted(changed.length, 'document irait', 'documents iraient')} ailleurs.`}{' '}
        Essayé sur {counted(tried, 'courrier')}
        des sept derniers jours{left > 0 ? ', les plus anciens laissés de côté' : ''} ; rien n’a été changé.
      </Text>
      {changed.length === 0 ? null : (
        <Table captionSide="top" withTableBorder>
          <Table.Caption>Ce qui changerait</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Courrier</Table.Th>
              <Table.Th>Aujourd’hui</Table.Th>
              <Table.Th>Avec ce texte</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changed.map(({ mailId, documentId, kindName, fileName, from, to }) => (
              <Table.Tr key={documentId}>
                <Table.Td>
                  <GoLink to={`/courrier/${mailId}`}>{kindName}</GoLink>
                  <Text size="sm">{fileName}</Text>
                </Table.Td>
                <Table.Td>
                  <PlacedAt {...from} />
                </Table.Td>
                <Table.Td>
                  <PlacedAt {...to} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </>
  );
};
