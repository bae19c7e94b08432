// The command line. Standard output belongs to the command alone: what is said while preparing goes beside it.
import { entryFile, prepareAndRun, sayOn } from './launch/program.mjs';

process.exit(await prepareAndRun([entryFile(), ...process.argv.slice(2)], { say: sayOn(process.stderr) }));
