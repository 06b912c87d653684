import { Button, Text } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';
import { cutAt, type Statement } from './cut-at.ts';

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
  const area = useRef<HTMLTextAreaElement>(null);
  const pieces = cutAt(body, statements);
  const gaps = pieces.filter(({ sort }) => sort === 'gap').length;
  const toGap = (): void => {
    const before = pieces.findIndex(({ sort }) => sort === 'gap');
    const start = pieces.slice(0, before).reduce((sum, { text }) => sum + text.length, 0);
    area.current?.focus();
    area.current?.setSelectionRange(start, start + (pieces[before]?.text.length ?? start));
  };
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
      {gaps === 0 ? null : (
        <Button size="compact-sm" variant="light" my={4} onClick={toGap}>
          Aller au passage à compléter ({gaps})
        </Button>
      )}
      <div className="editor">
        <div aria-hidden="true" className="under">
          {pieces.map(({ text, sort }, index) =>
            sort === 'plain' ? (
              <span key={`${index} ${text}`} data-exact>
                {text}
              </span>
            ) : (
              <mark key={`${index} ${text}`} data-exact className={sort}>
                {text}
              </mark>
            ),
          )}
          {'\n'}
        </div>
        <textarea
          ref={area}
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
