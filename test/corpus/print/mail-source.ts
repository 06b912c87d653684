import { z } from 'zod';

/** An e-mail as the corpus describes it; each attachment is a letter beside it, printed as `as` says. */
export const mailSource = z.strictObject({
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  date: z.iso.datetime({ offset: true }),
  text: z.string(),
  html: z.string().optional(),
  attachments: z.array(
    z.strictObject({ name: z.string(), source: z.string(), as: z.enum(['pdf', 'scan', 'scan-fair', 'scan-poor', 'photo', 'docx', 'png']) }),
  ),
});
export type MailSource = z.infer<typeof mailSource>;
