import { z } from 'zod';
import { outsideError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import { letterDataOf } from '../../shared/mail/keys.ts';
import type { Ports } from '../../shared/ports.ts';
import type { Composer } from '../../templates/compose.ts';
import { archivedLetter } from './archived-letter.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Composes a letter again from its archive. @returns its text now, and whether it is the one that was printed (a template may have changed since) */
export const recompose = async (
  letterId: string,
  ports: Pick<Ports, 'register' | 'files'> & { readonly composer: Composer },
): Promise<{ html: string; same: boolean; templateVersion: string }> => {
  const letter = await ports.register.letter(letterId);
  if (letter?.html === undefined) throw outsideError('letter-not-composed', 'This letter has not been composed.', { letterId });
  const { template, body, order } = z.parse(archivedLetter, JSON.parse(decode(await ports.files.get(letterDataOf(letter.html)))));
  const { mail, claim, recipient, handler, extra, channel, ...rest } = order;
  const composed = ports.composer.composeLetter(
    template,
    {
      ...rest,
      mail: compact(mail),
      ...compact({ channel, handler, extra, claim: claim && compact(claim), recipient: recipient && compact(recipient) }),
    },
    body,
  );
  return {
    html: composed.html,
    same: composed.html === decode(await ports.files.get(letter.html)),
    templateVersion: composed.templateVersion,
  };
};
