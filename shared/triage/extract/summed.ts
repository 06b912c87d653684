import type { AmountMatch } from '../../text/amounts.ts';
import type { Reading } from './reading.ts';

const mostParts = 8;
const nearest = 160;
/** "- 1 870,00", "sous déduction des 180 €": taken off the others. */
const takenOff =
  /(?:[-−–]\s?|(?:deduction (?:faite )?(?:de|des|du)|moins|deduits?|diminue[es]{0,2} de)\s(?:les?\s|la\s|l')?(?:[a-z]{3,14}\s(?:de\s)?){0,2})$/;

const cents = (reading: Reading, { value, start }: AmountMatch): number => {
  const off = takenOff.test(reading.cue.slice(Math.max(0, start - 40), start));
  return Math.round(value * 100) * (off ? -1 : 1);
};

/** Sums that are the total of the two or more that stand before them in one go, and their parts. */
export const summedAmounts = (reading: Reading): { readonly totals: ReadonlySet<AmountMatch>; readonly parts: ReadonlySet<AmountMatch> } =>
  reading.once('summed', () => {
    const totals = new Set<AmountMatch>();
    const parts = new Set<AmountMatch>();
    const all = reading.amounts;
    const signed = all.map((amount) => cents(reading, amount));
    all.forEach((amount, at) => {
      const wanted = Math.round(amount.value * 100);
      let sum = signed[at - 1] ?? 0;
      for (let from = at - 2; from >= Math.max(0, at - mostParts); from--) {
        const [here, next] = [all[from], all[from + 1]];
        if (here === undefined || next === undefined || next.start - here.end > nearest) break;
        sum += signed[from] ?? 0;
        if (sum !== wanted || wanted === 0) continue;
        totals.add(amount);
        for (const part of all.slice(from, at)) parts.add(part);
        break;
      }
    });
    for (const total of totals) parts.delete(total);
    return { totals, parts };
  });
