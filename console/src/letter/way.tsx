import type { ReactNode } from 'react';
import type { LetterDetail, LetterWay } from '../../../shared/contracts/console.ts';
import { channelNames, letterStateNames, makerName } from '../french.ts';
import { frenchMoment } from '../french-days.ts';

/** What of a proof a person may have to show; the rest stands elsewhere on the screen. */
const details: Readonly<Record<string, string>> = {
  pdfSha256: 'empreinte du PDF (SHA-256)',
  messageId: 'n° du courriel',
  to: 'à',
  bytes: 'taille en octets',
};

/** Where a letter is on its way, and what its channel gave back for it. */
export const Way = ({ detail, way }: { detail: LetterDetail; way: LetterWay }): ReactNode => {
  const { letter } = detail;
  return (
    <dl className="facts">
      <dt>État</dt>
      <dd>{letterStateNames[letter.state]}</dd>
      <dt>Voie</dt>
      <dd>{channelNames[letter.channel]}</dd>
      {letter.releasedBy === undefined ? null : (
        <>
          <dt>Approuvée par</dt>
          <dd>{makerName(letter.releasedBy, way.people)}</dd>
        </>
      )}
      {way.proof === undefined ? null : (
        <>
          <dt>Preuve</dt>
          <dd>
            {way.proof.reference}, {frenchMoment(way.proof.at)}
            <ul className="plain soft">
              {Object.entries(way.proof.details).map(([name, value]) =>
                details[name] === undefined || value === '' ? null : (
                  <li key={name}>
                    {details[name]} : {typeof value === 'number' ? value.toLocaleString('fr-FR') : value}
                  </li>
                ),
              )}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
};
