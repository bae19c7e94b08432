import { parseSync } from '@swc/core';

/** Stands where a template has an expression; as SQL it reads as something in brackets, which is no table. */
const EXPRESSION = '(…)';

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly quasis?: readonly { readonly cooked?: string }[];
}

/** Every string and template written in a TypeScript source, but not the paths of its imports. */
export function literalsOf(source: string): string[] {
  const { body } = parseSync(source, { syntax: 'typescript', target: 'es2022' });
  return body.filter(({ type }) => type !== 'ImportDeclaration' && type !== 'ExportAllDeclaration').flatMap(within);
}

function within(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(within);
  const own = literal(node);
  return [...own, ...Object.values(node).flatMap(within)];
}

function literal({ type, value, quasis }: Node): string[] {
  if (type === 'StringLiteral') return [String(value)];
  if (type === 'TemplateLiteral' && quasis) return [quasis.map(({ cooked }) => cooked ?? '').join(EXPRESSION)];
  return [];
}
