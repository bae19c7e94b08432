/**
 * A statement is written down, never put together from values: what is sent to the database is a plain string, a
 * template whose only expressions are UPPER_SNAKE_CASE constants of the module, such a constant, or one of a constant
 * table of them. Values go in the second argument, where the driver keeps them apart from the words.
 */
const SENDS = new Set(['rows', 'one', 'maybe', 'tell', 'query']);
const CONSTANT = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const MESSAGE =
  'Write the statement as a string, or a template of UPPER_SNAKE_CASE constants; pass values as the second argument.';

export const constantSql = {
  meta: { type: 'problem' },
  create(context) {
    let known = new Map();
    return {
      Program: (program) => {
        known = constantsOf(program);
      },
      CallExpression: (node) => {
        if (!SENDS.has(node.callee.property?.name) || node.arguments.length === 0) return;
        if (!isConstant(node.arguments[0], known)) context.report({ node: node.arguments[0], message: MESSAGE });
      },
    };
  },
};

/** Module-level `const` names with what they hold; an import holds what its own module says. */
function constantsOf(program) {
  const known = new Map();
  for (const statement of program.body) {
    const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'VariableDeclaration' && declared.kind === 'const')
      for (const { id, init } of declared.declarations) known.set(id.name, init);
    if (statement.type === 'ImportDeclaration')
      for (const { local } of statement.specifiers) if (CONSTANT.test(local.name)) known.set(local.name, 'imported');
  }
  return known;
}

function isConstant(node, known) {
  if (node === 'imported') return true;
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string';
    case 'Identifier':
      return isConstant(known.get(node.name), known);
    case 'TSAsExpression':
      return isConstant(node.expression, known);
    case 'MemberExpression':
      return isConstant(tableOf(node), known);
    case 'ObjectExpression':
      return node.properties.every((property) => property.type === 'Property' && isConstant(property.value, known));
    case 'TemplateLiteral':
      return node.expressions.every((part) => CONSTANT.test(part.name ?? '') && isConstant(part, known));
    default:
      return false;
  }
}

/** The table that `BY[sort].up` takes its statement from. */
function tableOf(node) {
  return node.type === 'MemberExpression' ? tableOf(node.object) : node;
}
