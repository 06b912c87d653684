import type { ReactNode } from 'react';
import { ConfirmButton } from './confirm-button.tsx';

type Finish = Partial<Pick<Parameters<typeof ConfirmButton>[0], 'ask' | 'about' | 'variant'>> & { readonly finish: () => void };

/** Takes mail off a desk as done, once it has asked. */
export const FinishButton = ({ finish, ask = 'Classer, c’est fait', variant = 'default', ...of }: Finish): ReactNode => (
  <ConfirmButton size="compact-sm" label="Classer" ask={ask} act={finish} variant={variant} {...of} />
);
