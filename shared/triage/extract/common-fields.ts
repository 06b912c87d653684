import type { FieldValue } from '../../contracts/document.ts';
import type { Kind } from '../../mail/kinds.ts';
import { complainantField } from './complainant.ts';
import { contactEmailField, contactPhoneField, registeredMailField } from './contact-fields.ts';
import { courtDecisionFields } from './court-decision.ts';
import { letterDate } from './document-date.ts';
import type { FieldMap } from './field.ts';
import { insuredNameField } from './insured-name.ts';
import { lossDateField } from './loss-date.ts';
import { matchesIn } from './near-label.ts';
import { claimNumberField, policyNumberField } from './own-references.ts';
import { protectedPersonField } from './protected-person.ts';
import type { Reading } from './reading.ts';
import { senderNameField } from './sender-name.ts';
import { senderReferenceField } from './sender-reference.ts';
import { bailiffField, serviceDateField } from './service.ts';
import { vehicleRegistrationField } from './vehicle-registration.ts';

const served: ReadonlySet<Kind> = new Set(['summons', 'criminal-summons', 'seizure-notice', 'court-decision', 'court-filing']);

/** The document date of an act is the day it was served; of a plain decision the day of the decision. */
const documentDate = (reading: Reading, kind: Kind): FieldValue | undefined => {
  if (!served.has(kind)) return letterDate(reading);
  if (kind === 'court-decision') {
    const decision = courtDecisionFields(reading);
    return decision['serviceDate'] ?? letterDate(reading) ?? decision['decisionDate'];
  }
  return serviceDateField(reading) ?? letterDate(reading);
};

const senderName = (reading: Reading, kind: Kind): FieldValue | undefined =>
  served.has(kind) ? (bailiffField(reading) ?? senderNameField(reading)) : senderNameField(reading);

const ownContract =
  /mon\s{1,2}(?:contrat|assurance|assureur|sinistre|dossier|bien|logement|vehicule)|mes\s{1,2}cotisations|ma\s{1,2}(?:police|cotisation|prime|declaration)|je\s{1,2}suis\s{1,2}(?:assuree?|cliente?|societaire)|notre\s{1,2}contrat|vous m'assurez|assuree? chez vous|votre (?:assuree?|cliente?|societaire)(?![a-z])/g;
const selfWritten: ReadonlySet<Kind> = new Set(['complaint', 'claim-notice', 'formal-notice', 'other']);
const stranger = /(?:je ne suis pas|pas) (?:votre )?(?:assure|client)|votre assuree?[,:]?\s{1,2}(?:m\.|mme|monsieur|madame)/;

/** Whoever writes of his own contract is our insured. */
const insuredName = (reading: Reading, kind: Kind): FieldValue | undefined => {
  const named = insuredNameField(reading);
  if (named !== undefined || !selfWritten.has(kind) || stranger.test(reading.cue)) return named;
  const own = matchesIn(reading.cue, ownContract)[0];
  const writer = own === undefined ? undefined : complainantField(reading);
  return writer === undefined ? undefined : { ...writer, confidence: writer.confidence * 0.9 };
};

/** The fields that a letter of any kind can have. */
export const commonFields = (reading: Reading, kind: Kind): FieldMap => ({
  documentDate: documentDate(reading, kind),
  senderName: senderName(reading, kind),
  senderReference: senderReferenceField(reading),
  claimNumber: claimNumberField(reading),
  policyNumber: policyNumberField(reading),
  insuredName: insuredName(reading, kind),
  lossDate: lossDateField(reading),
  vehicleRegistration: vehicleRegistrationField(reading),
  registeredMailNumber: registeredMailField(reading),
  protectedPerson: protectedPersonField(reading),
  contactEmail: contactEmailField(reading),
  contactPhone: contactPhoneField(reading),
});
