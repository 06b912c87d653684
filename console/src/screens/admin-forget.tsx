import { Alert, Button, Checkbox, Group, Table, Text, TextInput, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { PersonMail } from '../../../shared/contracts/administration.ts';
import { change } from '../api.ts';
import { counted } from '../counted.ts';
import { fieldName } from '../french.ts';
import { plainDay } from '../french-days.ts';
import { GoLink } from '../go-link.tsx';
import { Refusal } from '../told.tsx';

const word = 'EFFACER';
type Item = PersonMail['items'][number];

const Choice = ({ item, chosen, choose }: { item: Item; chosen: boolean; choose: (chosen: boolean) => void }): ReactNode => (
  <Table.Tr>
    <Table.Td>
      <Checkbox aria-label={`Effacer ${item.fileName}`} checked={chosen} onChange={(event) => choose(event.currentTarget.checked)} />
    </Table.Td>
    <Table.Td>
      <GoLink to={`/courrier/${item.id}`}>{item.kindNames.join(', ') || 'sans document'}</GoLink>
      <Text size="sm">{item.fileName}</Text>
    </Table.Td>
    <Table.Td>{plainDay(item.received)}</Table.Td>
    <Table.Td>{item.named.length === 0 ? 'dans le texte' : item.named.map((name) => fieldName(name)).join(', ')}</Table.Td>
    <Table.Td>{item.running ? '⚠ délai en cours' : ''}</Table.Td>
  </Table.Tr>
);

const Confirm = ({ ids, erased }: { ids: readonly string[]; erased: (count: number) => void }): ReactNode => {
  const [typed, setTyped] = useState('');
  const forget = useMutation({
    mutationFn: () => change<{ erased: number }>('POST', '/admin/forget', { mailIds: ids, confirmed: typed }),
    onSuccess: ({ erased: count }) => erased(count),
  });
  return (
    <>
      <Group align="end" my="sm">
        <TextInput
          label={`Pour effacer ${counted(ids.length, 'courrier')} et tout ce qui en vient, écrivez ${word}`}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button color="red.9" disabled={typed !== word || ids.length === 0} loading={forget.isPending} onClick={() => forget.mutate()}>
          Effacer pour toujours
        </Button>
      </Group>
      <Refusal error={forget.error} />
    </>
  );
};

const Found = ({ items, hidden, erased }: PersonMail & { erased: (count: number) => void }): ReactNode => {
  const [chosen, setChosen] = useState<readonly string[]>(items.filter(({ running }) => !running).map(({ id }) => id));
  const choose = (id: string, is: boolean): void => setChosen(is ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <>
      {hidden > 0 ? (
        <Alert color="orange" title="Courrier couvert par le secret médical" my="sm">
          {counted(hidden, 'courrier nomme', 'courriers nomment')} aussi cette personne ; une personne qui a le rôle « secret médical » doit
          les effacer.
        </Alert>
      ) : null}
      {items.length === 0 ? (
        <Text my="sm">Aucun courrier ne nomme cette personne.</Text>
      ) : (
        <>
          <Table captionSide="top" withTableBorder>
            <Table.Caption>
              {counted(items.length, 'courrier')}. Ceux dont un délai court ne sont pas choisis : l’effacement ne vaut pas pour ce qu’un
              droit en justice exige (RGPD, art. 17, § 3, e).
            </Table.Caption>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Effacer</Table.Th>
                <Table.Th>Courrier</Table.Th>
                <Table.Th>Reçu</Table.Th>
                <Table.Th>Nommée</Table.Th>
                <Table.Th>À savoir</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map((item) => (
                <Choice key={item.id} item={item} chosen={chosen.includes(item.id)} choose={(is) => choose(item.id, is)} />
              ))}
            </Table.Tbody>
          </Table>
          <Confirm ids={chosen} erased={erased} />
        </>
      )}
    </>
  );
};

/** Erases the mail of a person who asks to be forgotten, once somebody has looked at it. */
export const AdminForget = ({ may }: { may: boolean }): ReactNode => {
  const [name, setName] = useState('');
  const [erased, setErased] = useState<number>();
  const look = useMutation({ mutationFn: () => change<PersonMail>('POST', '/admin/person', { name }) });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setErased(undefined);
    look.mutate();
  };
  const done = (count: number): void => {
    setErased(count);
    look.reset();
  };
  return (
    <>
      <Title order={2} size="h3">
        Effacement d’une personne
      </Title>
      <Text size="sm">
        Le courrier, ses lettres, ses fichiers et ce qui a été lu disparaissent du service ; les sauvegardes faites avant les contiennent
        encore jusqu’à leur propre effacement.
      </Text>
      {may ? (
        <form onSubmit={submit}>
          <Group align="end" my="sm">
            <TextInput
              label="Nom de la personne"
              value={name}
              autoComplete="off"
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" disabled={name.trim().length < 3} loading={look.isPending}>
              Chercher
            </Button>
          </Group>
        </form>
      ) : (
        <Text my="sm">Un administrateur efface ; le journal le dit.</Text>
      )}
      <Refusal error={look.error} />
      {erased === undefined ? null : <Text role="status">{counted(erased, 'courrier effacé', 'courriers effacés')}.</Text>}
      {look.data === undefined ? null : <Found {...look.data} erased={done} />}
    </>
  );
};
