import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { unpackTnef } from '../../engines/unpack/unpack-tnef.ts';
import { AppError } from '../../shared/errors.ts';
import type { Unpacked } from '../../shared/ports.ts';
import { seededRandom } from '../seeded-random.ts';
import { letterPdf } from './pdf-source.ts';
import { tnefFile } from './tnef-file.ts';

const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 });
afterAll(() => unpacker.close());

const mailWith = (name: string, wrapped: Buffer, text = 'Bonjour, voir ma lettre.'): Buffer =>
  Buffer.from(
    `From: a@b.example\r\nTo: c@d.example\r\nSubject: S26-104233\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n--x\r\nContent-Type: application/ms-tnef; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${wrapped.toString('base64').replace(/(.{76})/g, '$1\r\n')}\r\n--x--\r\n`,
  );

const named = ({ parts }: Unpacked): [string, string, number][] =>
  parts.map((part) => [part.name ?? part.role, part.mediaType, part.pageCount]);
const textOf = ({ parts }: Unpacked, index: number): string => new TextDecoder().decode(parts[index]?.bytes);

const pdf = { name: 'LETTRE~1.PDF', longName: 'Lettre du 20 novembre – réclamation.pdf', bytes: letterPdf() };

describe('what Outlook wraps in a winmail.dat is attached to the mail like anything else', () => {
  it('under its long name, and the text that is in it once more is no second page', async () => {
    const wrapped = tnefFile({ subject: 'S26-104233', text: 'Bonjour, voir ma lettre.' }, [pdf]);
    expect(named(await unpacker.unpack(mailWith('winmail.dat', wrapped), 'a.eml'))).toEqual([
      ['message', 'text/plain', 1],
      ['Lettre du 20 novembre – réclamation.pdf', 'application/pdf', 1],
    ]);
  });

  it('known by what it is, whatever its name', async () => {
    expect(named(await unpacker.unpack(mailWith('ATT00001.bin', tnefFile({}, [pdf])), 'a.eml'))).toHaveLength(2);
  });

  it('a mail whose only text is in it has that text', async () => {
    const plain = await unpacker.unpack(mailWith('winmail.dat', tnefFile({ text: 'Mon texte.\r\nÀ vous.' }, []), ''), 'a.eml');
    expect(textOf(plain, 0)).toBe('Mon texte.\nÀ vous.');
    const html = await unpacker.unpack(mailWith('winmail.dat', tnefFile({ html: '<p>Mon <b>texte</b></p>' }, [pdf]), ''), 'a.eml');
    expect(textOf(html, 0)).toBe('Mon texte');
    expect(html.parts).toHaveLength(2);
  });

  it('one that holds nothing but the look of the text is no page', async () => {
    expect(named(await unpacker.unpack(mailWith('winmail.dat', tnefFile({ text: 'Bonjour' }, [])), 'a.eml'))).toEqual([
      ['message', 'text/plain', 1],
    ]);
  });

  it('a logo in it is no document, a photographed letter is one', async () => {
    const picture = (width: number, height: number) =>
      sharp({ create: { width, height, channels: 3, background: 'white' } })
        .png()
        .toBuffer();
    const wrapped = tnefFile({}, [
      { name: 'image001.png', bytes: await picture(200, 60) },
      { name: 'photo.png', bytes: await picture(1_200, 1_600), mediaType: 'image/png' },
    ]);
    expect(named(await unpacker.unpack(mailWith('winmail.dat', wrapped), 'a.eml')).map(([name]) => name)).toEqual(['message', 'photo.png']);
  });

  it('a message within it keeps its own text and its own letters, also two deep', async () => {
    const inmost = tnefFile({ text: 'Au fond.' }, [{ name: 'fond.txt', bytes: Buffer.from('Tout au fond.') }]);
    const inner = tnefFile({ subject: 'TR', text: 'Message transféré.' }, [pdf, { name: 'Encore', message: inmost }]);
    const wrapped = tnefFile({ text: 'Voir.' }, [{ name: 'TR', longName: 'TR : votre courrier', message: inner }]);
    const unpacked = await unpacker.unpack(mailWith('winmail.dat', wrapped), 'a.eml');
    expect(unpacked.parts.map((part) => part.name)).toEqual([undefined, 'TR  votre courrier.dat', pdf.longName, 'Encore.dat', 'fond.txt']);
    expect(textOf(unpacked, 1)).toBe('Message transféré.');
    expect(textOf(unpacked, 3)).toBe('Au fond.');
  });

  it('dropped by itself it is opened too', async () => {
    expect(named(await unpacker.unpack(tnefFile({ text: 'Bonjour' }, [pdf]), 'winmail.dat')).map(([name]) => name)).toEqual([
      'message',
      pdf.longName,
    ]);
  });
});

describe('a damaged winmail.dat', () => {
  const whole = tnefFile({ subject: 'x', text: 'Bonjour' }, [pdf]);

  it('by itself is turned away with what to ask the sender', async () => {
    await expect(unpacker.unpack(whole.subarray(0, 200), 'winmail.dat')).rejects.toMatchObject({
      code: 'tnef-damaged',
      message: expect.stringContaining('Demandez à l’expéditeur de renvoyer son courriel au format HTML ou texte brut'),
    });
  });

  it('in a mail stands as one unread page, and the rest of the mail is read', async () => {
    const unpacked = await unpacker.unpack(mailWith('winmail.dat', whole.subarray(0, 200)), 'a.eml');
    expect(named(unpacked)).toEqual([
      ['message', 'text/plain', 1],
      ['winmail.dat', 'application/ms-tnef', 1],
    ]);
    expect(unpacked.parts[1]?.problem?.message).toContain('Demandez à l’expéditeur');
  });

  it('with lengths and counts that lie, only clear rejections come out', async () => {
    const random = seededRandom(20261125);
    let rejected = 0;
    for (let round = 0; round < 3_000; round++) {
      const bent = Buffer.from(whole);
      for (let change = 0; change < 3; change++) bent.writeUInt8(Math.floor(random() * 256), 6 + Math.floor(random() * 300));
      if (round % 3 === 0) bent.writeUInt32LE(0xffffffff - (round % 7), 6 + Math.floor(random() * 300));
      await unpackTnef(bent).catch((error: unknown) => {
        if (!(error instanceof AppError)) throw error;
        rejected++;
      });
    }
    expect(rejected).toBeGreaterThan(300);
  });
});
