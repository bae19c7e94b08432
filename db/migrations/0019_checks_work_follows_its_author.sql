-- Open work goes where its author goes. The application's role may not change the team of a piece of work by itself:
-- only so, to the team where its author is on that day, and only while it is open or waits for a manager.
create function checks.move_open_work(day date) returns table (work_id uuid, from_team integer, to_team integer)
language sql volatile security definer set search_path = checks, pg_temp as $$
  with due as (
    select w.id, w.team_id as from_team, s.team_id as to_team from checks.work w join people.staff_on(day) s on s.id = w.author_id
    where w.state in ('in-progress', 'returned', 'signed-off') and s.team_id <> w.team_id
    for no key update of w
  ), moved as (
    update checks.work w set team_id = d.to_team from due d where w.id = d.id returning w.id
  )
  select d.id, d.from_team, d.to_team from due d join moved m on m.id = d.id
$$;
revoke execute on function checks.move_open_work(date) from public;
grant execute on function checks.move_open_work(date) to :"app";
