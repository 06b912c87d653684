import type { Person } from '../../shared/contracts/configuration.ts';
import type { RoutedMail } from '../../shared/contracts/messages.ts';
import type { Queue } from '../../shared/mail/kinds.ts';
import type { CorrespondPorts } from '../correspond/step.ts';

/** A delivery in a department's queue, and who holds it. */
export type Delivery = { readonly message: RoutedMail; readonly holder: string | undefined };

/** An upload in pieces: each is put to its own address, and answers with its tag (`ETag`). */
export type UploadPlan = { readonly id: string; readonly key: string; readonly pieceBytes: number; readonly pieces: readonly string[] };
export type UploadEnd = { readonly id: string; readonly key: string; readonly tags: readonly string[] };

export type DirectUploads = {
  /** @throws AppError kind `input` */
  plan(name: string, bytes: number): Promise<UploadPlan>;
  /** Makes the pieces one file; the mailroom finds it then. @throws AppError kind `input` */
  finish(end: UploadEnd): Promise<void>;
};

/** What the console's API asks of a mailroom. */
export type ApiPorts = CorrespondPorts & {
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
  /** Uploads that go past the API, where its way is too narrow for a large file. */
  readonly directUploads?: DirectUploads;
  /** An address at which the browser downloads an original, where the API's own way is too narrow for a large file. */
  download?(key: string, fileName: string): Promise<string>;
};

/** A directory of people that is asked by sending the browser there and back. */
export type Directory = {
  /** Where to send the browser, and what it keeps until it is back. */
  begin(): Promise<{ readonly address: string; readonly kept: string }>;
  /** @returns who came back; undefined for an answer that is forged, stale or of somebody without a role */
  end(answer: Readonly<Record<string, string>>, kept: string): Promise<Person | undefined>;
  /** A person by what the session says, as the directory knew them when the session began. */
  personOf(subject: string): Person | undefined;
  subjectOf(person: Person): string;
};

/** What guards the API: the secret that tokens are signed with, and how long a session lasts. */
export type Access = {
  readonly secret: string;
  readonly sessionHours: number;
  readonly secure: boolean;
  /** Where people come in through a directory of their own instead of a link. */
  readonly directory?: Directory;
};
