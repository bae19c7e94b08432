import type { Connection } from '../../../platform/db/connection.ts';
import type { Job, KnownPerson, Organisation, PostState, StandIn, Succession, Team, TeamState } from '../domain/organisation.ts';

/** The whole organisation in time, as it is kept. Its size is that of the staff: some thousands of rows. */
export async function organisationIn(db: Connection): Promise<Organisation> {
  const [teams, teamStates, postStates, people, jobs, standIns, successions] = await Promise.all([
    db.rows<Team>('select id, kind from people.team order by id'),
    db.rows<TeamState>('select team_id as team, from_on as from, name, within_id as within, open from people.team_state order by from_on'),
    db.rows<PostState>(
      `select post_id as post, from_on as from, title, role, team_id as team, reports_to as "reportsTo", open from people.post_state order by from_on`),
    db.rows<KnownPerson>('select id, name, staff_number as "staffNumber", email from people.person order by id'),
    db.rows<Job>('select person_id as person, from_on as from, post_id as post from people.job order by from_on'),
    db.rows<StandIn>('select id, person_id as person, for_id as for, kind, from_on as from, to_on as to from people.stand_in order by from_on, id'),
    db.rows<Succession>('select from_id as from, to_id as to, on_day as on, carries from people.team_succession order by on_day, from_id, to_id'),
  ]);
  return {
    teams: new Map(teams.map((each) => [each.id, each])), people: new Map(people.map((each) => [each.id, each])), standIns, successions,
    teamStates: Map.groupBy(teamStates, (each) => each.team), postStates: Map.groupBy(postStates, (each) => each.post),
    jobs: Map.groupBy(jobs, (each) => each.person),
  };
}
