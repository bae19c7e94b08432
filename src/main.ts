import { alsoVerify } from './app.ts';
import { accessCommands } from './commands/access.ts';
import { type Command, type Told, usageError } from './commands/command.ts';
import { databaseCommands } from './commands/database.ts';
import { demoCommands } from './commands/demo-returns.ts';
import { journalCommands } from './commands/journal.ts';
import { openDatabase } from './commands/open-database.ts';
import { peopleCommands } from './commands/people.ts';
import { returnsCommands } from './commands/returns.ts';
import { serve } from './commands/serve.ts';
import { standardCommands } from './commands/standard.ts';
import { demonstrate } from './demonstration/demonstrate.ts';
import { inventReturns } from './demonstration/returns/invent-returns.ts';
import { addressOf, type Config, readConfig } from './platform/config.ts';
import { openHeadKeeper } from './platform/heads/head-keeper.ts';

function commandsOf(config: Config): readonly Command[] {
  const heads = () => openHeadKeeper({ folder: config.headsFolder, keyFile: config.journalKey });
  const everywhere = [...standardCommands, ...peopleCommands, ...returnsCommands, ...demoCommands(inventReturns), ...accessCommands(addressOf(config)), ...journalCommands({ alsoVerify, heads })];
  return config.demonstration ? [...everywhere, ...databaseCommands] : everywhere;
}

/** Exit codes: 0 done, 1 refused input, 2 wrong usage or configuration. */
async function main(words: readonly string[]): Promise<number> {
  const config = readConfig();
  if (!config.ok) {
    for (const fault of config.refusal) process.stderr.write(`${fault}\n`);
    return 2;
  }
  if (words[0] === 'serve') return serve(config.value, (database, say) => demonstrate(database.transactions, say));
  const commands = commandsOf(config.value);
  const command = commands.find((each) => words.slice(0, 2).join(' ') === each.name);
  if (!command) return sayUsage(commands, words.length === 0 || words[0] === 'help');
  return runCommand(command, words.slice(2), config.value);
}

function sayUsage(commands: readonly Command[], asked: boolean): number {
  const lines = ['Usage: npm run -s touchstone -- COMMAND', '', ...commands.map((each) => `  ${each.usage}`), '',
    'With --json the answer is JSON. Exit code 0: done. 1: the input was refused, and why. 2: wrong usage.'];
  (asked ? process.stdout : process.stderr).write(`${lines.join('\n')}\n`);
  return asked ? 0 : 2;
}

async function runCommand(command: Command, words: readonly string[], config: Config): Promise<number> {
  const given = parseWords(command, words);
  if (!given) return sayUsageOf(command);
  const database = await openDatabase(config);
  if (!database.ok) {
    process.stderr.write(`${database.refusal}\n`);
    return 2;
  }
  try {
    const told = await command.run({ ...given, now: new Date(), ...database.value.transactions });
    return told === usageError ? sayUsageOf(command) : print(told, given.options['json'] === true);
  } finally {
    await database.value.close();
  }
}

function print(told: Told, asJson: boolean): number {
  const refused = told.refused ?? [];
  if (asJson) process.stdout.write(`${JSON.stringify(told.json, null, 2)}\n`);
  else if (told.text !== '') process.stdout.write(`${told.text}\n`);
  for (const line of refused) process.stderr.write(`${line}\n`);
  return refused.length > 0 ? 1 : 0;
}

function sayUsageOf(command: Command): number {
  process.stderr.write(`Usage: npm run -s touchstone -- ${command.usage}\n`);
  return 2;
}

/** Words and options apart; null where an option is not one of the command's, or lacks its value. */
function parseWords({ valued = [], flags = [] }: Command, words: readonly string[]) {
  const args: string[] = [];
  const options: Record<string, string | true> = {};
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const name = word.slice(2);
    const value = words[at + 1];
    if (!word.startsWith('--')) args.push(word);
    else if (name === 'json' || flags.includes(name)) options[name] = true;
    else if (!valued.includes(name) || value === undefined) return null;
    else {
      options[name] = value;
      at += 1;
    }
  }
  return { args, options };
}

process.exitCode = await main(process.argv.slice(2));
