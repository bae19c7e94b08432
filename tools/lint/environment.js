/** The environment is read in one place, so that every setting is declared, checked and documented there. */
const MESSAGE = 'Read the environment in src/platform/config.ts only.';

export const environment = {
  meta: { type: 'problem' },
  create(context) {
    const report = (node) => context.report({ node, message: MESSAGE });
    return {
      MemberExpression: (node) => node.object.name === 'process' && namesEnv(node) && report(node),
      VariableDeclarator: (node) => node.init?.name === 'process' && node.id.type === 'ObjectPattern' && report(node),
      ImportSpecifier: (node) => fromProcess(node.parent) && node.imported.name === 'env' && report(node),
    };
  },
};

const namesEnv = (node) => (node.computed ? node.property.value : node.property.name) === 'env';

const fromProcess = (declaration) => /^(node:)?process$/.test(declaration.source.value);
