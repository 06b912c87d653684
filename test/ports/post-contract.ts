import { describe, expect, test } from 'vitest';
import type { Parcel, Post } from '../../shared/ports.ts';
import { newId, newLetter } from './records.ts';

export type PostUnderTest = {
  readonly post: Post;
  /** How many times a letter has left so far. */
  readonly sent: (letterId: string) => Promise<number>;
};

const parcel = (channel: 'internal' | 'email' | 'post' | 'registered'): Parcel => ({
  letter: newLetter(newId('m'), { state: 'sending', channel, recipient: 'maelle.kergoat@courriel.example', pdfSha256: 'b'.repeat(64) }),
  pdf: new TextEncoder().encode('%PDF-1.7'),
  attachments: [{ name: 'dossier.zip', bytes: new Uint8Array([80, 75]), mediaType: 'application/zip' }],
});

/** What every channel must do. */
export const postContract = (name: string, make: () => PostUnderTest): void => {
  describe(`Post (${name})`, () => {
    test.each(['internal', 'email', 'post', 'registered'] as const)(
      'a letter by %s leaves, with a proof that names it',
      async (channel) => {
        const { post, sent } = make();
        const one = parcel(channel);
        const proof = await post.send(one);
        expect(proof.reference).not.toBe('');
        expect(proof.details).toMatchObject({ channel, template: one.letter.template });
        expect(await sent(one.letter.id)).toBe(1);
      },
    );

    test.each(['email', 'registered'] as const)(
      'the same letter by %s handed over again is sent once, with the first proof',
      async (channel) => {
        const { post, sent } = make();
        const one = parcel(channel);
        const first = await post.send(one);
        expect(await post.send(one)).toEqual(first);
        expect(await sent(one.letter.id)).toBe(1);
      },
    );
  });
};
