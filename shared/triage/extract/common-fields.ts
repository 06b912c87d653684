import type { Kind } from '../../mail/kinds.ts';
import { contactEmailField, contactPhoneField } from './contact-fields.ts';
import type { FieldMap } from './field.ts';
import { insuredField } from './insured-field.ts';
import { lossDateField } from './loss-date.ts';
import { claimNumberField, policyNumberField } from './own-references.ts';
import { protectedPersonField } from './protected-person.ts';
import type { Reading } from './reading.ts';
import { documentDateField, senderField } from './sender-field.ts';
import { senderReferenceField } from './sender-reference.ts';
import { vehicleRegistrationField } from './vehicle-registration.ts';

/** The fields that a letter of any kind can have. */
export const commonFields = (reading: Reading, kind: Kind): FieldMap => ({
  documentDate: documentDateField(reading, kind),
  senderName: senderField(reading, kind),
  senderReference: senderReferenceField(reading),
  claimNumber: claimNumberField(reading),
  policyNumber: policyNumberField(reading),
  insuredName: insuredField(reading, kind),
  lossDate: lossDateField(reading, kind),
  vehicleRegistration: vehicleRegistrationField(reading),
  protectedPerson: protectedPersonField(reading),
  contactEmail: contactEmailField(reading),
  contactPhone: contactPhoneField(reading),
});
