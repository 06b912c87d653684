import { z } from 'zod';
import { kinds, priorities, queues } from '../mail/kinds.ts';
import { channels, letterTemplates, releases } from '../mail/state.ts';
import { retentionTerms } from './retention-terms.ts';
import { storedModel } from './stored-model.ts';

const text = z.string().min(1);
const addressLine = z.string().min(1).max(38);

/** Who "we" are. `claimNumber` and `policyNumber` are regular expressions of the canonical form; the groups are joined by `separator`. */
const numberShape = z.strictObject({
  /** Regular expression with groups, tried on text without regard to case, with any blanks, dots or dashes between the groups. */
  pattern: text,
  /** The canonical form, `$1` … for the groups. */
  form: text,
});

/** A small picture inside the configuration itself: nothing is fetched when a letter is printed. */
const picture = z.string().regex(/^data:image\/(?:png|jpeg|svg\+xml);base64,[A-Za-z0-9+/]+=*$/);

/** How letters look: the colour of headings and rules, the logo above the company's name. */
const letterhead = z.strictObject({
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/)
    .optional(),
  logo: picture.optional(),
});

const company = z.strictObject({
  name: text,
  legalForm: text,
  capital: text,
  address: z.array(addressLine).min(2).max(6),
  rcs: text,
  siren: z.string().regex(/^\d{9}$/),
  tradeNames: z.array(text),
  claimNumber: numberShape,
  policyNumber: numberShape,
  /** Département or collectivity of the seat, ISO 3166-2: decides on distance. */
  domicile: z.string().regex(/^[A-Z]{2}(-[0-9A-Z]{1,3})?$/),
  email: z.email(),
  phone: text,
  city: text,
  mediator: z.strictObject({ name: text, address: z.array(addressLine).min(2).max(6), website: text }),
  letterhead: letterhead.optional(),
});

/** `signature` is a picture of the signatory's hand, above the name. */
const department = z.strictObject({ name: text, email: z.email(), phone: text, signatory: text, signature: picture.optional() });

/** A condition on a document; every named part must hold. */
const condition = z.strictObject({
  kind: z.union([z.enum(kinds), z.array(z.enum(kinds)).min(1)]).optional(),
  /** Field → true (present; of a yes-or-no field: yes), false (absent or no), the value it must have, or the list of values one of which it must have; 'false' asks for a stated no. */
  fields: z
    .record(z.string(), z.union([z.boolean(), z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)]))
    .optional(),
  /** Field → another field whose value, or one of whose values, it must not be: `{ insuredName: 'claimants' }`. */
  notIn: z.record(z.string(), z.string()).optional(),
  /** Some deadline of the document falls due within so many days of the day received, or has run out. */
  dueWithin: z.int().nonnegative().optional(),
  /** It came as an e-mail (true) or on paper (false). */
  byEmail: z.boolean().optional(),
});

/** What becomes of a document that meets the condition: the first rule that holds and names a queue decides it, every other rule that holds adds its copies and its reason; the highest priority stands. */
const routingRule = z.strictObject({
  when: condition,
  queue: z.enum(queues).optional(),
  copies: z.array(z.enum(queues)).optional(),
  priority: z.enum(priorities).optional(),
  /** French, read by a clerk. */
  reason: text,
});

/** A letter owed when the condition holds; of two rules for the same template the first that holds decides. */
const letterRule = z.strictObject({
  when: condition,
  template: z.enum(letterTemplates),
  release: z.enum(releases),
  channel: z.enum(channels),
  /** Whom it goes to. */
  to: z.enum(['sender', 'complainant', 'insured', 'counsel', 'legal', 'mediation', 'liable-insurer', 'counterparty', 'expert', 'mediator']),
});

export const roles = ['mailroom', 'handler', 'approver', 'jurist', 'administrator', 'auditor', 'medical'] as const;
export type Role = (typeof roles)[number];

export const calibration = z.strictObject({ slope: z.number(), offset: z.number() });
export const fieldConfidence = z.record(z.string(), calibration);

/** `passwordFile` names a file that holds the password alone, so that none stands in the configuration. */
const smtp = z.strictObject({
  host: text,
  port: z.int().min(1).max(65_535),
  secure: z.boolean(),
  user: text.optional(),
  passwordFile: text.optional(),
  from: z.email(),
});
/** A hybrid-mail service: `POST letters` (multipart, Idempotency-Key), `GET letters/REFERENCE`. It takes letters on working days before `cutOff` (HH:MM, Paris). */
const gateway = z.strictObject({
  url: z.url().regex(/\/$/, 'doit finir par « / »'),
  tokenFile: text.optional(),
  cutOff: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
export type Smtp = z.infer<typeof smtp>;

/** Who works in the house. `departments` narrows what one sees to the mail of these desks; without it, one sees them all. */
const person = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  name: text,
  roles: z.array(z.enum(roles)).min(1),
  departments: z.array(z.enum(queues)).min(1).optional(),
});
/**
 * A mailbox read by IMAP, always over TLS. The secret is a password in a file or an environment variable, or an access token (OAuth 2) in a file that something
 * else keeps fresh. A message is marked once its record is safe: with the flag, or by a move into `done.folder`.
 */
const mailbox = z
  .strictObject({
    host: text,
    port: z.int().min(1).max(65_535).default(993),
    /** TLS from the first byte; false: by STARTTLS, which is then compulsory. */
    secure: z.boolean().default(true),
    user: text,
    passwordFile: text.optional(),
    passwordEnv: text.optional(),
    tokenFile: text.optional(),
    /** Certificates (PEM) of the company's own authority, besides the well-known ones. */
    caFile: text.optional(),
    folder: text.default('INBOX'),
    done: z.union([z.strictObject({ flag: text }), z.strictObject({ folder: text })]).default({ flag: '\\Seen' }),
  })
  .refine(
    ({ passwordFile, passwordEnv, tokenFile }) => [passwordFile, passwordEnv, tokenFile].filter((one) => one !== undefined).length === 1,
    {
      message: 'Écrivez une seule de ces trois lignes : passwordFile, passwordEnv, tokenFile',
    },
  )
  .refine(({ folder, done }) => !('folder' in done) || done.folder !== folder, {
    path: ['done'],
    message: 'Le dossier des courriels traités doit être un autre que celui qui est lu',
  });
export type MailboxSettings = z.infer<typeof mailbox>;

const loopback = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])[:/]/;
/**
 * The company's own register of claims behind HTTP: `POST claims/search` with what a letter says of its claim, answered by `{ "claims": […] }`. The token, where
 * there is one, is read from the file or the environment variable at each call. A call that gets no answer in `seconds` is tried again, `attempts` times in all.
 */
const claimsService = z
  .strictObject({
    url: z
      .url()
      .regex(/\/$/, 'doit finir par « / »')
      .refine((url) => url.startsWith('https://') || loopback.test(url), 'doit commencer par « https:// » (sauf sur cette machine)'),
    tokenFile: text.optional(),
    tokenEnv: text.optional(),
    seconds: z.number().positive().max(30).default(5),
    attempts: z.int().min(1).max(5).default(3),
  })
  .refine(({ tokenFile, tokenEnv }) => tokenFile === undefined || tokenEnv === undefined, {
    message: 'Écrivez une seule de ces deux lignes : tokenFile, tokenEnv',
  });
export type ClaimsServiceSettings = z.infer<typeof claimsService>;

const euros = z.number().nonnegative();
/** What reading a page and sending a letter cost the house, in euros. */
const tariffs = z.strictObject({ page: euros.optional(), email: euros.optional(), post: euros.optional(), registered: euros.optional() });

const settings = z.strictObject({
  company,
  departments: z.strictObject({ legal: department, mediation: department, recourse: department, claims: department, review: department }),
  people: z.array(person).min(2),
  thresholds: z.strictObject({
    /** Under this confidence a document goes to `review`. */
    review: z.number().min(0).max(1),
    /** From this chance of being a summons on, `legal` gets a copy. */
    summonsFloor: z.number().min(0).max(1),
  }),
  budget: z.strictObject({ pagesPerFile: z.int().positive(), pagesPerDay: z.int().positive(), megabytesPerFile: z.int().positive() }),
  /** Who recognises scanned pages on this machine: the npm package (`npm`), the installed Tesseract 5 (`native`), or the one that measured better (`auto`, when absent: the npm package, which reads the same on every machine). */
  ocr: z.enum(['auto', 'npm', 'native']).optional(),
  routing: z.array(routingRule).min(1),
  letters: z.array(letterRule),
  retention: retentionTerms,
  alerts: z.strictObject({
    /** Hours after which mail in `legal` that nobody took is told to the department. */
    untouchedHours: z.number().positive(),
  }),
  /** The relay for e-mail; without one, mails are written into the outbox folder. */
  smtp: smtp.optional(),
  /** The service that prints and posts letters; without one, they are written into the outbox folder. */
  gateway: gateway.optional(),
  /** Read beside the watched folder by the mailroom of one machine. */
  mailbox: mailbox.optional(),
  /** The company's claims: an extract (CSV), or `claimsService` in its place. */
  claimsFile: z.string().optional(),
  claimsService: claimsService.optional(),
  /** For the cost in the overview; what is not given is shown as unknown. */
  tariffs: tariffs.optional(),
  /** What `pli learn` made of people's decisions: the confidence becomes sigmoid(slope · logit + offset). */
  calibration: calibration.optional(),
  /** The same of the confidence of fields, by their names. */
  fieldConfidence: fieldConfidence.optional(),
  /** What `pli learn` made of the shipped model; without it the shipped one decides. */
  model: storedModel.optional(),
});
export const configuration = settings.refine((given) => given.claimsFile === undefined || given.claimsService === undefined, {
  path: ['claimsFile'],
  message: 'Écrivez une seule de ces deux lignes, celle de la source qui fait foi : claimsFile, claimsService',
});
export type Configuration = z.infer<typeof configuration>;
export type RoutingRule = z.infer<typeof routingRule>;
export type LetterRule = z.infer<typeof letterRule>;
export type Condition = z.infer<typeof condition>;
export type Person = Configuration['people'][number];
