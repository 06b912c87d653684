import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MailRecord, RecordedDocument } from '../../../shared/contracts/record.ts';
import { change } from '../api.ts';

/** Says what a document is: a person decides, and what follows is decided anew. */
export const useSettleKind = (record: MailRecord, document: RecordedDocument) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (kind: string) => change('POST', `/mail/${record.id}/documents/${document.id}/kind`, { kind, version: record.version }),
    onSettled: () => client.invalidateQueries(),
  });
};
