import { randomBytes } from 'node:crypto';
import { begin, invitePerson, reopenFor, unlinkFor } from '../capabilities/access/index.ts';
import { dayOf } from '../kernel/day.ts';
import { type Command, type Given, type Told, usageError } from './command.ts';

const why = {
  nobody: 'Nobody in post has that number, staff number, e-mail address or whole name.',
  several: 'Several people have that name. Give the number, the staff number or the e-mail address.',
  'no-name': 'They have no e-mail address to sign in with. Give a name: --name NAME.',
  'name-taken': 'Somebody else signs in with that name. Give another: --name NAME.',
  closed: 'Their account is closed. An administrator opens it again on the page Accounts, or you do: access reopen PERSON.',
  'no-such-account': 'They have no account that this can be done to.',
} as const;

const whyNotBegin = {
  'somebody-is-there': 'somebody holds a post already: from then on two people let in whoever else comes, on the page Roles for a time',
  'three-people': 'give three different names: who lets somebody in must always be two people, and neither of them the person',
} as const;

/** `access begin`: the first three people of an authority that has nobody yet. */
const beginning: Command = {
  name: 'access begin',
  usage: 'access begin --director NAME --information-officer NAME --administrator NAME [--json]',
  valued: ['director', 'information-officer', 'administrator'],
  async run({ args, options, now, inTransaction }) {
    const nameOf = (option: string) => (typeof options[option] === 'string' ? options[option] : null);
    const [director, informationOfficer, administrator] = [nameOf('director'), nameOf('information-officer'), nameOf('administrator')];
    if (args.length > 0 || director === null || informationOfficer === null || administrator === null) return usageError;
    const outcome = await inTransaction((db) => begin(db, { director, informationOfficer, administrator }, dayOf(now)));
    if (!outcome.ok) return { json: [], text: '', refused: [whyNotBegin[outcome.refusal]] };
    return { json: outcome.value, text: outcome.value.map(({ person, name, role }) => `${role}: ${name} (person ${person})`).join('\n') };
  },
};

/** Where an authority begins, and accounts kept here: on the command line alone, so that no administrator can take over an account from a page. */
export function accessCommands(address: string): readonly Command[] {
  return [
    beginning,
    { name: 'access invite', usage: 'access invite PERSON [--name NAME] [--json]', valued: ['name'], run: (given) => invite(given, address) },
    { name: 'access reopen', usage: 'access reopen PERSON [--json]', run: (given) => recover(given, reopenFor, 'is open again') },
    { name: 'access unlink', usage: 'access unlink PERSON [--json]', run: (given) => recover(given, unlinkFor, 'is matched anew at their next sign-in with the provider') },
  ];
}

async function recover({ args, now, inTransaction }: Given, act: typeof reopenFor, done: string): Promise<Told | typeof usageError> {
  const [person, ...more] = args;
  if (person === undefined || more.length > 0) return usageError;
  const outcome = await inTransaction((db) => act(db, { person, at: now, today: dayOf(now) }));
  if (!outcome.ok) return { json: null, text: '', refused: [why[outcome.refusal]] };
  return { json: outcome.value, text: `The account of ${outcome.value.person} ${done}.` };
}

async function invite({ args, options, now, inTransaction }: Given, address: string): Promise<Told | typeof usageError> {
  const [person, ...more] = args;
  if (person === undefined || more.length > 0) return usageError;
  const link = randomBytes(32).toString('base64url');
  const name = typeof options['name'] === 'string' ? options['name'] : null;
  const outcome = await inTransaction((db) => invitePerson(db, { person, name, link, at: now, today: dayOf(now) }));
  if (!outcome.ok) return { json: null, text: '', refused: [why[outcome.refusal]] };
  const { endsAt, ...invited } = outcome.value;
  const url = `${address}/set-up?link=${link}`;
  return { json: { ...invited, endsAt: endsAt.toISOString(), link: url },
    text: `Give this link to ${invited.person}, and to nobody else. It works once, until ${endsAt.toISOString()}. They sign in as ${invited.name}.\n\n${url}` };
}
