import { Anchor, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { LetterDetail } from '../../../shared/contracts/console.ts';

/** A letter as it will be printed, page by page. */
export const Print = ({ detail, pages }: { detail: LetterDetail; pages: number }): ReactNode => {
  const [page, setPage] = useState(1);
  const { letter, version } = detail;
  if (detail.body === undefined) return <Text>La lettre est en cours de composition.</Text>;
  return (
    <section aria-label="Aperçu">
      <Group justify="space-between" mb="xs">
        <Anchor size="sm" href={`/api/letters/${letter.id}/letter.pdf`} underline="always">
          Télécharger le PDF
        </Anchor>
        {pages < 2 ? null : (
          <Group gap="xs">
            <Button size="compact-sm" variant="default" disabled={page === 1} onClick={() => setPage(page - 1)}>
              Page précédente
            </Button>
            <Text size="sm">
              {page} sur {pages}
            </Text>
            <Button size="compact-sm" variant="default" disabled={page >= pages} onClick={() => setPage(page + 1)}>
              Page suivante
            </Button>
          </Group>
        )}
      </Group>
      <img className="letter" src={`/api/letters/${letter.id}/pages/${page}?v=${version}`} alt={detail.text ?? ''} />
    </section>
  );
};
