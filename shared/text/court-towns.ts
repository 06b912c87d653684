import listed from './court-towns.json' with { type: 'json' };

/** The towns where a French court sits. */
export const courtTowns: readonly string[] = listed.split('|');
