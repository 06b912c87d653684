import { z } from 'zod';
import { type CorrespondPorts, correspond } from '../../functions/correspond/step.ts';
import { dispatch } from '../../functions/dispatch/step.ts';
import { intake } from '../../functions/intake/step.ts';
import { read } from '../../functions/read/step.ts';
import { triageMail } from '../../functions/triage/step.ts';
import { type StepMessage, stepMessage } from '../../shared/contracts/messages.ts';
import type { Ports } from '../../shared/ports.ts';

/** Every port of a running mailroom. */
export type MailroomPorts = Ports & CorrespondPorts;

/** What a step did, for the person who watches. */
export type Done = { readonly message: StepMessage; readonly mailId?: string; readonly duplicate?: boolean };

/** Does the work of one message, whichever step it is for. */
export const work = async (body: unknown, ports: MailroomPorts): Promise<Done> => {
  const message = z.parse(stepMessage, body);
  switch (message.type) {
    case 'intake':
      return { message, ...(await intake(message, ports)) };
    case 'read':
      await read(message, ports);
      return { message, mailId: message.mailId };
    case 'triage':
      await triageMail(message, ports);
      return { message, mailId: message.mailId };
    case 'correspond':
      await correspond(message, ports);
      return { message };
    case 'dispatch':
      await dispatch(message, ports);
      return { message };
    default:
      return message satisfies never;
  }
};
