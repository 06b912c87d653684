/** The list that a person came from: its name, its address, and its pieces of mail in order. */
export type Trail = { readonly name: string; readonly path: string; readonly ids: readonly string[] };

let last: Trail | undefined;

/** Keeps what a list shows, so that a piece of mail opened from it leads to the next. */
export const keepTrail = (trail: Trail): void => {
  last = trail;
};

export const trailWith = (id: string): Trail | undefined => (last?.ids.includes(id) === true ? last : undefined);
