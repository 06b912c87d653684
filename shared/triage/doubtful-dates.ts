import type { FieldValue } from '../contracts/document.ts';

/** Dates that deadlines hang on, as a clerk names them. */
const dates: Readonly<Record<string, string>> = {
  serviceDate: 'La date de signification',
  hearingDate: 'La date d’audience',
  decisionDate: 'La date de la décision',
  observationsDue: 'La date limite des observations',
  meetingDate: 'La date de la réunion',
  answerDue: 'La date limite de réponse',
  complaintDate: 'La date de la réclamation',
};

/** Under this confidence a date is shown to a person before it is relied on. */
export const sureEnough = 0.7;

/** Dates read with little certainty, in French, for a person to check. */
export const doubtfulDates = (fields: Readonly<Record<string, FieldValue>>): string[] =>
  Object.entries(dates).flatMap(([name, french]) => {
    const field = fields[name];
    if (field === undefined || field.confidence >= sureEnough) return [];
    return [`${french} est lue avec peu de certitude (${Math.round(field.confidence * 100)} %) : à vérifier sur le document.`];
  });
