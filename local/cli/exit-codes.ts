/** Done; some mail was rejected or held; wrong usage or configuration. */
export const exitDone = 0;
export const exitRefused = 1;
export const exitUsage = 2;
