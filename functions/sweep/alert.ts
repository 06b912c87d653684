import type { Queue } from '../../shared/mail/kinds.ts';

/** Something that a department must hear of, once: `id` is the same whenever the same thing is found again. It holds ids, kinds and dates, never content. */
export type Alert = { readonly id: string; readonly queue: Queue; readonly subject: string; readonly text: string };
