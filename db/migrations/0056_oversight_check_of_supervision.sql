-- The check against the standard that was begun from a supervision about a child.
alter table oversight.supervision add column work_id uuid references checks.work on delete set null;
create index supervision_work on oversight.supervision (work_id) where work_id is not null;

-- By whoever held it, with a check of their own about the same child; another one only where the one before was withdrawn.
create function oversight.tie_check(asked integer, work uuid) returns boolean
language sql volatile security definer set search_path = oversight, pg_temp as $$
  update supervision s set work_id = work
  where s.id = asked and s.kind = 'case' and s.supervisor_id = me() and s.gone_on is null
    and exists (select from checks.work w where w.id = work and w.kind = 'supervision' and w.child = s.child and w.author_id = me())
    and not exists (select from checks.work w where w.id = s.work_id and w.state <> 'withdrawn')
  returning true
$$;
revoke all on function oversight.tie_check(integer, uuid) from public;
grant execute on function oversight.tie_check(integer, uuid) to :"app";
