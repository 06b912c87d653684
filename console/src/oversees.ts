import type { Session } from '../../shared/contracts/console.ts';

/** Whether a person looks after the house as a whole. */
export const oversees = ({ person }: Session): boolean => person.roles.includes('administrator') || person.roles.includes('auditor');
