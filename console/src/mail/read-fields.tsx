import { ActionIcon, Anchor, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MailDetail } from '../../../shared/contracts/console.ts';
import type { FieldValue } from '../../../shared/contracts/document.ts';
import type { CorrectedField, RecordedDocument } from '../../../shared/contracts/record.ts';
import { fieldName, fieldText, makerName } from '../french.ts';
import { frenchMoment } from '../french-days.ts';
import { inReadingOrder } from './field-order.ts';
import type { Place } from './page-view.tsx';

/** A value that a person typed stands nowhere on the page. */
const hasPlace = ({ box: [, , width, height] }: FieldValue): boolean => width > 0 && height > 0;

/** A value that a person should look at before relying on it. */
export const isDoubtful = ({ confidence }: Pick<FieldValue, 'confidence'>): boolean => Math.round(confidence * 100) < 80;

const correctionsOf = ({ record }: MailDetail, { part, pages }: RecordedDocument): Readonly<Record<string, CorrectedField>> =>
  record.corrected?.[`${part}:${pages[0]}-${pages[1]}`] ?? {};

const Corrected = ({ name, correction, people }: { name: string; correction: CorrectedField; people: MailDetail['people'] }): ReactNode => (
  <div className="soft">
    {correction.field === null ? 'absent' : 'corrigé'}, {makerName(correction.by, people)}, {frenchMoment(correction.at)}
    {correction.said === undefined ? ' ; rien n’avait été lu' : ` ; lu : ${fieldText(name, correction.said.value)}`}
  </div>
);

/** A document of a piece of mail, and what its values lead to. */
export type ShownDocument = {
  readonly detail: MailDetail;
  readonly document: RecordedDocument;
  readonly show: (place: Place) => void;
};

const Value = ({ name, field, show }: { name: string; field: FieldValue; show: (place: Place) => void }): ReactNode => {
  const share = `sûr à ${Math.round(field.confidence * 100)} %`;
  return (
    <>
      {hasPlace(field) ? (
        <Anchor
          component="button"
          type="button"
          underline="always"
          title={`Voir l’endroit, ${share}`}
          onClick={() => show({ page: field.page, box: field.box })}
        >
          {fieldText(name, field.value)}
        </Anchor>
      ) : (
        fieldText(name, field.value)
      )}
      {isDoubtful(field) ? <span className="doubt">? {share}</span> : null}
    </>
  );
};

const Pencil = (): ReactNode => (
  <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentcolor" strokeWidth="1.5">
    <path d="M2 14l1-4 8-8 3 3-8 8zM10 3l3 3" />
  </svg>
);

/** What was read in a document: each value leads to its place on the page, and can be corrected. */
export const ReadFields = ({ detail, document, show, correct }: ShownDocument & { correct: (name: string) => void }): ReactNode => {
  const corrections = correctionsOf(detail, document);
  const names = inReadingOrder(document.kind, detail.fieldsOfKinds);
  const known = names.filter((name) => document.fields[name] !== undefined || corrections[name] !== undefined);
  return (
    <Table verticalSpacing={2} captionSide="top" className="fields">
      <Table.Caption>Ce qui a été lu : cliquez sur une valeur pour voir l’endroit</Table.Caption>
      <Table.Tbody>
        {known.map((name) => {
          const field = document.fields[name];
          const correction = corrections[name];
          return (
            <Table.Tr key={name}>
              <Table.Th scope="row">{fieldName(name)}</Table.Th>
              <Table.Td>
                {field === undefined ? 'absent' : <Value name={name} field={field} show={show} />}
                {correction === undefined ? null : <Corrected name={name} correction={correction} people={detail.people} />}
              </Table.Td>
              <Table.Td>
                <ActionIcon variant="subtle" title="Corriger" aria-label={`Corriger : ${fieldName(name)}`} onClick={() => correct(name)}>
                  <Pencil />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
};
