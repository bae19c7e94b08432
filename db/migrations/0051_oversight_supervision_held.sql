-- Everything that is held of supervision about a child or a member of staff, for a request for what is held. It reaches past
-- what the two of them keep to themselves, and therefore writes who asked into the journal itself.
create function oversight.gather_supervision(about_kind text, about_value text, asked_by integer)
returns table (place text, title text, on_day date, part text, said text)
language plpgsql security definer set search_path = oversight, pg_temp as $$
#variable_conflict use_column
begin
  insert into journal.entry (what, by_id, about) values ('supervision-gathered', asked_by, about_kind || ':' || about_value);
  return query
  with mine as (
    select s.*, coalesce(w.name, s.worker_said, '') as worker, coalesce(p.name, s.supervisor_said, '') as supervisor from supervision s left join people.person w on w.id = s.worker_id left join people.person p on p.id = s.supervisor_id
    where case about_kind when 'child' then s.child = about_value when 'person' then about_value in (s.worker_id::text, s.supervisor_id::text) else false end)
  select 'supervision:' || m.id, case m.kind when 'case' then 'Supervision about a child' else 'Supervision of a worker' end, m.held_on, 'What was recorded',
    concat_ws(e'\n', concat(m.worker, ' with ', m.supervisor, coalesce(', about child ' || m.child, ''), ', ', m.place, coalesce(': ' || nullif(m.place_said, ''), ''), coalesce('. Address: ' || m.address, ''), coalesce('. Taken back: ' || m.gone_why, '')),
      case when m.reflective is not null then concat('Reflective: ', m.reflective, '; talked about wellbeing: ', m.wellbeing) end,
      (select string_agg(concat('Version ', n.version, ': ', n.notes, coalesce(e'\nSeen otherwise: ' || n.otherwise, '')), e'\n' order by n.version) from supervision_note n where n.supervision_id = m.id),
      (select string_agg(concat('Action: ', a.what, ', by ', a.by_on, ', ', a.state, coalesce(': ' || a.why, '')), e'\n' order by a.id) from supervision_action a where a.supervision_id = m.id),
      (select string_agg('To talk about: ' || t.words, e'\n' order by t.id) from supervision_topic t where t.supervision_id = m.id),
      (select concat_ws(e'\n', 'Analysis: ' || x.analysis, 'Decision: ' || x.decision, 'Actions: ' || x.actions, 'Voice: ' || x.voice, 'Risk: ' || x.risk) from supervision_words x where x.supervision_id = m.id))
  from mine m
  union all
  select 'supervision-topic:' || t.id, 'To be talked about', (t.chosen_at at time zone 'Europe/London')::date, 'What was chosen', t.words
  from supervision_topic t where t.supervision_id is null and about_kind = 'person' and about_value in (t.worker_id::text, t.chosen_by::text)
  union all
  select 'coaching:' || c.id, 'Coaching of a manager', c.begun_on, 'What was kept',
    concat_ws(e'\n', 'For: ' || c.goal, 'What came of it: ' || c.effect, (select string_agg(concat(h.held_on, ': ', h.words), e'\n' order by h.held_on) from coaching_session h where h.coaching_id = c.id))
  from coaching c where about_kind = 'person' and about_value in (c.manager_id::text, c.coach_id::text)
  order by 3, 1;
end $$;

-- Supervision that was held before its time is over. No name is told, and no reference.
create function oversight.supervision_due(held_before date, held_children text[], held_people integer[], most integer)
returns table (id integer, on_day date, held boolean)
language sql stable security definer set search_path = oversight, pg_temp as $$
  select s.id, s.held_on, coalesce(s.child = any (held_children), false) or coalesce(s.worker_id = any (held_people), false) or coalesce(s.supervisor_id = any (held_people), false)
    or exists (select from supervision_action a where a.supervision_id = s.id and a.state = 'open')
  from supervision s where s.held_on < held_before order by s.held_on, s.id limit most
$$;

-- Nothing younger than a year, under a hold, or with an action that is still open.
create function oversight.erase_supervision(asked integer[], held_before date, held_children text[], held_people integer[], erased_by integer) returns integer
language plpgsql security definer set search_path = oversight, pg_temp as $$
declare
  gone integer[];
begin
  if not exists (select from people.person where id = erased_by) then
    raise exception 'somebody must have it erased' using errcode = 'check_violation';
  end if;
  select coalesce(array_agg(d.id), '{}') into gone from supervision_due(least(held_before, (now() - interval '1 year')::date), held_children, held_people, 2147483647) d where d.id = any (asked) and not d.held;
  delete from supervision_conflict where here_id = any (gone) or listed_id = any (gone);
  delete from supervision_note where supervision_id = any (gone);
  delete from supervision_action where supervision_id = any (gone);
  delete from supervision_topic where supervision_id = any (gone);
  delete from supervision_words where supervision_id = any (gone);
  update supervision set twin_id = null where twin_id = any (gone);
  delete from supervision where id = any (gone);
  if cardinality(gone) > 0 then
    insert into journal.entry (what, by_id, about, detail) values ('supervision-erased', erased_by, 'category:supervision', json_build_object('erased', cardinality(gone))::text);
  end if;
  return cardinality(gone);
end $$;
revoke all on function oversight.gather_supervision(text, text, integer), oversight.supervision_due(date, text[], integer[], integer), oversight.erase_supervision(integer[], date, text[], integer[], integer) from public;
grant execute on function oversight.gather_supervision(text, text, integer), oversight.supervision_due(date, text[], integer[], integer), oversight.erase_supervision(integer[], date, text[], integer[], integer) to :"app";
