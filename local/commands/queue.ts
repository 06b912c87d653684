import { workingDaysLeft } from '../../functions/sweep/deadline-alerts.ts';
import type { RoutedMail } from '../../shared/contracts/messages.ts';
import { queueName } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { calendarFile } from '../../shared/law/calendar-file.ts';
import { kindNames, priorities, queueNames, queues } from '../../shared/mail/kinds.ts';
import type { Desk } from '../desk.ts';
import { table } from '../table.ts';

export type QueueOptions = { readonly json?: boolean; readonly ics?: boolean; readonly take?: boolean; readonly return?: string };

const nextDue = (message: RoutedMail): string => message.deadlines.map((deadline) => deadline.prudent).sort()[0] ?? '';

/** Most urgent first: priority, then the next prudent date. */
const byUrgency = (a: RoutedMail, b: RoutedMail): number =>
  priorities.indexOf(a.priority) - priorities.indexOf(b.priority) || (nextDue(a) || '9999').localeCompare(nextDue(b) || '9999');

/** How the next prudent date stands: past, today, or the working days left where they are few. */
const urgencyOf = (message: RoutedMail, today: string): string => {
  const next = nextDue(message);
  if (next === '') return '';
  if (next < today) return '⚠ dépassée';
  const left = workingDaysLeft(today, next);
  return left <= 5 ? `⚠ J-${left}` : '';
};

const row = (message: RoutedMail, today: string): string[] => [
  message.deliveryId,
  kindNames[message.kind],
  message.priority,
  nextDue(message),
  message.confidence.toFixed(2),
  urgencyOf(message, today),
  message.mailId,
  message.reasons[0] ?? '',
];

const print = (messages: readonly RoutedMail[], options: QueueOptions, today: string): void => {
  if (options.json === true) for (const message of messages) console.log(JSON.stringify(message));
  else if (messages.length === 0) console.log('Rien en attente.');
  else
    console.log(
      table(
        ['Envoi', 'Nature', 'Priorité', 'Échéance', 'Confiance', 'Alerte', 'Courrier', 'Motif'],
        messages.map((message) => row(message, today)),
      ),
    );
};

const events = (messages: readonly RoutedMail[]) =>
  messages.flatMap((message) =>
    message.deadlines.map((deadline) => ({
      uid: `${message.deliveryId}-${deadline.code}`,
      summary: `${kindNames[message.kind]} : ${deadline.code} (${message.mailId})`,
      deadline,
    })),
  );

/** Takes the most urgent that nobody else takes at the same time. */
const takeFirst = async (waiting: readonly RoutedMail[], desk: Pick<Desk, 'take'>): Promise<RoutedMail[]> => {
  for (const delivery of waiting) if (await desk.take(delivery, 'cli')) return [delivery];
  return [];
};

/** `pli queue`: what waits for a department, taking the most urgent or giving one back. */
export const queueCommand = async (
  name: string,
  options: QueueOptions,
  desk: Pick<Desk, 'waiting' | 'take' | 'giveBack' | 'clock'>,
): Promise<void> => {
  const parsed = queueName.safeParse(name);
  if (!parsed.success)
    throw configurationError(
      'unknown-queue',
      `« ${name} » n'est pas une file. Files : ${queues.join(', ')} (${Object.values(queueNames).join(', ')}).`,
    );
  const queue = parsed.data;
  if (options.return !== undefined) {
    if (!(await desk.giveBack(queue, options.return)))
      throw configurationError('not-taken', `L'envoi « ${options.return} » n'est pas pris dans la file ${queue}.`);
    return;
  }
  const today = desk.clock.today();
  const waiting = (await desk.waiting(queue)).sort(byUrgency);
  if (options.take === true) print(await takeFirst(waiting, desk), options, today);
  else if (options.ics === true) process.stdout.write(calendarFile(events(waiting)));
  else print(waiting, options, today);
};
