import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Session } from '../../../shared/contracts/console.ts';
import { useTitle } from '../address.ts';
import { GoLink } from '../go-link.tsx';
import { AdminAudit } from './admin-audit.tsx';
import { AdminBackups } from './admin-backups.tsx';
import { AdminConfiguration } from './admin-configuration.tsx';
import { AdminForget } from './admin-forget.tsx';
import { AdminLearning } from './admin-learning.tsx';
import { AdminPeople } from './admin-people.tsx';
import { AdminRetention } from './admin-retention.tsx';
import classes from './administration.module.css';

type Page = { readonly path: string; readonly name: string; readonly show: (may: boolean) => ReactNode };

/** `may`: whether the person may change something here; an auditor looks on. */
const pages: readonly Page[] = [
  { path: 'configuration', name: 'Configuration', show: (may) => <AdminConfiguration may={may} /> },
  { path: 'personnes', name: 'Personnes et rôles', show: (may) => <AdminPeople may={may} /> },
  { path: 'journal', name: 'Journal', show: () => <AdminAudit /> },
  { path: 'conservation', name: 'Conservation', show: (may) => <AdminRetention may={may} /> },
  { path: 'effacement', name: 'Effacement d’une personne', show: (may) => <AdminForget may={may} /> },
  { path: 'sauvegardes', name: 'Sauvegardes', show: (may) => <AdminBackups may={may} /> },
  { path: 'apprentissage', name: 'Apprentissage', show: (may) => <AdminLearning may={may} /> },
];

/** What administrators do and auditors look at. */
export const Administration = ({ page, session }: { page: string | undefined; session: Session }): ReactNode => {
  const current = pages.find(({ path }) => path === page) ?? pages[0];
  useTitle(`Administration, ${current?.name ?? ''}`);
  return (
    <>
      <Title order={1}>Administration</Title>
      <nav aria-label="Administration">
        <ul className={classes.pages}>
          {pages.map(({ path, name }) => (
            <li key={path} aria-current={path === current?.path ? 'page' : undefined}>
              <GoLink to={`/administration/${path}`}>{name}</GoLink>
            </li>
          ))}
        </ul>
      </nav>
      {current?.show(session.person.roles.includes('administrator'))}
    </>
  );
};
