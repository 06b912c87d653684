const paris = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The day in Europe/Paris of an instant (ISO 8601), YYYY-MM-DD. */
export const parisDay = (instant: string): string => paris.format(new Date(instant)).slice(0, 10);
