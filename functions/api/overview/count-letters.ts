import type { Configuration } from '../../../shared/contracts/configuration.ts';
import type { Overview } from '../../../shared/contracts/overview.ts';
import { type Channel, channels } from '../../../shared/mail/state.ts';
import { countBy } from './count-by.ts';
import type { CountedLetter } from './counted.ts';

const channelNames: Readonly<Record<Channel, string>> = {
  internal: 'Interne',
  email: 'Courriel',
  post: 'Lettre simple',
  registered: 'Recommandé',
};

const left = new Set<CountedLetter['state']>(['sent', 'delivered', 'returned']);
const waits = new Set<CountedLetter['state']>(['drafted', 'awaiting-approval']);

/** How many letters were ordered and have left. */
export const countLetters = (letters: readonly CountedLetter[]): Overview['letters'] => {
  const sent = letters.filter(({ state }) => left.has(state));
  const sentOf = new Map(countBy(sent, ({ template }) => template));
  return {
    ordered: letters.length,
    sent: sent.length,
    waiting: letters.filter(({ state }) => waits.has(state)).length,
    withdrawn: letters.filter(({ state }) => state === 'withdrawn').length,
    byChannel: channels.map((channel) => ({
      channel,
      name: channelNames[channel],
      sent: sent.filter((letter) => letter.channel === channel).length,
    })),
    byTemplate: countBy(letters, ({ template }) => template).map(([template, ordered]) => ({
      template,
      ordered,
      sent: sentOf.get(template) ?? 0,
    })),
  };
};

const cents = (value: number): number => Math.round(value * 100) / 100;

/** What reading and sending cost by the configured tariffs; null where one that is needed is missing. Letters within the house cost nothing. */
export const costOf = (
  { mail, letters }: Pick<Overview, 'mail' | 'letters'>,
  tariffs: NonNullable<Configuration['tariffs']> = {},
): Overview['cost'] => {
  const price = { internal: 0, ...tariffs };
  const reading = tariffs.page === undefined ? null : cents(tariffs.page * mail.pages);
  const sums = letters.byChannel.map(({ channel, sent }) => {
    const each = price[channel];
    return sent === 0 ? 0 : each === undefined ? null : each * sent;
  });
  const sending = sums.includes(null) ? null : cents(sums.reduce<number>((sum, one) => sum + (one === null ? 0 : one), 0));
  const perPiece = reading === null || sending === null || mail.received === 0 ? null : cents((reading + sending) / mail.received);
  return { reading, sending, perPiece };
};
