import { type Route, change, look, watching } from '../../../platform/web/route.ts';
import * as hold from './hold-supervision.page.ts';
import * as meeting from './meeting.page.ts';
import * as prepare from './prepare-supervision.page.ts';
import * as mine from './supervision.page.ts';

const actionFields = ['what-*', 'of-*', 'by-*'];

/** Supervision of workers and about children. Each page decides further who: the two of them, the line above, who may see the child. */
export const supervisionRoutes: readonly Route[] = [
  look('/oversight/supervision', 'see-oversight', mine.show),
  look('/oversight/supervision/new', 'see-oversight', hold.show),
  watching(['notes', 'what-*'], change('/oversight/supervision/new', 'see-oversight', ['worker', 'on', 'mode', 'reflective', 'wellbeing', 'notes', ...actionFields], hold.submit)),
  look('/oversight/supervision/:id', 'see-oversight', meeting.show),
  watching(['otherwise'], change('/oversight/supervision/:id/answer', 'see-oversight', ['version', 'answer', 'otherwise'], meeting.submitAnswer)),
  watching(['notes'], change('/oversight/supervision/:id/correct', 'see-oversight', ['version', 'notes'], meeting.submitCorrection)),
  change('/oversight/supervision/:id/take-back', 'see-oversight', ['why'], meeting.submitTakeBack),
  look('/oversight/supervision/prepare/:worker', 'see-oversight', prepare.show),
  watching(['words'], change('/oversight/supervision/prepare/:worker', 'see-oversight', ['item', 'words'], prepare.submit)),
  change('/oversight/supervision/prepare/:worker/topics/:topic/drop', 'see-oversight', [], prepare.submitDrop),
  watching(['why'], change('/oversight/supervision/prepare/:worker/actions/:action/end', 'see-oversight', ['as', 'why'], prepare.submitAction)),
];
