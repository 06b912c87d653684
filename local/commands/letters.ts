import type { LetterRecord } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { recipientOf } from '../../shared/mail/recipient-of.ts';
import type { LetterState } from '../../shared/mail/state.ts';
import type { Desk } from '../desk.ts';
import { table } from '../table.ts';

/** States as the contract shows them; `ordered` and `sending` are passing states of the program. */
const shownStates = ['drafted', 'awaiting-approval', 'released', 'sent', 'delivered', 'returned', 'failed', 'withdrawn'] as const;
type ShownState = (typeof shownStates)[number];

const shown = (state: LetterState): ShownState => (state === 'ordered' ? 'drafted' : state === 'sending' ? 'released' : state);

/** The line that `pli letters --json` prints of a letter. */
export const letterLine = (letter: LetterRecord) => ({
  id: letter.id,
  mailId: letter.mailId,
  documentId: letter.documentId,
  template: letter.template,
  state: shown(letter.state),
  release: letter.release,
  channel: letter.channel,
  recipient: recipientOf(letter),
  pdf: letter.pdf ?? null,
  history: letter.history,
});

/** `pli letters`: letters by state. */
export const lettersCommand = async (options: { state?: string; json?: boolean }, desk: Pick<Desk, 'register'>): Promise<void> => {
  if (options.state !== undefined && !shownStates.some((state) => state === options.state))
    throw configurationError('unknown-state', `« ${options.state} » n'est pas un état. États : ${shownStates.join(', ')}.`);
  const letters = (await desk.register.listLetters()).filter(
    (letter) => options.state === undefined || shown(letter.state) === options.state,
  );
  if (options.json === true) for (const letter of letters) console.log(JSON.stringify(letterLine(letter)));
  else if (letters.length === 0) console.log('Aucun courrier.');
  else {
    const row = (letter: LetterRecord): string[] => [
      letter.id,
      letter.template,
      shown(letter.state),
      letter.channel,
      recipientOf(letter),
      letter.mailId,
    ];
    console.log(table(['Courrier', 'Modèle', 'État', 'Voie', 'Destinataire', 'Pli'], letters.map(row)));
  }
};
