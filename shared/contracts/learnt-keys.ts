/** Where what was learnt from people's decisions and is in force lies in the store; without it the shipped model decides. */
export const learntKey = 'configuration/learnt.json';
/** Where what was learnt last is kept, installed or not. */
export const latestKey = 'configuration/learning.json';

/** All that is written when something is learnt or installed: whoever installs may put these, and nothing else of the configuration. */
export const learntKeys = [learntKey, latestKey] as const;
