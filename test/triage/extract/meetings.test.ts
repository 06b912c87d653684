import { describe, expect, test } from 'vitest';
import type { Kind } from '../../../shared/mail/kinds.ts';
import { valuesOf } from './read-letter.ts';

const meeting = (kind: Kind, body: string): unknown[] => {
  const { meetingDate, meetingTime } = valuesOf(
    kind,
    `<p>AUTAN EXPERTISE</p><p class="place-date">Toulouse, le 18 novembre 2026</p>${body}`,
  );
  return [meetingDate, meetingTime];
};

describe('the meeting to which an expert calls', () => {
  test.each([
    ["<p>J'ai retenu le pont du garage, 7 rue de l'Industrie à Colomiers, jeudi 3 décembre, 10 h 30.</p>", '2026-12-03', '10:30'],
    ['<p>MERCREDI 09/12/2026 – 9 H 00 PRÉCISES</p>', '2026-12-09', '09:00'],
    ['<p>Je fixe une seconde réunion au 10 décembre prochain, neuf heures trente, sur les lieux.</p>', '2026-12-10', '09:30'],
    ['<p>Nous confirmons le passage de notre expert au garage le premier décembre à neuf heures.</p>', '2026-12-01', '09:00'],
    [
      "<p>Une première réunion s'est tenue le 10 novembre. Une seconde réunion aura lieu le jeudi 10 décembre 2026 à 14 heures 15.</p>",
      '2026-12-10',
      '14:15',
    ],
  ])('%s', (body, date, time) => {
    expect(meeting('expert-notice', body)).toEqual([date, time]);
  });

  test('the hour is that of the day chosen, not of the one that was put off', () => {
    const body =
      '<p>Par lettre du 9 novembre nous vous écrivions : « Vous êtes invités à la réunion d’expertise qui se tiendra le mardi 1er décembre 2026 à 9 heures. »</p><p>La réunion du 1er décembre est annulée. Elle est reportée au mardi 15 décembre 2026, à 10 h 15, au même endroit.</p>';
    expect(meeting('expert-notice', body)).toEqual(['2026-12-15', '10:15']);
  });

  test.each([
    '<p>Deux réunions ont eu lieu, les 14 avril et 9 juin 2026.</p>',
    '<p>Je fixe au 8 janvier 2027 la date limite de réception de vos derniers dires.</p>',
    "<p>Note de synthèse. Vous pouvez m'adresser vos dires jusqu'au 18 décembre 2026, 17 h.</p>",
  ])('is none that is past, and no time limit: %s', (body) => {
    expect(meeting('court-expertise', body)).toEqual([undefined, undefined]);
  });
});

describe('the last day for observations', () => {
  const due = (body: string): unknown =>
    valuesOf(
      'court-expertise',
      `<p>Perrine Lacoste, expert près la cour d’appel</p><p class="place-date">Pau, le 16 novembre 2026</p><p>Pré-rapport</p>${body}`,
    )['observationsDue'];

  test('is not the day on which the report will be filed, also where a scanner reads a stop in the way', () => {
    const body =
      '<p>Vos dernières observations devront me parvenir pour.le LUNDI 14 DÉCEMBRE 2026 À 18 HEURES. Le rapport sera déposé au greffe avant le 29 janvier 2027.</p>';
    expect(due(body)).toBe('2026-12-14');
    expect(due('<p>Le rapport sera déposé au greffe, vos observations jointes, avant le 29 janvier 2027.</p>')).toBeUndefined();
  });
});
