import type { MailRecord } from '../../shared/contracts/record.ts';
import type { MailPlace, Register } from '../../shared/ports.ts';

type Filter = Omit<NonNullable<Parameters<Register['listMail']>[0]>, 'limit' | 'touched'>;

const atOnce = 100;

/** Mail a page at a time, so that no more of it is in memory than a page. */
export async function* mailInPages(register: Pick<Register, 'listMail'>, filter: Filter): AsyncGenerator<MailRecord[]> {
  let after: MailPlace | undefined = filter.after;
  for (;;) {
    const page = await register.listMail({ ...filter, ...(after === undefined ? {} : { after }), limit: atOnce });
    yield page;
    after = page.at(-1);
    if (page.length < atOnce) return;
  }
}
