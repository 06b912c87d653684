import { Button, Text } from '@mantine/core';
import { type ReactNode, useId, useRef } from 'react';

type Statement = { readonly quote: string };
type Piece = { readonly text: string; readonly sort: 'plain' | 'forbidden' | 'gap' };

/** A passage that the template leaves to a person. */
const gap = String.raw`\[À compléter[^\]]*\]`;

const patternOf = ({ quote }: Statement): string =>
  quote
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/\s+/g, String.raw`\s+`);

/** The text cut where gaps and forbidden statements stand in it; the guard reads without regard to blanks and case. */
export const cutAt = (text: string, statements: readonly Statement[]): Piece[] => {
  const patterns = [gap, ...statements.map(patternOf).filter((pattern) => pattern !== '')];
  const isGap = new RegExp(`^${gap}$`, 'u');
  return text
    .split(new RegExp(`(${patterns.join('|')})`, 'iu'))
    .map((piece, index) => ({ text: piece, sort: index % 2 === 0 ? 'plain' : isGap.test(piece) ? 'gap' : 'forbidden' }));
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
