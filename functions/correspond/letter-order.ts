import type { LetterRecord, MailRecord, RecordedDocument } from '../../shared/contracts/record.ts';
import { compact } from '../../shared/mail/compact.ts';
import { claimNumberOf } from '../../shared/mail/filed-under.ts';
import type { KnownClaim, Ports } from '../../shared/ports.ts';
import type { LetterOrder } from '../../templates/letter-order.ts';

const knownClaim = async (document: RecordedDocument, ports: Pick<Ports, 'claims'>): Promise<KnownClaim | undefined> => {
  const claimNumber = claimNumberOf(document);
  if (claimNumber === undefined) return undefined;
  const [claim] = await ports.claims.find({ claimNumber });
  return claim;
};

/** A name that a person gave; what the rules named is read from the fields, as they are now. */
const nameFor = ({ addressedTo, orderedBy, recipient }: LetterRecord): string | undefined =>
  addressedTo ?? (orderedBy === 'triage' ? undefined : recipient);

/** What a letter is composed from, as it stands in the register today. */
export const letterOrder = async (
  { letter, mail, document }: { letter: LetterRecord; mail: MailRecord; document: RecordedDocument },
  ports: Pick<Ports, 'claims' | 'clock' | 'configuration'>,
): Promise<LetterOrder> => ({
  letterId: letter.id,
  today: ports.clock.today(),
  channel: letter.channel,
  mail,
  document,
  configuration: ports.configuration,
  recipient: compact({ name: nameFor(letter), address: letter.address }),
  ...compact({
    claim: await knownClaim(document, ports),
    handler: ports.configuration.people.find((person) => person.id === letter.orderedBy),
    extra: letter.extra,
  }),
});
