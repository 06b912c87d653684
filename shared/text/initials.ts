import { fold } from './fold.ts';

const small = /^(?:de|du|des|la|le|les|et|en|au|aux|pour|sur|d|l)$/;

/** "Mutuelle Rhône Confluence" → "mrc": by what a firm signs itself. */
export const initialsOf = (name: string): string =>
  fold(name)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !small.test(word))
    .map((word) => word.charAt(0))
    .join('');

/** "ARR ASSURANCES RHODANIENNES RÉUNIES" → "ASSURANCES RHODANIENNES RÉUNIES": a firm's name without its initials before it. */
export const withoutInitials = (name: string): string => {
  const [sign = '', ...rest] = name.split(/\s(?:[–—-]\s)?/);
  const full = rest.join(' ');
  return rest.length > 1 && sign.length > 1 && initialsOf(full) === fold(sign).replace(/[^a-z0-9]/g, '') ? full : name;
};
