import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Unable } from '../../shared/contracts/administration.ts';
import { ask } from './api.ts';

/** What cannot be done where this mailroom stands: why, and what to do instead. Undefined until it is known: nothing is offered, or asked for, before. */
export const useUnable = (): Unable | undefined =>
  useQuery({ queryKey: ['admin', 'unable'], queryFn: () => ask<Unable>('/admin/unable') }).data;

/** In the place of what cannot be done here. */
export const NotHere = ({ why }: { why: string }): ReactNode => (
  <Alert title="Impossible depuis la console" my="sm">
    {why}
  </Alert>
);
