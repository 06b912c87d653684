import { z } from 'zod';
import { readingPolicy } from './aws-settings.ts';

/** One environment of the deployed system: what differs between test and production. All of it has a default. */
export const awsEnvironment = z.strictObject({
  region: z.string().default('eu-west-3'),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** Who hears of alarms. */
  alarmEmail: z.email().optional(),
  /** Addresses whose e-mails come into the inbox through SES; none: no receipt rule is made. */
  inboundRecipients: z.array(z.string()).default([]),
  /** The domain or address from which letters leave by e-mail; verified in SES. */
  senderIdentity: z.string().default('vauclair-assurances.example'),
  /** GuardDuty scans each file before anything opens it. */
  malwareProtection: z.boolean().default(true),
  /** Minutes between two rounds that pack what has come for one scan, because GuardDuty’s price is by the object; 0: each file is scanned by itself, at once. */
  scanEveryMinutes: z.int().min(0).max(30).default(2),
  reading: readingPolicy.default({ mode: 'hybrid', threshold: 0.7, paidPagesPerDay: 2_000, dollarsPerPage: 0.0015 }),
  days: z
    .strictObject({
      /** Originals cannot be deleted by accident for so long (Object Lock, governance mode). */
      archiveLock: z.int().positive().default(365),
      /** What was refused, or never taken, leaves the inbox. */
      inbox: z.int().positive().default(31),
      outbound: z.int().positive().default(90),
      /** Earlier versions of an object. */
      earlierVersions: z.int().positive().default(30),
      logs: z.int().positive().default(90),
    })
    .prefault({}),
  /** Where the console stands, and who may ask for it. */
  console: z
    .strictObject({
      /** Its name, with the certificate of it in us-east-1 (CloudFront asks for that region); without one it stands under a name of CloudFront's. */
      domain: z
        .strictObject({ name: z.string().regex(/^[a-z0-9.-]+$/), certificate: z.string().regex(/^arn:aws:acm:us-east-1:/) })
        .optional(),
      /** Countries from which it answers. */
      countries: z
        .array(z.string().regex(/^[A-Z]{2}$/))
        .min(1)
        .default(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT']),
      /** A web ACL of the house, in us-east-1. */
      webAcl: z.string().optional(),
    })
    .prefault({}),
  /** AWS bill of a month, in US dollars, from which on an alarm is given. */
  monthlyBudget: z.number().positive().default(500),
});
export type AwsEnvironment = z.infer<typeof awsEnvironment>;

export const environmentName = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/);

/** `environments` in cdk.json. */
export const awsEnvironments = z.record(environmentName, awsEnvironment);
