-- An extract builds on those that have what it has. Ten lists of an authority's own are one kind, and come on different days;
-- tables of the department's statistics are one list, told apart by their category or first figure, as in their keys.
create function caseload.part_of(list text, key text) returns text
language sql immutable as $$ select case when list = 'dfe-statistics/figures' then list || ' | ' || split_part(key, ' | ', 4) else list end $$;

-- What an extract has: its lists, of published statistics its tables. All of Annex A hangs together, as children are settled from
-- several of its lists at once.
alter table caseload.extract add column holds text[]; -- set when it is kept

create function caseload.holds_of(asked integer) returns text[]
language sql stable security definer set search_path = caseload, pg_temp as $$
  select coalesce(e.holds, array(
    select j ->> 'list' from jsonb_array_elements(e.judged -> 'lists') j where j ->> 'list' <> 'dfe-statistics/figures'
    union select part_of(c.list, c.key) from coming c where c.extract_id = e.id and c.list = 'dfe-statistics/figures'
    union select 'annex-a' where e.kind = 'annex-a'
    order by 1))
  from extract e where e.id = asked
$$;

update caseload.extract e set holds = array(
  select j ->> 'list' from jsonb_array_elements(e.judged -> 'lists') j where j ->> 'list' <> 'dfe-statistics/figures'
  union select caseload.part_of(l.list, l.key) from caseload.line l
    where e.kind = 'dfe-statistics' and l.list = 'dfe-statistics/figures' and l.from_extract <= e.id and (l.to_extract is null or l.to_extract > e.id)
  union select 'annex-a' where e.kind = 'annex-a'
  order by 1)
where e.kept_at is not null;

-- As before; of published statistics only what is there of the same tables is compared.
create or replace function caseload.changes_of(asked integer) returns jsonb
language sql stable security definer set search_path = caseload, pg_temp as $$
  with lists as (select jsonb_array_elements(judged -> 'lists') ->> 'list' as list from extract where id = asked),
  coming_now as (select * from coming where extract_id = asked),
  kept_now as (
    select l.* from line l join lists using (list)
    where l.to_extract is null and (l.list <> 'dfe-statistics/figures' or part_of(l.list, l.key) = any ((select holds_of(asked))::text[]))),
  compared as (
    select coalesce(c.list, k.list) as list,
      case when k.id is null then 'new' when c.key is null then 'gone' when c.digest <> k.digest then 'changed' else 'same' end as what
    from coming_now c full join kept_now k on k.list = c.list and k.key = c.key)
  select coalesce(jsonb_object_agg(list, counts), '{}') from (
    select l.list, jsonb_build_object('new', count(*) filter (where what = 'new'), 'changed', count(*) filter (where what = 'changed'),
      'gone', count(*) filter (where what = 'gone'), 'same', count(*) filter (where what = 'same')) as counts
    from lists l left join compared using (list) group by l.list) each
$$;

-- Whether all that it has is kept of its day already, and no line differs.
create function caseload.is_kept_so(mine caseload.extract, held text[], changes jsonb) returns boolean
language sql stable security definer set search_path = caseload, pg_temp as $$
  select not exists (
      select from unnest(held) one
      where not exists (select from extract e where e.kind = (mine).kind and e.state = 'kept' and e.as_at = (mine).as_at and one = any (e.holds)))
    and not exists (select from jsonb_each(changes) c where (c.value ->> 'new')::integer + (c.value ->> 'changed')::integer + (c.value ->> 'gone')::integer > 0)
$$;

-- As before, against the extracts that have something of what this one has, and no others.
create or replace function caseload.keep_extract(asked integer, by_person integer, at timestamptz) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  mine caseload.extract;
  held text[];
  changes jsonb;
begin
  select * into mine from extract where id = asked for update;
  if mine.id is null or mine.state <> 'read' then return 'not-read'; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep ' || mine.kind));
  held := holds_of(asked);
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held and e.as_at > mine.as_at) then return 'older'; end if;
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held and e.id > asked) then return 'overtaken'; end if;
  changes := changes_of(asked);
  if is_kept_so(mine, held, changes) then return 'same'; end if;
  if exists (select from problem where extract_id = asked and severity = 'error') then return 'has-errors'; end if;
  update extract set changed = changes, holds = held,
    before_id = (select max(e.id) from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held)
  where id = asked;
  update line l set to_extract = asked
  where l.to_extract is null and l.list in (select jsonb_array_elements(mine.judged -> 'lists') ->> 'list')
    and (l.list <> 'dfe-statistics/figures' or part_of(l.list, l.key) = any (held))
    and not exists (select from coming c where c.extract_id = asked and c.list = l.list and c.key = l.key and c.digest = l.digest);
  insert into line (list, key, child, content, digest, from_extract)
  select c.list, c.key, c.child, c.content, c.digest, asked from coming c
  where c.extract_id = asked and not exists (select from line l where l.list = c.list and l.key = c.key and l.to_extract is null);
  delete from coming where extract_id = asked;
  analyze line;
  update extract set state = 'kept', kept_at = at, kept_by = by_person where id = asked;
  return 'kept';
end $$;

-- Puts back what was there before. What came later and has something of the same is undone first.
create or replace function caseload.undo_extract(asked integer, by_person integer, at timestamptz) returns text
language plpgsql security definer set search_path = caseload, pg_temp as $$
declare
  mine caseload.extract;
begin
  select * into mine from extract where id = asked for update;
  if mine.id is null or mine.state <> 'kept' then return 'not-kept'; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep ' || mine.kind));
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.id > asked and e.holds && mine.holds) then return 'later-first'; end if;
  delete from line where from_extract = asked;
  update line set to_extract = null where to_extract = asked;
  update extract set state = 'undone', undone_at = at, undone_by = by_person where id = asked;
  return 'undone';
end $$;

revoke all on function caseload.holds_of(integer), caseload.is_kept_so(caseload.extract, text[], jsonb) from public;
