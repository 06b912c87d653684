import { Button, type ButtonProps, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';

/** A button for what cannot be taken back: pressed once it asks, pressed again it does. */
export const ConfirmButton = ({
  label,
  ask,
  act,
  about,
  ...look
}: {
  label: string;
  ask: string;
  act: () => void;
  about?: string;
} & Pick<ButtonProps, 'size' | 'variant' | 'disabled' | 'loading'>): ReactNode => {
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <Button {...look} aria-label={about === undefined ? label : `${label} : ${about}`} onClick={() => setAsked(true)}>
        {label}
      </Button>
    );
  return (
    <Group
      gap={4}
      wrap="nowrap"
      role="group"
      aria-label={ask}
      onKeyDown={(event) => (event.key === 'Escape' ? setAsked(false) : undefined)}
    >
      <Button
        {...look}
        variant="filled"
        autoFocus
        onClick={() => {
          setAsked(false);
          act();
        }}
      >
        {ask}
      </Button>
      <Button {...look} variant="subtle" onClick={() => setAsked(false)}>
        Non
      </Button>
    </Group>
  );
};
