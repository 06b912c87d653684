const most = 40;

/** A configuration that is shown has its pictures cut short: for `JSON.stringify` and its like. */
export const shortPictures = (_key: unknown, value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('data:image/') ? `${value.slice(0, most)}…` : value;

/** What a person gives back of a shown configuration, with the pictures that were left as shown as they are in force at the same place. */
export const withPictures = (target: unknown, inForce: unknown): unknown => {
  if (typeof target === 'string' && typeof inForce === 'string')
    return target.endsWith('…') && inForce.startsWith(target.slice(0, -1)) ? inForce : target;
  if (typeof target !== 'object' || target === null || Array.isArray(target)) return target;
  const of = (key: string): unknown =>
    typeof inForce === 'object' && inForce !== null ? Object.entries(inForce).find(([name]) => name === key)?.[1] : undefined;
  return Object.fromEntries(Object.entries(target).map(([key, value]) => [key, withPictures(value, of(key))]));
};
