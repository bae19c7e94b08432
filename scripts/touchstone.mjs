// The command line. Standard output belongs to the command alone: what is said while preparing goes beside it.
import { entryFile, prepareAndRun, sayOn } from './launch/program.mjs';

// A command's values live shortly: left to itself, Node takes 90 MB more for a large return, and is no faster.
const commandFlags = ['--max-semi-space-size=8'];

process.exit(await prepareAndRun([...commandFlags, entryFile(), ...process.argv.slice(2)], { say: sayOn(process.stderr) }));
