import { Alert, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { MailPage } from '../../../shared/contracts/console.ts';
import { useTitle } from '../address.ts';
import { ask } from '../api.ts';
import { DayInput, type GivenDay } from '../day/day-input.tsx';
import { DeskTable } from '../desk-table.tsx';
import { Told } from '../told.tsx';
import { Drop } from './drop.tsx';
import { Outcomes, type Sent } from './outcomes.tsx';
import { sendOne, sendPieces } from './send-file.ts';

/** Mail handed in, what became of each file as it happens, and of the latest mail. */
export const Upload = ({ today, directly }: { today: string; directly: boolean }): ReactNode => {
  const client = useQueryClient();
  const [received, setReceived] = useState<GivenDay>('');
  const [batch, setBatch] = useState<readonly Sent[]>([]);
  const [busy, setBusy] = useState(false);
  const count = useRef(0);
  useTitle('Déposer du courrier');
  const latest = useQuery({ queryKey: ['latest'], queryFn: () => ask<MailPage>('/mail?limit=30'), refetchInterval: 30_000 });
  const note = (key: number, part: Partial<Sent>): void =>
    setBatch((before) => before.map((sent) => (sent.key === key ? { ...sent, ...part } : sent)));
  const take = async (files: readonly File[]): Promise<void> => {
    if (files.length === 0 || received === undefined) return;
    const fresh = files.map((file) => ({ file, key: (count.current += 1) }));
    setBatch((before) => [...fresh.map(({ file, key }) => ({ key, name: file.name, share: 0 })), ...before]);
    setBusy(true);
    const send = directly ? sendPieces : sendOne;
    for (const { file, key } of fresh) note(key, { outcome: await send(file, received, (share) => note(key, { share })) });
    setBusy(false);
    await client.invalidateQueries();
  };
  return (
    <>
      <Title order={1}>Déposer du courrier</Title>
      <div className="deposit">
        <Drop take={(files) => void take(files)} />
        <DayInput
          label="Jour de réception de ce dépôt"
          description="Vide : le tampon, l’en-tête du courriel, sinon aujourd’hui"
          value={received}
          set={setReceived}
          today={today}
          max={today}
        />
      </div>
      {received === undefined ? (
        <Alert color="orange" my="sm">
          Corrigez ou videz le jour de réception : rien n’est envoyé tant qu’il n’est pas lisible.
        </Alert>
      ) : null}
      {busy ? <Alert my="sm">Envoi en cours : gardez cette page ouverte.</Alert> : null}
      <Outcomes batch={batch} />
      <Title order={2} size="h3" mt="md">
        Derniers courriers
      </Title>
      <Told query={latest}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="nothing">Aucun courrier encore : déposez-en ci-dessus.</p>
          ) : (
            <DeskTable rows={items} caption="Du plus récent au plus ancien" />
          )
        }
      </Told>
    </>
  );
};
