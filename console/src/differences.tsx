import type { ReactNode } from 'react';
import type { ConfigurationChange } from '../../shared/contracts/configuration-change.ts';

/** What was changed from one text to the next, laid over each other. */
export const Differences = ({ parts }: { parts: readonly Readonly<ConfigurationChange['differences'][number]>[] }): ReactNode => (
  <div className="differences text">
    {parts.map(({ kind, text }, index) => {
      const key = `${index} ${kind}`;
      if (kind === 'added') return <ins key={key}>{text}</ins>;
      return kind === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
    })}
  </div>
);
