import type { Configuration, RoutingRule } from '../contracts/configuration.ts';
import type { Route } from '../contracts/document.ts';
import { type Priority, priorities, type Queue } from '../mail/kinds.ts';
import { type Conditioned, holdsCondition } from './holds-condition.ts';

/** What sends a document to a person besides its rules. */
export type Doubt = { readonly confidence: number; readonly summons: number; readonly reasons: readonly string[] };

const highest = (found: readonly Priority[]): Priority => priorities.find((priority) => found.includes(priority)) ?? 'normal';

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const uncertain = (confidence: number): string =>
  `Nature du courrier incertaine (${percent(confidence)}) : à vérifier par une personne ; les lettres attendent cette vérification.`;

const reviewReasons = (doubt: Doubt, threshold: number): string[] =>
  doubt.confidence < threshold ? [uncertain(doubt.confidence), ...doubt.reasons] : [...doubt.reasons];

const holding = (rules: readonly RoutingRule[], document: Conditioned): RoutingRule[] => {
  const deciding = rules.find((rule) => rule.queue !== undefined && holdsCondition(rule.when, document));
  return rules.filter((rule) => rule === deciding || (rule.queue === undefined && holdsCondition(rule.when, document)));
};

const courtKinds = new Set(['summons', 'criminal-summons']);

/** A copy for the legal department wherever the document may be a summons. */
const summonsCopy = (doubt: Doubt, document: Conditioned, floor: number): boolean =>
  courtKinds.has(document.kind) || doubt.summons >= floor;

/** Where a document goes, by the configured rules; a doubtful one goes to `review`, and never to `review` alone when it may be a summons. */
export const route = (document: Conditioned, doubt: Doubt, configuration: Configuration): Route => {
  const rules = holding(configuration.routing, document);
  const own = rules.find((rule) => rule.queue !== undefined)?.queue ?? 'review';
  const review = reviewReasons(doubt, configuration.thresholds.review);
  const queue: Queue = review.length > 0 ? 'review' : own;
  const copies = new Set<Queue>(rules.flatMap((rule) => rule.copies ?? []));
  const possible = summonsCopy(doubt, document, configuration.thresholds.summonsFloor);
  if (possible) copies.add('legal');
  copies.delete(queue);
  const watch =
    possible && !courtKinds.has(document.kind)
      ? [`Une assignation n’est pas exclue (${percent(doubt.summons)}) : copie au service juridique.`]
      : [];
  return {
    queue,
    copies: [...copies],
    priority: highest(rules.flatMap((rule) => rule.priority ?? [])),
    reasons: [...review, ...rules.map((rule) => rule.reason), ...watch],
  };
};
