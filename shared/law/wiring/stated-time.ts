const clockTime = /(?:^|\D)([01]?\d|2[0-3])\s*(?:h(?:eures?)?|:)\s*([0-5]\d)?(?!\s*\d)/i;
const noon = /\bmidi\b/i;

/** The time of day that stands beside a date in its quote: "avant le 4 décembre 2026, 12 h" gives 12:00. */
export const statedTime = (quote: string): string | undefined => {
  const [whole, hours, minutes] = clockTime.exec(quote) ?? [];
  if (whole === undefined || hours === undefined) return noon.test(quote) ? '12:00' : undefined;
  return `${hours.padStart(2, '0')}:${minutes ?? '00'}`;
};
