import { describe, expect, test } from 'vitest';
import type { Queues, Register } from '../../shared/ports.ts';
import { newDelivery, newId, newMail } from './records.ts';

export type QueuesUnderTest = {
  readonly queues: Queues;
  /** Bodies of the messages that can be received from a queue now; each is given once. */
  readonly receive: (queue: string) => Promise<unknown[]>;
  /** The register beside: erasing a mail takes its messages with it. */
  readonly register: Register;
};

/** What every carrier of messages must do. */
export const queuesContract = (name: string, make: () => QueuesUnderTest): void => {
  describe(`Queues (${name})`, () => {
    test('a step message arrives on the queue of its step, as it was sent', async () => {
      const { queues, receive } = make();
      const message = { type: 'triage', mailId: newId('m') } as const;
      await queues.sendStep(message, `triage:${message.mailId}`);
      expect(await receive('triage')).toContainEqual(message);
    });

    test('the same dedup id on the same queue is delivered once, for ever: also after its message was received', async () => {
      const { queues, receive } = make();
      const message = { type: 'read', mailId: newId('m'), partId: 'p1' } as const;
      const send = () => queues.sendStep(message, `read:${message.mailId}:p1`);
      await send();
      await send();
      expect((await receive('read')).filter((body) => JSON.stringify(body) === JSON.stringify(message))).toHaveLength(1);
      await send();
      expect(await receive('read')).not.toContainEqual(message);
    });

    test('of fifty senders of one message at once, it arrives once', async () => {
      const { queues, receive } = make();
      const message = { type: 'triage', mailId: newId('m') } as const;
      await Promise.all(Array.from({ length: 50 }, () => queues.sendStep(message, `triage:${message.mailId}`)));
      expect((await receive('triage')).filter((body) => JSON.stringify(body) === JSON.stringify(message))).toHaveLength(1);
    });

    test('the same dedup id on two queues is two messages', async () => {
      const { queues, receive } = make();
      const id = newId('l');
      await queues.sendStep({ type: 'correspond', letterId: id }, id);
      await queues.sendStep({ type: 'dispatch', letterId: id }, id);
      expect(await receive('correspond')).toContainEqual({ type: 'correspond', letterId: id });
      expect(await receive('dispatch')).toContainEqual({ type: 'dispatch', letterId: id });
    });

    test('a delivery arrives on the queue of its department, once however often it is delivered', async () => {
      const { queues, receive } = make();
      const delivery = newDelivery();
      await queues.deliver(delivery);
      await queues.deliver(delivery);
      expect((await receive('mediation')).filter((body) => JSON.stringify(body) === JSON.stringify(delivery))).toHaveLength(1);
    });

    test('a delivery whose content changed arrives with its new content under the same id', async () => {
      const { queues, receive } = make();
      const delivery = newDelivery({ queue: 'recourse' });
      const changed = { ...delivery, reasons: ['Recours, après relecture.'] };
      await queues.deliver(delivery);
      await queues.deliver(changed);
      const bodies = (await receive('recourse')).filter((body) => JSON.stringify(body).includes(delivery.deliveryId));
      expect(bodies.at(-1)).toEqual(changed);
    });

    test('a delivery that was withdrawn, taken or not, is there again when it is delivered again with the same content', async () => {
      const { queues, receive } = make();
      const delivery = newDelivery({ queue: 'recourse' });
      await queues.withdraw(delivery);
      await queues.deliver(delivery);
      await receive('recourse');
      await queues.withdraw(delivery);
      await queues.deliver(delivery);
      expect(await receive('recourse')).toContainEqual(delivery);
    });

    test('RGPD art. 17: an erased mail may come again, and its messages arrive again', async () => {
      const { queues, receive, register } = make();
      const mail = newMail();
      const message = { type: 'read', mailId: mail.id, partId: 'p1' } as const;
      await register.createMail(mail);
      await queues.sendStep(message, `read:${mail.id}:p1`);
      await receive('read');
      await register.eraseMail(mail.id);
      await queues.sendStep(message, `read:${mail.id}:p1`);
      expect(await receive('read')).toContainEqual(message);
    });
  });
};
