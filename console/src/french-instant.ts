const written = new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', dateStyle: 'short', timeStyle: 'medium' });

/** An instant as it is written in France, on the clocks of Paris. */
export const frenchInstant = (instant: string): string => written.format(new Date(instant));
