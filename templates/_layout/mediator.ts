import { z } from 'zod';
import type { Configuration } from '../../shared/contracts/configuration.ts';
import { citations } from '../../shared/law/citations.ts';
import { said } from './optional.ts';

/** The mediator as running text: name, address without the name, website. */
export const mediatorOf = ({
  company: { mediator },
}: Configuration): { mediator: string; mediatorAddress: string; mediatorWebsite: string } => ({
  mediator: mediator.name,
  mediatorAddress: mediator.address.filter((line) => line !== mediator.name).join(', '),
  mediatorWebsite: mediator.website,
});

/** What the part `mediator-right` reads. */
export const mediatorRight = {
  mediator: said,
  mediatorAddress: said,
  mediatorWebsite: said,
  mediatorNamed: said,
  mediatorCondition: said,
} as const;
export const mediatorRightSchema = z.strictObject(mediatorRight);

export const mediatorRightOf = (configuration: Configuration): z.infer<typeof mediatorRightSchema> => ({
  ...mediatorOf(configuration),
  mediatorNamed: citations.mediatorNamed.article,
  mediatorCondition: citations.mediatorConditions.article,
});
