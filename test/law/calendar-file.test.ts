import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../shared/law/calendar-file.ts';
import { running } from './deadline-of.ts';

const unfold = (file: string): string => file.replaceAll('\r\n ', '');
const counsel = {
  uid: 'd-1-appoint-counsel',
  summary: 'Assignation : constituer avocat',
  deadline: running('appoint-counsel', { served: '2026-11-20' }),
};
const bytes = (line: string): number => new TextEncoder().encode(line).length;

describe('a calendar of deadlines (RFC 5545)', () => {
  test('puts the event on the prudent date, the legal date and the computation in its description', () => {
    expect(unfold(calendarFile([counsel])).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Pli//Echeances//FR',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      'UID:d-1-appoint-counsel@pli',
      'DTSTAMP:20261120T000000Z',
      'DTSTART;VALUE=DATE:20261204',
      'DTEND;VALUE=DATE:20261205',
      'SUMMARY:Assignation : constituer avocat',
      'DESCRIPTION:Date prudente : 04/12/2026\\nDate légale : 07/12/2026\\nFondement : CPC art. 763\\nConstituer avocat. Point de départ : assignation du 20/11/2026 \\; 15 jours à compter du 20/11/2026 : 05/12/2026 \\; samedi\\, reporté au lundi 07/12/2026 (CPC art. 642) \\; lu dans une version ancienne du texte : à confirmer par un juriste.\\nCertitude : texte ancien',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('folds lines at 75 octets without cutting a character', () => {
    const file = calendarFile([{ ...counsel, summary: 'é'.repeat(200) }]);
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map(bytes))).toBeLessThanOrEqual(75);
    expect(lines.some((line) => bytes(line) >= 74)).toBe(true);
    expect(unfold(file)).toContain(`SUMMARY:${'é'.repeat(200)}\r\n`);
  });

  test('folds a line of 76 octets and leaves one of 75', () => {
    const summary = (length: number): string => calendarFile([{ ...counsel, summary: 'a'.repeat(length - 'SUMMARY:'.length) }]);
    expect(summary(75)).toContain(`SUMMARY:${'a'.repeat(67)}\r\n`);
    expect(summary(76)).toContain(`SUMMARY:${'a'.repeat(67)}\r\n a\r\n`);
  });

  test('escapes backslash, semicolon, comma and line ends', () => {
    expect(unfold(calendarFile([{ ...counsel, summary: 'a\\b;c,d\r\ne\nf\rg' }]))).toContain('SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\ng\r\n');
    expect(unfold(calendarFile([{ ...counsel, uid: 'a,b' }]))).toContain('UID:a\\,b@pli');
  });

  test('states the time of a fixed instant, ends a day at the end of a month on the first', () => {
    const at = (statedTime: string) => ({ ...counsel, deadline: running('hearing', { hearing: '2026-12-31', statedTime }) });
    expect(unfold(calendarFile([at('09:30')]))).toContain('Date légale : 31/12/2026 à 9 h 30\\n');
    expect(unfold(calendarFile([at('12:00')]))).toContain('Date légale : 31/12/2026 à 12 h\\n');
    expect(calendarFile([at('09:30')])).toContain('DTEND;VALUE=DATE:20270101');
  });

  test('of nothing is an empty calendar; of two deadlines has two events; the same input gives the same bytes', () => {
    expect(calendarFile([])).toBe(
      'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Pli//Echeances//FR\r\nCALSCALE:GREGORIAN\r\nEND:VCALENDAR\r\n',
    );
    expect(calendarFile([counsel, counsel]).match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(calendarFile([counsel])).toBe(calendarFile([counsel]));
  });
});
