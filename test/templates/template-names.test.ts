import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { includeParts } from '../../templates/include-parts.ts';
import { letters } from '../../templates/letters.ts';
import { sources, templates } from './examples.ts';

type Scope = { readonly schema: z.ZodType; readonly path: string };

/** Every name a template reads, with its path in the schema ("deadlines[].due"). */
const namesRead = (source: string, root: z.ZodObject): Set<string> => {
  const read = new Set<string>();
  const keyIn = (scopes: readonly Scope[], expression: hbs.AST.PathExpression): Scope | undefined => {
    const scope = scopes[scopes.length - 1 - expression.depth];
    if (scope === undefined) throw new Error(`${expression.original}: too many ../`);
    if (expression.parts.length === 0) return scope;
    const [key] = expression.parts;
    if (expression.parts.length !== 1 || typeof key !== 'string') throw new Error(`${expression.original}: one name at a time`);
    if (!(scope.schema instanceof z.ZodObject) || !(key in scope.schema.shape))
      throw new Error(`${expression.original} is not in the schema`);
    const path = `${scope.path}${key}`;
    read.add(path);
    return { schema: scope.schema.shape[key], path: `${path}[].` };
  };
  const isPath = (node: hbs.AST.Node | undefined): node is hbs.AST.PathExpression => node?.type === 'PathExpression';
  const walk = (nodes: readonly hbs.AST.Statement[], scopes: readonly Scope[]): void => {
    for (const node of nodes) {
      if (node.type === 'MustacheStatement' && 'path' in node && isPath(node.path as hbs.AST.Node))
        keyIn(scopes, node.path as hbs.AST.PathExpression);
      if (node.type === 'BlockStatement') walkBlock(node as hbs.AST.BlockStatement, scopes);
      if (node.type === 'PartialStatement' || node.type === 'Decorator') throw new Error('no partials');
    }
  };
  const walkBlock = (block: hbs.AST.BlockStatement, scopes: readonly Scope[]): void => {
    const [subject] = block.params;
    if (!isPath(subject)) throw new Error('a block reads one name');
    const found = keyIn(scopes, subject);
    if (found === undefined) return;
    const isEach = block.path.type === 'PathExpression' && block.path.original === 'each';
    if (isEach && !(found.schema instanceof z.ZodArray)) throw new Error(`${subject.original} is no list`);
    if (!isEach && !(found.schema instanceof z.ZodBoolean)) throw new Error(`${subject.original} is no flag`);
    const inner =
      found.schema instanceof z.ZodArray ? [...scopes, { schema: found.schema.element as z.ZodType, path: found.path }] : scopes;
    walk(block.program.body, inner);
    if (block.inverse !== undefined) walk(block.inverse.body, scopes);
  };
  walk(Handlebars.parse(source).body, [{ schema: root, path: '' }]);
  return read;
};

const namesDeclared = (schema: z.ZodType, path = ''): string[] => {
  if (schema instanceof z.ZodArray) return namesDeclared(schema.element as z.ZodType, `${path}[].`);
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries(schema.shape).flatMap(([key, value]) => [`${path}${key}`, ...namesDeclared(value as z.ZodType, `${path}${key}`)]);
};

const hasGap = (schema: z.ZodType): boolean => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return true;
  if (schema instanceof z.ZodArray) return hasGap(schema.element as z.ZodType);
  return schema instanceof z.ZodObject && Object.values(schema.shape).some((value) => hasGap(value as z.ZodType));
};

describe.each(templates)('%s', (template) => {
  const source = includeParts(sources[`${template}/letter.hbs`] ?? '', sources);

  test('reads exactly the names that its schema declares', () => {
    expect([...namesRead(source, letters[template].schema)].sort()).toEqual(namesDeclared(letters[template].schema).sort());
  });

  test('has a schema without optional or nullable keys', () => {
    expect(hasGap(letters[template].schema)).toBe(false);
  });

  test('has no raw expression, no helper but each and if, and no number of an article', () => {
    expect(source).not.toMatch(/\{\{\{|\{\{&/);
    expect(
      [...source.matchAll(/\{\{#(\w+)/g)].map(([, helper]) => helper).filter((helper) => helper !== 'each' && helper !== 'if'),
    ).toEqual([]);
    expect(source).not.toMatch(/art(icle|\.)\s*[LRA]?\.?\s?\d/i);
  });
});
