import { createTransport, type SendMailOptions } from 'nodemailer';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { decodeText } from '../../engines/unpack/decode-text.ts';
import { htmlText } from '../../engines/unpack/html-text.ts';
import { partName } from '../../engines/unpack/part-name.ts';
import type { Unpacked } from '../../shared/ports.ts';
import { zip } from './hostile-files.ts';
import { letterPdf } from './pdf-source.ts';

const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 });
afterAll(unpacker.close);

const compose = async (mail: SendMailOptions): Promise<Uint8Array> => {
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail({
    from: 'Jean Morel <jean@exemple.example>',
    to: 'sinistres@vauclair.example',
    ...mail,
  });
  return new Uint8Array(composed.message as Buffer);
};

const picture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: 'white' } })
    .png()
    .toBuffer();

const named = (unpacked: Unpacked): string[] => unpacked.parts.map((part) => part.name ?? part.role);

const pdf = { filename: 'lettre.pdf', content: Buffer.from(letterPdf()) };

describe('an e-mail is its message and the letters attached to it', () => {
  it('the message comes first, as plain text, then each letter under its name', async () => {
    const unpacked = await unpacker.unpack(
      await compose({ subject: 'Dossier S26-104233', text: 'Voir ma lettre.', attachments: [pdf] }),
      'a.eml',
    );
    expect(named(unpacked)).toEqual(['message', 'lettre.pdf']);
    expect(unpacked.envelope).toMatchObject({ subject: 'Dossier S26-104233', from: 'Jean Morel <jean@exemple.example>' });
    expect(new TextDecoder().decode(unpacked.parts[0]?.bytes)).toBe('Voir ma lettre.');
  });

  it('a logo shown in the text, a calendar and a signature are no letters', async () => {
    const logo = { filename: 'logo.png', content: await picture(300, 80), cid: 'logo@x' };
    const others = [
      { filename: 'rdv.ics', content: 'BEGIN:VCALENDAR' },
      { filename: 'smime.p7s', content: 'xx', contentType: 'application/pkcs7-signature' },
    ];
    const mail = await compose({ html: '<p>Bonjour</p><img src="cid:logo@x">', attachments: [logo, ...others, pdf] });
    expect(named(await unpacker.unpack(mail, 'a.eml'))).toEqual(['message', 'lettre.pdf']);
  });

  it('a photographed letter is one even where it is shown in the text', async () => {
    const photo = { filename: 'IMG_1.png', content: await picture(1500, 2000), cid: 'photo@x' };
    const mail = await compose({ html: '<p>Bonjour</p><img src="cid:photo@x">', attachments: [photo] });
    expect(named(await unpacker.unpack(mail, 'a.eml'))).toEqual(['message', 'IMG_1.png']);
  });

  it('HTML becomes the text that a person sees, also beside attachments', async () => {
    const html = '<style>p{color:red}</style><p>Bonjour,</p><p>Mon n&deg; est <b>S26-104233</b>.</p><div style="display:none">caché</div>';
    const unpacked = await unpacker.unpack(await compose({ html, attachments: [pdf] }), 'a.eml');
    expect(new TextDecoder().decode(unpacked.parts[0]?.bytes)).toBe('Bonjour,\n\nMon n° est S26-104233.');
  });

  it('a mail within the mail gives its message and its letters too', async () => {
    const inner = await compose({ subject: 'TR', text: 'Message transféré.', attachments: [pdf] });
    const outer = await compose({
      text: 'Je vous transfère ceci.',
      attachments: [{ filename: 'transfert.eml', content: Buffer.from(inner), contentType: 'message/rfc822' }],
    });
    expect(named(await unpacker.unpack(outer, 'a.eml'))).toEqual(['message', 'transfert.eml', 'lettre.pdf']);
  });

  it('what cannot be opened among the attachments stands as an unread page, with the reason', async () => {
    const broken = { filename: 'cassee.pdf', content: '%PDF-1.7 cassé' };
    const sheet = { filename: 'inconnu.bin', content: Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7) % 256)) };
    const unpacked = await unpacker.unpack(await compose({ text: 'Voir.', attachments: [broken, sheet, pdf] }), 'a.eml');
    expect(unpacked.parts.map((part) => [part.name, part.pageCount, part.problem?.code])).toEqual([
      [undefined, 1, undefined],
      ['cassee.pdf', 1, 'pdf-damaged'],
      ['inconnu.bin', 1, 'unknown-type'],
      ['lettre.pdf', 1, undefined],
    ]);
    expect(unpacked.parts[1]?.problem?.message).toContain('demandez à l’expéditeur de le renvoyer');
  });

  it('it was received on the day of the topmost stamp, in Paris', async () => {
    const stamps =
      'Received: from b by c; Mon, 23 Nov 2026 23:30:00 +0000\r\nReceived: from a by b; Sun, 22 Nov 2026 10:00:00 +0000\r\n' +
      'From: a@b.example\r\nTo: c@d.example\r\nDate: Sun, 22 Nov 2026 09:00:00 +0000\r\nSubject: x\r\n\r\nBonjour';
    const { envelope } = await unpacker.unpack(new TextEncoder().encode(stamps), 'a.eml');
    expect(envelope).toMatchObject({ received: '2026-11-24', sent: '2026-11-22' });
  });
});

describe('an archive is the files in it', () => {
  it('each under a safe name, folders and litter left out', async () => {
    const archive = await zip([
      ['dossier/lettre.pdf', letterPdf()],
      ['__MACOSX/._lettre.pdf', new Uint8Array(10)],
      ['note.txt', new TextEncoder().encode('Bonjour')],
    ]);
    const unpacked = await unpacker.unpack(archive, 'a.zip');
    expect(named(unpacked)).toEqual(['lettre.pdf', 'note.txt']);
  });
});

describe('a name that a sender gave is made safe', () => {
  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\Lettre été.pdf', 'Lettre été.pdf'],
    ['lettre 😀.pdf', 'lettre 😀.pdf'],
    ['fdp.\u202eexe', 'fdp.exe'],
    ['..', 'piece'],
    ['', 'piece'],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(116)}.pdf`],
  ])('%j → %j', (name, safe) => {
    expect(partName(name)).toBe(safe);
  });
});

describe('text is decoded by what its bytes are', () => {
  const text = 'Réclamation n° 12 – préjudice évalué à 1 500 €';
  it('UTF-8', () => expect(decodeText(Buffer.from(text, 'utf8'))).toBe(text));
  it('UTF-8 with a mark', () => expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf8'))).toBe(text));
  it('UTF-16 with and without a mark', () => {
    expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text);
    expect(decodeText(Buffer.from('Bonjour, voici ma lettre.', 'utf16le'))).toBe('Bonjour, voici ma lettre.');
  });
  it('Windows-1252', () => expect(decodeText(new Uint8Array([0x52, 0xe9, 0x66, 0x2e, 0x20, 0x80]))).toBe('Réf. €'));
  it('bytes that are no text are none', () => expect(decodeText(new Uint8Array(64).map((_, i) => i % 9))).toBeUndefined());
});

describe('HTML is laid out as text', () => {
  it('rows of a table keep their cells apart', () => {
    expect(htmlText('<table><tr><th>Poste</th><th>Montant</th></tr><tr><td>Parquet</td><td>1 400,00 €</td></tr></table>')).toBe(
      'Poste\tMontant\nParquet\t1 400,00 €',
    );
  });
  it('a table that only lays out the page does not', () => {
    expect(htmlText('<table><tr><td><p>Bonjour,</p><p>Voici.</p></td><td><p>Adresse</p><p>Ville</p></td></tr></table>')).toBe(
      'Bonjour,\n\nVoici.\nAdresse\n\nVille',
    );
  });
});

describe('a letter that begins like a file of another format', () => {
  it.each([
    'FORMULAIRE DE CONTACT',
    'BMW 320 accidentée le 3 mai',
    'MZ Assurances, Metz',
    'II. Votre refus du 3 mai',
    'GIF-sur-Yvette, le 3 mai',
  ])('« %s » is read as text', async (start) => {
    const bytes = new TextEncoder().encode(`${start}\n\nMadame, Monsieur,\nmon dossier S26-104233 n’avance pas.\n`);
    const unpacked = await unpacker.unpack(bytes, 'lettre.txt');
    expect(unpacked.parts.map((part) => part.mediaType)).toEqual(['text/plain']);
  });
});
