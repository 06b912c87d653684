import { z } from 'zod';
import { queues } from '../mail/kinds.ts';

/** Whether a person has an address of a desk's calendar that has not been withdrawn. */
export const calendarGiven = z.object({ given: z.boolean() });
export type CalendarGiven = z.infer<typeof calendarGiven>;

/** Whose calendar of which desk. */
export const calendarOf = z.strictObject({ person: z.string().max(200), queue: z.enum(queues) });

/** Everybody's addresses that are open. */
export const shownCalendars = z.object({
  items: z.array(z.object({ person: z.string(), name: z.string(), queue: z.enum(queues), queueName: z.string() })),
});
export type ShownCalendars = z.infer<typeof shownCalendars>;
