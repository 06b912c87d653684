import { Text } from '@mantine/core';
import { type ReactNode, useId } from 'react';

type Statement = { readonly quote: string; readonly reason: string };

/** The text cut where forbidden statements stand in it; the guard reads without regard to blanks and case. */
const cutAt = (text: string, statements: readonly Statement[]): { text: string; forbidden: boolean }[] => {
  const patterns = statements
    .map(({ quote }) =>
      quote
        .trim()
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+'),
    )
    .filter((pattern) => pattern !== '');
  if (patterns.length === 0) return [{ text, forbidden: false }];
  const pieces = text.split(new RegExp(`(${patterns.join('|')})`, 'iu'));
  return pieces.map((piece, index) => ({ text: piece, forbidden: index % 2 === 1 }));
};

/** Writes a letter's body; forbidden statements are marked in the text itself as it is typed. */
export const BodyEditor = ({
  body,
  set,
  statements,
}: {
  body: string;
  set: (body: string) => void;
  statements: readonly Statement[];
}): ReactNode => {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>
        <Text size="sm" fw={600}>
          Texte
        </Text>
      </label>
      <Text size="xs" className="soft" id={`${id}-how`}>
        Une ligne vide sépare les paragraphes ; « # » un titre, « – » une liste, « | » les colonnes d’un tableau.
      </Text>
      <div className="editor">
        <div aria-hidden="true" className="under">
          {cutAt(body, statements).map(({ text, forbidden }, index) =>
            forbidden ? <mark key={`${index} ${text}`}>{text}</mark> : <span key={`${index} ${text}`}>{text}</span>,
          )}
          {'\n'}
        </div>
        <textarea
          id={id}
          aria-describedby={`${id}-how`}
          aria-invalid={statements.length > 0}
          spellCheck
          lang="fr"
          value={body}
          onChange={(event) => set(event.currentTarget.value)}
        />
      </div>
    </div>
  );
};
