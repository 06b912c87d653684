import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import type { LetterDetail, LetterWay } from '../../../shared/contracts/console.ts';
import { useTitle } from '../address.ts';
import { ask } from '../api.ts';
import { channelNames, letterNames, letterStateNames } from '../french.ts';
import { GoLink } from '../go-link.tsx';
import { History } from '../history.tsx';
import { Told } from '../told.tsx';
import { AddresseeEditor } from './addressee-editor.tsx';
import { Decision } from './decision.tsx';
import { setDraft } from './drafts.ts';
import { Editor } from './editor.tsx';
import { Print } from './print.tsx';
import { Versions } from './versions.tsx';
import { Way } from './way.tsx';

const Addressee = ({ detail }: { detail: LetterDetail }): ReactNode => {
  const wanting = detail.letter.problems.some(({ code }) => code.startsWith('address-'));
  return wanting ? (
    <AddresseeEditor detail={detail} />
  ) : (
    <details>
      <summary>Destinataire et adresse</summary>
      <AddresseeEditor detail={detail} />
    </details>
  );
};

const Whole = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const { letter } = detail;
  const open = (letter.state === 'awaiting-approval' || letter.state === 'drafted') && detail.body !== undefined;
  useTitle(letterNames[letter.template]);
  useEffect(() => {
    // Nothing can be written any more into what has left or was withdrawn.
    if (!open) setDraft(letter.id, { body: undefined, addressee: undefined });
  }, [open, letter.id]);
  return (
    <>
      <GoLink to="/lettres">Retour aux lettres</GoLink>
      <Title order={1}>{letterNames[letter.template]}</Title>
      <Text size="sm">
        À {letter.recipient}, {channelNames[letter.channel]}, {letterStateNames[letter.state]}.{' '}
        <GoLink to={`/courrier/${letter.mailId}`}>Voir le courrier</GoLink>
      </Text>
      <div className="halves">
        <div>
          <Decision detail={detail} way={way} />
          {open && letter.channel !== 'internal' ? <Addressee detail={detail} /> : null}
          {open ? <Editor key={letter.id} detail={detail} way={way} /> : null}
          <Way detail={detail} way={way} />
          <Versions detail={detail} people={way.people} />
          <History entries={detail.history} people={way.people} />
        </div>
        <div className="beside">
          <Print detail={detail} pages={way.pages} />
        </div>
      </div>
    </>
  );
};

/** One letter: its text, its print, and the decision of a second person. */
export const Letter = ({ id }: { id: string }): ReactNode => {
  const found = useQuery({ queryKey: ['letter', id], queryFn: () => ask<LetterDetail>(`/letters/${id}`) });
  const way = useQuery({ queryKey: ['way', id], queryFn: () => ask<LetterWay>(`/letters/${id}/way`) });
  return <Told query={found}>{(detail) => <Told query={way}>{(known) => <Whole detail={detail} way={known} />}</Told>}</Told>;
};
