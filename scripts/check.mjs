// `npm run check`: types and lint, stopping at the first that finds fault.
import { check } from './launch/check-sources.mjs';
import { prepareOrExit, sayOn } from './launch/program.mjs';

process.exit(await check(await prepareOrExit(sayOn(process.stdout))));
