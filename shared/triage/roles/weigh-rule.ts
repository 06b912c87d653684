import { softmax } from '../model/softmax.ts';

/** How much the model's chances and the rule's answer count for a field: weights of the logarithm of the chance, of being the rule's answer, of the rule's confidence in it, of the rule's having none, of none, and of being the rule's answer in an act. */
export type Balance = readonly [model: number, rule: number, sure: number, silent: number, none: number, act: number];

/** What the rule said: which of the options, and how surely; no option where it found nothing. Acts it reads by their order. */
export type RuleSaid = { readonly option: number | undefined; readonly confidence: number; readonly act: boolean };

const least = 1e-3;
const middling = 0.8;

/** The features of each option in the balance; the last is none. */
export const balanceFeatures = (model: readonly number[], rule: RuleSaid): readonly Balance[] =>
  model.map((chance, index) => {
    const none = index === model.length - 1;
    const said = rule.option === index;
    return [
      Math.log(Math.max(chance, least)),
      said ? 1 : 0,
      said ? (rule.confidence - middling) * 5 : 0,
      none && rule.option === undefined ? 1 : 0,
      none ? 1 : 0,
      said && rule.act ? 1 : 0,
    ];
  });

const weighed = (balance: Balance, features: Balance): number =>
  features.reduce((sum, value, index) => sum + value * (balance[index] ?? 0), 0);

/** The chances of the options after the rule has been heard. */
export const heardRule = (balance: Balance, model: readonly number[], rule: RuleSaid): number[] =>
  softmax(balanceFeatures(model, rule).map((features) => weighed(balance, features)));

export type BalanceExample = { readonly options: readonly Balance[]; readonly right: readonly number[] };

const start: Balance = [1, 1.5, 0.5, 1, 0, 0];

/** Fits a balance by gradient, drawn towards another with the weight of so many letters. */
export const fitBalance = (examples: readonly BalanceExample[], towards: Balance = start, pull = 3): Balance => {
  let balance = [...towards];
  const rate = 1 / (examples.length + pull);
  for (let round = 0; round < 400; round++) {
    const slope = balance.map((value, at) => pull * 0.3 * ((towards[at] ?? 0) - value));
    for (const { options, right } of examples) {
      const said = softmax(options.map((features) => weighed(balance as unknown as Balance, features)));
      const mass = right.reduce((sum, index) => sum + (said[index] ?? 0), 1e-9);
      options.forEach((features, index) => {
        const target = right.includes(index) ? (said[index] ?? 0) / mass : 0;
        const pushed = target - (said[index] ?? 0);
        features.forEach((value, at) => {
          slope[at] = (slope[at] ?? 0) + pushed * value;
        });
      });
    }
    balance = balance.map((value, at) => value + 0.5 * rate * (slope[at] ?? 0));
  }
  const [model = 1, rule = 0, sure = 0, silent = 0, none = 0, act = 0] = balance;
  return [model, rule, sure, silent, none, act];
};
