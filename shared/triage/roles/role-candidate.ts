import type { Value } from '../extract/field.ts';

/** A place at which a value stands. */
export type Mention = { readonly start: number; readonly end: number };

/** A value that may be any field of its sort, with the places where it stands. Two writings of one value have the same key. */
export type RoleCandidate = { readonly key: string; readonly value: Value; readonly mentions: readonly Mention[] };

const mostMentions = 8;

/** Gathers values under their keys, in the order in which they are first met. */
export class CandidateList {
  private readonly found = new Map<string, { value: Value; mentions: Mention[] }>();

  add(key: string, value: Value, mention?: Mention): void {
    const known = this.found.get(key);
    const mentions = known?.mentions ?? [];
    if (known === undefined) this.found.set(key, { value, mentions });
    if (mention === undefined || mentions.length >= mostMentions || mentions.some((one) => one.start === mention.start)) return;
    mentions.push(mention);
  }

  get size(): number {
    return this.found.size;
  }

  get all(): RoleCandidate[] {
    return Array.from(this.found, ([key, { value, mentions }]) => ({ key, value, mentions }));
  }
}
