import { type Route, change, freshly, look, watching } from '../../../platform/web/route.ts';
import * as caseMeeting from './case-meeting.page.ts';
import * as cases from './cases.page.ts';
import * as coaching from './coaching.page.ts';
import * as conflicts from './conflicts.page.ts';
import * as holdCase from './hold-case.page.ts';
import * as hold from './hold-supervision.page.ts';
import * as meeting from './meeting.page.ts';
import * as prepare from './prepare-supervision.page.ts';
import * as report from './supervision-report.page.ts';
import * as settings from './supervision-settings.page.ts';
import * as mine from './supervision.page.ts';
import * as workers from './workers.page.ts';
import * as wrongPlace from './wrong-place.page.ts';

const actionFields = ['what-*', 'of-*', 'by-*'];
const partFields = ['analysis', 'decision', 'actions', 'voice', 'risk'];

/** Supervision of workers and about children. Each page decides further who: the two of them, the line above, who may see the child. */
export const supervisionRoutes: readonly Route[] = [
  look('/oversight/supervision', 'see-supervision', mine.show),
  look('/oversight/supervision/new', 'see-supervision', hold.show),
  watching(['notes', 'what-*'], change('/oversight/supervision/new', 'see-supervision', ['worker', 'on', 'mode', 'reflective', 'wellbeing', 'notes', ...actionFields], hold.submit)),
  look('/oversight/supervision/:id', 'see-supervision', meeting.show),
  watching(['otherwise'], change('/oversight/supervision/:id/answer', 'see-supervision', ['version', 'answer', 'otherwise'], meeting.submitAnswer)),
  watching(['notes'], change('/oversight/supervision/:id/correct', 'see-supervision', ['version', 'notes'], meeting.submitCorrection)),
  change('/oversight/supervision/:id/take-back', 'see-supervision', ['why'], meeting.submitTakeBack),
  look('/oversight/supervision/prepare/:worker', 'see-supervision', prepare.show),
  watching(['words'], change('/oversight/supervision/prepare/:worker', 'see-supervision', ['item', 'words'], prepare.submit)),
  change('/oversight/supervision/prepare/:worker/topics/:topic/drop', 'see-supervision', [], prepare.submitDrop),
  watching(['why'], change('/oversight/supervision/prepare/:worker/actions/:action/end', 'see-supervision', ['as', 'why'], prepare.submitAction)),
  look('/oversight/supervision/workers', 'see-supervision', workers.show),
  look('/oversight/supervision/cases', 'see-children', cases.show),
  look('/oversight/supervision/cases/new', 'see-children', holdCase.show),
  watching(partFields, change('/oversight/supervision/cases/new', 'see-children', ['child', 'worker', 'on', 'place', 'where', 'address', ...partFields], holdCase.submit)),
  look('/oversight/supervision/cases/:id', 'see-children', caseMeeting.show),
  change('/oversight/supervision/cases/:id/put-right', 'see-children', ['since', 'address'], caseMeeting.submit),
  change('/oversight/supervision/cases/:id/check', 'do-work', ['due'], caseMeeting.submitCheck),
  look('/oversight/supervision/wrong-place', 'see-children', wrongPlace.show),
  look('/oversight/supervision/conflicts', 'see-children', conflicts.show),
  change('/oversight/supervision/conflicts/:here/:listed', 'see-children', ['as'], conflicts.submit),
  // Numbers by team: nobody is named.
  freshly('not-needed', look('/oversight/supervision/report', 'see-figures', report.show)),
  look('/oversight/supervision/settings', 'set-rules', settings.show),
  change('/oversight/supervision/settings/target', 'set-rules', ['kind', 'percent', 'owner', 'from'], settings.submitTarget),
  change('/oversight/supervision/settings/counts', 'set-rules', ['mode'], settings.submitCounting),
  change('/oversight/supervision/settings/ladder', 'set-rules', ['months-*'], settings.submitLadder),
  look('/oversight/coaching', 'see-supervision', coaching.show),
  look('/oversight/coaching/new', 'see-supervision', coaching.showNew),
  watching(['goal'], change('/oversight/coaching/new', 'see-supervision', ['manager', 'goal', 'hours', 'from'], coaching.submitNew)),
  look('/oversight/coaching/:id', 'see-supervision', coaching.showOne),
  watching(['session'], change('/oversight/coaching/:id/sessions', 'see-supervision', ['session-on', 'session'], coaching.submitSession)),
  watching(['effect'], change('/oversight/coaching/:id/end', 'see-supervision', ['effect-on', 'effect'], coaching.submitEnd)),
];
