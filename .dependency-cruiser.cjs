/** The import rules, generated from architecture.cjs. Each row of its tables becomes a rule here. */
const { graph, rooms, frontDoor, faultsOf } = require('./architecture.cjs');

const wrong = faultsOf(graph);
if (wrong.length > 0) throw new Error(`architecture.cjs: ${wrong.join('; ')}`);

const TEST = '\\.test\\.ts$';
const HOUSE = '^src/capabilities/';
const CONNECTION = '^src/platform/db/connection\\.ts$';
const MODULES = '(^|/)node_modules/';
const listed = Object.keys(graph).join('|');
const DOOR = `^src/capabilities/(${listed})/index\\.ts$`;
const ROUTES = `^src/capabilities/(${listed})/web/routes\\.ts$`;
const COMMAND_LINE = ['^src/main\\.ts$', '^src/commands/'];

/** The words of architecture.cjs as paths; $1 is the capability that imports. */
const PATHS = {
  domain: '^src/capabilities/$1/domain/',
  sql: '^src/capabilities/$1/sql/',
  'sql/load': '^src/capabilities/$1/sql/(load|load-[^/]+)\\.ts$',
  'sql/record': '^src/capabilities/$1/sql/(record|record-[^/]+)\\.ts$',
  'sql/find': '^src/capabilities/$1/sql/(find|find-[^/]+)\\.ts$',
  commands: '^src/capabilities/$1/commands/',
  web: '^src/capabilities/$1/web/',
  kernel: '^src/kernel/',
  'platform/db': '^src/platform/db/',
  'platform/web': '^src/platform/web/',
  'connection type': CONNECTION,
  neighbours: '^src/capabilities/(?!$1/)[^/]+/index\\.ts$',
};

const only = (name, from, may, fromNot = TEST) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: fromNot },
  to: { pathNot: may },
});
const never = (name, from, to) => ({ name, severity: 'error', from, to });

const roomRules = Object.entries(rooms).map(([room, may]) =>
  only(`${room}-imports`, `^src/capabilities/([^/]+)/${room}/`, may.map((word) => PATHS[word])),
);

const houseRules = Object.entries(graph).map(([house, neighbours]) =>
  never(
    `${house}-neighbours`,
    { path: `${HOUSE}${house}/` },
    { path: HOUSE, pathNot: [`${HOUSE}${house}/`, ...neighbours.map((name) => `${HOUSE}${name}/index\\.ts$`)] },
  ),
);

/** The ground outside the capabilities; `node:` is Node itself, as the checker names it: a path without a folder. */
const NODE = ['^(node:)?[a-z_0-9]+$', '^(node:)?[a-z_0-9]+/[a-z]+$'];
const SHARED = [DOOR, '^src/platform/', '^src/kernel/', ...NODE];
const groundRules = [
  only('kernel-imports', '^src/kernel/', ['^src/kernel/']),
  only('platform-imports', '^src/platform/', ['^src/kernel/', '^src/platform/', ...NODE, MODULES]),
  only('app-imports', '^src/app\\.ts$', [...SHARED, ROUTES, '^src/demonstration/']),
  only('main-imports', '^src/main\\.ts$', [...SHARED, '^src/app\\.ts$', '^src/commands/', '^src/demonstration/']),
  only('command-line-imports', '^src/commands/', [...SHARED, '^src/app\\.ts$', '^src/commands/']),
  only('demonstration-imports', '^src/demonstration/', [...SHARED, '^src/demonstration/']),
];

const testRules = [
  only(
    'test-of-a-capability-imports',
    `${HOUSE}([^/]+)/.*${TEST}`,
    [`${HOUSE}$1/`, PATHS.neighbours, '^src/kernel/', '^src/platform/', '^test/kit/', ...NODE, MODULES],
    '^$',
  ),
  only(
    'test-of-the-ground-imports',
    `^src/(kernel|platform)/.*${TEST}`,
    ['^src/(kernel|platform)/', '^test/kit/', ...NODE, MODULES],
    '^$',
  ),
  never('source-imports-no-test', { path: '^src/', pathNot: TEST }, { path: ['^test/', TEST] }),
];

module.exports = {
  forbidden: [
    never('no-cycles', { path: '^src/' }, { circular: true }),
    never('every-import-is-found', { path: '^src/' }, { couldNotResolve: true }),
    never('capability-is-listed', { path: HOUSE, pathNot: `${HOUSE}(${listed})/` }, {}),
    never('capability-listed-when-used', { path: '^src/' }, { path: HOUSE, pathNot: `${HOUSE}(${listed})/` }),
    only('front-door-imports', `${HOUSE}([^/]+)/index\\.ts$`, frontDoor.map((word) => PATHS[word])),
    ...roomRules,
    never(
      'connection-as-a-type-in-commands',
      { path: `${HOUSE}[^/]+/commands/`, pathNot: TEST },
      { path: CONNECTION, dependencyTypesNot: ['type-only'] },
    ),
    ...houseRules,
    ...groundRules,
    ...testRules,
    never('only-the-app-knows-routes', { path: '^src/', pathNot: ['^src/app\\.ts$', TEST] }, { path: ROUTES }),
    never(
      'only-the-app-and-main-know-the-demonstration',
      { path: '^src/', pathNot: ['^src/(app|main)\\.ts$', '^src/demonstration/'] },
      { path: '^src/demonstration/' },
    ),
    never('only-the-command-line-knows-the-app', { path: '^src/', pathNot: [...COMMAND_LINE, TEST] }, { path: '^src/(app|main)\\.ts$' }),
    never(
      'packages-are-declared-for-running',
      { path: '^src/', pathNot: TEST },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    ),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: ['node_modules', '^test/'] },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
