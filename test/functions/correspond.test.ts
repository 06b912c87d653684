import { afterAll, beforeAll, expect, test } from 'vitest';
import { packZip } from '../../engines/archive/pack-zip.ts';
import { type ChromiumPrinter, createPrinter } from '../../engines/print/create-printer.ts';
import { correspond } from '../../functions/correspond/step.ts';
import { letterComposer } from '../../local/letter-composer.ts';
import type { Store } from '../../local/open-store.ts';
import { temporaryStore } from '../local/temporary-store.ts';
import { newDocument, newLetter, newMail } from '../ports/records.ts';

let store: Store;
let printer: ChromiumPrinter;
beforeAll(async () => {
  store = temporaryStore();
  printer = await createPrinter({ pages: 1 });
});
afterAll(async () => {
  await printer.close();
  store.close();
});

const stateAfter = async (complainant: string): Promise<string | undefined> => {
  const field = {
    value: complainant,
    confidence: 0.98,
    quote: complainant,
    page: 1,
    box: [0.1, 0.1, 0.2, 0.02] as [number, number, number, number],
  };
  const document = newDocument('mediation', 'S26-104233');
  const mail = newMail({ state: 'triaged', documents: [{ ...document, fields: { ...document.fields, complainantName: field } }] });
  const letter = newLetter(mail.id, { documentId: document.id, recipient: complainant, address: ['9 quai des Brumes', '29200 Brest'] });
  await store.register.createMail(mail);
  await store.register.createLetter(letter);
  await correspond({ type: 'correspond', letterId: letter.id }, { ...store, printer, composer: letterComposer(), pack: packZip });
  return (await store.register.letter(letter.id))?.state;
};

test('a letter that may leave by itself does', async () => {
  expect(await stateAfter('Mme Maëlle Kergoat')).toBe('released');
});

test('a letter that may leave by itself waits for a person when a forbidden statement stands in it, whoever wrote the words', async () => {
  expect(await stateAfter('Collectif Halte à la fraude')).toBe('awaiting-approval');
});
