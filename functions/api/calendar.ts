import type { Person } from '../../shared/contracts/configuration.ts';
import { deadlineNames } from '../../shared/contracts/deadline-names.ts';
import { type CalendarEntry, calendarFile } from '../../shared/law/calendar-file.ts';
import { kindNames, type Queue } from '../../shared/mail/kinds.ts';
import { sightOf } from '../../shared/mail/sight.ts';
import type { ApiPorts } from './api-ports.ts';
import { visibleLines } from './desk-view.ts';

/** The deadlines of a desk as a calendar: what is to be done of which mail, no name and no content. */
export const deskCalendar = async (queue: Queue, person: Person, ports: Pick<ApiPorts, 'lists'>): Promise<string> => {
  const lines = await visibleLines(queue, person, ports);
  const ids = [...new Set(lines.map(({ mailId }) => mailId))];
  const summaries = new Map((await ports.lists.summaries(ids, sightOf(person))).map((one) => [one.id, one]));
  const events: CalendarEntry[] = [];
  for (const { deliveryId, mailId, documentId } of lines) {
    const document = summaries.get(mailId)?.documents.find(({ id }) => id === documentId);
    for (const deadline of document?.deadlines ?? [])
      events.push({
        uid: `${deliveryId}-${deadline.code}`,
        summary: `${deadlineNames[deadline.code]} : ${kindNames[document?.kind ?? 'other']} (${mailId})`,
        deadline,
      });
  }
  return calendarFile(events);
};
