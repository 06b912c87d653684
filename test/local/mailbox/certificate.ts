import { createSign, generateKeyPairSync } from 'node:crypto';

/** A certificate that signs itself, and its key, both PEM: made anew, so that no key lies in the repository. */
export type Certificate = { readonly certificate: string; readonly key: string };

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length);
  return Buffer.concat([Buffer.from([tag, 0x82]), size, body]);
};

const tags = { boolean: 1, integer: 2, bits: 3, octets: 4, oid: 6, text: 12, time: 23, sequence: 0x30, set: 0x31 } as const;
const oids = { ecdsaSha256: '2a8648ce3d040302', commonName: '550403', altNames: '551d11', constraints: '551d13' } as const;

const oid = (hex: string): Buffer => der(tags.oid, Buffer.from(hex, 'hex'));
const sequence = (...parts: readonly Buffer[]): Buffer => der(tags.sequence, ...parts);
const nameOf = (name: string): Buffer => sequence(der(tags.set, sequence(oid(oids.commonName), der(tags.text, Buffer.from(name)))));
const time = (day: string): Buffer => der(tags.time, Buffer.from(`${day.replaceAll('-', '').slice(2)}000000Z`));
const dnsName = (name: string): Buffer => der(0x82, Buffer.from(name, 'latin1'));
const extension = (id: string, value: Buffer): Buffer => sequence(oid(id), der(tags.octets, value));

/** Makes a certificate for a host; `until` is its last day. */
export const makeCertificate = (host = 'localhost', until = '2049-01-01'): Certificate => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(oid(oids.ecdsaSha256));
  const extensions = sequence(
    extension(oids.altNames, sequence(dnsName(host))),
    extension(oids.constraints, sequence(der(tags.boolean, Buffer.from([0xff])))),
  );
  const toSign = sequence(
    der(0xa0, der(tags.integer, Buffer.from([2]))),
    der(tags.integer, Buffer.from([7])),
    algorithm,
    nameOf(host),
    sequence(time('2020-01-01'), time(until)),
    nameOf(host),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, extensions),
  );
  const signature = createSign('sha256').update(toSign).sign(privateKey);
  const whole = sequence(toSign, algorithm, der(tags.bits, Buffer.from([0]), signature));
  const lines = whole.toString('base64').replace(/(.{64})(?=.)/g, '$1\n');
  return {
    certificate: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};
