import { longDate } from '../_layout/format.ts';
import { lossDateOf, policyNumberOf } from '../_layout/references.ts';
import type { LetterOrder } from '../letter-order.ts';

const periodOf = ({ claim }: LetterOrder): string | undefined => {
  if (claim?.policyFrom === undefined) return undefined;
  const end = claim.policyUntil === undefined ? 'sans terme connu' : `jusqu’au ${longDate(claim.policyUntil)}`;
  return `Contrat à effet du ${longDate(claim.policyFrom)}, ${end}.`;
};

/** Whether the day of the loss lies in the policy's period, as the company's own system knows it. */
const atLoss = (order: LetterOrder): string => {
  const day = lossDateOf(order);
  const from = order.claim?.policyFrom;
  if (day === undefined || from === undefined) return 'Période du contrat à rapprocher de la date du sinistre.';
  const until = order.claim?.policyUntil;
  const inside = from <= day && (until === undefined || day <= until);
  return inside
    ? `La date du sinistre (${longDate(day)}) est dans cette période.`
    : `Attention : la date du sinistre (${longDate(day)}) est hors de cette période.`;
};

/** What is known of the policy; never a position on cover. */
export const coverFor = (order: LetterOrder): string[] => {
  const policy = policyNumberOf(order);
  const known = policy === undefined ? 'Contrat non identifié.' : `Contrat n° ${policy}.`;
  const period = periodOf(order);
  return [
    known,
    ...(period === undefined ? [] : [period]),
    atLoss(order),
    'Aucune position sur la garantie n’a été prise par le service courrier.',
  ];
};
