/** Keys of what the store holds of a piece of mail; none of them holds anything that a sender wrote. */
export const originalKey = (mailId: string): string => `original/${mailId}`;
export const partKey = (mailId: string, partId: string): string => `parts/${mailId}/${partId}`;
export const transcriptKey = (mailId: string, partId: string): string => `transcripts/${mailId}/${partId}.json`;
/** Texts and prints of a letter; `version` is the digest of the text. */
export const letterTextKey = (letterId: string, version: string): string => `letters/${letterId}/${version}.html`;
export const letterPrintKey = (letterId: string, version: string): string => `letters/${letterId}/${version}.pdf`;
export const handoverKey = (documentId: string): string => `handover/${documentId}.zip`;
export const proofKey = (letterId: string): string => `letters/${letterId}/proof.json`;
export const letterDataKey = (letterId: string, version: string): string => `letters/${letterId}/${version}.json`;
/** The data of the version whose text has this key. */
export const letterDataOf = (textKey: string): string => textKey.replace(/\.html$/, '.json');
