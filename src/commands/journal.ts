import type { Connection } from '../platform/db/connection.ts';
import { type Broken, findBroken, findSealState, recordSeals } from '../capabilities/journal/index.ts';
import type { Command } from './command.ts';

/** `journal verify`: the chain, and with it whatever each capability says must still be as it was signed. */
export function journalCommands(alsoVerify: readonly ((db: Connection) => Promise<Broken[]>)[]): Command[] {
  return [{
    name: 'journal verify',
    usage: 'journal verify [--json]',
    async run({ inTransaction, looking }) {
      await inTransaction(recordSeals);
      return looking(async (db) => {
        const broken = await findBroken(db);
        for (const find of alsoVerify) broken.push(...await find(db));
        const { sealed, unsealed, head } = await findSealState(db);
        const state = `${sealed} sealed ${sealed === 1 ? 'entry' : 'entries'}, ${unsealed} not sealed yet`;
        const lines = broken.map((each) => `${each.where}: ${each.problem}`);
        return {
          json: { holds: broken.length === 0, sealed, unsealed, head, broken },
          text: broken.length === 0 ? `The journal holds. ${state}.` : `The journal does not hold. ${state}.`, refused: lines,
        };
      });
    },
  }];
}
