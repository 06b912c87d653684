import { expect, test } from 'vitest';
import { fold } from '../../shared/text/fold.ts';
import { findTimes } from '../../shared/text/times.ts';

const found = (text: string): string[] => findTimes(fold(text)).map((time) => time.value);

test.each([
  ['à 9 h 30', '09:30'],
  ['14H00', '14:00'],
  ['à quatorze heures', '14:00'],
  ['À NEUF HEURES TRENTE', '09:30'],
  ['neuf heures et demie', '09:30'],
  ['à 9 heures et quart, devant l’atelier', '09:15'],
  ['à 10 heures moins le quart', '09:45'],
  ['à midi et demi', '12:30'],
  ['à 9 heures trente', '09:30'],
  ['à 9 heures deux experts', '09:00'],
  ['à 8h45', '08:45'],
  ['10 heures 15 minutes', '10:15'],
  ['14:30', '14:30'],
  ['avant midi', '12:00'],
  ['l4 h 3O', '14:30'],
  ['7 janvier 2027 à8 h 45', '08:45'],
  ['2 novembre 2026,9h 15', '09:15'],
])('%j is %s', (text, time) => expect(found(text)).toEqual([time]));

test.each(['dans les 48h', '9 hectares', 'à 24 heures', 'case 8 ou 14', '10 ha'])('%j holds no time of day', (text) =>
  expect(found(text)).toEqual([]),
);
