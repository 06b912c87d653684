import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Session } from '../../../shared/contracts/console.ts';

export const Administration = ({ page }: { page: string | undefined; session: Session }): ReactNode => <Title order={1}>{page}</Title>;
