-- What an extract is compared with: for each list, as it was the last time; and lists that the extract before had and this one
-- has not (`here` false).
create function caseload.before_extract(asked integer)
returns table (list text, rows integer, here boolean, id integer, as_at date, file text)
language sql stable security definer set search_path = caseload, pg_temp as $$
  with mine as (select e.id, e.kind, e.judged -> 'lists' as lists, holds_of(e.id) as held from extract e where e.id = asked),
  listed as (select j ->> 'list' as list from mine cross join lateral jsonb_array_elements(mine.lists) j),
  last as (
    select b.id, b.as_at, b.files, b.judged from mine cross join lateral (
      select e.* from extract e where e.kind = mine.kind and e.state = 'kept' and e.id < mine.id and e.holds && mine.held order by e.id desc limit 1) b),
  found as (
    select w.list, true as here, b.id, b.as_at, b.files, b.judged
    from mine cross join listed w cross join lateral (
      select e.* from extract e where e.kind = mine.kind and e.state = 'kept' and e.id < mine.id
        and e.holds && (case when w.list = 'dfe-statistics/figures' then mine.held else array[w.list] end) order by e.id desc limit 1) b
    union all
    select j ->> 'list', false, l.id, l.as_at, l.files, l.judged from last l cross join lateral jsonb_array_elements(l.judged -> 'lists') j
    where j ->> 'list' not in (select w.list from listed w))
  select f.list, (select (j ->> 'read')::integer from jsonb_array_elements(f.judged -> 'lists') j where j ->> 'list' = f.list limit 1), f.here, f.id, f.as_at, f.files -> 0 ->> 'name'
  from found f
$$;

-- Each line that keeping an extract changes, or has changed, with the columns that differ and never what stands in them. Of a
-- child who is restricted, and for whom who asks is not named, neither who it is nor the key.
create function caseload.lines_changed(asked integer, most integer)
returns table (list text, child text, key text, what text, columns text[])
language sql stable security definer set search_path = caseload, pg_temp as $$
  with mine as (select e.id, e.state, e.judged, holds_of(e.id) as held from extract e where e.id = asked),
  fresh as (
    select c.list, c.key, c.child, c.content, c.digest from coming c cross join mine where mine.state = 'read' and c.extract_id = asked
    union all select l.list, l.key, l.child, l.content, l.digest from line l cross join mine where mine.state = 'kept' and l.from_extract = asked),
  was as (
    select l.list, l.key, l.child, l.content, l.digest from line l cross join mine
    where mine.state = 'read' and l.to_extract is null and l.list in (select j ->> 'list' from mine cross join lateral jsonb_array_elements(mine.judged -> 'lists') j)
      and (l.list <> 'dfe-statistics/figures' or part_of(l.list, l.key) = any ((select held from mine)::text[]))
    union all select l.list, l.key, l.child, l.content, l.digest from line l cross join mine where mine.state = 'kept' and l.to_extract = asked),
  compared as (
    select coalesce(f.list, w.list) as list, coalesce(f.key, w.key) as key, coalesce(f.child, w.child) as child,
      case when w.key is null then 'new' when f.key is null then 'gone' else 'changed' end as what, f.content as now, w.content as before
    from fresh f full join was w on w.list = f.list and w.key = f.key
    where f.digest is distinct from w.digest
    order by 1, 2 limit most)
  select c.list, case when r.id is null then c.child end, case when r.id is null then c.key end, c.what,
    case when c.what = 'changed' then array(
      select coalesce(o.key, n.key) from jsonb_each(c.before) o full join jsonb_each(c.now) n on n.key = o.key
      where coalesce(o.value, 'null') <> coalesce(n.value, 'null') order by 1) else '{}' end
  from compared c
  left join access.restriction r on r.child = upper(c.child) and r.lifted_at is null
    and r.id <> all (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])
  order by c.list, c.key
$$;
revoke all on function caseload.before_extract(integer), caseload.lines_changed(integer, integer) from public;
grant execute on function caseload.before_extract(integer), caseload.lines_changed(integer, integer) to :"app";
