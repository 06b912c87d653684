import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { isSoundCompound } from '../../engines/unpack/check-compound.ts';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { unpackOutlook } from '../../engines/unpack/unpack-outlook.ts';
import { AppError } from '../../shared/errors.ts';
import type { Unpacked } from '../../shared/ports.ts';
import { seededRandom } from '../seeded-random.ts';
import { compoundFile } from './compound-file.ts';
import { type MsgMessage, msgFile } from './msg-file.ts';
import { letterPdf } from './pdf-source.ts';
import { tnefFile } from './tnef-file.ts';

const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 });
afterAll(() => unpacker.close());

const message: MsgMessage = {
  subject: 'Réclamation – dossier S26-104233',
  from: ['Jean Morel', 'jean.morel@exemple.example'],
  to: [
    ['Sinistres', 'sinistres@vauclair.example'],
    ['Réclamations', 'reclamations@vauclair.example'],
  ],
  body: 'Bonjour,\r\n\r\nVoir ma lettre « en pièce jointe ».\r\n',
  sent: '2026-11-22T22:30:00Z',
  delivered: '2026-11-23T08:00:00Z',
};
const pdf = { name: 'Lettre d’été.pdf', mediaType: 'application/pdf', bytes: letterPdf() };
const large = { name: 'plan.txt', bytes: Buffer.from('Ligne du plan.\n'.repeat(2_000)) };

const open = (own: Partial<MsgMessage>): Promise<Unpacked> => unpacker.unpack(msgFile({ ...message, ...own }).bytes, 'a.msg');
const named = ({ parts }: Unpacked): string[] => parts.map((part) => part.name ?? part.role);
const textOf = ({ parts }: Unpacked, index = 0): string => new TextDecoder().decode(parts[index]?.bytes);

describe('a mail that Outlook saved', () => {
  it('has its envelope, its text and the letters attached to it', async () => {
    const unpacked = await open({ attachments: [pdf, large] });
    expect(unpacked.envelope).toEqual({
      subject: message.subject,
      from: 'Jean Morel <jean.morel@exemple.example>',
      to: 'Sinistres <sinistres@vauclair.example>, Réclamations <reclamations@vauclair.example>',
      sent: '2026-11-22',
      received: '2026-11-23',
    });
    expect(named(unpacked)).toEqual(['message', 'Lettre d’été.pdf', 'plan.txt']);
    expect(textOf(unpacked)).toBe('Bonjour,\n\nVoir ma lettre « en pièce jointe ».');
    expect(Buffer.from(unpacked.parts[1]?.bytes ?? [])).toEqual(Buffer.from(pdf.bytes));
    expect(Buffer.from(unpacked.parts[2]?.bytes ?? [])).toEqual(large.bytes);
  });

  it('was received on the day of its topmost Received header, where it has one', async () => {
    const headers =
      'Received: from b by c; Tue, 24 Nov 2026 23:30:00 +0000\r\nReceived: from a by b; Sun, 22 Nov 2026 10:00:00 +0000\r\nFrom: x\r\n';
    expect((await open({ headers })).envelope?.received).toBe('2026-11-25');
  });

  it('with HTML alone has the text that a person sees', async () => {
    const { body: _, ...rest } = message;
    const unpacked = await unpacker.unpack(
      msgFile({ ...rest, html: '<style>p{}</style><p>Bonjour,</p><p>Mon n&deg; S26-104233</p>' }).bytes,
      'a.msg',
    );
    expect(textOf(unpacked)).toBe('Bonjour,\n\nMon n° S26-104233');
  });

  it('a message within it keeps its own text and letters, three deep', async () => {
    const inmost: MsgMessage = { ...message, subject: 'Au fond', body: 'Au fond.', attachments: [pdf] };
    const inner: MsgMessage = {
      ...message,
      subject: 'TR',
      body: 'Message transféré.',
      attachments: [{ name: 'Au fond', message: inmost }],
    };
    const unpacked = await open({ attachments: [{ name: 'TR votre courrier', message: inner }, large] });
    expect(named(unpacked)).toEqual(['message', 'TR votre courrier.msg', 'Au fond.msg', 'Lettre d’été.pdf', 'plan.txt']);
    expect(textOf(unpacked, 1)).toBe('Message transféré.');
    expect(textOf(unpacked, 2)).toBe('Au fond.');
  });

  it('six deep it is turned away', async () => {
    let nested: MsgMessage = message;
    for (let depth = 0; depth < 6; depth++) nested = { ...message, attachments: [{ name: 'TR', message: nested }] };
    await expect(unpacker.unpack(msgFile(nested).bytes, 'a.msg')).rejects.toMatchObject({ code: 'mail-too-deep' });
  });

  it('a signature’s logo is no letter, a winmail.dat in it is opened', async () => {
    const logo = await sharp({ create: { width: 240, height: 80, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const attachments = [
      { name: 'image001.png', mediaType: 'image/png', contentId: 'image001.png@01D', bytes: logo },
      { name: 'winmail.dat', bytes: tnefFile({}, [{ ...pdf, name: 'LETTRE.PDF', longName: pdf.name }]) },
    ];
    expect(named(await open({ html: '<p>Bonjour</p><img src="cid:image001.png@01D">', attachments }))).toEqual([
      'message',
      'Lettre d’été.pdf',
    ]);
  });

  it('another file of that family is told by its name', async () => {
    const word = compoundFile([{ name: 'WordDocument', bytes: new Uint8Array(5_000) }]).bytes;
    await expect(unpacker.unpack(word, 'a.doc')).rejects.toMatchObject({ code: 'unsupported-type' });
  });
});

describe('a compound file is checked before it is read', () => {
  it('one as it should be is sound, also where its table needs sectors beyond the header’s list', () => {
    expect(isSoundCompound(msgFile({ ...message, attachments: [large] }).bytes)).toBe(true);
    expect(isSoundCompound(compoundFile([{ name: 'a', bytes: new Uint8Array(0) }]).bytes)).toBe(true);
    expect(isSoundCompound(compoundFile([{ name: 'a', bytes: new Uint8Array(3_000_000) }]).bytes)).toBe(true);
  });

  it('cut anywhere it is not', () => {
    const { bytes } = msgFile({ ...message, attachments: [large] });
    for (const length of [0, 8, 100, 511, 512, 2_000, bytes.length - 600]) expect(isSoundCompound(bytes.subarray(0, length))).toBe(false);
  });

  it('with its tables bent anyhow, it is opened or is damaged, and nothing else', async () => {
    const whole = msgFile({ ...message, attachments: [large, { name: 'TR', message }] });
    const random = seededRandom(20261125);
    const areas = [whole.fatAt, whole.directoryAt, whole.miniFatAt, 0];
    let [opened, damaged] = [0, 0];
    for (let round = 0; round < 800; round++) {
      const bent = new Uint8Array(whole.bytes);
      const area = areas[round % 4] ?? 0;
      for (let change = 0; change <= round % 3; change++) bent[area + Math.floor(random() * 512)] = Math.floor(random() * 256);
      await unpackOutlook(bent).then(
        () => opened++,
        (error: unknown) => {
          if (!(error instanceof AppError)) throw error;
          damaged++;
        },
      );
    }
    expect(Math.min(opened, damaged)).toBeGreaterThan(100);
  }, 120_000);
});
