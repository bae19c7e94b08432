import { type Route, change, freshly, look, withLargeFiles } from '../../../platform/web/route.ts';
import type { ReturnsHouse } from '../commands/begin-return.ts';
import * as addedDays from './added-days.page.ts';
import * as bringIn from './bring-in.page.ts';
import * as caseload from './caseload.page.ts';
import * as child from './child.page.ts';
import * as children from './children.page.ts';
import * as columns from './columns.page.ts';
import * as endTimescale from './end-timescale.page.ts';
import * as names from './names.page.ts';
import * as list from './quality-of-list.page.ts';
import * as quality from './quality.page.ts';
import * as one from './return.page.ts';
import * as returns from './returns.page.ts';
import * as setTimescale from './set-timescale.page.ts';
import * as timescale from './timescale.page.ts';
import * as timescales from './timescales.page.ts';
import { typedFields } from './typed-timescale.ts';
import * as words from './words.page.ts';

/** What the case system exports: brought in, looked at, kept or thrown away, undone. And the timescales that hold here. `besides`: what others keep of a child. */
export function caseloadRoutes(house: ReturnsHouse, besides: child.Besides): Route[] {
  return [
    // Numbers of children by team, as of every figure: nobody is named but staff.
    look('/caseload', 'see-figures', caseload.show),
    look('/children', 'see-children', children.show),
    look('/children/:number', 'see-children', (visit) => child.show(visit, besides)),
    look('/children/:number/end', 'see-children', child.showEnd),
    change('/children/:number/end', 'see-children', ['why', 'on', 'other'], child.submitEnd),
    change('/children/:number/end/take-back', 'see-children', [], child.takeBack),
    // The files hold numbers of rows and cells: they are about nobody.
    freshly('not-needed', look('/data-quality', 'see-data-quality', quality.show)),
    freshly('not-needed', look('/data-quality/list', 'see-data-quality', list.show)),
    change('/data-quality/owner', 'bring-returns', ['list', 'owner'], list.submitOwner),
    change('/data-quality/owner/clear', 'bring-returns', ['list'], list.clearOwnerOf),
    look('/returns', 'bring-returns', returns.show),
    look('/returns/new', 'bring-returns', bringIn.show),
    withLargeFiles('documents', change('/returns/new', 'bring-returns', ['kind', 'asAt'], (visit) => bringIn.submit(visit, house))),
    look('/returns/words', 'bring-returns', words.show),
    look('/returns/words/new', 'bring-returns', words.showNew),
    change('/returns/words/new', 'bring-returns', ['list', 'column', 'word', 'typed', 'code'], words.submitNew),
    change('/returns/words/:id/take-back', 'bring-returns', [], words.takeBack),
    change('/returns/headings/:id/take-back', 'bring-returns', [], columns.takeBack),
    // Names of teams and staff, and numbers of children: never a child.
    look('/returns/names', 'bring-returns', names.show),
    change('/returns/names', 'bring-returns', ['what', 'name', 'typed', 'none'], names.submit),
    change('/returns/names/:id/take-back', 'bring-returns', [], names.takeBack),
    look('/returns/:id', 'bring-returns', one.show),
    change('/returns/:id/keep', 'bring-returns', [], one.keep),
    change('/returns/:id/drop', 'bring-returns', [], one.drop),
    change('/returns/:id/stop', 'bring-returns', [], one.stop),
    look('/returns/:id/columns', 'bring-returns', columns.show),
    change('/returns/:id/columns', 'bring-returns', ['list', 'table', 'column-*'], columns.submit),
    look('/returns/:id/undo', 'bring-returns', one.showUndo),
    change('/returns/:id/undo', 'bring-returns', [], one.undo),
    ...timescaleRoutes,
  ];
}

const timescaleRoutes: readonly Route[] = [
  // About nobody.
  freshly('not-needed', look('/timescales', 'be-signed-in', timescales.show)),
  change('/timescales/began', 'set-rules', ['began'], timescales.submitBegan),
  look('/timescales/days', 'be-signed-in', addedDays.show),
  change('/timescales/days', 'set-rules', ['what', 'on', 'source'], addedDays.submit),
  change('/timescales/days/year', 'set-rules', ['year', 'year-source'], addedDays.submitYear),
  look('/timescales/days/:id/take-back', 'set-rules', addedDays.showTakeBack),
  change('/timescales/days/:id/take-back', 'set-rules', [], addedDays.takeBack),
  look('/timescales/:id', 'be-signed-in', timescale.show),
  look('/timescales/:id/set', 'set-rules', setTimescale.show),
  change('/timescales/:id/set', 'set-rules', typedFields, setTimescale.submit),
  look('/timescales/:id/own/:own/end', 'set-rules', endTimescale.show),
  change('/timescales/:id/own/:own/end', 'set-rules', ['on'], endTimescale.submit),
  change('/timescales/:id/own/:own/withdraw', 'set-rules', [], endTimescale.withdraw),
];
