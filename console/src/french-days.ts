const noBreak = '\u00a0';

const dayParts = (options: Intl.DateTimeFormatOptions) => {
  const format = new Intl.DateTimeFormat('fr-FR', { ...options, timeZone: 'UTC' });
  return (day: string): string =>
    format
      .formatToParts(new Date(`${day}T00:00:00Z`))
      .map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value))
      .join('')
      .replaceAll(' ', noBreak);
};

/** A day with its weekday, as one checks it against an act: « mar. 15 déc. 2026 ». */
export const frenchDay = dayParts({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
/** A day where its weekday says nothing: « 15 déc. 2026 ». */
export const plainDay = dayParts({ day: 'numeric', month: 'short', year: 'numeric' });
/** A day as it is said: « mardi 15 décembre 2026 ». */
export const spokenDay = dayParts({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
/** A day and its month alone, for the axis of a chart: « 15/12 ». */
export const shortDay = (day: string): string => `${day.slice(8, 10)}/${day.slice(5, 7)}`;
/** A day as it is typed: « 15/12/2026 ». */
export const typedDay = (day: string): string => day.split('-').reverse().join('/');

/** A time of day: « 9 h 30 », « 14 h ». */
export const frenchTime = (time: string): string => {
  const [hours = '', minutes = ''] = time.split(':');
  return `${Number(hours)}${noBreak}h${minutes === '00' ? '' : `${noBreak}${minutes}`}`;
};

const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });
const parisTime = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' });

/** An instant on the clocks of Paris: « 15 déc. 2026 à 9 h 30 ». */
export const frenchMoment = (instant: string): string => {
  const at = new Date(instant);
  return `${plainDay(parisDay.format(at))} à ${frenchTime(parisTime.format(at))}`;
};

const parisSecond = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', timeStyle: 'medium' });
/** An instant to the second, for a log. */
export const frenchInstant = (instant: string): string =>
  `${frenchMoment(instant).split(' à ')[0]}, ${parisSecond.format(new Date(instant))}`;
