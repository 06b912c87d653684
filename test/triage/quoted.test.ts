import { describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../../shared/contracts/default-configuration.ts';
import type { Envelope } from '../../shared/mail/transcript.ts';
import { fold } from '../../shared/text/fold.ts';
import { quotedLines } from '../../shared/triage/quoted-lines.ts';
import { triage } from '../../shared/triage/triage.ts';
import { textPages } from '../html-pages.ts';

/** Lines that are quoted, of a message as it stands. */
const quoted = (text: string, subject = ''): string[] => {
  const lines = text
    .split('\n')
    .map((line) => fold(line).trim())
    .filter((line) => line !== '');
  const marks = quotedLines(lines, 'text', fold(subject));
  return lines.filter((_, at) => marks[at]);
};

const own = `Bonjour,
Je ne comprends pas votre réponse et je vous demande de reprendre ce dossier depuis le début.
Ma voisine, à qui la même chose est arrivée, a été remboursée en trois semaines par son assureur.
J'attends une explication écrite d'un responsable, pas un message automatique de plus.
Sidonie Vasquin`;

describe('what a message quotes', () => {
  test('stands behind ">", under the line that says who wrote it', () => {
    expect(quoted(`${own}\n> Le 6 nov. 2026 à 10:02, Service Vol a écrit :\n> Madame,\n> nous refusons.`)).toEqual([
      '> le 6 nov. 2026 a 10:02, service vol a ecrit :',
      '> madame,',
      '> nous refusons.',
    ]);
  });

  test('goes on where a long line was wrapped, and ends where the writer goes on', () => {
    const long = '> Après étude du rapport de notre expert nous constatons que rien ne prouve une quelconque suite';
    expect(quoted(`${own}\n${long}\neffraction.\nMais si, regardez la photo.`)).toEqual([fold(long), 'effraction.']);
  });

  test.each([
    ['-----Message d’origine-----\nDe : Recours Vauclair\nNous vous réclamons 1 740 €.', 3],
    ['De : Recours Vauclair\nEnvoyé : mardi 6 octobre 2026\nObjet : relance\nNous attendons.', 4],
    ['Le mar. 11 août 2026 à 09:18, Vauclair a écrit :\nMadame, nous avons bien reçu votre lettre.', 2],
    [
      'Le mar. 11 août 2026 à 09:18, Vauclair Assurances – Unité des Réclamations\n<reclamations@vauclair.example> a écrit :\nMadame, bien reçu.',
      3,
    ],
  ])('goes to the end under its head: %s', (below, lines) => expect(quoted(`${own}\n${below}`)).toHaveLength(lines));

  test('is the letter itself, where somebody only hands it on', () => {
    const handed = 'Pour vous je pense.\nBonne journée\n---------- Message transféré ----------\nDe : Odile Brac\nMa cave est inondée.';
    expect(quoted(handed, 'TR: ma cave')).toEqual([]);
    expect(quoted(`${own}\n---------- Message transféré ----------\nDe : Odile Brac\nMa cave est inondée.`, 'TR: ma cave')).toEqual([]);
  });

  test('is looked for in messages, not under the head of a fax', () => {
    const lines = [...own.split('\n').map((line) => fold(line)), 'de : maitre aubrac', 'a : vauclair', 'nous relevons appel'];
    expect(quotedLines(lines, 'ocr')).not.toContain(true);
  });
});

describe('a message that answers us', () => {
  const envelope: Envelope = {
    subject: 'RE: Votre sinistre S26-117052',
    from: 'sidonie.vasquin@courriels.example',
    sent: '2026-11-12',
    received: '2026-11-12',
  };
  const ours = `> Le ven. 6 nov. 2026 à 10:02, Vauclair Assurances <vol@vauclair.example> a écrit :
> Sinistre n° S26-117052 du 28 septembre 2026, contrat VA20660941
> Au vu du rapport du 30 octobre 2026 nous vous proposons à titre commercial la somme de 750 €.
> En cas de désaccord vous pouvez saisir La Médiation de l'Assurance.`;
  const text = `${own}\nJe réclame les 11 400 euros de la voiture.\n${ours}`;
  const [document] = triage(
    { envelope, parts: [{ id: 'p1', role: 'message', transcript: { pages: textPages(text) } }] },
    { configuration: defaultConfiguration, received: '2026-11-12', receivedFrom: 'appeared' },
  ).documents;

  test('is what its writer says: his day, his sum, his time limits', () => {
    expect(document?.kind).toBe('complaint');
    expect(document?.fields['documentDate']?.value).toBe('2026-11-12');
    expect(document?.fields['complaintDate']?.value).toBe('2026-11-12');
    expect(document?.fields['amountClaimed']?.value).toBe(11_400);
    expect(document?.deadlines.map(({ code, due }) => [code, due])).toEqual([
      ['acknowledge-complaint', '2026-11-24'],
      ['answer-complaint', '2027-01-12'],
    ]);
  });

  test('takes from our letter whose claim it is', () => {
    expect(document?.fields['claimNumber']?.value).toBe('S26-117052');
    expect(document?.fields['policyNumber']?.value).toBe('VA20660941');
  });
});
