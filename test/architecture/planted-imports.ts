import type { Files, Planted } from './tree.ts';

/** One planted fault: the rule that must report it, and what it is in words, for the title of its test. */
interface PlantedImport extends Planted {
  readonly what: string;
}

const checks = 'src/capabilities/checks';

/** A file that does nothing but import: `import` binds a value, so that it is not a type. */
const plant = (rule: string, what: string, file: string, from: string): PlantedImport => ({
  rule, what, file, text: `import * as planted${from.length} from '${from}';\nexport const kept${from.length} = planted${from.length};\n`,
});
const plantText = (rule: string, what: string, file: string, text: string): PlantedImport => ({ rule, what, file, text });

const ground: PlantedImport[] = [
  plant('kernel-imports', 'the kernel importing the platform', 'src/kernel/uses-platform.ts', '../platform/config.ts'),
  plant('kernel-imports', 'the kernel importing Node', 'src/kernel/uses-node.ts', 'node:fs'),
  plant('kernel-imports', 'the kernel importing a package', 'src/kernel/uses-package.ts', 'zod'),
  plant('kernel-imports', 'the kernel importing a capability', 'src/kernel/uses-capability.ts', '../capabilities/people/index.ts'),
  plant('platform-imports', 'the platform importing a capability', 'src/platform/uses-capability.ts', '../capabilities/people/index.ts'),
  plant('platform-imports', 'the platform importing the app', 'src/platform/uses-app.ts', '../app.ts'),
  plant('only-the-command-line-knows-the-app', 'source other than the command line importing the app', 'src/demonstration/uses-app.ts', '../app.ts'),
  plant('app-imports', 'the app importing a room', 'src/app.ts', './capabilities/people/domain/person.ts'),
  plant('main-imports', 'main importing a room', 'src/main.ts', './capabilities/people/sql/load.ts'),
  plant('only-the-app-knows-routes', 'main importing the routes of a capability', 'src/main.ts', './capabilities/checks/web/routes.ts'),
  plant('only-the-app-knows-routes', 'a page importing the routes of its own capability', `${checks}/web/knows-routes.page.ts`, './routes.ts'),
  plant('command-line-imports', 'the command line importing a room', 'src/commands/uses-room.ts', '../capabilities/people/sql/load.ts'),
  plant('command-line-imports', 'the command line importing a package', 'src/commands/uses-package.ts', 'fastify'),
  plant('demonstration-imports', 'the demonstration importing a room', 'src/demonstration/uses-room.ts', '../capabilities/people/sql/load.ts'),
  plant('only-the-app-and-main-know-the-demonstration', 'the command line importing the demonstration', 'src/commands/uses-demonstration.ts', '../demonstration/authority.ts'),
  plant('packages-are-declared-for-running', 'source importing a package declared for development', 'src/platform/uses-development.ts', 'fast-check'),
  plant('packages-are-declared-for-running', 'source importing a package that is not declared', 'src/platform/uses-undeclared.ts', 'acorn'),
  plant('every-import-is-found', 'an import of a file that is not there', 'src/platform/uses-nothing.ts', './nowhere.ts'),
];

const domain: PlantedImport[] = [
  plant('domain-imports', 'domain importing sql', `${checks}/domain/uses-sql.ts`, '../sql/load.ts'),
  plant('domain-imports', 'domain importing commands', `${checks}/domain/uses-commands.ts`, '../commands/authorise-work.ts'),
  plant('domain-imports', 'domain importing web', `${checks}/domain/uses-web.ts`, '../web/authorise-work.page.ts'),
  plant('domain-imports', 'domain importing the platform', `${checks}/domain/uses-platform.ts`, '../../../platform/config.ts'),
  plant('domain-imports', 'domain importing Node', `${checks}/domain/uses-node.ts`, 'node:crypto'),
  plant('domain-imports', 'domain importing Node under a longer name', `${checks}/domain/uses-node-promises.ts`, 'node:timers/promises'),
  plant('domain-imports', 'domain importing a package', `${checks}/domain/uses-package.ts`, 'zod'),
  plant('domain-imports', 'domain importing a front door', `${checks}/domain/uses-neighbour.ts`, '../../people/index.ts'),
  plantText('domain-imports', 'domain importing a type of the platform', `${checks}/domain/uses-type.ts`, "import type { Connection } from '../../../platform/db/connection.ts';\nexport type Kept = Connection;\n"),
  plantText('domain-imports', 'domain importing sql when it is called', `${checks}/domain/uses-late.ts`, "export const late = () => import('../sql/load.ts');\n"),
  plantText('domain-imports', 'domain passing on the exports of sql', `${checks}/domain/passes-on.ts`, "export * from '../sql/load.ts';\n"),
];

const otherRooms: PlantedImport[] = [
  plant('sql-imports', 'sql importing commands', `${checks}/sql/find-with-commands.ts`, '../commands/authorise-work.ts'),
  plant('sql-imports', 'sql importing web', `${checks}/sql/find-with-web.ts`, '../web/authorise-work.page.ts'),
  plant('sql-imports', 'sql importing the web platform', `${checks}/sql/find-with-http.ts`, '../../../platform/web/answer.ts'),
  plant('sql-imports', 'sql importing a package', `${checks}/sql/find-with-package.ts`, 'pg'),
  plant('commands-imports', 'commands importing sql/find', `${checks}/commands/uses-find.ts`, '../sql/find.ts'),
  plant('commands-imports', 'commands importing web', `${checks}/commands/uses-web.ts`, '../web/authorise-work.page.ts'),
  plant('commands-imports', 'commands importing the web platform', `${checks}/commands/uses-http.ts`, '../../../platform/web/answer.ts'),
  plant('commands-imports', 'commands importing Node', `${checks}/commands/uses-node.ts`, 'node:fs'),
  plant('connection-as-a-type-in-commands', 'commands importing the connection as a value', `${checks}/commands/uses-connection.ts`, '../../../platform/db/connection.ts'),
  plant('web-imports', 'web importing sql/load', `${checks}/web/uses-load.ts`, '../sql/load.ts'),
  plant('web-imports', 'web importing sql/record', `${checks}/web/uses-record.ts`, '../sql/record.ts'),
  plantText('web-imports', 'web importing even a type of the database', `${checks}/web/uses-connection.ts`, "import type { Connection } from '../../../platform/db/connection.ts';\nexport type Kept = Connection;\n"),
  plant('web-imports', 'web importing a package', `${checks}/web/uses-package.ts`, 'zod'),
  plant('front-door-imports', 'a front door importing web', `${checks}/index.ts`, './web/authorise-work.page.ts'),
  plant('front-door-imports', 'a front door passing on another', 'src/capabilities/journal/index.ts', '../people/index.ts'),
];

const houses: PlantedImport[] = [
  plant('checks-neighbours', 'a neighbour entered by a room instead of its front door', `${checks}/sql/find-inside.ts`, '../../people/sql/load.ts'),
  plant('people-neighbours', 'an arrow that points up the graph', 'src/capabilities/people/sql/find-above.ts', '../../checks/index.ts'),
  plant('checks-neighbours', 'a test entering a room of a neighbour', `${checks}/domain/enters.test.ts`, '../../people/domain/person.ts'),
  plant('capability-is-listed', 'a capability that is not in the graph', 'src/capabilities/payroll/domain/pay.ts', '../../../kernel/day.ts'),
  plant('capability-listed-when-used', 'the use of a capability that is not in the graph', 'src/demonstration/uses-payroll.ts', '../capabilities/payroll/domain/pay.ts'),
  plant('test-of-a-capability-imports', 'a test in a capability importing the app', `${checks}/web/uses-app.test.ts`, '../../../app.ts'),
  plant('test-of-the-ground-imports', 'a test in the kernel importing a capability', 'src/kernel/uses-house.test.ts', '../capabilities/people/index.ts'),
  plant('source-imports-no-test', 'source importing a test', 'src/platform/uses-test.ts', '../capabilities/checks/domain/work.test.ts'),
  plant('source-imports-no-test', 'source importing the kit of the tests', `${checks}/web/uses-kit.ts`, '../../../../test/kit/people.ts'),
  plant('no-cycles', 'two files that import each other', `${checks}/domain/egg.ts`, './hen.ts'),
  plantText('no-cycles', 'a cycle of types alone', 'src/kernel/here.ts', "import type { There } from './there.ts';\nexport type Here = There | 1;\n"),
];

export const PLANTED_IMPORTS: readonly PlantedImport[] = [...ground, ...domain, ...otherRooms, ...houses];

/** The other halves of the planted cycles: a cycle is reported once, at one of its files. */
export const COMPANIONS: Files = {
  [`${checks}/domain/hen.ts`]: "export * from './egg.ts';\n",
  'src/kernel/there.ts': "import type { Here } from './here.ts';\nexport type There = Here | 2;\n",
};
