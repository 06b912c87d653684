import { Alert, Button, Loader, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Comparison, FieldComparison, Learning } from '../../../shared/contracts/learning.ts';
import { ask, change } from '../api.ts';
import { counted } from '../counted.ts';
import { FiguresTable } from '../figures-table.tsx';
import { fieldName } from '../french.ts';
import { frenchMoment } from '../french-days.ts';
import grids from '../grids.module.css';
import { Refusal, Told } from '../told.tsx';
import { NotHere, useUnable } from '../unable.tsx';

const names: Readonly<Record<Comparison['what'], string>> = {
  both: 'Modèle et confiance',
  model: 'Modèle seul',
  calibration: 'Confiance seule',
};

const decimal = (value: number): string => value.toLocaleString('fr-FR', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const right = ({ right: found, of }: Comparison['held']['before']): string => `${found} sur ${of}`;

const Corrections = ({ corrections }: Learning): ReactNode => (
  <>
    <Text my="sm">
      {counted(corrections.decided, 'décision')} de personnes, dont {corrections.confirmed} d’accord avec le programme.
    </Text>
    <div className={grids.pair}>
      {corrections.changed.length === 0 ? null : (
        <FiguresTable
          caption="Natures changées"
          head={['Le programme disait → la personne a dit', 'Fois']}
          rows={corrections.changed.map(({ said, is, count }) => [`${said} → ${is}`, count])}
        />
      )}
      {corrections.fields.length === 0 ? null : (
        <FiguresTable
          caption="Champs corrigés (leur confiance s’apprend, pas leur lecture)"
          head={['Champ', 'Corrigé', 'Ajouté', 'Absent']}
          rows={corrections.fields.map(({ field, corrected, added, absent }) => [fieldName(field), corrected, added, absent])}
        />
      )}
    </div>
  </>
);

const Compared = ({ what, version, corrections, held, summons, worse }: Comparison): ReactNode => (
  <section aria-label={names[what]}>
    <FiguresTable
      caption={`${names[what]} (${version})`}
      head={['Mesure', 'En service', 'Appris']}
      rows={[
        ['Décisions retrouvées, en validation croisée', right(corrections.before), right(corrections.after)],
        ['Perte de la confiance sur les décisions', decimal(corrections.before.loss), decimal(corrections.after.loss)],
        ['Erreurs qui passeraient sans personne, sur les décisions', corrections.before.unseen, corrections.after.unseen],
        ['Lettres témoins reconnues, jamais apprises', right(held.before), right(held.after)],
        ['Perte de la confiance sur les lettres témoins', decimal(held.before.loss), decimal(held.after.loss)],
        ['Erreurs qui passeraient sans personne, sur les lettres témoins', held.before.unseen, held.after.unseen],
        [`Assignations reconnues, sur ${summons.of}`, summons.before, summons.after],
      ]}
    />
    <Text size="sm" mt={4} mb="md">
      {worse.length === 0 ? 'Pas moins bon : peut être mis en service.' : `Moins bon : ${worse.join(', ')}.`}
    </Text>
  </section>
);

/** The confidence of fields: what was too sure of itself is less so, and a date is then shown to a person. */
const ComparedFields = ({ fields }: { fields: readonly FieldComparison[] }): ReactNode =>
  fields.length === 0 ? null : (
    <FiguresTable
      caption="Confiance des champs, en validation croisée (en service → apprise)"
      head={['Champ', 'Lectures', 'Corrigées', 'Perte', 'Fausses et sûres', 'Justes à vérifier', 'Verdict']}
      rows={fields.map(({ field, of, wrong, before, after, worse }) => [
        fieldName(field),
        of,
        wrong,
        `${decimal(before.loss)} → ${decimal(after.loss)}`,
        `${before.unseen} → ${after.unseen}`,
        `${before.asked} → ${after.asked}`,
        worse.length === 0 ? 'gagne' : worse.join(', '),
      ])}
    />
  );

const Latest = ({ latest, fewest }: Learning): ReactNode => {
  if (latest === undefined) return null;
  return (
    <>
      <Text size="sm" my="sm">
        Comparé le {frenchMoment(latest.made)} à {latest.against}. Une perte plus petite est meilleure.
      </Text>
      {latest.enough ? null : <Text my="sm">Il faut au moins {fewest} décisions pour apprendre les natures.</Text>}
      {latest.comparisons.map((comparison) => (
        <Compared key={comparison.what} {...comparison} />
      ))}
      <ComparedFields fields={latest.fields ?? []} />
    </>
  );
};

const useChange = (path: string) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => change<Learning>('POST', path, {}),
    onSettled: () => client.invalidateQueries({ queryKey: ['admin'] }),
  });
};

const Actions = ({ running, latest, inForce, begin }: Learning & { begin: boolean }): ReactNode => {
  const start = useChange('/admin/learning');
  const install = useChange('/admin/learning/install');
  const current = latest !== undefined && latest.against === inForce;
  const waiting = current
    ? [...(latest.better === null ? [] : [names[latest.better]]), ...(latest.fieldsWaiting === true ? ['confiance des champs'] : [])]
    : [];
  return (
    <>
      {begin ? (
        <Button variant="default" my="sm" mr="sm" disabled={running} loading={start.isPending} onClick={() => start.mutate()}>
          Apprendre et comparer
        </Button>
      ) : null}
      {waiting.length > 0 ? (
        <Button my="sm" disabled={running} loading={install.isPending} onClick={() => install.mutate()}>
          Mettre en service : {waiting.join(', ')}
        </Button>
      ) : null}
      <Refusal error={start.error} />
      <Refusal error={install.error} />
    </>
  );
};

/** What people's decisions teach: compared with what is in force, and installed where it is not worse. */
export const AdminLearning = ({ may }: { may: boolean }): ReactNode => {
  const unable = useUnable();
  const found = useQuery({
    queryKey: ['admin', 'learning'],
    queryFn: () => ask<Learning>('/admin/learning'),
    refetchInterval: ({ state }) => (state.data?.running === true ? 2_000 : false),
  });
  return (
    <>
      <Title order={2} size="h3">
        Apprentissage
      </Title>
      <Told query={found}>
        {(learning) => (
          <>
            <Text size="sm">En service : {learning.inForce}. Chaque décision garde le nom du modèle qui l’a prise.</Text>
            <Corrections {...learning} />
            {unable?.learning === undefined ? null : <NotHere why={unable.learning} />}
            {may && unable !== undefined ? <Actions {...learning} begin={unable.learning === undefined} /> : null}
            {learning.failed ? (
              <Alert color="red" title="Panne" role="alert">
                L’apprentissage a échoué. Rien n’a changé ; relancez-le.
              </Alert>
            ) : null}
            {learning.running ? (
              <Text role="status" my="sm">
                <Loader size="xs" role="status" aria-label="Apprentissage" /> Apprentissage en cours, quelques minutes ; le courrier
                continue.
              </Text>
            ) : (
              <Latest {...learning} />
            )}
          </>
        )}
      </Told>
    </>
  );
};
