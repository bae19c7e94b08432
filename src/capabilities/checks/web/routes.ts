import { type Route, change, freshly, look, watching } from '../../../platform/web/route.ts';
import * as authorAct from './author-act.page.ts';
import * as authorise from './authorise-work.page.ts';
import * as bypass from './bypass.page.ts';
import * as check from './check.page.ts';
import * as details from './details.page.ts';
import * as figures from './figures.page.ts';
import * as kindRules from './kind-rules.page.ts';
import * as returnWork from './return-work.page.ts';
import * as signOff from './sign-off.page.ts';
import * as signed from './signed.page.ts';
import * as start from './start-work.page.ts';
import * as whoLooked from './who-looked.page.ts';
import * as whoMaySee from './who-may-see.page.ts';
import * as list from './work-list.page.ts';
import * as work from './work.page.ts';

const answerTexts = ['note-*', 'reason-*', 'attempts-*', 'next-*', 'improvement-*'];
const answerFields = ['response-*', ...answerTexts, 'by-*'];

/** `linksOf`: what of capabilities above belongs to a piece of work. */
export const checksRoutes = (links: { readonly linksOf: work.LinksOf }): readonly Route[] => [
  look('/work', 'read-work', list.show),
  look('/work/new', 'do-work', start.show),
  watching(['unknown'], change('/work/new', 'do-work', ['kind', 'child', 'due', 'address', 'unknown', 'looked'], start.submit)),
  look('/work/:id', 'read-work', work.showWith(links.linksOf)),
  look('/work/:id/check', 'do-work', check.show),
  watching(answerTexts, change('/work/:id/answers', 'do-work', [...answerFields, 'then', 'newest'], check.submit)),
  look('/work/:id/sign-off', 'do-work', signOff.show),
  change('/work/:id/sign-off', 'do-work', ['reviewed'], signOff.submit),
  look('/work/:id/authorise', 'authorise-work', authorise.show),
  change('/work/:id/authorise', 'authorise-work', ['digest'], authorise.submit),
  look('/work/:id/return', 'authorise-work', returnWork.show),
  watching(['improve-*'], change('/work/:id/return', 'authorise-work', ['digest', 'point', 'improve-*', 'by'], returnWork.submit)),
  look('/work/:id/reopen', 'do-work', authorAct.showReopen),
  change('/work/:id/reopen', 'do-work', [], authorAct.submitReopen),
  look('/work/:id/act-first', 'do-work', authorAct.showActFirst),
  watching(['reason'], change('/work/:id/act-first', 'do-work', ['reason'], authorAct.submitActFirst)),
  look('/work/:id/withdraw', 'do-work', authorAct.showWithdraw),
  watching(['reason'], change('/work/:id/withdraw', 'do-work', ['reason'], authorAct.submitWithdraw)),
  look('/work/:id/details', 'do-work', details.show),
  change('/work/:id/details', 'do-work', ['due', 'address'], details.submit),
  look('/work/:id/signed/:number', 'read-work', signed.show),
  look('/work/:id/looked', 'see-readings', whoLooked.showOfWork),
  look('/looked', 'see-readings', whoLooked.showOfChild),
  look('/looked-at-me', 'be-signed-in', whoLooked.showOfMe),
  look('/who-may-see', 'see-policy', whoMaySee.show),
  look('/settings/kinds', 'set-rules', kindRules.show),
  change('/settings/kinds', 'set-rules', ['mode-*', 'percent-*', 'live-*', 'partly-*'], kindRules.submit),
  freshly('not-needed', look('/figures/checks', 'see-figures', figures.show)),
  look('/figures/bypass', 'see-figures', bypass.show),
];
