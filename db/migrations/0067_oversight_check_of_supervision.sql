-- The check against the standard that was begun from a supervision about a child.
alter table oversight.supervision add column work_id uuid references checks.work on delete set null;
create index supervision_work on oversight.supervision (work_id) where work_id is not null;

-- Whether a check of it stands that was not withdrawn.
create function oversight.check_stands(asked integer) returns boolean
language sql stable security definer set search_path = oversight, pg_temp as $$
  select exists (select from supervision s join checks.work w on w.id = s.work_id where s.id = asked and w.state <> 'withdrawn')
$$;

-- By whoever held it, with a check of their own about the same child; another one only where the one before was withdrawn.
create function oversight.tie_check(asked integer, work uuid) returns boolean
language sql volatile security definer set search_path = oversight, pg_temp as $$
  update supervision s set work_id = work
  where s.id = asked and s.kind = 'case' and s.supervisor_id = me() and s.gone_on is null
    and exists (select from checks.work w where w.id = work and w.kind = 'supervision' and w.child = s.child and w.author_id = me())
    and not check_stands(s.id)
  returning true
$$;
revoke all on function oversight.tie_check(integer, uuid), oversight.check_stands(integer) from public;
grant execute on function oversight.tie_check(integer, uuid), oversight.check_stands(integer) to :"app";
