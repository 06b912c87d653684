import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { go } from '../address.ts';
import { GoLink } from '../go-link.tsx';
import { useShortcuts } from '../shortcuts.ts';
import { trailWith } from '../trail.ts';

/** The way back to the list that one came from, and on to the piece of mail before or after. */
export const Neighbours = ({ id }: { id: string }): ReactNode => {
  const trail = trailWith(id);
  const at = trail?.ids.indexOf(id) ?? -1;
  const [before, after] = [trail?.ids[at - 1], trail?.ids[at + 1]];
  const open = (other: string | undefined): void => (other === undefined ? undefined : go(`/courrier/${other}`));
  useShortcuts({
    J: () => open(after),
    K: () => open(before),
    U: () => (trail === undefined ? undefined : go(trail.path)),
  });
  if (trail === undefined) return null;
  return (
    <Group component="nav" aria-label="Liste d’où vient ce courrier" gap="xs" className="neighbours">
      <GoLink to={trail.path}>Retour : {trail.name}</GoLink>
      <Text size="sm" className="soft">
        {at + 1} sur {trail.ids.length}
      </Text>
      <Button size="compact-sm" variant="default" disabled={before === undefined} onClick={() => open(before)}>
        Précédent
      </Button>
      <Button size="compact-sm" variant="default" disabled={after === undefined} onClick={() => open(after)}>
        Suivant
      </Button>
    </Group>
  );
};
