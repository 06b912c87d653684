import { type AppError, inputError } from '../../shared/errors.ts';

/** Every reason for which a file is turned away, in words that say what to do. */
export const rejections = {
  emptyFile: (): AppError =>
    inputError('empty-file', 'Le fichier est vide. Numérisez le courrier à nouveau, ou demandez à l’expéditeur de le renvoyer.'),
  unknownType: (): AppError =>
    inputError(
      'unknown-type',
      'Ce type de fichier n’est pas reconnu. Sont lus : PDF, TIFF, JPEG, PNG, HEIC, Word (.docx), courriel (.eml, .msg), HTML, texte et ZIP. Enregistrez le document en PDF, puis déposez-le à nouveau.',
    ),
  unsupportedType: (name: string): AppError =>
    inputError(
      'unsupported-type',
      `Les fichiers ${name} ne sont pas lus. Ouvrez le document, enregistrez-le en PDF, puis déposez le PDF.`,
      { type: name },
    ),
  fileTooLarge: (megabytes: number, limit: number): AppError =>
    inputError('file-too-large', `Le fichier pèse plus de ${limit} Mo. Séparez-le en plusieurs fichiers, puis déposez-les à nouveau.`, {
      megabytes,
      limit,
    }),
  pdfDamaged: (cause?: unknown): AppError =>
    inputError(
      'pdf-damaged',
      'Ce PDF est endommagé ou incomplet et ne peut pas être ouvert. Numérisez le courrier à nouveau, ou demandez à l’expéditeur de le renvoyer.',
      {},
      cause,
    ),
  pdfEncrypted: (): AppError =>
    inputError(
      'pdf-encrypted',
      'Ce PDF est protégé par un mot de passe. Ouvrez-le avec le mot de passe, enregistrez une copie sans protection, puis déposez la copie.',
    ),
  mailEncrypted: (): AppError =>
    inputError(
      'mail-encrypted',
      'Ce courriel est chiffré et ne peut pas être ouvert ici. Demandez à l’expéditeur de l’envoyer sans chiffrement ; une signature ne gêne pas.',
    ),
  pdfEmpty: (): AppError => inputError('pdf-empty', 'Ce PDF ne contient aucune page. Demandez à l’expéditeur de le renvoyer.'),
  pictureDamaged: (cause?: unknown): AppError =>
    inputError(
      'picture-damaged',
      'Cette image est endommagée et ne peut pas être ouverte. Numérisez ou photographiez le courrier à nouveau.',
      {},
      cause,
    ),
  pictureTooLarge: (megapixels: number, limit: number): AppError =>
    inputError(
      'picture-too-large',
      `L’image dépasse ${limit} millions de pixels. Numérisez la page à 300 points par pouce, puis déposez-la à nouveau.`,
      { megapixels, limit },
    ),
  mailTooDeep: (limit: number): AppError =>
    inputError(
      'mail-too-deep',
      `Ce courriel contient des courriels emboîtés sur plus de ${limit} niveaux. Ouvrez-le et déposez séparément les pièces jointes utiles.`,
      { limit },
    ),
  mailDamaged: (cause?: unknown): AppError =>
    inputError('mail-damaged', 'Ce courriel est endommagé et ne peut pas être ouvert. Demandez à l’expéditeur de le renvoyer.', {}, cause),
  tnefDamaged: (cause?: unknown): AppError =>
    inputError(
      'tnef-damaged',
      'Ce fichier winmail.dat est endommagé et ses pièces jointes ne peuvent pas être ouvertes. Demandez à l’expéditeur de renvoyer son courriel au format HTML ou texte brut (Outlook : Fichier, Options, Courrier, format), avec les pièces en PDF.',
      {},
      cause,
    ),
  mailTooManyParts: (limit: number): AppError =>
    inputError('mail-too-many-parts', `Ce courriel contient plus de ${limit} pièces jointes. Déposez séparément les pièces utiles.`, {
      limit,
    }),
  archiveTooLarge: (limit: number): AppError =>
    inputError(
      'archive-too-large',
      `Une fois décompressée, cette archive dépasse ${limit} Mo ou paraît piégée. Ne l’ouvrez pas ; demandez à l’expéditeur d’envoyer les documents en PDF.`,
      { limit },
    ),
  archiveTooManyFiles: (limit: number): AppError =>
    inputError('archive-too-many-files', `Cette archive contient plus de ${limit} fichiers. Déposez séparément les documents utiles.`, {
      limit,
    }),
  archiveEncrypted: (): AppError =>
    inputError(
      'archive-encrypted',
      'Cette archive est protégée par un mot de passe. Ouvrez-la, puis déposez les documents qu’elle contient.',
    ),
  archiveDamaged: (cause?: unknown): AppError =>
    inputError(
      'archive-damaged',
      'Cette archive est endommagée et ne peut pas être ouverte. Demandez à l’expéditeur de la renvoyer.',
      {},
      cause,
    ),
  archiveEmpty: (): AppError =>
    inputError('archive-empty', 'Cette archive ne contient aucun fichier. Demandez à l’expéditeur de la renvoyer.'),
  archiveTooDeep: (limit: number): AppError =>
    inputError(
      'archive-too-deep',
      `Cette archive contient des archives emboîtées sur plus de ${limit} niveaux. Déposez séparément les documents utiles.`,
      {
        limit,
      },
    ),
  wordDamaged: (cause?: unknown): AppError =>
    inputError(
      'word-damaged',
      'Ce document Word est endommagé ou protégé et ne peut pas être ouvert. Enregistrez-le en PDF, puis déposez le PDF.',
      {},
      cause,
    ),
  wordTooLarge: (limit: number): AppError =>
    inputError(
      'word-too-large',
      `Le texte de ce document Word dépasse ${limit} Mo une fois décompressé. Enregistrez-le en PDF, puis déposez le PDF.`,
      { limit },
    ),
  tooSlow: (seconds: number): AppError =>
    inputError(
      'file-too-slow',
      `Ce fichier n’a pas pu être ouvert en ${seconds} secondes : il est sans doute endommagé. Imprimez-le en PDF ou demandez à l’expéditeur de le renvoyer.`,
      { seconds },
    ),
  unreadable: (): AppError =>
    inputError(
      'file-unreadable',
      'Ce fichier a fait échouer la lecture : il est sans doute endommagé. Imprimez-le en PDF ou demandez à l’expéditeur de le renvoyer.',
    ),
} as const;
