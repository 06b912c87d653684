import type { RoutedMail } from '../../shared/contracts/messages.ts';
import type { Queue } from '../../shared/mail/kinds.ts';
import type { Ports } from '../../shared/ports.ts';
import type { CorrespondPorts } from '../correspond/step.ts';

/** A delivery in a department's queue, and who holds it. */
export type Delivery = { readonly message: RoutedMail; readonly holder: string | undefined };

/** What the console's API asks of a mailroom. */
export type ApiPorts = CorrespondPorts &
  Ports & {
    /** All that a department has not finished. */
    deliveries(queue: Queue): Promise<Delivery[]>;
    /** @returns false when somebody else has taken it */
    take(queue: Queue, deliveryId: string, by: string): Promise<boolean>;
    /** @returns false when it was not taken */
    giveBack(queue: Queue, deliveryId: string): Promise<boolean>;
    finish(queue: Queue, deliveryId: string): Promise<void>;
    /** A page as a picture, upright; undefined for a text, which has none. `page` counts from 1. */
    draw(bytes: Uint8Array, mediaType: string, page: number): Promise<Uint8Array | undefined>;
    /** Puts an uploaded file where the mailroom finds it. @throws AppError kind `input` */
    upload(name: string, bytes: Uint8Array): Promise<void>;
  };

/** What guards the API: the secret that tokens are signed with, and how long a session lasts. */
export type Access = { readonly secret: string; readonly sessionHours: number; readonly secure: boolean };
