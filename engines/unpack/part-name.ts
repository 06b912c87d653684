/** A name that a sender gave, without folders, control characters and direction marks, at most 120 characters. */
export const partName = (name: string): string => {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1);
  const clean = (last === undefined ? '' : last)
    // oxlint-disable-next-line no-control-regex -- they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '')
    .trim()
    .replace(/^\.+/, '');
  if (clean === '') return 'piece';
  const extension = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0];
  if (clean.length <= 120) return clean;
  return extension === undefined ? clean.slice(0, 120) : clean.slice(0, 120 - extension.length) + extension;
};
