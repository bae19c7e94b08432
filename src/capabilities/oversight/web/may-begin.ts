import type { Visit } from '../../../platform/web/route.ts';
import { loadStanding } from '../commands/act-on-matter.ts';
import { mayAct } from '../domain/matters/act-on.ts';
import type { Definition } from '../domain/matters/definition.ts';

/** Whether somebody could begin one of a kind for a child with whom they work: there is no button that only refuses. */
export async function mayBegin(visit: Visit, definition: Definition): Promise<boolean> {
  const { who } = visit;
  const teamId = who.manages[0] ?? who.team ?? who.teams[0];
  if (teamId === undefined) return definition.about === 'child' && mayAct(definition.opens, null, { ...await loadStanding(visit, definition, { teamId: 0, worksWithChild: true }), line: [] }).ok;
  return mayAct(definition.opens, null, await loadStanding(visit, definition, { teamId, worksWithChild: true })).ok;
}
