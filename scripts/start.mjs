// `npm start`: prepares what is missing, then serves until it is told to stop.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { root } from './launch/prepare.mjs';
import { entryFile, prepareAndRun, sayOn } from './launch/program.mjs';

endWithNpm();
const watch = pathToFileURL(join(root, 'scripts', 'launch', 'end-with-launcher.mjs')).href;
const code = await prepareAndRun(['--import', watch, entryFile(), 'serve', ...process.argv.slice(2)], {
  say: sayOn(process.stdout),
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // In a session of its own, so that Ctrl-C reaches it once, through us, and not a second time from the terminal.
  detached: true,
});
process.exit(code);

/** npm passes signals on, but cannot when it is itself killed: then our parent changes. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 1_000);
  timer.unref();
}
