/**
 * A pure room holds rules: the same values in, the same answer out. No clock, chance or effects, and a refused
 * rule is an answer, so nothing throws or waits.
 */
const WORLD = new Set(
  ['process', 'console', 'globalThis', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'setImmediate'],
);

/** Members of otherwise pure objects that read the clock or draw lots. */
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random']);

export const pureRoom = {
  meta: { type: 'problem' },
  create(context) {
    const report = (node, what) => context.report({ node, message: `A pure room has no ${what}.` });
    return {
      ThrowStatement: (node) => report(node, '`throw`: refuse by value'),
      AwaitExpression: (node) => report(node, '`await`'),
      ForOfStatement: (node) => node.await && report(node, '`await`'),
      ClassDeclaration: (node) => report(node, '`class`'),
      ClassExpression: (node) => report(node, '`class`'),
      NewExpression: (node) => isToday(node) && report(node, '`new Date()`: take the time as an argument'),
      CallExpression: (node) => node.callee.name === 'Date' && report(node, '`Date()`: take the time as an argument'),
      MemberExpression: (node) => IMPURE_MEMBERS.has(memberName(node)) && report(node, `\`${memberName(node)}\``),
      Identifier: (node) => WORLD.has(node.name) && isUse(node) && report(node, `\`${node.name}\``),
    };
  },
};

const isToday = (node) => node.callee.name === 'Date' && node.arguments.length === 0;

/** `Date.now` and `Date['now']` alike. */
function memberName(node) {
  const member = node.computed ? node.property.value : node.property.name;
  return `${node.object.name}.${member}`;
}

/** Is the identifier the thing itself, and not the name of a member, a property or a type's field? */
function isUse(node) {
  const { parent } = node;
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed;
  if (parent.type === 'Property') return parent.value === node;
  return !parent.type.startsWith('TS') || parent.type === 'TSAsExpression' || parent.type === 'TSNonNullExpression';
}
