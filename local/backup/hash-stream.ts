import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** Passes bytes on, and knows their number and SHA-256 when all have passed. */
export const hashStream = (): Transform & { sum(): { size: number; sha256: string } } => {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return Object.assign(stream, { sum: () => ({ size, sha256: hash.digest('hex') }) });
};
