import type { Role } from './configuration.ts';

/** What a role is called. */
export const roleNames: Readonly<Record<Role, string>> = {
  mailroom: 'Service courrier',
  handler: 'Gestionnaire',
  approver: 'Approbateur',
  jurist: 'Juriste',
  administrator: 'Administrateur',
  auditor: 'Auditeur',
  medical: 'Secret médical',
};
