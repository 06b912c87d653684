import { describe } from 'vitest';
import type { Register } from '../../shared/ports.ts';
import { erasureRules } from './register/erasure-rules.ts';
import { letterRules } from './register/letter-rules.ts';
import { listRules } from './register/list-rules.ts';
import { mailRules } from './register/mail-rules.ts';
import { partRules } from './register/part-rules.ts';

/** What every register must do. */
export const registerContract = (name: string, make: () => Register): void => {
  describe(`Register (${name})`, () => {
    mailRules(make);
    partRules(make);
    listRules(make);
    letterRules(make);
    erasureRules(make);
  });
};
