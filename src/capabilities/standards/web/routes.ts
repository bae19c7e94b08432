import { change, freshly, look, type Route, watching, withFile } from '../../../platform/web/route.ts';
import * as changeStatement from './change-statement.page.ts';
import * as compareVersions from './compare-versions.page.ts';
import * as discardDraft from './discard-draft.page.ts';
import * as draft from './draft.page.ts';
import * as importStandard from './import-standard.page.ts';
import * as listExperience from './list-experience.page.ts';
import * as listStandards from './list-standards.page.ts';
import * as pocketEdition from './pocket-edition.page.ts';
import * as publishDraft from './publish-draft.page.ts';
import * as removeStatement from './remove-statement.page.ts';
import * as renameDomain from './rename-domain.page.ts';
import * as setKinds from './set-kinds.page.ts';
import * as showStatement from './show-statement.page.ts';
import * as showVersion from './show-version.page.ts';

const written = ['text', 'good', 'kinds', 'reach', 'provenance', 'source'];

/** `:id` is a version. Reading is for everybody who is signed in, changing for those who look after the standard. */
export function standardsRoutes(documents: importStandard.Documents): Route[] {
  return [
    look('/standards', 'be-signed-in', listStandards.show),
    look('/standards/import', 'edit-standards', importStandard.show),
    withFile('document', change('/standards/import', 'edit-standards', ['name', 'text', 'from', 'step'], (visit) => importStandard.submit(visit, documents))),
    freshly('not-needed', look('/standards/:id', 'be-signed-in', showVersion.show)),
    change('/standards/:id', 'edit-standards', ['act'], showVersion.submit),
    look('/standards/:id/pocket', 'be-signed-in', pocketEdition.show),
    look('/standards/:id/compare/:other', 'be-signed-in', compareVersions.show),
    look('/standards/:id/statements/:code', 'be-signed-in', showStatement.show),
    watching(['words'], change('/standards/:id/statements/:code', 'be-signed-in', ['ease', 'words'], showStatement.submit)),
    look('/standards/:id/experience', 'edit-standards', listExperience.show),
    look('/standards/:id/draft', 'edit-standards', draft.show),
    change('/standards/:id/draft', 'edit-standards', ['move', 'title'], draft.submit),
    look('/standards/:id/kinds', 'edit-standards', setKinds.show),
    change('/standards/:id/kinds', 'edit-standards', ['shown', 'kinds-*'], setKinds.submit),
    look('/standards/:id/publish', 'edit-standards', publishDraft.show),
    change('/standards/:id/publish', 'edit-standards', ['use'], publishDraft.submit),
    look('/standards/:id/discard', 'edit-standards', discardDraft.show),
    change('/standards/:id/discard', 'edit-standards', [], discardDraft.submit),
    look('/standards/:id/domains/:code', 'edit-standards', renameDomain.show),
    change('/standards/:id/domains/:code', 'edit-standards', ['title'], renameDomain.submit),
    look('/standards/:id/domains/:code/add', 'edit-standards', changeStatement.showAdd),
    change('/standards/:id/domains/:code/add', 'edit-standards', written, changeStatement.submitAdd),
    look('/standards/:id/statements/:code/change', 'edit-standards', changeStatement.show),
    change('/standards/:id/statements/:code/change', 'edit-standards', written, changeStatement.submit),
    look('/standards/:id/statements/:code/remove', 'edit-standards', removeStatement.show),
    change('/standards/:id/statements/:code/remove', 'edit-standards', [], removeStatement.submit),
  ];
}
