import { z } from 'zod';
import { configuration, roles } from '../../shared/contracts/configuration.ts';
import { mailPart, recordedDocument } from '../../shared/contracts/record.ts';
import { day } from '../../shared/contracts/scalars.ts';
import { channels, letterTemplates } from '../../shared/mail/state.ts';

const claim = z.strictObject({
  claimNumber: z.string(),
  policyNumber: z.string().optional(),
  insuredName: z.string().optional(),
  vehicleRegistration: z.string().optional(),
  lossDate: z.string().optional(),
  insuredAddress: z.array(z.string()).optional(),
  policyFrom: z.string().optional(),
  policyUntil: z.string().optional(),
});

/** All that a version of a letter was composed from: the same again gives the same text. */
export const archivedLetter = z.strictObject({
  template: z.enum(letterTemplates),
  templateVersion: z.string(),
  /** The body that a person wrote, where one did. */
  body: z.string().optional(),
  order: z.strictObject({
    letterId: z.string(),
    today: day,
    channel: z.enum(channels).optional(),
    mail: z.strictObject({
      id: z.string(),
      fileName: z.string(),
      received: day,
      pageCount: z.number(),
      parts: z.array(mailPart.pick({ id: true, role: true, attachment: true, pageCount: true })).optional(),
    }),
    document: recordedDocument,
    configuration,
    claim: claim.optional(),
    recipient: z.strictObject({ name: z.string().optional(), address: z.array(z.string()).optional() }).optional(),
    handler: z.strictObject({ id: z.string(), name: z.string(), roles: z.array(z.enum(roles)) }).optional(),
    extra: z.record(z.string(), z.string()).optional(),
  }),
});
