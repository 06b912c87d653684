const string = /"(?:[^"\\]|\\.)*"/y;
const space = /[\s,:]*/y;
const scalar = /[^\s,\]}]+/y;

type Walk = { readonly text: string; at: number; readonly found: Map<string, number> };

const take = (walk: Walk, shape: RegExp): string => {
  shape.lastIndex = walk.at;
  const [taken = ''] = shape.exec(walk.text) ?? [];
  walk.at += taken.length;
  return taken;
};

const members = (walk: Walk, path: readonly PropertyKey[], close: '}' | ']'): void => {
  walk.at += 1;
  for (let index = 0; ; index++) {
    take(walk, space);
    if (walk.at >= walk.text.length || walk.text[walk.at] === close) break;
    const start = walk.at;
    const key: PropertyKey = close === '}' ? String(JSON.parse(take(walk, string))) : index;
    take(walk, space);
    walk.found.set(JSON.stringify([...path, key].map(String)), start);
    value(walk, [...path, key]);
  }
  walk.at += 1;
};

const value = (walk: Walk, path: readonly PropertyKey[]): void => {
  take(walk, space);
  const sign = walk.text[walk.at];
  if (sign === '{') members(walk, path, '}');
  else if (sign === '[') members(walk, path, ']');
  else take(walk, sign === '"' ? string : scalar);
};

/** The line, from 1, on which the deepest part of a path stands in a JSON text that is valid. */
export const lineOf = (text: string, path: readonly PropertyKey[]): number => {
  const walk: Walk = { text, at: 0, found: new Map() };
  value(walk, []);
  for (let length = path.length; length > 0; length--) {
    const start = walk.found.get(JSON.stringify(path.slice(0, length).map(String)));
    if (start !== undefined) return text.slice(0, start).split('\n').length;
  }
  return 1;
};
