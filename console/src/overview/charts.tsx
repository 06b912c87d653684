import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import classes from './charts.module.css';

/** What is stacked in each bar: its key in the rows, its name, from the bottom up. */
export type Series = { readonly key: string; readonly name: string };
/** A bar: its name, and a number for each series. */
export type BarRow = { readonly label: string; readonly [key: string]: string | number };

const colours = ['--one', '--two', '--three', '--four', '--five', '--six', '--seven'].map((name) => `var(${name})`);
const colourAt = (index: number): string => colours[index % colours.length] ?? 'currentColor';

/** Stacked bars, with their legend. Who does not see them reads the same figures in the table that belongs with each chart. */
export const StackedBars = ({ title, rows, series }: { title: string; rows: readonly BarRow[]; series: readonly Series[] }): ReactNode => (
  <figure className={classes.first} aria-hidden="true">
    <Text component="figcaption" size="sm">
      {title}
    </Text>
    <div className={classes.chart}>
      <ResponsiveContainer width="100%" height="100%">
        <BarChart data={[...rows]} accessibilityLayer={false} margin={{ top: 8, right: 8, bottom: 0, left: -16 }}>
          <CartesianGrid vertical={false} strokeOpacity={0.3} />
          <XAxis dataKey="label" minTickGap={12} tickLine={false} tick={{ fill: 'currentColor' }} />
          <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={{ fill: 'currentColor' }} />
          {series.map(({ key }, index) => (
            <Bar key={key} dataKey={key} stackId="all" fill={colourAt(index)} isAnimationActive={false} maxBarSize={48} />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
    <ul className={classes.legend}>
      {series.map(({ key, name }, index) => (
        <li key={key}>
          <svg viewBox="0 0 1 1">
            <rect width="1" height="1" fill={colourAt(index)} />
          </svg>
          {name}
        </li>
      ))}
    </ul>
  </figure>
);
