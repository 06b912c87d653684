const windows = new TextDecoder('windows-1252');

const byMark = (bytes: Uint8Array): string | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
};

/** UTF-16 without a mark: every other byte of the beginning is zero. */
const byZeros = (bytes: Uint8Array): string | undefined => {
  const head = bytes.subarray(0, 512);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    const side = index % 2;
    if (byte === 0) zeros[side] = (zeros[side] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length * 0.35 && even === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (even > head.length * 0.35 && odd === 0) return new TextDecoder('utf-16be').decode(bytes);
  return undefined;
};

const asUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
};

const isReadable = (text: string): boolean => {
  const head = text.slice(0, 20_000);
  // oxlint-disable-next-line no-control-regex -- control characters are what is counted
  const controls = head.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length;
  return controls === undefined || controls <= head.length * 0.002;
};

/** The text of some bytes in UTF-8, UTF-16 or Windows-1252, with plain line ends; undefined when they are no text. */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const text = byMark(bytes) ?? byZeros(bytes) ?? asUtf8(bytes) ?? windows.decode(bytes);
  return isReadable(text) ? text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n') : undefined;
};
