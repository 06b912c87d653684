const msPerDay = 86_400_000;

/** The day so many days after, YYYY-MM-DD; for courtesy limits of our own, not for those of the law. */
export const daysLater = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);
