/** How the text of a convention between insurers is worded, which is printed and sent around: no letter under it is. */
export const conventionText = [
  'la presente convention',
  'societes adherentes',
  'societes signataires',
  'entreprises adherentes',
  'chapitre #',
];
