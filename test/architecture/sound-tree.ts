import type { Files } from './tree.ts';

/**
 * A small tree in which nothing is wrong, with the names of the first capabilities of the graph: the ground in
 * which faults are planted, and the proof that what is permitted is not reported.
 */
const house = 'src/capabilities';

export const SOUND_TREE: Files = {
  'src/kernel/outcome.ts': "export type Outcome = 'accepted' | 'refused';\n",
  'src/kernel/day.ts': "import type { Outcome } from './outcome.ts';\nexport const dayOf = (at: Date): Outcome => (Number.isNaN(at.getTime()) ? 'refused' : 'accepted');\n",
  'src/platform/db/connection.ts': "import type pg from 'pg';\nexport interface Connection {\n  rows<Row>(text: string, values?: readonly unknown[]): Promise<Row[]>;\n}\nexport const over = (client: pg.Client): boolean => Boolean(client);\n",
  'src/platform/web/answer.ts': "import { STATUS_CODES } from 'node:http';\nimport fastify from 'fastify';\nexport const answer = (): unknown => [STATUS_CODES, fastify];\n",
  'src/platform/web/layout/page.njk': '{% extends "govuk/template.njk" %}\n',
  'src/platform/config.ts': 'export const port = process.env.PORT;\n',
  [`${house}/journal/index.ts`]: "export { recordEntry } from './sql/record.ts';\n",
  [`${house}/journal/sql/record.ts`]: "import type { Connection } from '../../../platform/db/connection.ts';\nexport const recordEntry = (db: Connection) => db.tell('insert into journal.entry (what) values ($1)', ['work-read']);\n",
  [`${house}/people/index.ts`]: "export type { Person } from './domain/person.ts';\nexport { loadPerson } from './sql/load.ts';\n",
  [`${house}/people/domain/person.ts`]: 'export interface Person {\n  readonly id: number;\n}\n',
  [`${house}/people/sql/load.ts`]: "import type { Connection } from '../../../platform/db/connection.ts';\nconst COLUMNS = 'id, name';\nconst PERSON = `select ${COLUMNS} from people.person where id = $1 for update`;\nexport const loadPerson = (db: Connection) => db.rows(PERSON, [1]);\nconst BY = { name: `select ${COLUMNS} from people.person order by name`, id: { up: 'select id from people.person order by id' } } as const;\nexport const listPeople = (db: Connection, by: 'name') => db.rows(BY[by]);\nexport const listById = (db: Connection, way: 'up') => db.rows(BY.id[way]);\n",
  [`${house}/checks/index.ts`]: "export { authorise } from './domain/work.ts';\nexport { authoriseWork } from './commands/authorise-work.ts';\n",
  [`${house}/checks/domain/work.ts`]: "import type { Outcome } from '../../../kernel/outcome.ts';\nexport const authorise = (at: Date): Outcome => (at > new Date(0) ? 'accepted' : 'refused');\n",
  [`${house}/checks/domain/work.test.ts`]: "import { test } from 'node:test';\nimport { aPerson } from '../../../../test/kit/people.ts';\nimport { authorise } from './work.ts';\ntest('work of today is accepted', () => {\n  if (authorise(new Date()) !== 'accepted' || !aPerson) throw new Error('refused');\n});\n",
  [`${house}/checks/sql/load.ts`]: "import type { Connection } from '../../../platform/db/connection.ts';\nexport const loadWork = (db: Connection) => db.rows(`select id from checks.work w where w.id = $1 and w.state is distinct from 'draft' for update of w`, [1]);\n",
  [`${house}/checks/sql/record.ts`]: "import type { Connection } from '../../../platform/db/connection.ts';\nimport { recordEntry } from '../../journal/index.ts';\nexport async function recordAuthorised(db: Connection) {\n  await db.rows('update checks.work set authorised_at = $1', [new Date()]);\n  recordEntry(db);\n}\n",
  [`${house}/checks/sql/find.ts`]: "import type { Connection } from '../../../platform/db/connection.ts';\nexport const findWork = (db: Connection) => db.rows(`\n  with mine as (select id, extract(year from seen_on) from checks.work)\n  select mine.id, p.name from mine join people.person p on p.id = mine.id cross join lateral unnest(p.posts) as post\n`);\n",
  [`${house}/checks/commands/authorise-work.ts`]: "import type { Person } from '../../people/index.ts';\nimport type { Connection } from '../../../platform/db/connection.ts';\nimport { authorise } from '../domain/work.ts';\nimport { loadWork } from '../sql/load.ts';\nimport { recordAuthorised } from '../sql/record.ts';\nexport async function authoriseWork(db: Connection, by: Person, now: Date) {\n  await loadWork(db);\n  if (authorise(now) === 'accepted' && by.id > 0) await recordAuthorised(db);\n}\n",
  [`${house}/checks/web/routes.ts`]: "import { show } from './authorise-work.page.ts';\nexport const routes = [show];\n",
  [`${house}/checks/web/authorise-work.page.ts`]: "import { answer } from '../../../platform/web/answer.ts';\nimport { authoriseWork } from '../commands/authorise-work.ts';\nimport { findWork } from '../sql/find.ts';\nexport const show = () => ['capabilities/checks/web/authorise-work.njk', 'Select a child from the list', answer, authoriseWork, findWork];\n",
  [`${house}/checks/web/authorise-work.njk`]: '{% extends "platform/web/layout/page.njk" %}\n{% from "govuk/components/button/macro.njk" import govukButton %}\n{% include "capabilities/checks/web/statement.njk" %}\n',
  [`${house}/checks/web/statement.njk`]: '<p>{{ statement }}</p>\n',
  'src/demonstration/authority.ts': "import { authoriseWork } from '../capabilities/checks/index.ts';\nexport const invent = () => authoriseWork;\n",
  'src/app.ts': "import { join } from 'node:path';\nimport { authoriseWork } from './capabilities/checks/index.ts';\nimport { routes } from './capabilities/checks/web/routes.ts';\nimport { answer } from './platform/web/answer.ts';\nexport const app = () => [join, authoriseWork, routes, answer];\n",
  'src/main.ts': "import { app } from './app.ts';\nimport { verify } from './commands/verify.ts';\nimport { invent } from './demonstration/authority.ts';\nconsole.log(app(), verify(), invent());\n",
  'src/commands/verify.ts': "import { recordEntry } from '../capabilities/journal/index.ts';\nimport { port } from '../platform/config.ts';\nexport const verify = () => [recordEntry, port];\n",
  'test/kit/people.ts': "import { loadPerson } from '../../src/capabilities/people/index.ts';\nexport const aPerson = () => loadPerson;\n",
  'db/migrations/0001_people_start.sql': 'create schema people;\ncreate table people.person (id integer);\n',
  'db/migrations/0002_checks_start.sql': '-- a comment may name home.page\ncreate schema checks;\ncreate table checks.work (author integer references people.person);\n',
};
