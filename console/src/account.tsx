import { Button, Group, Text, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Session } from '../../shared/contracts/console.ts';
import { change } from './api.ts';
import { frenchDay } from './french.ts';
import { Refusal } from './told.tsx';

/** Who is here, the day, light or dark, and the way out: the session then opens nothing any more. */
export const Account = ({ session }: { session: Session }): ReactNode => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useMutation({ mutationFn: () => change('DELETE', '/session', {}), onSuccess: () => window.location.assign('/') });
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <div className="account">
      <Text size="sm" fw={600}>
        {session.person.name}
      </Text>
      <Text size="xs" c="dimmed">
        {frenchDay(session.today)}
      </Text>
      <Group gap="xs" mt={6}>
        <Button size="compact-xs" variant="default" onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? 'Clair' : 'Sombre'}
        </Button>
        <Button size="compact-xs" variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          Quitter
        </Button>
      </Group>
      <Refusal error={leave.error} />
    </div>
  );
};
