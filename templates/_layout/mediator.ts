import type { Configuration } from '../../shared/contracts/configuration.ts';

/** The mediator as running text: name, address without the name, website. */
export const mediatorOf = ({
  company: { mediator },
}: Configuration): { mediator: string; mediatorAddress: string; mediatorWebsite: string } => ({
  mediator: mediator.name,
  mediatorAddress: mediator.address.filter((line) => line !== mediator.name).join(', '),
  mediatorWebsite: mediator.website,
});
