import type { Visit } from '../../../platform/web/route.ts';
import { type ChildSeen, findChildByReference, maySeeChild } from '../../caseload/index.ts';
import { loadPlaceOn } from '../../people/index.ts';
import type { Definition } from '../domain/matters/definition.ts';
import { definitionOf } from '../domain/matters/definitions.ts';
import { isManager, isOfficer } from '../domain/matters/act-on.ts';
import { type MatterView, findMatter } from '../sql/find-matters.ts';

export interface SeenMatter { readonly matter: MatterView; readonly definition: Definition; readonly worksWithChild: boolean }

/** The matter of the address; null where there is none, or none for this person. PostgreSQL holds them to the same. */
export async function seeMatter(visit: Visit): Promise<SeenMatter | null> {
  const id = Number(visit.params['id']);
  const matter = Number.isSafeInteger(id) && id > 0 && id < 2 ** 31 ? await findMatter(visit.db, id) : null;
  const definition = matter && definitionOf(matter.kind);
  if (!matter || !definition) return null;
  const worksWithChild = await worksWith(visit, matter);
  return worksWithChild || await mayReadAnyway(visit, matter) ? { matter, definition, worksWithChild } : null;
}

/** Whoever began it, or is its second reader; every manager what was set aside for the service; an officer the escalation of one who has left. */
async function mayReadAnyway({ db, who, today }: Visit, { kind, openedBy, facts }: MatterView): Promise<boolean> {
  if (openedBy === who.id || (kind === 'court-document' && facts['reader'] === who.id)) return true;
  if (kind === 'departure') return isManager(who);
  return kind === 'dispute' && isOfficer(who) && await loadPlaceOn(db, openedBy, today) === null;
}

async function worksWith({ db, who }: Visit, { child, teamId }: MatterView): Promise<boolean> {
  if (who.whole || who.manages.includes(teamId)) return true;
  const known = child === null ? null : await findChildByReference(db, child);
  return known !== null && maySeeChild(who, known);
}

/** About which child something may be begun by this person: theirs, or any for a chair or reviewing officer. */
export async function seeChildFor({ db, who }: Visit, reference: string): Promise<{ readonly child: ChildSeen; readonly worksWithChild: boolean } | null> {
  const child = await findChildByReference(db, reference.trim().toUpperCase());
  if (!child || child.teamId === null) return null;
  const worksWithChild = maySeeChild(who, child);
  return worksWithChild || isOfficer(who) ? { child, worksWithChild } : null;
}

export const readingOf = (child: string | null) => (child === null ? [] : [{ what: 'child-read', about: `child:${child}` }]);
