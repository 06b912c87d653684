/** How many items there are of each key, the most frequent first, then by key. */
export const countBy = <T, K extends string>(items: readonly T[], key: (item: T) => K): [K, number][] => {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts].sort(([a, most], [b, more]) => more - most || a.localeCompare(b));
};

/** The value under which this share of the values lies (nearest rank); null of nothing. */
export const quantile = (values: readonly number[], share: number): number | null =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? null;
