import { type PointerEvent, type ReactNode, useState } from 'react';
import classes from './page-view.module.css';

type Box = readonly number[];
type Word = { readonly text: string; readonly box: Box };
type Point = { readonly x: number; readonly y: number };

const pointOf = (event: PointerEvent<HTMLDivElement>): Point => {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: (event.clientX - left) / width, y: (event.clientY - top) / height };
};

const frameOf = (from: Point, to: Point): [number, number, number, number] => [
  Math.min(from.x, to.x),
  Math.min(from.y, to.y),
  Math.abs(from.x - to.x),
  Math.abs(from.y - to.y),
];

const touches = ([x = 0, y = 0, width = 0, height = 0]: Box, [left, top, wide, high]: readonly [number, number, number, number]): boolean =>
  x < left + wide && left < x + width && y < top + high && top < y + height;

const around = (boxes: readonly Box[]): [number, number, number, number] => {
  const left = Math.min(...boxes.map(([x = 0]) => x));
  const top = Math.min(...boxes.map(([, y = 0]) => y));
  const right = Math.max(...boxes.map(([x = 0, , width = 0]) => x + width));
  const bottom = Math.max(...boxes.map(([, y = 0, , height = 0]) => y + height));
  return [left, top, right - left, bottom - top];
};

const percent = ([x, y, width, height]: readonly [number, number, number, number]) => ({
  left: `${x * 100}%`,
  top: `${y * 100}%`,
  width: `${width * 100}%`,
  height: `${height * 100}%`,
});

/** A sheet over the page on which a frame is drawn around words. By keyboard a value is typed instead. */
export const SelectWords = ({
  words,
  select,
}: {
  words: readonly Word[];
  select: (found: { text: string; box: readonly number[] }) => void;
}): ReactNode => {
  const [from, setFrom] = useState<Point>();
  const [to, setTo] = useState<Point>();
  const finish = (event: PointerEvent<HTMLDivElement>): void => {
    const start = from;
    setFrom(undefined);
    setTo(undefined);
    if (start === undefined) return;
    const frame = frameOf(start, pointOf(event));
    const inside = words.filter((word) => touches(word.box, frame));
    if (inside.length > 0) select({ text: inside.map((word) => word.text).join(' '), box: around(inside.map((word) => word.box)) });
  };
  return (
    <div
      className={classes.glass}
      data-testid="glass"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom(pointOf(event));
      }}
      onPointerMove={(event) => (from === undefined ? undefined : setTo(pointOf(event)))}
      onPointerUp={finish}
    >
      {from !== undefined && to !== undefined ? <div className={classes.frame} style={percent(frameOf(from, to))} /> : null}
    </div>
  );
};
