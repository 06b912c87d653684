import type { FieldValue } from '../../contracts/document.ts';
import { findEmails, findPhones } from '../../text/contacts.ts';
import { fold } from '../../text/fold.ts';
import { findRegisteredMail } from '../../text/registered-mail.ts';
import { emailsIn } from './emails-in.ts';
import { type Candidate, strongest, toField } from './field.ts';
import { isMessage } from './is-message.ts';
import { isOurAddress } from './our-address.ts';
import type { Reading } from './reading.ts';

const elsewhere = /reclam|satisf|plainte|klacht|mediat|ombuds|dpo@|rgpd|privacy|donnees|presse|noreply|no-reply|ne-pas-repondre/;

/** Addresses for complaints, mediation or personal data stand in the footer of every firm's letter: nobody who writes is answered there. */
const forOthers = (reading: Reading, address: string, at: number): number =>
  elsewhere.test(address) ||
  /(?:reclamation|plainte|mediat|ombudsman|donnees personnelles)s?[^.;\n@]{0,40}$/.test(reading.cue.slice(Math.max(0, at - 60), at))
    ? 0.3
    : 0;

const served = /(?:commissaires?|huissiers?)\s{1,2}de\s{1,2}justice/;
const ofCounsel = /(?:avocate?s?(?![a-z])|barreau|toque|vestiaire|cabinet|conseil(?![a-z]))[^;@\n]{0,140}$/;

/** Of an act that a bailiff serves the office answers, not the claimant's lawyer whom it names. */
const forCounsel = (reading: Reading, at: number): number =>
  served.test(reading.cue) && ofCounsel.test(reading.cue.slice(Math.max(0, at - 170), at)) ? 0.12 : 0;

/** Nearer to the head or the end of the letter is nearer to its writer. */
const nearEdge = (reading: Reading, at: number): number => Math.min(at, Math.max(0, reading.cue.length - at)) / 1e5;

const fromEnvelope = (reading: Reading): FieldValue | undefined => {
  if (!isMessage(reading)) return undefined;
  const from = reading.context.envelope?.from;
  const value = from === undefined ? undefined : findEmails(fold(from))[0]?.value;
  if (from === undefined || value === undefined || isOurAddress(reading, value)) return undefined;
  return { value, confidence: 0.95, quote: from, page: reading.document.pages[0]?.number ?? 1, box: [0, 0, 1, 1] };
};

/** The e-mail address of the writer. */
export const contactEmailField = (reading: Reading): FieldValue | undefined => {
  const candidates = emailsIn(reading)
    .filter((one) => !isOurAddress(reading, one.value))
    .map(
      (one): Candidate<string> => ({
        value: one.value,
        start: one.start,
        end: one.end,
        strength: 0.9 - nearEdge(reading, one.start) - forOthers(reading, one.value, one.start) - forCounsel(reading, one.start),
      }),
    );
  return toField(reading, strongest(candidates)) ?? fromEnvelope(reading);
};

const e164 = (phone: string): string | undefined => findPhones(phone)[0]?.value;

/** The telephone number of the writer, never a fax. */
export const contactPhoneField = (reading: Reading): FieldValue | undefined => {
  const ours = e164(reading.context.configuration.company.phone);
  const candidates = findPhones(reading.cue)
    .filter((one) => !one.fax && one.value !== ours)
    .map((one): Candidate<string> => ({ value: one.value, start: one.start, end: one.end, strength: 0.9 - nearEdge(reading, one.start) }));
  return toField(reading, strongest(candidates));
};

/** The number of the registered letter. */
export const registeredMailField = (reading: Reading): FieldValue | undefined =>
  toField(
    reading,
    strongest(findRegisteredMail(reading.cue).map((one) => ({ value: one.value, start: one.start, end: one.end, strength: 0.9 }))),
  );
