import { describe, expect, test } from 'vitest';
import type { RoutedMail } from '../../shared/contracts/messages.ts';
import type { Queues } from '../../shared/ports.ts';
import { newDelivery } from './records.ts';

type Move = (delivery: RoutedMail, by: string) => Promise<boolean>;

export type DeskUnderTest = {
  readonly queues: Pick<Queues, 'deliver'>;
  readonly take: Move;
  readonly giveBack: Move;
  readonly finish: Move;
};

/** Whose hand a delivery is in, wherever that is kept. */
export const deskContract = (name: string, make: () => DeskUnderTest): void => {
  const delivered = async (): Promise<DeskUnderTest & { readonly delivery: RoutedMail }> => {
    const desk = make();
    const delivery = newDelivery();
    await desk.queues.deliver(delivery);
    return { ...desk, delivery };
  };

  describe(`Desk (${name})`, () => {
    test('of many who take a delivery at once, one has it', async () => {
      const { take, delivery } = await delivered();
      const taken = await Promise.all(Array.from({ length: 20 }, (_, person) => take(delivery, `person-${person}`)));
      expect(taken.filter((had) => had)).toHaveLength(1);
    });

    test('one whose hold has passed to another finishes nothing for the other, nor gives it back', async () => {
      const { take, giveBack, finish, delivery } = await delivered();
      expect(await take(delivery, 'helene')).toBe(true);
      expect(await giveBack(delivery, 'helene')).toBe(true);
      expect(await take(delivery, 'yann')).toBe(true);
      expect(await finish(delivery, 'helene')).toBe(false);
      expect(await giveBack(delivery, 'helene')).toBe(false);
      expect(await take(delivery, 'helene')).toBe(false);
      expect(await finish(delivery, 'yann')).toBe(true);
    });

    test('what nobody has taken is neither finished nor given back', async () => {
      const { take, giveBack, finish, delivery } = await delivered();
      expect(await finish(delivery, 'helene')).toBe(false);
      expect(await giveBack(delivery, 'helene')).toBe(false);
      expect(await take(delivery, 'helene')).toBe(true);
    });

    test('what is finished is taken by nobody, and given back by nobody', async () => {
      const { take, giveBack, finish, delivery } = await delivered();
      await take(delivery, 'helene');
      await finish(delivery, 'helene');
      expect(await giveBack(delivery, 'helene')).toBe(false);
      expect(await take(delivery, 'yann')).toBe(false);
    });
  });
};
