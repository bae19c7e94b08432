/**
 * The shape of the program, as data: which capability may use which, and what each room may import.
 * Read by the import checker (.dependency-cruiser.cjs), by the tests in test/architecture and by the picture
 * in the documents. A new arrow is a change to this file, so that a reviewer sees it for what it is.
 */

/** Capability → the capabilities whose front door (index.ts) it may use. Later ones are added with their part. */
const graph = {
  journal: [],
  people: ['journal'],
  access: ['people', 'journal'],
  standards: ['people', 'journal'],
  caseload: ['people', 'journal', 'access'],
  checks: ['people', 'journal', 'access', 'standards', 'caseload'],
  oversight: ['people', 'journal', 'access', 'standards', 'caseload', 'checks'],
  figures: ['people', 'journal', 'access', 'caseload'],
  privacy: ['people', 'journal', 'access'],
  notices: ['people', 'journal', 'access'],
  home: ['journal', 'people', 'access', 'standards', 'caseload', 'checks', 'oversight', 'privacy'],
};

/**
 * Room of a capability → what it may import. `domain`, `sql` and so on mean its own; `sql/load` means load.ts or
 * load-….ts; `neighbours` means the front doors that the graph permits. What is not named is forbidden.
 */
const rooms = {
  domain: ['domain', 'kernel'],
  sql: ['sql', 'domain', 'kernel', 'platform/db', 'neighbours'],
  commands: ['commands', 'domain', 'sql/load', 'sql/record', 'kernel', 'connection type', 'neighbours'],
  web: ['web', 'commands', 'domain', 'sql/find', 'kernel', 'platform/web', 'neighbours'],
};

/** What the front door of a capability may re-export. */
const frontDoor = ['domain', 'sql', 'commands'];

/** What is wrong with a graph, in words: an arrow to a capability that is not in it, or a cycle. */
function faultsOf(arrows) {
  const strangers = Object.entries(arrows).flatMap(([from, to]) =>
    to.filter((name) => !(name in arrows)).map((name) => `${from} uses ${name}, which is not in the graph`),
  );
  const cycles = Object.keys(arrows)
    .filter((name) => reachable(arrows, name).has(name))
    .map((name) => `${name} leads back to itself`);
  return [...strangers, ...cycles];
}

/** Every capability that can be reached from one by following the arrows. */
function reachable(arrows, from) {
  const seen = new Set();
  const follow = (name) => {
    for (const next of arrows[name] ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      follow(next);
    }
  };
  follow(from);
  return seen;
}

module.exports = { graph, rooms, frontDoor, faultsOf };
