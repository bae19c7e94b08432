// Stands in for a command: says on both outputs what it was given, and ends with the code it is told.
process.stdout.write(JSON.stringify({ argv: process.argv.slice(2), node: Number(process.versions.node.split('.')[0]) }));
process.stderr.write('why\n');
process.exit(Number(process.argv[2] ?? 0));
