import { z } from 'zod';

/** How people sign in to the deployed console: the user pool, its client, its sign-in page, and where the console stands; and where its files are put. */
export const signInSettings = z.strictObject({
  userPool: z.string(),
  client: z.string(),
  /** The sign-in page's address, without a path. */
  domain: z.url(),
  /** The console's address, without a path. */
  origin: z.url(),
  /** The bucket that holds the console's files. */
  bucket: z.string(),
});
export type SignInSettings = z.infer<typeof signInSettings>;

/** The parameter that holds them. */
export const signInParameter = (environment: string): string => `/pli/${environment}/console`;
