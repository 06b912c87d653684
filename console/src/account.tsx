import { Button, Group, Text, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Session } from '../../shared/contracts/console.ts';
import { change } from './api.ts';
import { frenchDay } from './french-days.ts';
import { ShortcutHelp } from './shortcut-help.tsx';
import { Refusal } from './told.tsx';

/** Who is here, the day, light or dark, the keys, and the way out: the session then opens nothing any more. */
export const Account = ({ session }: { session: Session }): ReactNode => {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leave = useMutation({ mutationFn: () => change('DELETE', '/session', {}), onSuccess: () => window.location.assign('/') });
  const dark = colorScheme === 'dark' || (colorScheme === 'auto' && window.matchMedia('(prefers-color-scheme: dark)').matches);
  return (
    <div className="account">
      <div>
        <Text size="sm" fw={600}>
          {session.person.name}
        </Text>
        <Text size="xs" c="dimmed">
          {frenchDay(session.today)}
        </Text>
      </div>
      <Group gap={4}>
        <Button size="compact-xs" variant="default" onClick={() => setColorScheme(dark ? 'light' : 'dark')}>
          {dark ? 'Clair' : 'Sombre'}
        </Button>
        <ShortcutHelp />
        <Button size="compact-xs" variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
          Quitter
        </Button>
      </Group>
      <Refusal error={leave.error} />
    </div>
  );
};
