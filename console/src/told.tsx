import { Alert, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What an answer of the API looks like: waiting, refused with its reason, or there. */
export const Told = <T,>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }): ReactNode => {
  if (query.data !== undefined) return children(query.data);
  if (query.error !== null) return <Refusal error={query.error} />;
  return <Loader role="status" aria-label="Chargement" />;
};

/** Why something was refused. */
export const Refusal = ({ error }: { error: Error | null }): ReactNode =>
  error === null ? null : (
    <Alert color="red" title="Refusé" role="alert" my="sm">
      {error.message.split('\n').map((line) => (
        <div key={line}>{line}</div>
      ))}
    </Alert>
  );
