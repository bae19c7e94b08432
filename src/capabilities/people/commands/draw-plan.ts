import type { Day } from '../../../kernel/day.ts';
import { type Outcome, accept, refuse } from '../../../kernel/outcome.ts';
import type { Connection } from '../../../platform/db/connection.ts';
import { aroundPhase, type CannotDraw, drawClosing, type Drawing, drawPlace, drawPost, drawTeam, type Lines, type PostDrawn } from '../domain/draw.ts';
import { postOn, teamOn, type TeamKind } from '../domain/organisation.ts';
import type { Successors } from '../domain/team-rules.ts';
import { loadNewId, loadOrganisation } from '../sql/load-organisation.ts';
import { loadPlan } from '../sql/load-plan.ts';
import { recordLines, recordPhase, recordPhaseChanged, recordPlan, recordShown, recordTeamDrawn, recordUndrawn } from '../sql/record-plan.ts';

/** Who draws, when, and in which phase of which plan. */
export interface Drawer { readonly db: Connection; readonly by: number; readonly at: Date }
export interface At { readonly plan: number; readonly phase: number }
export type NotThere = { readonly why: 'not-there' };

export async function makePlan(drawer: Drawer, plan: { readonly name: string; readonly about: string }): Promise<number> {
  return recordPlan(drawer.db, plan, drawer);
}

export type CannotSetPhase = NotThere | { readonly why: 'published' } | { readonly why: 'day-taken' };

/** A phase with its day; of one plan, each has a day of its own. */
export async function setPhase(drawer: Drawer, { plan, phase }: At, wanted: { readonly name: string; readonly on: Day }): Promise<Outcome<number, CannotSetPhase>> {
  const found = await loadPlan(drawer.db, plan);
  const before = found?.phases.find((each) => each.id === phase);
  if (!found || (phase > 0 && !before)) return refuse({ why: 'not-there' });
  if (before?.published) return refuse({ why: 'published' });
  if (found.phases.some((each) => each.id !== phase && each.on === wanted.on)) return refuse({ why: 'day-taken' });
  if (!before) return accept(await recordPhase(drawer.db, plan, wanted, drawer));
  recordPhaseChanged(drawer.db, plan, { id: phase, ...wanted }, drawer);
  return accept(phase);
}

export async function showPlan(drawer: Drawer, plan: number, shown: boolean): Promise<Outcome<number, NotThere>> {
  if (!await loadPlan(drawer.db, plan)) return refuse({ why: 'not-there' });
  recordShown(drawer.db, plan, shown, drawer);
  return accept(plan);
}

/** A new team of the plan, or another name or place for one that there is. */
export async function drawTeamIn(
  drawer: Drawer, at: At, drawn: { readonly team: number | null; readonly kind: TeamKind; readonly name: string; readonly within: number | null },
): Promise<Outcome<Lines, CannotDraw | NotThere>> {
  const team = drawn.team ?? await loadNewId(drawer.db, 'team');
  const outcome = await drawing(drawer, at, (now) => drawTeam(now, team, drawn.name, drawn.within), () => {
    if (drawn.team === null) recordTeamDrawn(drawer.db, { id: team, kind: drawn.kind }, drawn.name);
  });
  return outcome;
}

export async function drawClosingIn(drawer: Drawer, at: At, team: number, successors: Successors): Promise<Outcome<Lines, CannotDraw | NotThere>> {
  return drawing(drawer, at, (now) => drawClosing(now, team, successors));
}

export async function drawPostIn(drawer: Drawer, at: At, post: number | null, drawn: PostDrawn): Promise<Outcome<Lines, CannotDraw | NotThere>> {
  const id = post ?? await loadNewId(drawer.db, 'post');
  return drawing(drawer, at, (now) => drawPost(now, id, drawn));
}

export async function drawPlaceIn(drawer: Drawer, at: At, person: number, post: number): Promise<Outcome<Lines, CannotDraw | NotThere>> {
  return drawing(drawer, at, (now) => drawPlace(now, person, post));
}

async function drawing(
  drawer: Drawer, { plan, phase }: At, draw: (now: Drawing) => Outcome<Lines, CannotDraw>, first: () => void = () => undefined,
): Promise<Outcome<Lines, CannotDraw | NotThere>> {
  const now = await loadDrawing(drawer.db, { plan, phase });
  if (!now) return refuse({ why: 'not-there' });
  const outcome = draw(now);
  if (!outcome.ok) return outcome;
  first();
  recordLines(drawer.db, plan, phase, outcome.value, drawer);
  return outcome;
}

async function loadDrawing(db: Connection, { plan, phase }: At): Promise<Drawing | null> {
  const org = await loadOrganisation(db);
  const found = await loadPlan(db, plan);
  const at = found?.phases.find((each) => each.id === phase);
  return found && at ? { org, plan: found, phase: at } : null;
}

/** What was only moved along because the team that it lay within closes. */
function isInside({ org, plan, phase }: Drawing, team: number, other: number): boolean {
  const closes = phase.teams.some((each) => each.team === team && !each.open);
  const { before } = aroundPhase({ org, plan, phase });
  const [then, now] = [teamOn(before, other, phase.on), phase.teams.find((each) => each.team === other)];
  return closes && then?.within === team && now?.open === true && then.name === now.name && phase.successions.some((each) => each.from === team && each.to === now.within);
}

/** Takes a line out again; with a closing team the posts and teams that went with it. */
export async function undraw(drawer: Drawer, at: At, what: 'team' | 'post' | 'person', id: number): Promise<Outcome<number, NotThere | { readonly why: 'published' }>> {
  const now = await loadDrawing(drawer.db, at);
  if (!now) return refuse({ why: 'not-there' });
  if (now.phase.published) return refuse({ why: 'published' });
  const { before } = aroundPhase(now);
  const teams = what === 'team' ? [id, ...now.phase.teams.filter((each) => isInside(now, id, each.team)).map((each) => each.team)] : [];
  const along = what === 'team' ? now.phase.posts.filter((each) => postOn(before, each.post, now.phase.on)?.team === id).map((each) => each.post) : [];
  recordUndrawn(drawer.db, at.plan, at.phase, { teams, posts: what === 'post' ? [id] : along, people: what === 'person' ? [id] : [] }, drawer);
  return accept(id);
}
