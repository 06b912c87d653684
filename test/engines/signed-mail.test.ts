import { assert, property, uint8Array } from 'fast-check';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { afterAll, describe, expect, it } from 'vitest';
import { createUnpacker } from '../../engines/unpack/create-unpacker.ts';
import { readCms } from '../../engines/unpack/read-cms.ts';
import { encryptedCms, signedCms, streamedCms } from './cms-file.ts';
import { letterPdf } from './pdf-source.ts';

const unpacker = createUnpacker({ megabytesPerFile: 100, megapixels: 150, depth: 5 });
afterAll(unpacker.close);

const compose = async (mail: SendMailOptions): Promise<Uint8Array> => {
  const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(mail);
  return new Uint8Array(composed.message as Buffer);
};

const sealed = (content: Uint8Array, contentType: string): Promise<Uint8Array> =>
  compose({
    from: 'Maître Anne Le Gall <cabinet@legall.example>',
    to: 'sinistres@vauclair.example',
    subject: 'Dossier S26-104233',
    attachments: [{ filename: 'smime.p7m', content: Buffer.from(content), contentType }],
  });

const letter = await compose({
  text: 'Vous trouverez ci-joint nos conclusions.',
  attachments: [{ filename: 'conclusions.pdf', content: Buffer.from(letterPdf()) }],
});

describe('a mail whose whole content is one signed envelope', () => {
  it.each([
    ['in one piece', signedCms(letter), 'application/pkcs7-mime; smime-type=signed-data; name=smime.p7m'],
    ['in pieces', streamedCms(letter, 1000), 'application/x-pkcs7-mime; smime-type=signed-data; name=smime.p7m'],
  ])('is the message and the letters in it (%s)', async (_how, content, contentType) => {
    const unpacked = await unpacker.unpack(await sealed(content, contentType), 'a.eml');
    expect(unpacked.parts.map(({ name, role }) => name ?? role)).toEqual(['message', 'conclusions.pdf']);
    expect(new TextDecoder().decode(unpacked.parts[0]?.bytes)).toBe('Vous trouverez ci-joint nos conclusions.');
    expect(unpacked.envelope).toMatchObject({ subject: 'Dossier S26-104233', from: 'Maître Anne Le Gall <cabinet@legall.example>' });
  });

  it('is turned away when it is encrypted, and the sender is told what to do', async () => {
    const mail = await sealed(encryptedCms(), 'application/pkcs7-mime; smime-type=enveloped-data');
    await expect(unpacker.unpack(mail, 'a.eml')).rejects.toMatchObject({ code: 'mail-encrypted', kind: 'input' });
  });

  it('and what only calls itself one never hurts', () => {
    assert(property(uint8Array({ maxLength: 200 }), (bytes) => void readCms(bytes)));
    const whole = streamedCms(letter, 500);
    for (let length = 0; length < 200; length++) expect(readCms(whole.subarray(0, length))).toBeUndefined();
    expect(readCms(Uint8Array.from({ length: 4000 }, () => 0x30).fill(0x80, 1))).toBeUndefined();
  });

  it('and what is cut into more pieces than a message can have is not put together', () => {
    expect(readCms(streamedCms(new Uint8Array(150_000), 1))).toMatchObject({ kind: 'signed' });
    expect(readCms(streamedCms(new Uint8Array(250_000), 1))).toBeUndefined();
  });
});
