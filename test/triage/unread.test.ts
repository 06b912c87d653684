import { expect, test } from 'vitest';
import { unreadPage } from '../../functions/read/read-pages.ts';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import { triage } from '../../shared/triage/triage.ts';
import { textPages } from '../html-pages.ts';

test('an attachment that could not be opened goes to a person with the reason first, and what to ask the sender', () => {
  const problem = { code: 'pdf-encrypted', message: 'Ce PDF est protégé par un mot de passe. Ouvrez-le, puis déposez la copie.' };
  const { documents } = triage(
    {
      parts: [
        { id: 'p1', role: 'message', transcript: { pages: textPages('Bonjour, voir ma lettre.') } },
        { id: 'p2', role: 'attachment', attachment: 'lettre.pdf', transcript: { pages: [unreadPage(1)] }, problem },
      ],
    },
    { configuration: defaultConfiguration, received: '2026-11-25', receivedFrom: 'appeared' },
  );
  expect(documents.map(({ attachment, route }) => [attachment, route.queue, route.reasons[0]])).toEqual([
    ['lettre.pdf', 'review', `Pièce « lettre.pdf » : ${problem.message}`],
  ]);
});
