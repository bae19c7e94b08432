-- Nobody in the line that a concern was raised with says that it is resolved, whatever account, post or program they use.
create function oversight.refuse_own_line() returns trigger
language plpgsql security definer set search_path = oversight, pg_temp as $$
begin
  if new.to_state = 'resolved' and exists (select from matter m where m.id = new.matter_id and m.kind = 'dispute') and exists (
    with recursive post as materialized (select * from people.posts_on((new.at at time zone 'Europe/London')::date)), above as (
      select p.id as post_id, 1 as step from post p where p.team_id = new.team_id and p.role = 'team-manager'
      union
      select p.reports_to, a.step + 1 from above a join post p on p.id = a.post_id where a.step < 20)
    select from above a join people.staff_on((new.at at time zone 'Europe/London')::date) s on s.post_id = a.post_id where s.id = new.by_id) then
    raise exception 'nobody in the line that a concern was raised with resolves it' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger refuse_own_line before insert on oversight.step for each row execute function oversight.refuse_own_line();

-- A chair or reviewing officer stands for one who has left: escalations of any team. What was set aside is read by every
-- manager, in whatever team it was asked for.
create function oversight.my_kinds() returns text[] language sql stable as $$
  select array_remove(array[case when r.roles && '{chair}' then 'dispute' end,
    case when r.roles && '{team-manager,service-manager,head-of-service,assistant-director,director}' then 'departure' end], null)
  from (select coalesce(string_to_array(current_setting('touchstone.roles', true), ','), '{}') as roles) r
$$;
create policy by_kind on oversight.matter to :"app"
  using (kind = any ((select oversight.my_kinds())::text[])
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy by_kind on oversight.step to :"app"
  using (matter_id = any (array(select m.id from oversight.matter m where m.kind = any ((select oversight.my_kinds())::text[])))
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
