import type { Problem } from '../../shared/contracts/document.ts';

/** Why a piece of mail without a single letter in it goes to a person. */
export const nothingToRead: Problem = {
  code: 'nothing-to-read',
  message:
    'Ce fichier ne contient que des pages blanches ou des intercalaires. Vérifiez le sens des feuilles, puis numérisez-le à nouveau.',
};
