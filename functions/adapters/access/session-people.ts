import { z } from 'zod';
import { type Person, roles } from '../../../shared/contracts/configuration.ts';
import type { Directory } from '../../api/api-ports.ts';

/** A person as the user pool's token said: somebody with a role. */
export const personOfPool = z.strictObject({
  id: z.string().regex(/^[a-z0-9.-]+$/),
  name: z.string().min(1),
  roles: z.array(z.enum(roles)).min(1),
});

const subject = (text: string): Person | undefined => {
  try {
    const found = personOfPool.safeParse(JSON.parse(text));
    return found.success ? found.data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** People by what their session says: the pool let them in when it began. `onPerson` hears of each, with the roles of the pool's groups. */
export const sessionPeople = (onPerson: (person: Person) => void): Pick<Directory, 'personOf' | 'subjectOf'> => ({
  subjectOf: (found) => JSON.stringify(found),
  personOf: (text) => {
    const found = subject(text);
    if (found !== undefined) onPerson(found);
    return found;
  },
});
