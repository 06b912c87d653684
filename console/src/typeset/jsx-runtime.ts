import type { ElementType, Key } from 'react';
import { Fragment, jsx as make, jsxs as makeMany } from 'react/jsx-runtime';
import { typeset } from './typeset.ts';

type Props = Record<string, unknown>;
type Make = typeof make;

/** What is quoted sign by sign keeps its spaces, and so does what lies exactly under a text that is typed. */
const exact: ReadonlySet<unknown> = new Set(['code', 'pre', 'textarea', 'input']);
/** Properties that the library's parts show as text. */
const shown = ['children', 'label', 'description', 'placeholder', 'title', 'error', 'caption', 'empty'];

const typesetPart = (part: unknown): unknown => {
  if (typeof part === 'string') return typeset(part);
  return Array.isArray(part) ? part.map(typesetPart) : part;
};

const typesetProps = (type: ElementType, props: Props): Props =>
  exact.has(type) || 'data-exact' in props
    ? props
    : { ...props, ...Object.fromEntries(shown.filter((name) => name in props).map((name) => [name, typesetPart(props[name])])) };

const typesetting =
  (makes: Make): Make =>
  (type: ElementType, props: unknown, key?: Key) =>
    makes(type, typesetProps(type, typeof props === 'object' && props !== null ? { ...props } : {}), key);

/** Every text that an element is made with is set with French spaces, wherever it came from. */
export const jsx = typesetting(make);
export const jsxs = typesetting(makeMany);
export { Fragment };
