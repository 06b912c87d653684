/** A text as 32 bits (FNV-1a); with the hash of what stands before it, the hash of both together. */
export const textHash = (text: string, before = 0x811c9dc5): number => {
  let value = before;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
};
