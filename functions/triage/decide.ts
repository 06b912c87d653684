import type { MailRecord } from '../../shared/contracts/record.ts';
import { AppError } from '../../shared/errors.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { MailTranscript } from '../../shared/mail/transcript.ts';
import type { KnownClaim, Ports } from '../../shared/ports.ts';
import { type Decision, triage } from '../../shared/triage/triage.ts';

type Key = Parameters<Ports['claims']['find']>[0];

const names = ['claimNumber', 'policyNumber', 'vehicleRegistration', 'insuredName', 'lossDate'] as const;

/** What a document says of the claim it speaks of. */
const keyOf = ({ fields }: Decision['documents'][number]): Key =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = fields[name]?.value;
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );

type Looked = { readonly claims: readonly KnownClaim[]; readonly unanswered: boolean };

/** The company's claims that the documents may speak of. Without an answer the mail goes on: what is known would only confirm or contradict. */
const knownClaims = async (decision: Decision, ports: Pick<Ports, 'claims'>): Promise<Looked> => {
  const found: KnownClaim[] = [];
  try {
    for (const key of decision.documents.map(keyOf)) if (Object.keys(key).length > 0) found.push(...(await ports.claims.find(key)));
  } catch (error) {
    if (!(error instanceof AppError && error.kind === 'outside')) throw error;
    return { claims: [], unanswered: true };
  }
  return { claims: [...new Map(found.map((claim) => [claim.claimNumber, claim])).values()], unanswered: false };
};

const notCompared = 'Le registre des sinistres n’a pas répondu : ce courrier n’a pas été rapproché de son dossier.';

/** Whoever gets a document that names a claim, a policy or a vehicle is told that nobody looked it up. */
const withoutAnswer = (decision: Decision): Decision => ({
  ...decision,
  documents: decision.documents.map((document) => {
    const { claimNumber, policyNumber, vehicleRegistration } = keyOf(document);
    if ((claimNumber ?? policyNumber ?? vehicleRegistration) === undefined) return document;
    return { ...document, route: { ...document.route, reasons: [...document.route.reasons, notCompared] } };
  }),
});

/** Decides twice where the company knows a claim that the mail speaks of: what is known then confirms or contradicts what was read. */
export const decide = async (
  mail: MailTranscript,
  record: Pick<MailRecord, 'received' | 'receivedFrom' | 'settled' | 'corrected' | 'split'>,
  ports: Pick<Ports, 'claims' | 'configuration'>,
): Promise<Decision> => {
  const settled = Object.fromEntries(Object.entries(record.settled ?? {}).map(([key, { kind }]) => [key, kind]));
  const corrected = Object.fromEntries(
    Object.entries(record.corrected ?? {}).map(([key, fields]) => [
      key,
      Object.fromEntries(Object.entries(fields).map(([name, { field }]) => [name, field])),
    ]),
  );
  const context = {
    configuration: ports.configuration,
    received: record.received,
    receivedFrom: record.receivedFrom,
    settled,
    corrected,
    ...compact({ calibration: ports.configuration.calibration, split: record.split?.documents }),
  };
  const first = triage(mail, context);
  const { claims, unanswered } = await knownClaims(first, ports);
  if (unanswered) return withoutAnswer(first);
  return claims.length === 0 ? first : triage(mail, { ...context, claims });
};
