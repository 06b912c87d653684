import type { MailRecord } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import type { MailTranscript } from '../../shared/mail/transcript.ts';
import type { KnownClaim, Ports } from '../../shared/ports.ts';
import { type Decision, triage } from '../../shared/triage/triage.ts';

type Key = Parameters<Ports['claims']['find']>[0];

const names = ['claimNumber', 'policyNumber', 'vehicleRegistration', 'insuredName', 'lossDate'] as const;

/** What a decision says of the claims it speaks of. */
const keysOf = (decision: Decision): Key[] =>
  decision.documents.map(({ fields }) =>
    Object.fromEntries(
      names.flatMap((name) => {
        const value = fields[name]?.value;
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    ),
  );

const knownClaims = async (decision: Decision, ports: Pick<Ports, 'claims'>): Promise<KnownClaim[]> => {
  const found: KnownClaim[] = [];
  for (const key of keysOf(decision)) if (Object.keys(key).length > 0) found.push(...(await ports.claims.find(key)));
  return [...new Map(found.map((claim) => [claim.claimNumber, claim])).values()];
};

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
  const claims = await knownClaims(first, ports);
  return claims.length === 0 ? first : triage(mail, { ...context, claims });
};
