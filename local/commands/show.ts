import type { ClaimMatch, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { configurationError } from '../../shared/errors.ts';
import { kindNames, queueNames } from '../../shared/mail/kinds.ts';
import { counted } from '../../shared/text/counted.ts';
import type { Desk, ReadingCost } from '../desk.ts';
import { table } from '../table.ts';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const agreeing = {
  claimNumber: 'numéro de sinistre',
  policyNumber: 'contrat',
  vehicleRegistration: 'véhicule',
  insuredName: 'assuré',
  lossDate: 'date du sinistre',
} as const;

const describeMatch = ({ claimNumber, agrees, score }: ClaimMatch): string =>
  `  Dossier ${claimNumber} : ${agrees.map((name) => agreeing[name]).join(', ')} (${score} points)`;

const describeDocument = (document: RecordedDocument): string[] => [
  '',
  `${kindNames[document.kind]} (${document.kind}), confiance ${percent(document.confidence)}, pages ${document.pages.join(' à ')}${document.attachment === undefined ? '' : ` de « ${document.attachment} »`}`,
  `→ ${queueNames[document.route.queue]}, priorité ${document.route.priority}`,
  ...document.route.reasons.map((reason) => `  · ${reason}`),
  ...(document.match === undefined ? [] : [describeMatch(document.match)]),
  ...Object.entries(document.fields).map(
    ([name, field]) =>
      `  ${name} : ${Array.isArray(field.value) ? field.value.join(' ; ') : String(field.value)}  (p. ${field.page}, ${percent(field.confidence)})`,
  ),
  ...document.deadlines.map(
    (deadline) => `  ⏱ ${deadline.code} : ${deadline.due} (prudent ${deadline.prudent}), ${deadline.basis}. ${deadline.explanation}`,
  ),
];

const describeCost = ({ pages, paidPages, dollars }: ReadingCost): string => {
  const engines = Object.entries(pages).map(([engine, count]) => `${engine} ${count}`);
  return `Lecture : ${engines.join(', ')} ; ${counted(paidPages, 'page payée', 'pages payées')}, ${dollars} $.`;
};

const describe = (
  record: MailRecord,
  letters: readonly { id: string; template: string; state: string }[],
  cost: ReadingCost | undefined,
): string =>
  [
    `${record.id}  ${record.fileName}`,
    `État : ${record.state}. Reçu le ${record.received} (${record.receivedFrom}). ${counted(record.pageCount, 'page')}.`,
    ...(cost === undefined ? [] : [describeCost(cost)]),
    ...(record.problem === undefined ? [] : [`Problème (${record.problem.code}) : ${record.problem.message}`]),
    ...record.documents.flatMap(describeDocument),
    ...(letters.length === 0
      ? []
      : ['', 'Courriers :', ...letters.map((letter) => `  ${letter.id}  ${letter.template} : ${letter.state}`)]),
    '',
    'Historique :',
    ...record.history.map((entry) => `  ${entry.at}  ${entry.by} : ${entry.what}${entry.why === undefined ? '' : ` (${entry.why})`}`),
  ].join('\n');

/** `pli show`: a record with its history. */
export const showCommand = async (id: string, options: { json?: boolean }, desk: Pick<Desk, 'register' | 'cost'>): Promise<void> => {
  const record = await desk.register.mail(id);
  if (record === undefined) throw configurationError('unknown-mail', `Aucun courrier « ${id} ». Cherchez-le : pli find TEXTE.`);
  console.log(
    options.json === true
      ? JSON.stringify(record)
      : describe(record, await desk.register.listLetters({ mailId: id }), await desk.cost?.(record)),
  );
};

/** `pli find`: records by any word that stands in them. */
export const findCommand = async (text: string, options: { json?: boolean }, desk: Pick<Desk, 'register'>): Promise<void> => {
  const found = await desk.register.find(text);
  if (options.json === true) for (const record of found) console.log(JSON.stringify(record));
  else if (found.length === 0) console.log('Rien trouvé.');
  else {
    const row = (record: MailRecord): string[] => [
      record.id,
      record.received,
      record.documents.map((document) => kindNames[document.kind]).join(', '),
      record.state,
      record.fileName,
    ];
    console.log(table(['Courrier', 'Reçu', 'Nature', 'État', 'Fichier'], found.map(row)));
  }
};
