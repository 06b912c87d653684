import { type PointerEvent, type ReactNode, useState } from 'react';
import { boxStyle } from './box-style.ts';
import classes from './page-view.module.css';

type Box = readonly number[];
type Word = { readonly text: string; readonly box: Box };
type Point = { readonly x: number; readonly y: number };
type Frame = readonly [number, number, number, number];
/** Words that follow one another on a page. */
export type Found = { readonly text: string; readonly box: Box };

const pointOf = (event: PointerEvent<HTMLDivElement>): Point => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
};

const frameOf = (from: Point, to: Point): Frame => [
  Math.min(from.x, to.x),
  Math.min(from.y, to.y),
  Math.abs(from.x - to.x),
  Math.abs(from.y - to.y),
];

const touches = ([x = 0, y = 0, width = 0, height = 0]: Box, [left, top, wide, high]: Frame): boolean =>
  x <= left + wide && left <= x + width && y <= top + high && top <= y + height;

const around = (boxes: readonly Box[]): Frame => {
  const left = Math.min(...boxes.map(([x = 0]) => x));
  const top = Math.min(...boxes.map(([, y = 0]) => y));
  const right = Math.max(...boxes.map(([x = 0, , width = 0]) => x + width));
  const bottom = Math.max(...boxes.map(([, y = 0, , height = 0]) => y + height));
  return [left, top, right - left, bottom - top];
};

const foundIn = (words: readonly Word[]): Found => ({
  text: words.map((word) => word.text).join(' '),
  box: around(words.map((word) => word.box)),
});

/** A hand that hardly moves means the word under it. */
const still = 0.004;

/**
 * A sheet over the page: a frame is drawn around words, or a word is clicked, and a second click takes what lies between.
 * By keyboard a value is typed instead.
 */
export const SelectWords = ({ words, select }: { words: readonly Word[]; select: (found: Found) => void }): ReactNode => {
  const [from, setFrom] = useState<Point>();
  const [to, setTo] = useState<Point>();
  const [chosen, choose] = useState<readonly [number, number]>();
  const take = (first: number, last: number): void => {
    choose([first, last]);
    select(foundIn(words.slice(first, last + 1)));
  };
  const click = (point: Point): void => {
    const at = words.findIndex((word) => touches(word.box, [point.x, point.y, 0, 0]));
    if (at < 0) return;
    if (chosen === undefined || chosen[0] !== chosen[1]) take(at, at);
    else take(Math.min(at, chosen[0]), Math.max(at, chosen[1]));
  };
  const finish = (event: PointerEvent<HTMLDivElement>): void => {
    const start = from;
    setFrom(undefined);
    setTo(undefined);
    if (start === undefined) return;
    const frame = frameOf(start, pointOf(event));
    if (frame[2] < still && frame[3] < still) {
      click(start);
      return;
    }
    const inside = words.filter((word) => touches(word.box, frame));
    if (inside.length === 0) return;
    choose(undefined);
    select(foundIn(inside));
  };
  return (
    <div
      className={classes.glass}
      data-testid="glass"
      onPointerDown={(event) => {
        if (event.pointerType !== 'touch') event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointOf(event));
      }}
      onPointerMove={(event) => (from === undefined ? undefined : setTo(pointOf(event)))}
      onPointerCancel={() => setFrom(undefined)}
      onPointerUp={finish}
    >
      {from !== undefined && to !== undefined ? <div className={classes.frame} style={boxStyle(frameOf(from, to))} /> : null}
    </div>
  );
};
