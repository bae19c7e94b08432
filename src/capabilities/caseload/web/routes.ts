import { type Route, change, freshly, look, withLargeFiles } from '../../../platform/web/route.ts';
import type { ReturnsHouse } from '../commands/begin-return.ts';
import * as bringIn from './bring-in.page.ts';
import * as caseload from './caseload.page.ts';
import * as list from './quality-of-list.page.ts';
import * as quality from './quality.page.ts';
import * as one from './return.page.ts';
import * as returns from './returns.page.ts';
import * as words from './words.page.ts';

/** What the case system exports: brought in, looked at, kept or thrown away, undone. */
export function caseloadRoutes(house: ReturnsHouse): Route[] {
  return [
    // Numbers of children by team, as of every figure: nobody is named but staff.
    look('/caseload', 'see-figures', caseload.show),
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
    change('/returns/words/new', 'bring-returns', ['list', 'column', 'word', 'code'], words.submitNew),
    change('/returns/words/:id/take-back', 'bring-returns', [], words.takeBack),
    look('/returns/:id', 'bring-returns', one.show),
    change('/returns/:id/keep', 'bring-returns', [], one.keep),
    change('/returns/:id/drop', 'bring-returns', [], one.drop),
    look('/returns/:id/undo', 'bring-returns', one.showUndo),
    change('/returns/:id/undo', 'bring-returns', [], one.undo),
  ];
}
