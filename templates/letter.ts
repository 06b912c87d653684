import type { z } from 'zod';
import type { Queue } from '../shared/mail/kinds.ts';
import type { LetterTemplate } from '../shared/mail/state.ts';
import type { LetterOrder } from './letter-order.ts';

/** Whom a letter speaks to: it decides the closing words. */
export type Audience = 'consumer' | 'insurer' | 'counsel' | 'expert' | 'mediator' | 'internal';

/** Whom it is addressed to: the lines above the street, the words of the salutation, and who gets a copy. */
export type Addressee = {
  readonly names: readonly string[];
  readonly address?: readonly string[] | undefined;
  readonly salutation: string;
  readonly copies: readonly string[];
};

/** What a letter is made of; the prose stands in `letter.hbs` beside it. */
export type Letter<S extends z.ZodObject = z.ZodObject> = {
  readonly name: LetterTemplate;
  /** Raised when what the letter says changes. */
  readonly version: number;
  /** A letter in an envelope, or a note inside the house. */
  readonly shell: 'letter' | 'note';
  readonly audience: Audience;
  readonly department: Queue;
  readonly pageLimit: number;
  readonly schema: S;
  readonly addressee: (order: LetterOrder) => Addressee;
  readonly subject: (order: LetterOrder) => string;
  readonly enclosures: (order: LetterOrder) => readonly string[];
  readonly context: (order: LetterOrder) => z.input<S>;
};

/** Keeps the schema's own type: what `context` gives is what the schema asks for. */
export const defineLetter = <S extends z.ZodObject>(letter: Letter<S>): Letter<S> => letter;
