import { Alert, Button, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Refused } from './api.ts';

/** What an answer of the API looks like: waiting, refused with its reason, or there. */
export const Told = <T,>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }): ReactNode => {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <Refusal error={query.error} again={() => void query.refetch()} />;
  return <Loader role="status" aria-label="Chargement" />;
};

const reached = (error: Error): boolean => error instanceof Refused && error.status > 0 && error.status < 500;

/** Why something was refused, or that nothing answered. */
export const Refusal = ({ error, again }: { error: Error | null; again?: () => void }): ReactNode =>
  error === null ? null : (
    <Alert color="red" title={reached(error) ? 'Refusé' : 'Pas de réponse'} role="alert" my="sm">
      {error.message.split('\n').map((line) => (
        <div key={line}>{line}</div>
      ))}
      {again === undefined ? null : (
        <Button mt="xs" size="compact-sm" variant="default" onClick={again}>
          Réessayer
        </Button>
      )}
    </Alert>
  );
