import { begin } from '../capabilities/access/index.ts';
import { dayOf } from '../kernel/day.ts';
import { type Command, usageError } from './command.ts';

const why = {
  'somebody-is-there': 'somebody holds a post already: from then on two people let in whoever else comes, on the page Roles for a time',
  'three-people': 'give three different names: who lets somebody in must always be two people, and neither of them the person',
} as const;

/** `access begin`: the first three people of an authority that has nobody yet. */
export const accessCommands: readonly Command[] = [{
  name: 'access begin',
  usage: 'access begin --director NAME --information-officer NAME --administrator NAME [--json]',
  valued: ['director', 'information-officer', 'administrator'],
  async run({ args, options, now, inTransaction }) {
    const nameOf = (option: string) => (typeof options[option] === 'string' ? options[option] : null);
    const [director, informationOfficer, administrator] = [nameOf('director'), nameOf('information-officer'), nameOf('administrator')];
    if (args.length > 0 || director === null || informationOfficer === null || administrator === null) return usageError;
    const outcome = await inTransaction((db) => begin(db, { director, informationOfficer, administrator }, dayOf(now)));
    if (!outcome.ok) return { json: [], text: '', refused: [why[outcome.refusal]] };
    return { json: outcome.value, text: outcome.value.map(({ person, name, role }) => `${role}: ${name} (person ${person})`).join('\n') };
  },
}];
