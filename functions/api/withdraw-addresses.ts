import { configurationError } from '../../shared/errors.ts';
import type { ApiPorts } from './api-ports.ts';
import { type Feed, mayHaveAddress, withdrawAddresses } from './calendar-addresses.ts';

export type AddressPorts = Pick<ApiPorts, 'sessions' | 'clock' | 'administration' | 'note'>;

/** Writes into the log what became of a calendar's addresses. */
export const noteAddress = async (ports: AddressPorts, by: string, what: string, { person, queue }: Feed): Promise<void> =>
  (ports.note ?? ports.administration?.note)?.({ at: ports.clock.now(), by, what, subject: `${person} ${queue}` });

/** Withdraws all addresses of a calendar, one of which nothing is known too. @throws AppError `not-given` */
export const withdrawNoted = async (feed: Feed, by: string, ports: AddressPorts): Promise<void> => {
  if (!(await mayHaveAddress(feed, ports))) throw configurationError('not-given', 'Aucune adresse de ce calendrier n’est ouverte.');
  await withdrawAddresses(feed, ports);
  await noteAddress(ports, by, 'calendar-withdrawn', feed);
};
