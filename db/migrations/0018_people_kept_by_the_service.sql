-- People, posts and teams are kept by the service itself now: what that needs beside the organisation in time.

-- Where the work of a closed team went to several, one of them carries its history, so that no figure counts it twice.
alter table people.team_succession add column carries boolean not null default true;
create unique index team_succession_carries on people.team_succession (from_id) where carries;
create trigger renew_stamp after insert or update or delete or truncate on people.team_succession execute function people.renew_stamp();

-- Every team with the teams whose history it has on that day, itself among them.
create function people.history_on(day date) returns table (team_id integer, then_id integer)
language sql stable as $$
  with recursive carried as (
    select id as now_id, id as then_id from people.team
    union
    select s.to_id, c.then_id from carried c join people.team_succession s on s.from_id = c.now_id and s.carries and s.on_day <= day
  )
  select now_id, then_id from carried
$$;
-- Every team with the one that has its history on that day: itself, or the last of the chain.
create function people.carrier_on(day date) returns table (then_id integer, team_id integer)
language sql stable as $$
  select c.then_id, c.team_id from people.history_on(day) c
  where not exists (select from people.team_succession s where s.from_id = c.team_id and s.carries and s.on_day <= day)
$$;

grant usage on all sequences in schema people to :"app";
