import sharp from 'sharp';

/** What mail programs attach by themselves: calendars, cards, signatures, receipts. */
const silent =
  /^(text\/(calendar|vcard|x-vcard|x-amp-html)|application\/(ics|pgp-signature|pgp-keys|pkcs7-signature|x-pkcs7-signature|vnd\.ms-office\.activex)|message\/(delivery-status|disposition-notification|feedback-report|global-delivery-status))$/i;

const silentNames = /\.(ics|vcf|p7s|asc|sig)$/i;

/** A letter photographed is larger than any logo. */
const leastSides = { inline: 900, attached: 300 } as const;

/** Whether a picture is large enough to be a letter: one shown within the text of a mail must be larger than one attached. */
const isLetterSized = async (bytes: Uint8Array, inline: boolean): Promise<boolean> => {
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (header === undefined) return !inline;
  return Math.min(header.width, header.height) >= (inline ? leastSides.inline : leastSides.attached);
};

/** Whether something attached to a mail is a document that somebody sent, and not a logo, signature, calendar or card. */
export const isDocument = async (file: { bytes: Uint8Array; mediaType: string; name: string; inline: boolean }): Promise<boolean> => {
  if (file.bytes.length === 0 || silent.test(file.mediaType) || silentNames.test(file.name)) return false;
  if (!file.mediaType.toLowerCase().startsWith('image/')) return true;
  return isLetterSized(file.bytes, file.inline);
};
