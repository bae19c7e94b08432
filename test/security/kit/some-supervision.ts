import type { Somebody, Team, TestHouse } from '../../kit/house.ts';

interface Between { readonly worker: Somebody; readonly manager: Somebody; readonly coach: Somebody; readonly team: Team; readonly child: string; readonly other: string }

/** Supervision with everything that can be done with it: notes not answered, an action, a topic, one to put right, a contradiction, coaching. */
export async function someSupervision(house: TestHouse, { worker, manager, coach, team, child, other }: Between): Promise<void> {
  const one = async (text: string, values: unknown[]) => (await house.rows<{ id: number }>(text, values))[0]?.id ?? 0;
  const held = await one(`insert into oversight.supervision (kind, source, worker_id, supervisor_id, team_id, held_on, mode, reflective, wellbeing, place, known_on, filed_on, made_by, made_at)
    values ('professional', 'here', $1, $2, $3, '2026-06-05', 'individual', true, true, 'here', '2026-06-05', '2026-06-05', $2, now()) returning id`, [worker.id, manager.id, team.id]);
  await house.rows(`insert into oversight.supervision_note (supervision_id, version, notes, written_by, written_at) values ($1, 1, 'We looked at visits.', $2, now())`, [held, manager.id]);
  await house.rows(`insert into oversight.supervision_action (supervision_id, worker_id, what, of, by_on) values ($1, $2, 'Read the guidance', 'worker', '2026-06-30')`, [held, worker.id]);
  await house.rows(`insert into oversight.supervision_topic (worker_id, source, about, words, chosen_by, chosen_at) values ($1, 'own', 'own', 'My caseload', $1, now())`, [worker.id]);
  const unfiled = await one(`insert into oversight.supervision (kind, source, worker_id, supervisor_id, team_id, child, held_on, place, known_on, made_by, made_at)
    values ('case', 'here', $1, $2, $3, $4, '2026-06-04', 'unfiled', '2026-06-04', $2, now()) returning id`, [worker.id, manager.id, team.id, child]);
  await house.rows(`insert into oversight.supervision_words (supervision_id, analysis, written_by, written_at) values ($1, 'The plan goes on.', $2, now())`, [unfiled, manager.id]);
  const listed = await one(`insert into oversight.supervision (kind, source, worker_id, worker_said, team_id, child, held_on, place, known_on, filed_on, made_at)
    values ('case', 'list', $1, $2, $3, $4, '2026-06-03', 'case-system', '2026-06-05', '2026-06-05', now()) returning id`, [worker.id, worker.name, team.id, other]);
  await house.rows(`insert into oversight.supervision_conflict (here_id, listed_id, found_on) values ($1, $2, '2026-06-05')`, [unfiled, listed]);
  await house.rows(`insert into oversight.coaching (manager_id, coach_id, goal, hours, begun_on, made_by, made_at) values ($1, $2, 'To delegate more.', 2, '2026-05-01', $2, now())`, [manager.id, coach.id]);
}
