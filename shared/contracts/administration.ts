import { z } from 'zod';
import { kinds, priorities, queues } from '../mail/kinds.ts';
import { letterTemplates } from '../mail/state.ts';
import { certainties } from './certainties.ts';
import { roles } from './configuration.ts';
import { day, instant, sha256 } from './scalars.ts';

const count = z.int().nonnegative();

/** What the doctor found of one thing, and how to mend it. French. */
export const finding = z.object({ name: z.string(), well: z.boolean(), says: z.string(), mend: z.string().optional() });
export type Finding = z.infer<typeof finding>;
export const findings = z.object({ items: z.array(finding) });
export type Findings = z.infer<typeof findings>;

/** The configuration in force as YAML, where it comes from, and the doctor's findings on it. */
export const shownConfiguration = z.object({ source: z.string(), yaml: z.string(), findings: z.array(finding) });
export type ShownConfiguration = z.infer<typeof shownConfiguration>;

const placed = z.object({
  queue: z.enum(queues),
  queueName: z.string(),
  copies: z.array(z.enum(queues)),
  copyNames: z.array(z.string()),
  priority: z.enum(priorities),
  letters: z.array(z.enum(letterTemplates)),
});
export type Placed = z.infer<typeof placed>;

/** What a changed configuration would make of the mail of the last days. `problems`: what keeps it from being one at all. */
export const triedConfiguration = z.object({
  problems: z.array(z.string()),
  tried: count,
  /** Mail of that time that was seen and not tried, because there is too much of it; there may be more. */
  left: count,
  changed: z.array(
    z.object({
      mailId: z.string(),
      documentId: z.string(),
      fileName: z.string(),
      kind: z.enum(kinds),
      kindName: z.string(),
      from: placed,
      to: placed,
    }),
  ),
});
export type TriedConfiguration = z.infer<typeof triedConfiguration>;

export const shownPeople = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      roles: z.array(z.object({ role: z.enum(roles), name: z.string() })),
      lastSeen: instant.optional(),
      disabled: z.boolean().optional(),
    }),
  ),
  /** Whether a person can be kept out from here; else the configuration says who comes in. */
  mayDisable: z.boolean(),
});
export type ShownPeople = z.infer<typeof shownPeople>;

export const disabledPerson = z.object({ id: z.string(), disabled: z.boolean() });
export type DisabledPerson = z.infer<typeof disabledPerson>;

/** A line of the audit log. `why` is absent where the mail is not for who asks. */
export const auditLine = z.object({
  at: instant,
  by: z.string(),
  byName: z.string(),
  what: z.string(),
  whatName: z.string(),
  sort: z.enum(['mail', 'letter', 'house']),
  subject: z.string().optional(),
  why: z.string().optional(),
});
export type AuditLine = z.infer<typeof auditLine>;
export const auditPage = z.object({ items: z.array(auditLine), next: z.string().optional() });
export type AuditPage = z.infer<typeof auditPage>;

/** Terms of retention: what was received before `before` is due for erasure. `held`: files that have waited too long for somebody to allow them; those stay. */
export const retention = z.object({
  terms: z.array(
    z.object({
      what: z.enum(['kinds', 'mail', 'rejected']),
      name: z.string(),
      days: count,
      reason: z.string(),
      certainty: z.enum(certainties),
      before: day,
      due: count,
    }),
  ),
  /** Whether all mail was looked at; else there may be more due than is said. */
  whole: z.boolean(),
  held: z.object({ days: count, count }),
  auditDays: count,
  minorDays: count,
});
export type Retention = z.infer<typeof retention>;
export const purged = z.object({ erased: count });

/** Mail that names a person. `running`: a deadline of it has not run out. `hidden`: mail that is not for who asks. */
export const personMail = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      fileName: z.string(),
      received: day,
      kindNames: z.array(z.string()),
      named: z.array(z.string()),
      running: z.boolean(),
    }),
  ),
  hidden: count,
});
export type PersonMail = z.infer<typeof personMail>;

export const keptBackup = z.object({ name: z.string(), made: instant, bytes: count, files: count, sha256 });
export type KeptBackup = z.infer<typeof keptBackup>;
export const backups = z.object({ items: z.array(keptBackup), folder: z.string() });
export type Backups = z.infer<typeof backups>;

/** What cannot be done where this mailroom stands: why, and what to do instead. French. */
export const unable = z.object({
  backups: z.string().optional(),
  learning: z.string().optional(),
  /** Changing the configuration. */
  configuration: z.string().optional(),
  /** Erasing by a command what is past its term. */
  purge: z.string().optional(),
  /** Lines of the program's own steps in the log. */
  steps: z.string().optional(),
});
export type Unable = z.infer<typeof unable>;
