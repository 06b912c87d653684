const hexadecimal = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 of some bytes, 64 hexadecimal digits. */
export const sha256Of = async (bytes: Uint8Array): Promise<string> =>
  hexadecimal(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));

const digest = async (...parts: readonly string[]): Promise<string> =>
  (await sha256Of(new TextEncoder().encode(parts.join('\u0000')))).slice(0, 16);

/** A piece of mail is its bytes: the same file has the same id. */
export const mailIdOf = (sha256: string): string => `m-${sha256.slice(0, 16)}`;

/** A document is its pages within a part of a piece of mail. */
export const documentIdOf = async (mailId: string, part: string, pages: readonly [number, number]): Promise<string> =>
  `d-${await digest(mailId, part, String(pages[0]), String(pages[1]))}`;

/** A letter is one template for one document and recipient. */
export const letterIdOf = async (documentId: string, template: string, recipient: string): Promise<string> =>
  `l-${await digest(documentId, template, recipient)}`;

/** A delivery is one document on one queue, however often it is sent. */
export const deliveryIdOf = async (documentId: string, queue: string): Promise<string> => `q-${await digest(documentId, queue)}`;
