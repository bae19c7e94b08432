// `npm run schema`: writes db/schema.sql anew from the migrations, with PostgreSQL 15's own tool.
import { join } from 'node:path';
import { root } from './launch/prepare.mjs';
import { nodeFlags, prepareOrExit, sayOn } from './launch/program.mjs';
import { run } from './launch/processes.mjs';
import { bringPostgres15 } from './launch/system-packages.mjs';

const node = await prepareOrExit(sayOn(process.stdout));
if ((await bringPostgres15()) === null) process.exit(1);
process.exit(await run(node, [...nodeFlags, join(root, 'test', 'kit', 'write-schema.ts')], { cwd: root }));
