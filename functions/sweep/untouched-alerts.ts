import type { RoutedMail } from '../../shared/contracts/messages.ts';
import { kindNames } from '../../shared/mail/kinds.ts';
import type { Alert } from './alert.ts';

/** A message on a department's queue: since when it lies there, and who has taken it. */
export type Waiting = { readonly message: RoutedMail; readonly since: string; readonly takenBy?: string };

const hour = 3_600_000;

/** Whole hours between two instants. */
export const hoursBetween = (from: string, to: string): number => Math.floor((Date.parse(to) - Date.parse(from)) / hour);

/** Alerts on mail in `legal` that nobody has taken for some hours. */
export const untouchedAlerts = (waiting: readonly Waiting[], now: string, hours: number): Alert[] =>
  waiting
    .filter(({ message, since, takenBy }) => message.queue === 'legal' && takenBy === undefined && hoursBetween(since, now) >= hours)
    .map(({ message, since }) => ({
      id: `untouched:${message.deliveryId}`,
      queue: message.queue,
      subject: `${kindNames[message.kind]} : personne ne l'a prise depuis ${hoursBetween(since, now)} h`,
      text: `${kindNames[message.kind]}, courrier ${message.mailId}, priorité ${message.priority}, attend depuis ${hoursBetween(since, now)} heures.\nLe prendre : pli queue legal --take`,
    }));
