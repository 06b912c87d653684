import { Anchor, Button, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { MailDetail } from '../../shared/contracts/console.ts';
import type { FieldValue } from '../../shared/contracts/document.ts';
import type { CorrectedField, RecordedDocument } from '../../shared/contracts/record.ts';
import { fieldName, fieldText, frenchMoment, makerName } from './french.ts';
import type { Place } from './page-view.tsx';

/** A value that a person typed stands nowhere on the page. */
const hasPlace = ({ box: [, , width, height] }: FieldValue): boolean => width > 0 && height > 0;

const correctionsOf = ({ record }: MailDetail, { part, pages }: RecordedDocument): Readonly<Record<string, CorrectedField>> =>
  record.corrected?.[`${part}:${pages[0]}-${pages[1]}`] ?? {};

const Corrected = ({ name, correction, people }: { name: string; correction: CorrectedField; people: MailDetail['people'] }): ReactNode => (
  <div className="soft">
    {correction.field === null ? 'absent' : 'corrigé'}, {makerName(correction.by, people)}, {frenchMoment(correction.at)}
    {correction.said === undefined ? ' ; rien n’avait été lu' : ` ; lu : ${fieldText(name, correction.said.value)}`}
  </div>
);

const Sure = ({ field, corrected }: { field: FieldValue; corrected: boolean }): ReactNode => {
  if (corrected) return null;
  const share = Math.round(field.confidence * 100);
  return <span className={share < 80 ? 'doubt' : 'soft'}>{share < 80 ? `? ${share} %` : `${share} %`}</span>;
};

/** A document of a piece of mail, and what its values lead to. */
export type ShownDocument = {
  readonly detail: MailDetail;
  readonly document: RecordedDocument;
  readonly show: (place: Place) => void;
};

/** What was read in a document: each value leads to its place on the page, and can be corrected. */
export const ReadFields = ({ detail, document, show, correct }: ShownDocument & { correct: (name: string) => void }): ReactNode => {
  const corrections = correctionsOf(detail, document);
  const types = detail.fieldsOfKinds[document.kind] ?? {};
  const known = Object.keys(types).filter((name) => document.fields[name] !== undefined || corrections[name] !== undefined);
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
                {field === undefined ? 'absent' : null}
                {field !== undefined && hasPlace(field) ? (
                  <Anchor component="button" type="button" underline="always" onClick={() => show({ page: field.page, box: field.box })}>
                    {fieldText(name, field.value)}
                  </Anchor>
                ) : null}
                {field !== undefined && !hasPlace(field) ? fieldText(name, field.value) : null}
                {correction === undefined ? null : <Corrected name={name} correction={correction} people={detail.people} />}
              </Table.Td>
              <Table.Td>{field === undefined ? null : <Sure field={field} corrected={correction !== undefined} />}</Table.Td>
              <Table.Td>
                <Button size="compact-xs" variant="subtle" aria-label={`Corriger : ${fieldName(name)}`} onClick={() => correct(name)}>
                  Corriger
                </Button>
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
};
