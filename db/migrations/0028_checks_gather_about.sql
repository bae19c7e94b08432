-- Everything that is held here about a child or about a member of staff, for a request for what is held. It reaches past
-- the scope of teams, and therefore writes who asked into the journal itself: nothing is gathered that is not written down.
create function checks.gather_about(about_kind text, about_value text, asked_by integer)
returns table (work uuid, number bigint, kind text, due_on date, part text, said text)
language plpgsql security definer set search_path = checks, pg_temp as $$
#variable_conflict use_column
begin
  insert into journal.entry (what, by_id, about) values ('work-gathered', asked_by, about_kind || ':' || about_value);
  return query
  with asked as (
    select w.*, (about_kind = 'child' or w.author_id::text = about_value) as whole from work w
    where case about_kind
      when 'child' then w.child = about_value
      when 'person' then w.author_id::text = about_value
        or exists (select from answers_given g where g.work_id = w.id and g.by_id::text = about_value)
        or exists (select from sign_off s left join decision d on d.sign_off_id = s.id
                   where s.work_id = w.id and about_value in (s.by_id::text, d.by_id::text, d.for_id::text))
      else false end
  ), told as (
    select a.id, 1 as rank, w.started_at as at, 0::bigint as within, 'Started' as part,
      concat('for child ', w.child, ' by ', p.name, ', ', t.name, ', on ', to_char(w.started_at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI'),
        '. State: ', w.state, coalesce('. Address: ' || w.record_address, ''), coalesce('. The reference is right because: ' || w.child_unknown, ''),
        coalesce('. Acted first: ' || w.acted_first_reason, ''), coalesce('. Withdrawn: ' || w.withdrawn_reason, '')) as said
    from asked a join work w on w.id = a.id join people.person p on p.id = w.author_id join people.team t on t.id = w.team_id
    union all
    select a.id, 2, g.at, g.id, 'Answer to ' || each.code,
      concat_ws(e'\n', coalesce(each.response, 'no answer') || ', by ' || p.name || ' on ' || to_char(g.at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI'),
        nullif(each.note, ''), nullif(each.reason, ''), nullif(each.attempts, ''), nullif(each.next_step, ''), nullif(each.improvement, ''))
    from asked a join answers_given g on g.work_id = a.id cross join lateral unnest(g.given) as each join people.person p on p.id = g.by_id
    where a.whole or g.by_id::text = about_value
    union all
    select a.id, 3, s.at, s.number, 'Sign-off ' || s.number,
      concat('by ', p.name, ' on ', to_char(s.at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI'), '. Its words are those of the answers before it. Fingerprint ', s.digest)
    from asked a join sign_off s on s.work_id = a.id join people.person p on p.id = s.by_id
    where a.whole or s.by_id::text = about_value
    union all
    select a.id, 4, d.at, s.number, 'Decision on sign-off ' || s.number,
      concat_ws(e'\n', concat(d.outcome, ' by ', p.name, coalesce(' for ' || f.name, ''), ' on ', to_char(d.at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI'),
        coalesce(', to improve by ' || to_char(d.improve_by, 'DD Mon YYYY'), '')),
        (select string_agg(r.code || ': ' || r.improve, e'\n' order by r.code) from return_point r where r.sign_off_id = s.id))
    from asked a join sign_off s on s.work_id = a.id join decision d on d.sign_off_id = s.id join people.person p on p.id = d.by_id
      left join people.person f on f.id = d.for_id
    where a.whole or about_value in (d.by_id::text, d.for_id::text)
  )
  select a.id, a.number, a.kind, a.due_on, t.part, t.said from asked a join told t on t.id = a.id order by a.number, t.at, t.rank, t.within, t.part;
end $$;
revoke execute on function checks.gather_about from public;
grant execute on function checks.gather_about to :"app";
