import { Button, Group, Loader, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { MailRecord } from '../../../shared/contracts/record.ts';
import { ask } from '../api.ts';
import { boxStyle } from './box-style.ts';
import classes from './page-view.module.css';
import { SelectWords } from './select-words.tsx';

type Box = readonly number[];
/** Where something stands: a page and a box in fractions of it. */
export type Place = { readonly page: number; readonly box: Box };
/** Words that a person selected on a page. */
export type Selection = { readonly part: string; readonly page: number; readonly text: string; readonly box: Box };
type Words = {
  readonly words: readonly { readonly text: string; readonly box: Box }[];
  readonly size: readonly [number, number];
  readonly source: string;
};

/** A text has no picture: its words are set where the reading put them. */
const TextPage = ({ words, size }: Words): ReactNode => (
  <svg viewBox={`0 0 ${size[0]} ${size[1]}`} className={classes.sheet} role="img" aria-label={words.map((word) => word.text).join(' ')}>
    {words.map(({ text, box: [x = 0, y = 0, width = 0, height = 0] }, index) => (
      <text
        key={`${index} ${text}`}
        x={x * size[0]}
        y={(y + height) * size[1]}
        fontSize={height * size[1]}
        textLength={width * size[0]}
        lengthAdjust="spacingAndGlyphs"
      >
        {text}
      </text>
    ))}
  </svg>
);

/** How large a page is shown, in widths of its column. */
const sizes = [1, 1.5, 2, 3] as const;

const Turn = ({ index, of, turn }: { index: number; of: number; turn: (index: number) => void }): ReactNode => (
  <Group gap="xs">
    <Button variant="default" size="compact-sm" aria-label="Page précédente" disabled={index === 0} onClick={() => turn(index - 1)}>
      Précédente
    </Button>
    <Text size="sm">
      {index + 1} sur {of}
    </Text>
    <Button variant="default" size="compact-sm" aria-label="Page suivante" disabled={index + 1 >= of} onClick={() => turn(index + 1)}>
      Suivante
    </Button>
  </Group>
);

const Enlarge = ({ size, set }: { size: number; set: (size: number) => void }): ReactNode => (
  <Group gap="xs">
    <Button variant="default" size="compact-sm" aria-label="Réduire la page" disabled={size === 0} onClick={() => set(size - 1)}>
      −
    </Button>
    <Text size="sm">{Math.round((sizes[size] ?? 1) * 100)} %</Text>
    <Button
      variant="default"
      size="compact-sm"
      aria-label="Agrandir la page"
      disabled={size === sizes.length - 1}
      onClick={() => set(size + 1)}
    >
      +
    </Button>
  </Group>
);

/** The pages of a piece of mail, one at a time, with the places that were asked for or selected drawn on it. */
export const PageView = ({
  record,
  wanted,
  selected,
  select,
}: {
  record: MailRecord;
  wanted?: { part: string; place: Place } | undefined;
  selected?: Selection | undefined;
  /** Without it the pages are looked at only. */
  select?: (selection: Selection) => void;
}): ReactNode => {
  const pages = record.parts.flatMap((part) => Array.from({ length: part.pageCount }, (_, index) => ({ part, page: index + 1 })));
  const [index, setIndex] = useState(0);
  const [size, setSize] = useState(0);
  const mark = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (wanted === undefined) return;
    const found = pages.findIndex(({ part, page }) => part.id === wanted.part && page === wanted.place.page);
    if (found >= 0) setIndex(found);
    sheet.current?.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  useEffect(() => {
    // Only the page moves under its window: what stands above it, a correction being made, stays in sight.
    const { current: place } = mark;
    if (place === null) return;
    const view = place.parentElement?.parentElement;
    view?.scrollTo({ top: place.offsetTop - view.clientHeight / 3, left: place.offsetLeft - view.clientWidth / 3 });
  }, [wanted, index, size]);
  const current = pages[index];
  const path = current === undefined ? '' : `${current.part.id}/${current.page}`;
  const words = useQuery({
    queryKey: ['words', record.id, path],
    queryFn: () => ask<Words>(`/mail/${record.id}/words/${path}`),
    enabled: current?.part.transcript !== undefined,
  });
  if (current === undefined) return <Text>Aucune page.</Text>;
  const marked =
    wanted !== undefined && (wanted.place.box[2] ?? 0) > 0 && wanted.part === current.part.id && wanted.place.page === current.page;
  const isHere = (selection: Selection | undefined): selection is Selection =>
    selection !== undefined && selection.part === current.part.id && selection.page === current.page;
  const isText = words.data?.source === 'text';
  return (
    <section aria-label="Pages" ref={sheet} className={classes.pages}>
      <Group justify="space-between" mb="xs">
        <Turn index={index} of={pages.length} turn={setIndex} />
        <Enlarge size={size} set={setSize} />
      </Group>
      <div className={classes.window} tabIndex={0} role="group" aria-label={`Page ${index + 1}`}>
        <div className={classes.page} style={{ width: `${(sizes[size] ?? 1) * 100}%` }}>
          {words.isLoading ? <Loader m="md" role="status" aria-label="Chargement de la page" /> : null}
          {isText && words.data !== undefined ? <TextPage {...words.data} /> : null}
          {isText || words.isLoading ? null : (
            <img
              className={classes.sheet}
              src={`/api/mail/${record.id}/pages/${path}`}
              alt={
                words.data === undefined
                  ? `Page ${index + 1}`
                  : words.data.words
                      .map((word) => word.text)
                      .join(' ')
                      .slice(0, 2000)
              }
            />
          )}
          {words.data === undefined || select === undefined ? null : (
            <SelectWords
              key={path}
              words={words.data.words}
              select={(found) => select({ ...found, part: current.part.id, page: current.page })}
            />
          )}
          {marked ? <div ref={mark} className={classes.mark} style={boxStyle(wanted.place.box)} data-testid="mark" /> : null}
          {isHere(selected) ? <div className={classes.selected} style={boxStyle(selected.box)} data-testid="selected" /> : null}
        </div>
      </div>
    </section>
  );
};
