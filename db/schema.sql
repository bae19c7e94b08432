-- Made from db/migrations by `npm run schema`. To read, not to edit.
--
-- PostgreSQL database dump
--

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

--
-- Name: access; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA access;

--
-- Name: caseload; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA caseload;

--
-- Name: checks; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA checks;

--
-- Name: figures; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA figures;

--
-- Name: jobs; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA jobs;

--
-- Name: journal; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA journal;

--
-- Name: notices; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA notices;

--
-- Name: oversight; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA oversight;

--
-- Name: people; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA people;

--
-- Name: platform; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA platform;

--
-- Name: privacy; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA privacy;

--
-- Name: standards; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA standards;

--
-- Name: text_range; Type: TYPE; Schema: caseload; Owner: -
--

CREATE TYPE caseload.text_range AS RANGE (
    subtype = text,
    multirange_type_name = caseload.text_multirange,
    collation = pg_catalog."C"
);

--
-- Name: response; Type: DOMAIN; Schema: checks; Owner: -
--

CREATE DOMAIN checks.response AS text
	CONSTRAINT response_check CHECK ((VALUE = ANY (ARRAY['met'::text, 'partly-met'::text, 'not-met'::text, 'does-not-apply'::text, 'not-possible-yet'::text])));

--
-- Name: words; Type: DOMAIN; Schema: checks; Owner: -
--

CREATE DOMAIN checks.words AS text NOT NULL
	CONSTRAINT words_check CHECK ((length(VALUE) <= 10000));

--
-- Name: given_answer; Type: TYPE; Schema: checks; Owner: -
--

CREATE TYPE checks.given_answer AS (
	code text,
	response checks.response,
	note checks.words,
	reason checks.words,
	attempts checks.words,
	next_step checks.words,
	improvement checks.words,
	improve_by date
);

--
-- Name: job_state; Type: TYPE; Schema: jobs; Owner: -
--

CREATE TYPE jobs.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);

--
-- Name: keep_glass(); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.keep_glass() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then return new; end if;
  if new.person_id is distinct from acting then
    raise exception 'nobody breaks the glass for somebody else' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.ended_at is not null then
    raise exception 'what has ended stays so' using errcode = 'check_violation';
  end if;
  return new;
end $$;

--
-- Name: keep_naming(); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.keep_naming() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then return new; end if;
  if tg_op = 'INSERT' and new.named_by is distinct from acting or tg_op = 'UPDATE' and new.removed_by is distinct from acting then
    raise exception 'who names is not who acts' using errcode = 'check_violation';
  end if;
  return new;
end $$;

--
-- Name: keep_told(); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.keep_told() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
begin
  if pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member') then return new; end if;
  if tg_op = 'INSERT' and exists (select from access.glass g where g.id = new.glass_id and g.person_id = new.person_id) then
    raise exception 'who broke the glass is not told of it' using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and new.person_id is distinct from acting then
    raise exception 'who says that they have looked is not who acts' using errcode = 'check_violation';
  end if;
  return new;
end $$;

--
-- Name: keep_two_people(); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.keep_two_people() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
  by_owner constant boolean := pg_has_role(current_user, (select relowner from pg_class where oid = tg_relid), 'member');
begin
  if tg_op = 'INSERT' then
    new.asked_in := pg_current_xact_id();
    if by_owner then return new; end if;
    if new.asked_by is distinct from acting then
      raise exception 'who asks is not who acts' using errcode = 'check_violation';
    end if;
    if new.approved_by is not null or new.ended_by is not null then
      raise exception 'what is asked for is approved by somebody else, afterwards' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  if to_jsonb(new) - array['approved_by', 'approved_at', 'ended_by', 'ended_at'] is distinct from
     to_jsonb(old) - array['approved_by', 'approved_at', 'ended_by', 'ended_at'] then
    raise exception 'what was asked for stays as it was asked' using errcode = 'check_violation';
  end if;
  if old.approved_by is not null and (new.approved_by, new.approved_at) is distinct from (old.approved_by, old.approved_at)
     or old.ended_by is not null and (new.ended_by, new.ended_at) is distinct from (old.ended_by, old.ended_at) then
    raise exception 'what was approved or ended stays so' using errcode = 'check_violation';
  end if;
  if new.approved_by is not null and old.approved_by is null then
    if old.ended_by is not null then
      raise exception 'what has ended is not approved' using errcode = 'check_violation';
    end if;
    if not by_owner and new.approved_by is distinct from acting then
      raise exception 'who approves is not who acts' using errcode = 'check_violation';
    end if;
    if old.asked_in = pg_current_xact_id() then
      raise exception 'nobody asks and approves in one act' using errcode = 'check_violation';
    end if;
  end if;
  if new.ended_by is not null and old.ended_by is null and not by_owner and new.ended_by is distinct from acting then
    raise exception 'who ends it is not who acts' using errcode = 'check_violation';
  end if;
  return new;
end $$;

--
-- Name: lift_restriction(); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.lift_restriction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'access', 'pg_temp'
    AS $$
begin
  update restriction set lifted_at = new.approved_at where id = new.restriction_id and lifted_at is null;
  return null;
end $$;

--
-- Name: refuse_own_rise(); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.refuse_own_rise() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'access', 'people', 'pg_temp'
    AS $$
declare
  acting constant integer := nullif(current_setting('touchstone.person', true), '')::integer;
  taken record;
begin
  if pg_has_role(session_user, (select relowner from pg_class where oid = tg_relid), 'member') then return new; end if;
  if tg_table_name = 'stand_in' then
    if new.person_id = acting and new.for_id <> acting then
      raise exception 'nobody makes themselves a stand-in' using errcode = 'check_violation';
    end if;
    return new;
  end if;
  for taken in
    select j.person_id, s.role, greatest(j.from_on, s.from_on) as from_on from job j join post_state s on s.post_id = j.post_id
    where (tg_table_name = 'job' and j.person_id = (to_jsonb(new) ->> 'person_id')::integer and j.from_on = (to_jsonb(new) ->> 'from_on')::date)
       or (tg_table_name = 'post_state' and s.post_id = (to_jsonb(new) ->> 'post_id')::integer and s.from_on = (to_jsonb(new) ->> 'from_on')::date)
  loop
    if taken.person_id = acting then
      raise exception 'nobody changes their own post' using errcode = 'check_violation';
    end if;
    if taken.role in ('administrator', 'director', 'quality-lead', 'information-officer', 'inspector', 'councillor', 'supplier')
       and not exists (select from granted g where g.person_id = taken.person_id and g.role = taken.role
         and g.approved_at is not null and g.ended_at is null and taken.from_on between g.from_on and g.to_on) then
      raise exception 'the role % is given by two people', taken.role using errcode = 'check_violation';
    end if;
  end loop;
  return new;
end $$;

--
-- Name: restriction_of(text); Type: FUNCTION; Schema: access; Owner: -
--

CREATE FUNCTION access.restriction_of(reference text) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'access', 'pg_temp'
    AS $$
  select coalesce((select id from restriction where child = reference and lifted_at is null), 0)
$$;

--
-- Name: apply_name(text, text); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.apply_name(asked_what text, asked text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  perform pg_advisory_xact_lock(hashtext('caseload.keep annex-a'));
  if asked_what = 'team' then
    update child c set team_id = d.ours
    from (select day, n.ours from (select distinct as_at as day from child where name_key(team_said) = asked) days left join lateral named_on(day) n on n.what = 'team' and n.folded = asked) d
    where c.as_at = d.day and name_key(c.team_said) = asked and c.team_id is distinct from d.ours;
  elsif asked_what = 'worker' then
    update child c set worker_id = d.ours
    from (select day, n.ours from (select distinct as_at as day from child where name_key(worker_said) = asked) days left join lateral named_on(day) n on n.what = 'worker' and n.folded = asked) d
    where c.as_at = d.day and name_key(c.worker_said) = asked and c.worker_id is distinct from d.ours;
  end if;
  return (select count(*) from child where case asked_what when 'team' then name_key(team_said) when 'worker' then name_key(worker_said) end = asked);
end $$;

--
-- Name: apply_restriction(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.apply_restriction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  update child set restriction = access.restriction_of(new.child) where reference = new.child;
  return null;
end $$;

--
-- Name: assessment_lines(integer[], integer, boolean, date, text); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.assessment_lines(for_teams integer[], for_worker integer, for_all boolean, since date, only_child text) RETURNS TABLE(id bigint, list text, child text, number integer, team_id integer, team text, worker_id integer, worker text, started date, authorised date, referred date, closed date, ended date, from_day date, to_day date)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  -- In this language, so that it is planned once for a connection.
  return query
  with told as (
    select l.id, l.list, c.reference as child, c.number, c.team_id, coalesce(t.name, c.team_said) as team, c.worker_id, coalesce(p.name, c.worker_said) as worker, l.content, l.from_extract, l.to_extract
    from child c join line l on upper(l.child) = c.reference and l.list in ('annex-a/4', 'local/assessments')
    left join people.team t on t.id = c.team_id left join people.person p on p.id = c.worker_id
    where (for_all or c.team_id = any (for_teams) or c.worker_id = for_worker) and in_scope(c.team_id, c.worker_id, c.restriction) and (only_child is null or c.reference = only_child)
    union all
    select l.id, l.list, upper(l.child), null, g.ours, l.content ->> 'team', w.ours, l.content ->> 'worker', l.content, l.from_extract, l.to_extract
    from line l join extract f on f.id = l.from_extract
    left join lateral (select n.ours from named_on(f.as_at) n where n.what = 'team' and n.folded = name_key(l.content ->> 'team')) g on true
    left join lateral (select n.ours from named_on(f.as_at) n where n.what = 'worker' and n.folded = name_key(l.content ->> 'worker')) w on true
    where l.list = 'local/assessments' and not exists (select from child c where c.reference = upper(l.child))
      and (for_all or g.ours = any (for_teams) or w.ours = for_worker) and in_scope(g.ours, w.ours, access.restriction_of(upper(l.child))) and (only_child is null or upper(l.child) = only_child))
  select t.id, t.list, t.child, t.number, t.team_id, t.team, t.worker_id, t.worker, (t.content ->> 'started')::date, (t.content ->> 'authorised')::date,
    around.referred, around.closed,
    least(e.on_day, case when d.on_day >= (t.content ->> 'started')::date then d.on_day end), f.as_at, u.as_at
  from told t join extract f on f.id = t.from_extract left join extract u on u.id = t.to_extract
  left join child_ending e on e.reference = t.child and e.taken_back_at is null left join told_ending d on d.reference = t.child
  cross join lateral (
    select max((r.content ->> 'referred')::date) filter (where r.list = 'annex-a/3' and (r.content ->> 'referred')::date <= (t.content ->> 'started')::date) as referred, max((r.content ->> 'closed')::date) filter (where r.list = 'annex-a/6' and (r.content ->> 'closed')::date >= (t.content ->> 'started')::date) as closed
    from line r where upper(r.child) = t.child and r.to_extract is null) around
  where t.content ->> 'started' is not null and (since is null or coalesce(u.as_at, 'infinity') >= since) and (since is null or coalesce((t.content ->> 'authorised')::date, 'infinity') >= since)
  order by t.child, t.id;
end $$;

--
-- Name: before_extract(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.before_extract(asked integer) RETURNS TABLE(list text, rows integer, here boolean, id integer, as_at date, file text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
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

--
-- Name: begin_keeping(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.begin_keeping(asked integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  mine caseload.extract;
  held text[];
  changes jsonb;
begin
  select * into mine from extract where id = asked for no key update;
  if mine.id is null or mine.state <> 'read' then return 'not-read'; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep ' || mine.kind));
  held := holds_of(asked);
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held and e.as_at > mine.as_at) then return 'older'; end if;
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held and e.id > asked) then return 'overtaken'; end if;
  changes := changes_of(asked);
  if is_kept_so(mine, held, changes) then return 'same'; end if;
  if exists (select from problem where extract_id = asked and severity = 'error') then return 'has-errors'; end if;
  update extract set halfway = 'keep', changed = changes, holds = held,
    before_id = (select max(e.id) from extract e where e.kind = mine.kind and e.state = 'kept' and e.holds && held)
  where id = asked;
  return null;
end $$;

--
-- Name: begin_undoing(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.begin_undoing(asked integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  mine caseload.extract;
begin
  select * into mine from extract where id = asked for no key update;
  if mine.id is null or mine.state <> 'kept' then return 'not-kept'; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep ' || mine.kind));
  if exists (select from extract e where e.kind = mine.kind and e.state = 'kept' and e.id > asked and e.holds && mine.holds) then return 'later-first'; end if;
  update extract set halfway = 'undo' where id = asked;
  return null;
end $$;

--
-- Name: changes_of(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.changes_of(asked integer) RETURNS jsonb
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
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

--
-- Name: children_now(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.children_now() RETURNS TABLE(reference text, born_on date, status text, team_said text, worker_said text, last_seen date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $_$
  with said as (
    select upper(l.child) as reference, l.content as c,
      case when coalesce(case l.list when 'annex-a/6' then (l.content ->> 'opened')::date when 'annex-a/9' then greatest((l.content ->> 'lastContact')::date, (l.content ->> 'lastPathway')::date)
             else (l.content ->> 'started')::date end, '-infinity') <= e.on_day then 9
           when l.list = 'annex-a/8' and l.content ->> 'ceased' is null then 1 when l.list = 'annex-a/7' and l.content ->> 'ended' is null then 2
           when l.list = 'annex-a/6' and l.content ->> 'closed' is null and l.content ->> 'status' is distinct from 'closed' then 3
           when l.list = 'annex-a/9' then 4 when l.list = 'annex-a/4' and l.content ->> 'authorised' is null then 5 else 9 end as rank
    from line l left join told_ending e on e.reference = upper(l.child)
    where l.to_extract is null and l.list in ('annex-a/4', 'annex-a/6', 'annex-a/7', 'annex-a/8', 'annex-a/9') and upper(l.child) ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$')
  select reference, max((c ->> 'born')::date),
    case min(rank) when 1 then 'child-in-care' when 2 then 'child-protection' when 3 then (case when bool_or(rank = 3 and c ->> 'status' = 'assessment') then 'assessment' else 'child-in-need' end)
      when 4 then 'care-leaver' when 5 then 'assessment' else 'closed' end,
    (array_agg(c ->> 'team' order by rank) filter (where c ->> 'team' is not null))[1],
    (array_agg(coalesce(c ->> 'worker', c ->> 'adviser') order by rank) filter (where coalesce(c ->> 'worker', c ->> 'adviser') is not null))[1],
    max(greatest((c ->> 'lastSeen')::date, (c ->> 'lastVisit')::date, (c ->> 'lastContact')::date))
  from said group by reference
$_$;

--
-- Name: clock_lines(integer[], integer, boolean); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.clock_lines(for_teams integer[], for_worker integer, for_all boolean) RETURNS TABLE(reference text, lines jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  with lists as materialized (
    select list, newest_with(list, null) as newest
    from unnest('{annex-a/3,annex-a/4,annex-a/5,annex-a/6,annex-a/7,annex-a/8,annex-a/9,annex-a/10,cin-census/need-plan,cin-census/child,cin-census/referral,ssda903/episodes,local/visits,local/arrangements}'::text[]) as list),
  doubted as materialized (select d.list, d.key, jsonb_agg(d.rule order by d.rule) as rules from doubt d join lists n on n.list = d.list and n.newest = d.extract_id group by d.list, d.key)
  select c.reference, jsonb_agg(jsonb_build_object('list', l.list, 'fromDay', f.as_at, 'doubts', coalesce(d.rules, '[]'), 'content', l.content - '{child,gender,ethnicity,disabled,team,worker,adviser,urn}'::text[]))
  from child c join line l on upper(l.child) = c.reference join extract f on f.id = l.from_extract left join doubted d on d.list = l.list and d.key = l.key
  where c.status <> 'closed' and c.from_extract is not null and in_scope(c.team_id, c.worker_id, c.restriction)
    and (for_all or c.team_id = any (for_teams) or c.worker_id = for_worker)
    and l.to_extract is null and l.list in (select list from lists)
    and (l.list not in ('cin-census/child', 'cin-census/referral', 'ssda903/episodes')
      or l.content ->> 'died' is not null or l.content ->> 'closure' = 'RC2' or l.content ->> 'reason' = 'E2')
  group by c.reference
$$;

--
-- Name: digest_of(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.digest_of(asked integer) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  analyze coming;
  return (select encode(sha256(coalesce(string_agg(sha256(convert_to(list || E'\n' || key, 'UTF8')) || uuid_send(digest), ''::bytea order by list, key), ''::bytea)), 'hex') from coming where extract_id = asked);
end $$;

--
-- Name: drop_coming(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.drop_coming(asked integer) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  delete from coming where extract_id = asked and not exists (select from extract where id = asked and state = 'kept')
$$;

--
-- Name: drop_doubts(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.drop_doubts() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  delete from doubt where extract_id = new.id;
  return null;
end $$;

--
-- Name: drop_problem_values(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.drop_problem_values() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  perform erase_values_of(array[new.id]);
  return null;
end $$;

--
-- Name: drop_silent(timestamp with time zone); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.drop_silent(at timestamp with time zone) RETURNS SETOF integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  silent constant integer[] := array(select id from extract where state = 'reading' and seen_at < at - interval '10 minutes' order by id for update skip locked);
begin
  -- Nearly always there is none: then nobody who stores lines is in the way, or waited for.
  if cardinality(silent) = 0 then return; end if;
  delete from coming where extract_id = any (silent);
  return query update extract set state = 'dropped' where id = any (silent) returning id;
end $$;

--
-- Name: end_keeping(integer, integer, timestamp with time zone); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.end_keeping(asked integer, by_person integer, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  if exists (select from coming where extract_id = asked) then raise check_violation using message = 'lines of this return are left'; end if;
  analyze line;
  update extract set state = 'kept', kept_at = at, kept_by = by_person, halfway = null where id = asked and halfway = 'keep';
  if not found then raise check_violation using message = 'this return is not being kept'; end if;
end $$;

--
-- Name: end_undoing(integer, integer, timestamp with time zone); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.end_undoing(asked integer, by_person integer, at timestamp with time zone) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  if exists (select from line where from_extract = asked) or exists (select from line where to_extract = asked) then raise check_violation using message = 'lines of this return are left'; end if;
  update extract set state = 'undone', undone_at = at, undone_by = by_person, halfway = null where id = asked and halfway = 'undo';
  if not found then raise check_violation using message = 'this return is not being undone'; end if;
end $$;

--
-- Name: endings_now(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.endings_now() RETURNS TABLE(reference text, why text, on_day date, list text, from_extract integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  with said as (
    select upper(l.child) as reference, l.list, l.from_extract, f.as_at as told, l.content as c
    from line l join extract f on f.id = l.from_extract
    where l.to_extract is null and (
      l.list = 'annex-a/6' and l.content ->> 'closure' in ('RC1', 'RC2', 'RC5')
      or l.list = 'annex-a/8' and l.content ->> 'reason' in ('E11', 'E12', 'E2', 'E3', 'E16')
      or l.list = 'annex-a/9' and l.content ->> 'inTouch' = 'DIED'
      or l.list = 'annex-a/10' and l.content ->> 'adopted' is not null
      or l.list = 'cin-census/child' and l.content ->> 'died' is not null
      or l.list = 'cin-census/referral' and l.content ->> 'closure' = 'RC2'
      or l.list = 'ssda903/episodes' and l.content ->> 'reason' = 'E2')),
  ends as (
    select reference, list, from_extract, told,
      case when list = 'annex-a/10' or c ->> 'closure' = 'RC1' or c ->> 'reason' in ('E11', 'E12') then 'adopted'
           when c ->> 'closure' = 'RC5' or c ->> 'reason' in ('E3', 'E16') then 'moved-away' else 'died' end as why,
      (case list when 'annex-a/6' then c ->> 'closed' when 'annex-a/8' then c ->> 'ceased' when 'annex-a/9' then told::text when 'annex-a/10' then c ->> 'adopted'
         when 'cin-census/child' then c ->> 'died' when 'cin-census/referral' then c ->> 'closed' else c ->> 'ended' end)::date as on_day
    from said)
  select distinct on (reference) reference, why, on_day, list, from_extract from ends
  where on_day <= greatest(told, (select max(as_at) from extract where kind = 'annex-a' and state = 'kept'))
  order by reference, (why = 'died') desc, case when why = 'died' then on_day end, on_day desc, why, list, from_extract
$$;

--
-- Name: endings_told(integer[], integer, boolean, date); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.endings_told(for_teams integer[], for_worker integer, for_all boolean, since date) RETURNS TABLE(number integer, reference text, team_id integer, worker_id integer, why text, on_day date, list text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select c.number, c.reference, c.team_id, c.worker_id, t.why, t.on_day, t.list
  from told_ending t join child c on c.reference = t.reference
  where c.status = 'closed' and c.from_extract is not null and t.on_day >= since and in_scope(c.team_id, c.worker_id, c.restriction)
    and (for_all or c.team_id = any (for_teams) or c.worker_id = for_worker)
  order by t.on_day desc, c.reference limit 500
$$;

--
-- Name: erase_doubts(text[]); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.erase_doubts(asked text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  delete from doubt d using extract e
  where e.id = d.extract_id and upper(d.child) = any (asked) and e.as_at < (now() - interval '1 year')::date and not exists (select from child c where c.reference = upper(d.child))
$$;

--
-- Name: erase_lines(text[]); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.erase_lines(asked text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  delete from line l using extract e
  where e.id = l.from_extract and upper(l.child) = any (asked) and e.as_at < (now() - interval '1 year')::date and not exists (select from child c where c.reference = upper(l.child));
  delete from child_was w using extract e
  where e.id = w.extract_id and w.reference = any (asked) and coalesce((w.was ->> 'as_at')::date, e.as_at) < (now() - interval '1 year')::date and not exists (select from child c where c.reference = w.reference);
  delete from child_ending d
  where d.reference = any (asked) and d.said_at < now() - interval '1 year' and not exists (select from child c where c.reference = d.reference);
  delete from told_ending t
  where t.reference = any (asked) and not exists (select from line l where upper(l.child) = t.reference) and not exists (select from child c where c.reference = t.reference);
end $$;

--
-- Name: erase_old_problem_values(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.erase_old_problem_values() RETURNS SETOF integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  old constant integer[] := array(
    select id from extract where values_erased_at is null and state <> 'reading' and made_at < now() - interval '1 year' order by id for update skip locked);
begin
  if cardinality(old) = 0 then return; end if;
  perform erase_values_of(old);
  return query update extract set values_erased_at = now() where id = any (old) returning id;
end $$;

--
-- Name: erase_problem_values(text[]); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.erase_problem_values(asked text[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  update problem p set value = null, child = null, message = '' where upper(p.child) = any (asked) and not exists (select from child c where c.reference = upper(p.child))
$$;

--
-- Name: erase_values_of(integer[]); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.erase_values_of(asked integer[]) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  update problem set value = null, child = null, message = '' where extract_id = any (asked) and (value is not null or child is not null)
$$;

--
-- Name: fields_changed(integer, text); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.fields_changed(asked integer, of_list text) RETURNS jsonb
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  if (select count(*) from (select from line where to_extract = asked limit 200001) l) > 200000 then return null; end if;
  return (
    select coalesce(jsonb_object_agg(col, many), '{}') from (
      select d.col, count(*) as many
      from line was join line now on now.from_extract = asked and now.list = was.list and now.key = was.key
      cross join lateral (
        select coalesce(o.key, n.key) as col from jsonb_each(was.content) o full join jsonb_each(now.content) n on n.key = o.key
        where coalesce(o.value, 'null') <> coalesce(n.value, 'null')) d
      where was.to_extract = asked and was.list = of_list
      group by d.col) each);
end $$;

--
-- Name: figure_lines(text[], integer[], bigint, bigint); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.figure_lines(of_lists text[], of_extracts integer[], after bigint, up_to bigint) RETURNS TABLE(list text, child uuid, content jsonb, team text, from_extract integer, to_extract integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select l.list, md5(upper(l.child))::uuid,
    (l.content - '{child,worker,adviser,urn,family,team}'::text[]) || case when l.content ->> 'worker' is null then '{}' else '{"worker":"said"}'::jsonb end,
    l.content ->> 'team', l.from_extract, l.to_extract
  from line l
  where l.id > after and l.id <= up_to and l.list = any (of_lists)
    and exists (select from unnest(of_extracts) as e where e >= l.from_extract and (l.to_extract is null or e < l.to_extract))
$$;

--
-- Name: figure_stamp(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.figure_stamp() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select md5(concat_ws(' ', (select string_agg(id::text, ',' order by id) from extract where state = 'kept' and kind = 'annex-a'),
    (select max(greatest(said_at, taken_back_at)) from name_said), (select max(greatest(set_at, ended_at, withdrawn_at)) from timescale_override),
    (select count(*) || ' ' || count(taken_back_at) from added_day), (select mark from people.stamp)))
$$;

--
-- Name: follow_extract(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.follow_extract() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  changed text[];
begin
  if new.kind not in ('annex-a', 'cin-census', 'ssda903') then return null; end if;
  perform pg_advisory_xact_lock(hashtext('caseload.keep annex-a'));
  changed := array(select settle_endings());
  if new.kind = 'annex-a' and new.state = 'kept' then
    perform settle_children(new.id);
    return null;
  end if;
  if new.kind = 'annex-a' then perform unsettle_children(new.id); end if;
  perform settle_status(changed);
  return null;
end $$;

--
-- Name: holds_of(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.holds_of(asked integer) RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select coalesce(e.holds, array(
    select j ->> 'list' from jsonb_array_elements(e.judged -> 'lists') j where j ->> 'list' <> 'dfe-statistics/figures'
    union select part_of(c.list, c.key) from coming c where c.extract_id = e.id and c.list = 'dfe-statistics/figures'
    union select 'annex-a' where e.kind = 'annex-a'
    order by 1))
  from extract e where e.id = asked
$$;

--
-- Name: in_scope(integer, integer, integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.in_scope(team integer, worker integer, restricted integer) RETURNS boolean
    LANGUAGE sql STABLE
    AS $$
  select restricted = any (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])
    and (coalesce(current_setting('touchstone.whole', true), '') = 'true'
      or team = any (nullif(current_setting('touchstone.teams', true), '')::integer[])
      or worker = nullif(current_setting('touchstone.person', true), '')::integer)
$$;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: extract; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload."extract" (
    id integer NOT NULL,
    kind text NOT NULL,
    as_at date NOT NULL,
    state text NOT NULL,
    files jsonb NOT NULL,
    made_by integer,
    made_at timestamp with time zone NOT NULL,
    seen_at timestamp with time zone NOT NULL,
    rows_read integer DEFAULT 0 NOT NULL,
    part real DEFAULT 0 NOT NULL,
    judged jsonb,
    why text,
    digest text,
    changed jsonb,
    kept_at timestamp with time zone,
    kept_by integer,
    undone_at timestamp with time zone,
    undone_by integer,
    before_id integer,
    holds text[],
    values_erased_at timestamp with time zone,
    halfway text,
    CONSTRAINT extract_check CHECK (((state = ANY (ARRAY['kept'::text, 'undone'::text])) = (kept_at IS NOT NULL))),
    CONSTRAINT extract_halfway_check CHECK ((halfway = ANY (ARRAY['keep'::text, 'undo'::text]))),
    CONSTRAINT extract_kind_check CHECK ((kind = ANY (ARRAY['annex-a'::text, 'cin-census'::text, 'ssda903'::text, 'workforce'::text, 'dfe-statistics'::text, 'ofsted'::text, 'local'::text]))),
    CONSTRAINT extract_part_check CHECK (((part >= (0)::double precision) AND (part <= (1)::double precision))),
    CONSTRAINT extract_state_check CHECK ((state = ANY (ARRAY['reading'::text, 'read'::text, 'refused'::text, 'kept'::text, 'undone'::text, 'dropped'::text])))
);

--
-- Name: is_kept_so(caseload."extract", text[], jsonb); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.is_kept_so(mine caseload."extract", held text[], changes jsonb) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select not exists (
      select from unnest(held) one
      where not exists (select from extract e where e.kind = (mine).kind and e.state = 'kept' and e.as_at = (mine).as_at and one = any (e.holds)))
    and not exists (select from jsonb_each(changes) c where (c.value ->> 'new')::integer + (c.value ->> 'changed')::integer + (c.value ->> 'gone')::integer > 0)
$$;

--
-- Name: keep_extract(integer, integer, timestamp with time zone); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.keep_extract(asked integer, by_person integer, at timestamp with time zone) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  why constant text := begin_keeping(asked);
begin
  if why is not null then return why; end if;
  perform keep_list(asked, each.list) from lists_halfway(asked) each;
  perform end_keeping(asked, by_person, at);
  return 'kept';
end $$;

--
-- Name: keep_list(integer, text); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.keep_list(asked integer, one text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
declare
  held constant text[] := (select holds from extract where id = asked and halfway = 'keep');
begin
  if held is null then raise check_violation using message = 'this return is not being kept'; end if;
  update line l set to_extract = asked
  where l.to_extract is null and l.list = one and (one <> 'dfe-statistics/figures' or part_of(l.list, l.key) = any (held))
    and not exists (select from coming c where c.extract_id = asked and c.list = one and c.key = l.key and c.digest = l.digest);
  insert into line (list, key, child, content, digest, from_extract)
  select c.list, c.key, c.child, c.content, c.digest, asked from coming c
  where c.extract_id = asked and c.list = one and not exists (select from line l where l.list = one and l.key = c.key and l.to_extract is null);
  delete from coming where extract_id = asked and list = one;
end $$;

--
-- Name: keep_list_owner(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.keep_list_owner() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  raise exception 'caseload.list_owner: an end is not changed' using errcode = 'check_violation';
end $$;

--
-- Name: last_line(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.last_line() RETURNS bigint
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$ select coalesce(max(id), 0) from line $$;

--
-- Name: lines_behind(text, integer, integer[]); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.lines_behind(of_list text, of_extract integer, of_teams integer[]) RETURNS TABLE(number integer, reference text, child uuid, content jsonb, team_id integer, worker text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select c.number, c.reference, md5(upper(l.child))::uuid, l.content - '{child,adviser,urn,family}'::text[], n.ours, l.content ->> 'worker'
  from line l join child c on c.reference = upper(l.child)
  left join named_on((select as_at from extract where id = of_extract)) n on n.what = 'team' and n.folded = name_key(l.content ->> 'team')
  where l.list = of_list and l.from_extract <= of_extract and (l.to_extract is null or l.to_extract > of_extract)
    and in_scope(c.team_id, c.worker_id, c.restriction) and (of_teams is null or n.ours = any (of_teams))
  order by c.number
$$;

--
-- Name: lines_changed(integer, integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.lines_changed(asked integer, most integer) RETURNS TABLE(list text, child text, key text, what text, columns text[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
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

--
-- Name: lines_of(text); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.lines_of(asked text) RETURNS TABLE(list text, key text, content jsonb, from_day date, to_day date, doubts jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select l.list, l.key, l.content, f.as_at, t.as_at, coalesce(w.rules, '[]')
  from line l join extract f on f.id = l.from_extract left join extract t on t.id = l.to_extract
  left join lateral (
    select jsonb_agg(d.rule order by d.rule) as rules from doubt d
    where upper(d.child) = asked and d.list = l.list and d.key = l.key and d.extract_id >= l.from_extract and d.extract_id = newest_with(d.list, l.to_extract)) w on true
  where upper(l.child) = asked
    and exists (select from child c where c.reference = asked and in_scope(c.team_id, c.worker_id, c.restriction))
  order by l.list, l.key, l.id
$$;

--
-- Name: lists_halfway(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.lists_halfway(asked integer) RETURNS TABLE(list text, rows integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  with mine as (select * from extract where id = asked),
  listed as (
    select j ->> 'list' as list from mine, jsonb_array_elements(mine.judged -> 'lists') j
    union select distinct c.list from mine, coming c where mine.halfway = 'keep' and c.extract_id = asked
    union select distinct l.list from mine, line l where mine.halfway = 'undo' and asked in (l.from_extract, l.to_extract)),
  counted as (
    select c.list, count(*) as rows from mine, coming c where mine.halfway = 'keep' and c.extract_id = asked group by c.list
    union all select l.list, count(*) from mine, line l where mine.halfway = 'undo' and asked in (l.from_extract, l.to_extract) group by l.list)
  select listed.list, coalesce(counted.rows, 0)::integer from listed left join counted using (list) order by 1
$$;

--
-- Name: local_told(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.local_told() RETURNS TABLE(visits date, visits_from date, arrangements date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select (select e.as_at from extract e where e.kind = 'local' and e.state = 'kept' and e.judged -> 'lists' @> '[{"list": "local/visits"}]' order by e.id desc limit 1),
    (select min(l.content ->> 'date')::date from line l where l.list = 'local/visits' and l.to_extract is null),
    (select e.as_at from extract e where e.kind = 'local' and e.state = 'kept' and e.judged -> 'lists' @> '[{"list": "local/arrangements"}]' order by e.id desc limit 1)
$$;

--
-- Name: name_key(text); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.name_key(name text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT
    AS $$ select lower(btrim(regexp_replace(name, '[[:space:]]+', ' ', 'g'))) $$;

--
-- Name: named_on(date); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.named_on(day date) RETURNS TABLE(what text, folded text, ours integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  with here as (
    select 'team' as what, caseload.name_key(name) as folded, id from people.teams_on(day) where kind = 'team'
    union all select 'worker', caseload.name_key(name), id from people.staff_on(day)),
  ruled as (select h.what, h.folded, min(h.id) as ours from here h group by h.what, h.folded having count(*) = 1),
  said as (
    select s.what, s.folded, h.id as ours from name_said s left join here h on h.what = s.what and h.id = coalesce(s.team_id, s.person_id)
    where s.taken_back_at is null)
  select what, folded, case when s.what is null then r.ours else s.ours end from ruled r full join said s using (what, folded)
$$;

--
-- Name: names_of_children(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.names_of_children() RETURNS TABLE(what text, folded text, name text, children integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select said.what, caseload.name_key(said.name), min(said.name), count(*)::integer
  from child c cross join lateral (values ('team', c.team_said), ('worker', c.worker_said)) said (what, name)
  where c.from_extract is not null and c.status <> 'closed' and caseload.name_key(said.name) <> ''
  group by 1, 2
$$;

--
-- Name: newest_with(text, integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.newest_with(asked text, before integer) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select id from extract
  where kind = split_part(asked, '/', 1) and state = 'kept' and (before is null or id < before) and judged -> 'lists' @> jsonb_build_array(jsonb_build_object('list', asked))
  order by id desc limit 1
$$;

--
-- Name: oversight_lines(text[]); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.oversight_lines(of_children text[]) RETURNS TABLE(child text, day date, manager text, as_at date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select c.reference, (l.content ->> 'date')::date, l.content ->> 'manager', f.as_at
  from child c join line l on upper(l.child) = c.reference and l.list = 'local/oversight' and l.to_extract is null join extract f on f.id = l.from_extract
  where c.reference = any (of_children) and in_scope(c.team_id, c.worker_id, c.restriction)
  order by c.reference, 2
$$;

--
-- Name: oversight_told(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.oversight_told() RETURNS date
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  select max(e.as_at) from extract e
  where e.kind = 'local' and e.state = 'kept' and exists (select from jsonb_array_elements(e.judged -> 'lists') j where j ->> 'list' = 'local/oversight')
$$;

--
-- Name: part_of(text, text); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.part_of(list text, key text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select case when list = 'dfe-statistics/figures' then list || ' | ' || split_part(key, ' | ', 4) else list end $$;

--
-- Name: refuse_change_of_day(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.refuse_change_of_day() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'caseload', 'pg_temp'
    AS $$ begin raise exception 'it was taken back'; end $$;

--
-- Name: refuse_change_of_timescale(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.refuse_change_of_timescale() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  if old.withdrawn_at is not null then raise exception 'it was withdrawn'; end if;
  if new.to_day > old.to_day or (old.to_day is not null and new.to_day is null) then raise exception 'an end is never moved out'; end if;
  if new.withdrawn_at is not null and (old.from_day is null or old.from_day <= (new.withdrawn_at at time zone 'Europe/London')::date) then
    raise exception 'it has begun to hold: it can be ended';
  end if;
  return new;
end $$;

--
-- Name: refuse_halves(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.refuse_halves() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  if exists (select from extract where id = new.id and halfway is not null) then raise check_violation using message = 'a return is kept or undone as a whole'; end if;
  return null;
end $$;

--
-- Name: refuse_stray_lines(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.refuse_stray_lines() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  if exists (select from (select distinct extract_id from added) a where not exists (select from extract e where e.id = a.extract_id and e.state = 'reading' for key share)) then
    raise foreign_key_violation using message = 'lines came of an extract that is not being read';
  end if;
  return null;
end $$;

--
-- Name: section_20_entrants(date); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.section_20_entrants(up_to date) RETURNS TABLE(year integer, entrants integer, complete boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
  with known as (
    select (min(as_at) - interval '6 months')::date as since from extract where kind = 'annex-a' and state = 'kept'
  ), entrant as (
    select distinct c.reference, (l.content ->> 'started')::date as started
    from line l join child c on c.reference = upper(l.child)
    where l.list = 'annex-a/8' and l.content ->> 'legalStatus' = 'V2' and l.content ->> 'started' is not null
      and in_scope(c.team_id, c.worker_id, c.restriction)
  )
  select date_part('year', e.started)::integer, count(*)::integer, make_date(date_part('year', e.started)::integer, 1, 1) >= min(k.since)
  from entrant e cross join known k
  where to_char(e.started, 'MMDD') <= to_char(up_to, 'MMDD') and e.started <= up_to
  group by 1 order by 1 desc
$$;

--
-- Name: set_restriction(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.set_restriction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  new.restriction := access.restriction_of(new.reference);
  return new;
end $$;

--
-- Name: settle_children(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.settle_children(asked integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  day constant date := (select as_at from extract where id = asked);
begin
  create temporary table told on commit drop as
  select n.*, t.ours as team_id, w.ours as worker_id from children_now() n
  left join named_on(day) t on t.what = 'team' and t.folded = name_key(n.team_said)
  left join named_on(day) w on w.what = 'worker' and w.folded = name_key(n.worker_said);
  insert into told (reference, born_on, status, last_seen)
  select c.reference, c.born_on, 'closed', c.last_seen from child c
  where c.from_extract is not null and c.status <> 'closed' and not exists (select from told t where t.reference = c.reference);
  insert into child_was (extract_id, reference, was) select asked, t.reference, to_jsonb(c) from told t left join child c on c.reference = t.reference;
  insert into child as c (reference, born_on, status, team_id, worker_id, as_at, last_seen, team_said, worker_said, from_extract)
  select t.reference, t.born_on, t.status, t.team_id, t.worker_id, day, t.last_seen, t.team_said, t.worker_said, asked from told t
  on conflict (reference) do update set born_on = excluded.born_on, status = excluded.status, team_id = excluded.team_id, worker_id = excluded.worker_id, as_at = excluded.as_at,
    last_seen = excluded.last_seen, team_said = excluded.team_said, worker_said = excluded.worker_said, from_extract = excluded.from_extract;
  drop table told;
end $$;

--
-- Name: settle_endings(); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.settle_endings() RETURNS SETOF text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  return query
  with now as materialized (select * from endings_now()),
  gone as (delete from told_ending t where not exists (select from now n where n.reference = t.reference) returning t.reference),
  told as (
    insert into told_ending as t (reference, why, on_day, list, from_extract) select n.reference, n.why, n.on_day, n.list, n.from_extract from now n
    on conflict (reference) do update set why = excluded.why, on_day = excluded.on_day, list = excluded.list, from_extract = excluded.from_extract
    where (t.why, t.on_day, t.list, t.from_extract) is distinct from (excluded.why, excluded.on_day, excluded.list, excluded.from_extract)
    returning t.reference)
  select reference from gone union select reference from told;
end $$;

--
-- Name: settle_status(text[]); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.settle_status(changed text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
begin
  if cardinality(changed) = 0 then return; end if;
  update child c set status = n.status from children_now() n
  where n.reference = c.reference and c.reference = any (changed) and c.from_extract is not null and c.status <> n.status;
end $$;

--
-- Name: undo_extract(integer, integer, timestamp with time zone); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.undo_extract(asked integer, by_person integer, at timestamp with time zone) RETURNS text
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  why constant text := begin_undoing(asked);
begin
  if why is not null then return why; end if;
  perform undo_list(asked, each.list) from lists_halfway(asked) each;
  perform end_undoing(asked, by_person, at);
  return 'undone';
end $$;

--
-- Name: undo_list(integer, text); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.undo_list(asked integer, one text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    AS $$
begin
  if not exists (select from extract where id = asked and halfway = 'undo') then raise check_violation using message = 'this return is not being undone'; end if;
  delete from line where from_extract = asked and list = one;
  update line set to_extract = null where to_extract = asked and list = one;
end $$;

--
-- Name: unsettle_children(integer); Type: FUNCTION; Schema: caseload; Owner: -
--

CREATE FUNCTION caseload.unsettle_children(asked integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'caseload', 'pg_temp'
    AS $$
declare
  since constant timestamptz := (select kept_at from extract where id = asked);
  each record;
begin
  delete from child c using child_was w where w.extract_id = asked and w.reference = c.reference and w.was is null;
  update child c set born_on = b.born_on, status = b.status, team_id = b.team_id, worker_id = b.worker_id, as_at = b.as_at, last_seen = b.last_seen,
    team_said = b.team_said, worker_said = b.worker_said, from_extract = b.from_extract
  from child_was w cross join lateral jsonb_populate_record(null::child, w.was) b
  where w.extract_id = asked and w.was is not null and c.reference = w.reference;
  delete from child_was where extract_id = asked;
  for each in select distinct what, folded from name_said where said_at >= since or taken_back_at >= since loop
    perform apply_name(each.what, each.folded);
  end loop;
end $$;

--
-- Name: apply_naming(); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.apply_naming() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
begin
  update work w set restriction = r.id from access.restriction r
  where r.id = new.restriction_id and r.lifted_at is null and w.child = r.child and w.author_id = new.person_id and w.restriction = 0;
  return null;
end $$;

--
-- Name: apply_restriction(); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.apply_restriction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
begin
  update work set restriction = case when new.lifted_at is null then new.id else 0 end
  where child = new.child and restriction in (0, new.id);
  return null;
end $$;

--
-- Name: assessments_elsewhere(date, date); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.assessments_elsewhere(from_on date, to_on date) RETURNS TABLE(child text, number integer, team_id integer, team text, worker text, started date, authorised date, here text)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
  with told as (
    select distinct on (l.key) upper(l.child) as child, l.content ->> 'team' as team, l.content ->> 'worker' as worker,
      (l.content ->> 'started')::date as started, (l.content ->> 'authorised')::date as authorised
    from caseload.line l where l.list = 'annex-a/4' order by l.key, l.id desc),
  seen as (
    select t.child, c.number, coalesce(g.id, c.team_id) as team_id, coalesce(t.team, g.name) as team, t.worker, t.started, t.authorised
    from told t join caseload.child c on c.reference = t.child
    left join lateral (select min(s.id) as id, min(s.name) as name from people.teams_on(t.authorised) s where lower(s.name) = lower(t.team) having count(*) = 1) g on true
    where t.authorised between from_on and to_on and caseload.in_scope(coalesce(g.id, c.team_id), null, c.restriction))
  select s.*, coalesce(w.here, 'none')
  from seen s
  left join lateral (
    select case when bool_or(d.outcome = 'authorised' or w.state = 'completed') then 'authorised' else 'checked' end as here
    from work w join sign_off f on f.work_id = w.id left join decision d on d.sign_off_id = f.id
    where w.child = s.child and w.kind = 'assessment' and w.state <> 'withdrawn'
      and (f.at at time zone 'Europe/London')::date between coalesce(s.started, s.authorised - 90) and s.authorised + 14
    having count(*) > 0) w on true
$$;

--
-- Name: authors_about(text); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.authors_about(reference text) RETURNS TABLE(person_id integer, pieces integer, outside integer)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
  select author_id, count(*)::integer, count(*) filter (where restriction = 0)::integer from work where child = reference group by author_id
$$;

--
-- Name: copy_signed(); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.copy_signed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  select s.kind, s.number, s.at, s.not_possible_yet into strict new.kind, new.number, new.signed_at, new.not_possible_yet
  from checks.sign_off s where s.id = new.sign_off_id;
  return new;
end $$;

--
-- Name: erase_work(uuid[], date, text[], integer[], integer); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.erase_work(asked uuid[], acted_before date, held_children text[], held_people integer[], erased_by integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
declare
  gone uuid[];
begin
  if not exists (select from people.person where id = erased_by) then
    raise exception 'somebody must have it erased' using errcode = 'check_violation';
  end if;
  select coalesce(array_agg(due.id), '{}') into gone
  from checks.work_due(least(acted_before, (now() - interval '1 year')::date), held_children, held_people, 2147483647) due
  where due.id = any (asked) and not due.held;
  delete from return_point p using sign_off s where s.id = p.sign_off_id and s.work_id = any (gone);
  delete from decision d using sign_off s where s.id = d.sign_off_id and s.work_id = any (gone);
  delete from sign_off where work_id = any (gone);
  delete from answers_given where work_id = any (gone);
  delete from work where id = any (gone);
  insert into journal.entry (what, by_id, about) select 'work-erased', erased_by, 'work:' || each from unnest(gone) as each;
  return cardinality(gone);
end $$;

--
-- Name: gather_about(text, text, integer); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.gather_about(about_kind text, about_value text, asked_by integer) RETURNS TABLE(work uuid, number bigint, kind text, due_on date, part text, said text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
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

--
-- Name: make_digest(); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.make_digest() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.digest := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
  new.not_possible_yet := position('"response":"not-possible-yet"' in new.content) > 0;
  new.kind := (select w.kind from checks.work w where w.id = new.work_id);
  return new;
end $$;

--
-- Name: move_open_work(date); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.move_open_work(day date) RETURNS TABLE(work_id uuid, from_team integer, to_team integer)
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
  with due as (
    select w.id, w.team_id as from_team, s.team_id as to_team from checks.work w join people.staff_on(day) s on s.id = w.author_id
    where w.state in ('in-progress', 'returned', 'signed-off') and s.team_id <> w.team_id
    for no key update of w
  ), moved as (
    update checks.work w set team_id = d.to_team from due d where w.id = d.id returning w.id
  )
  select d.id, d.from_team, d.to_team from due d join moved m on m.id = d.id
$$;

--
-- Name: refuse_own_work(); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.refuse_own_work() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
declare
  signed checks.sign_off;
begin
  select * into strict signed from sign_off where id = new.sign_off_id;
  if new.digest is distinct from signed.digest then
    raise exception 'the decision is not about the text that was signed' using errcode = 'check_violation';
  end if;
  -- (One that is older than another has its decision already: there is one row for each.)
  if not signed.drawn then
    raise exception 'only a sign-off that waits for a manager is decided on' using errcode = 'check_violation';
  end if;
  if new.outcome = 'recalled' and not exists (select from work w where w.id = signed.work_id and w.author_id = new.by_id) then
    raise exception 'only the author takes a sign-off back' using errcode = 'check_violation';
  end if;
  if new.outcome <> 'recalled' and (
       new.by_id = signed.by_id
    or exists (select from work w where w.id = signed.work_id and w.author_id = new.by_id)
    or exists (select from answers_given g where g.work_id = signed.work_id and g.by_id = new.by_id)) then
    raise exception 'nobody authorises or returns work of their own' using errcode = 'check_violation';
  end if;
  return new;
end $$;

--
-- Name: set_restriction(); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.set_restriction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
begin
  new.restriction := access.restriction_of(new.child);
  if not exists (select from access.restriction_named n where n.restriction_id = new.restriction and n.person_id = new.author_id and n.removed_at is null) then
    new.restriction := 0;
  end if;
  return new;
end $$;

--
-- Name: teams_about(text); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.teams_about(reference text) RETURNS integer[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
  select coalesce(array_agg(distinct team_id), '{}') from work where child = reference
$$;

--
-- Name: whose(bigint, timestamp with time zone); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.whose(wanted bigint, instant timestamp with time zone) RETURNS TABLE(id uuid, author_id integer, team_id integer, restriction integer, opened integer[])
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
  select w.id, w.author_id, w.team_id, w.restriction,
    coalesce((select array_agg(g.id) from access.glass g where g.child = w.child and g.from_at <= instant and g.until_at > instant and g.ended_at is null), '{}')
  from work w where w.number = wanted
$$;

--
-- Name: work_due(date, text[], integer[], integer); Type: FUNCTION; Schema: checks; Owner: -
--

CREATE FUNCTION checks.work_due(acted_before date, held_children text[], held_people integer[], most integer) RETURNS TABLE(id uuid, number bigint, kind text, last_on date, held boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'checks', 'pg_temp'
    AS $$
  select w.id, w.number, w.kind, l.last_on,
    w.child = any (held_children) or w.author_id = any (held_people)
      or exists (select from answers_given g where g.work_id = w.id and g.by_id = any (held_people))
      or exists (select from sign_off s left join decision d on d.sign_off_id = s.id
                 where s.work_id = w.id and (s.by_id = any (held_people) or d.by_id = any (held_people) or d.for_id = any (held_people)))
  from work w cross join lateral (
    select (greatest(w.started_at, w.acted_first_at,
      (select max(g.at) from answers_given g where g.work_id = w.id),
      (select max(s.at) from sign_off s where s.work_id = w.id),
      (select max(d.at) from decision d join sign_off s on s.id = d.sign_off_id where s.work_id = w.id)) at time zone 'Europe/London')::date as last_on) l
  where w.started_at < acted_before + 1 and l.last_on < acted_before
  order by w.number limit most
$$;

--
-- Name: create_queue(text, jsonb); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO jobs.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          jobs.job_now(),
          jobs.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE jobs.%I (LIKE jobs.job INCLUDING DEFAULTS)', tablename);

      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i11 ON jobs.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON jobs.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i7 ON jobs.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i9 ON jobs.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i12 ON jobs.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON jobs.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON jobs.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE jobs.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON jobs.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE jobs.job_table_format($cmd$CREATE INDEX job_i10 ON jobs.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE jobs.job_table_format($cmd$ALTER TABLE jobs.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE jobs.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE jobs.job ATTACH PARTITION jobs.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;

--
-- Name: delete_queue(text); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM jobs.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS jobs.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM jobs.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM jobs.queue WHERE name = queue_name;
    END;
    $$;

--
-- Name: job_now(); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;

--
-- Name: job_table_format(text, text); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;

--
-- Name: job_table_run(text, text, text); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM jobs.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE jobs.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE jobs.job_table_format(command, 'job_common');

      FOR tbl IN SELECT table_name FROM jobs.queue WHERE partition = true
      LOOP
        EXECUTE jobs.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;

--
-- Name: job_table_run_async(text, integer, text, text, text); Type: FUNCTION; Schema: jobs; Owner: -
--

CREATE FUNCTION jobs.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM jobs.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO jobs.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          jobs.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO jobs.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        jobs.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        jobs.job_table_format(command, queue.table_name)
      FROM jobs.queue
      WHERE partition = true;
    END;
    $$;

--
-- Name: chained(text, bigint, timestamp with time zone, text, text); Type: FUNCTION; Schema: journal; Owner: -
--

CREATE FUNCTION journal.chained(previous text, id bigint, at timestamp with time zone, what text, commitment text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
  select encode(sha256(convert_to(previous || e'\x1e' ||
    concat_ws(e'\x1f', id::text, journal.written_at(at), what, commitment), 'UTF8')), 'hex')
$$;

--
-- Name: commit_entry(); Type: FUNCTION; Schema: journal; Owner: -
--

CREATE FUNCTION journal.commit_entry() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.salt := gen_random_uuid()::text;
  new.commitment := journal.commitment_of(new.salt, new.by_id, new.about, new.detail);
  new.written_in := pg_current_xact_id();
  return new;
end $$;

--
-- Name: commitment_of(text, integer, text, text); Type: FUNCTION; Schema: journal; Owner: -
--

CREATE FUNCTION journal.commitment_of(salt text, by_id integer, about text, detail text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$
  select encode(sha256(convert_to(concat_ws(e'\x1f', salt, coalesce(by_id::text, ''), about, detail), 'UTF8')), 'hex')
$$;

--
-- Name: erase_entry(bigint, integer, text); Type: FUNCTION; Schema: journal; Owner: -
--

CREATE FUNCTION journal.erase_entry(erased_id bigint, erased_by integer, why text) RETURNS void
    LANGUAGE plpgsql
    AS $$
begin
  if exists (select from journal.entry where id = erased_id and what in ('work-signed-off', 'work-authorised', 'work-returned',
      'work-recalled', 'standard-published', 'entry-erased')) then
    raise exception 'entry % is evidence of a signature or of a decision: it holds no words about anybody and is not erased', erased_id;
  end if;
  update journal.entry set by_id = null, about = 'erased', detail = '{}', salt = null where id = erased_id and salt is not null;
  if not found then raise exception 'there is no entry % to erase', erased_id; end if;
  insert into journal.entry (what, by_id, about, detail)
    values ('entry-erased', erased_by, 'journal:' || erased_id, jsonb_build_object('entry', erased_id, 'why', why)::text);
end $$;

--
-- Name: erase_outdated(bigint[], timestamp with time zone, integer, text); Type: FUNCTION; Schema: journal; Owner: -
--

CREATE FUNCTION journal.erase_outdated(asked bigint[], written_before timestamp with time zone, erased_by integer, why text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'journal', 'pg_temp'
    AS $$
declare
  each bigint;
  gone integer := 0;
begin
  for each in
    select e.id from journal.entry e
    where e.id = any (asked) and e.salt is not null and not journal.is_evidence(e.what)
      and e.at < least(written_before, now() - interval '1 year')
    order by e.id
  loop
    perform journal.erase_entry(each, erased_by, why);
    gone := gone + 1;
  end loop;
  return gone;
end $$;

--
-- Name: is_evidence(text); Type: FUNCTION; Schema: journal; Owner: -
--

CREATE FUNCTION journal.is_evidence(what text) RETURNS boolean
    LANGUAGE sql IMMUTABLE
    AS $$
  select what in ('work-signed-off', 'work-authorised', 'work-returned', 'work-recalled', 'standard-published', 'entry-erased', 'work-erased')
$$;

--
-- Name: seal_entries(); Type: FUNCTION; Schema: journal; Owner: -
--

CREATE FUNCTION journal.seal_entries() RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'journal', 'pg_temp'
    AS $$
declare
  last journal.seal;
  next journal.entry;
  ended constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
  sealed integer := 0;
begin
  if not pg_try_advisory_xact_lock(hashtext('journal.seal')) then return 0; end if;
  select * into last from journal.seal order by position desc limit 1;
  for next in
    select e.* from journal.entry e
    where (e.written_in >= coalesce(last.below, '0'::xid8) and e.written_in < ended
        -- Restored from a dump, the database counts its transactions anew: what came with the dump has long ended.
        or last.below > pg_snapshot_xmax(pg_current_snapshot()) and (e.written_in < ended or e.written_in >= last.below))
      and not exists (select from journal.seal s where s.entry_id = e.id)
    order by e.id
  loop
    last.digest := journal.chained(coalesce(last.digest, ''), next.id, next.at, next.what, next.commitment);
    last.position := coalesce(last.position, 0) + 1;
    insert into journal.seal (position, entry_id, digest, below)
      values (last.position, next.id, last.digest, ended);
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;

--
-- Name: written_at(timestamp with time zone); Type: FUNCTION; Schema: journal; Owner: -
--

CREATE FUNCTION journal.written_at(instant timestamp with time zone) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $$ select to_char(instant at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

--
-- Name: apply_naming(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.apply_naming() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  update point p set restriction = r.id from access.restriction r
  where r.id = new.restriction_id and r.lifted_at is null and p.child = r.child and p.by_id = new.person_id and p.restriction = 0;
  update new_assessment a set restriction = r.id from access.restriction r
  where r.id = new.restriction_id and r.lifted_at is null and a.child = r.child and a.added_by = new.person_id and a.restriction = 0;
  return null;
end $$;

--
-- Name: apply_restriction(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.apply_restriction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  update point set restriction = case when new.lifted_at is null then new.id else 0 end where child = new.child and restriction in (0, new.id);
  update new_assessment set restriction = case when new.lifted_at is null then new.id else 0 end where child = new.child and restriction in (0, new.id);
  return null;
end $$;

--
-- Name: apply_restriction_to_matters(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.apply_restriction_to_matters() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  update matter set restriction = access.restriction_of(new.child) where child = new.child;
  return null;
end $$;

--
-- Name: check_stands(integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.check_stands(asked integer) RETURNS boolean
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  select exists (select from supervision s join checks.work w on w.id = s.work_id where s.id = asked and w.state <> 'withdrawn')
$$;

--
-- Name: children_of_officer(date); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.children_of_officer(today date) RETURNS TABLE(number integer, reference text, born_on date, status text, team_id integer, team text, worker_id integer, worker text, last_seen date, as_at date, roles text[], since date, lines jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  with allocated as (
    select distinct on (upper(l.child), l.content ->> 'officer') upper(l.child) as child, l.content ->> 'officer' as role, caseload.name_key(l.content ->> 'name') as folded, (l.content ->> 'from')::date as since
    from caseload.line l where l.list = 'local/officers' and l.to_extract is null
    order by upper(l.child), l.content ->> 'officer', (l.content ->> 'from')::date desc nulls last, l.id desc),
  mine as (
    select a.child, array_agg(a.role order by a.role) as roles, min(a.since) as since
    from allocated a join caseload.named_on(today) n on n.what = 'worker' and n.folded = a.folded and n.ours = oversight.me()
    where 'chair' = any (string_to_array(current_setting('touchstone.roles', true), ',')) group by a.child)
  select c.number, c.reference, c.born_on, c.status, c.team_id, coalesce(t.name, c.team_said), c.worker_id, coalesce(p.name, c.worker_said), c.last_seen, c.as_at, m.roles, m.since,
    coalesce((select jsonb_agg(jsonb_build_object('list', l.list, 'fromDay', f.as_at, 'doubts', '[]'::jsonb, 'content',
        jsonb_build_object('started', l.content -> 'started', 'ended', l.content -> 'ended', 'ceased', l.content -> 'ceased', 'lastReview', l.content -> 'lastReview')))
      from caseload.line l join caseload.extract f on f.id = l.from_extract
      where upper(l.child) = c.reference and l.to_extract is null and l.list in ('annex-a/7', 'annex-a/8')), '[]')
  from mine m join caseload.child c on c.reference = m.child left join people.team t on t.id = c.team_id left join people.person p on p.id = c.worker_id
  where c.status <> 'closed' and c.restriction = any (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])
    and not exists (select from caseload.child_ending e where e.reference = c.reference and e.taken_back_at is null)
  order by c.reference
$$;

--
-- Name: count_cases(date, date, date, date, date[], date[]); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.count_cases(day date, known date, covers date, since date, days date[], dues date[]) RETURNS TABLE(team_id integer, recorded boolean, in_time boolean, elsewhere boolean, unfiled boolean, fresh boolean, number integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    SET enable_nestloop TO 'off'
    AS $$
#variable_conflict use_column
begin
  return query
  with need as (
    select o.child, o.team_id, greatest(o.begun_on, since) as begun_on from open_case o
    where o.from_on <= day and (o.to_on is null or o.to_on > day)
      and (coalesce(current_setting('touchstone.whole', true), '') = 'true' or o.team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
      and not exists (select from caseload.child_ending e where e.reference = o.child and e.taken_back_at is null and e.on_day <= day)
      and not exists (select from access.restriction r where r.child = o.child and r.lifted_at is null
        and r.id <> all (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[]))
  ), latest as (
    select h.child, max(h.held_on) filter (where h.filed) as filed_on, min(h.held_on) filter (where h.filed and h.held_on >= covers) as first_on, max(h.held_on) filter (where h.filed and h.held_on < covers) as before_on,
      max(h.held_on) filter (where not h.filed and h.place = 'wrong-place') as wrong_on, max(h.held_on) filter (where not h.filed and h.place = 'unfiled') as unfiled_on
    from (
      select s.child, s.held_on, s.place, s.filed_on is not null and s.filed_on <= known as filed from supervision s
      where s.kind = 'case' and s.held_on between since and day and s.known_on <= known and (s.gone_on is null or s.gone_on > known) and (s.source = 'here' or s.twin_id is null)) h
    group by h.child
  )
  -- Where two of them last until the day, the later one came in time after the other.
  select n.team_id, coalesce(l.filed_on >= covers, false), coalesce(l.first_on < l.filed_on or l.filed_on <= d.due, false), coalesce(l.wrong_on >= covers, false), coalesce(l.unfiled_on >= covers, false),
    n.begun_on >= covers, count(*)::integer
  from need n left join latest l on l.child = n.child
  left join unnest(days, dues) as d(on_day, due) on d.on_day = coalesce(l.before_on, n.begun_on)
  group by 1, 2, 3, 4, 5, 6;
end $$;

--
-- Name: count_workers(date, date, date, date, date[], date[], text[]); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.count_workers(day date, known date, covers date, since date, days date[], dues date[], roles text[]) RETURNS TABLE(team_id integer, recorded boolean, in_time boolean, elsewhere boolean, unfiled boolean, fresh boolean, number integer)
    LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    SET plan_cache_mode TO 'force_custom_plan'
    SET enable_nestloop TO 'off'
    AS $$
#variable_conflict use_column
begin
  return query
  with began as (
    select j.person_id, max(j.from_on) as begun_on
    from (select person_id, from_on, post_id, lag(post_id) over (partition by person_id order by from_on) as before from people.job where from_on <= day) j
    where j.post_id is not null and j.before is null group by j.person_id
  ), need as (
    select w.id, w.team_id, greatest(b.begun_on, since) as begun_on from people.staff_on(day) w join began b on b.person_id = w.id
    where w.role = any (roles) and (coalesce(current_setting('touchstone.whole', true), '') = 'true' or w.team_id = any (nullif(current_setting('touchstone.teams', true), '')::integer[]))
  ), latest as (
    select h.worker_id, max(h.held_on) filter (where h.filed) as filed_on, min(h.held_on) filter (where h.filed and h.held_on >= covers) as first_on, max(h.held_on) filter (where h.filed and h.held_on < covers) as before_on,
      max(h.held_on) filter (where not h.filed and h.place = 'wrong-place') as wrong_on, max(h.held_on) filter (where not h.filed and h.place = 'unfiled') as unfiled_on
    from (
      select s.worker_id, s.held_on, s.place, s.filed_on is not null and s.filed_on <= known as filed from supervision s
      where s.kind = 'professional' and (s.mode is null or s.mode = any ((select oversight.counting_modes())::text[])) and s.held_on between since and day and s.known_on <= known and (s.gone_on is null or s.gone_on > known) and (s.source = 'here' or s.twin_id is null)) h
    group by h.worker_id
  )
  -- Where two of them last until the day, the later one came in time after the other.
  select n.team_id, coalesce(l.filed_on >= covers, false), coalesce(l.first_on < l.filed_on or l.filed_on <= d.due, false), coalesce(l.wrong_on >= covers, false), coalesce(l.unfiled_on >= covers, false),
    n.begun_on >= covers, count(*)::integer
  from need n left join latest l on l.worker_id = n.id
  left join unnest(days, dues) as d(on_day, due) on d.on_day = coalesce(l.before_on, n.begun_on)
  group by 1, 2, 3, 4, 5, 6;
end $$;

--
-- Name: counting_modes(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.counting_modes() RETURNS text[]
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  select coalesce((select modes from supervision_counts order by id desc limit 1), '{individual}')
$$;

--
-- Name: departures_of(text, date); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.departures_of(asked text, today date) RETURNS TABLE(id integer, duty text, timescale text, basis text, allowed_on date, until date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  select m.id, m.facts ->> 'duty', m.facts ->> 'timescale', m.facts ->> 'basis', a.allowed_on, (m.facts ->> 'until')::date
  from departure_child k join matter m on m.id = k.matter_id and m.kind = 'departure' and m.state = 'open' join caseload.child c on c.reference = k.child
    cross join lateral (select max((s.at at time zone 'Europe/London')::date) as allowed_on from step s where s.matter_id = m.id and s.act = 'allow') a
  where k.child = asked and (m.facts ->> 'until')::date >= today and caseload.in_scope(c.team_id, c.worker_id, c.restriction)
  order by m.id
$$;

--
-- Name: drop_contradicted(integer, integer, date); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.drop_contradicted(here integer, listed integer, since date) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  update supervision s set gone_on = since, gone_why = 'A contradiction was settled: it is wrong.'
  from supervision_conflict k where k.here_id = here and k.listed_id = listed and k.settled_by = me() and s.gone_on is null
    and s.id = case k.settled_as when 'ours-wrong' then here when 'list-wrong' then listed end
$$;

--
-- Name: erase_matters(integer[], date, text[], integer[], integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.erase_matters(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
declare
  gone integer[];
begin
  if not exists (select from people.person where id = erased_by) then
    raise exception 'somebody must have it erased' using errcode = 'check_violation';
  end if;
  select coalesce(array_agg(d.id), '{}') into gone
  from matters_due(least(acted_before, (now() - interval '1 year')::date), held_children, held_people, 2147483647) d where d.id = any (asked) and not d.held;
  delete from step where matter_id = any (gone);
  delete from matter where id = any (gone);
  insert into journal.entry (what, by_id, about) select 'matter-erased', erased_by, 'matter:' || each from unnest(gone) as each;
  return cardinality(gone);
end $$;

--
-- Name: erase_points(integer[], date, text[], integer[], integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.erase_points(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
declare
  gone text[];
begin
  if not exists (select from people.person where id = erased_by) then
    raise exception 'somebody must have it erased' using errcode = 'check_violation';
  end if;
  select coalesce(array_agg(p.child), '{}') into gone
  from points_due(least(acted_before, (now() - interval '1 year')::date), held_children, held_people, 2147483647) due join point p on p.id = due.id
  where due.id = any (asked) and not due.held;
  delete from filing f using point p where p.id = f.point_id and p.child = any (gone);
  delete from point where child = any (gone);
  delete from new_assessment_taken_back b using new_assessment a where a.id = b.assessment_id and a.child = any (gone) and a.added_at < now() - interval '1 year';
  delete from new_assessment a where a.child = any (gone) and a.added_at < now() - interval '1 year';
  insert into journal.entry (what, by_id, about) select 'oversight-erased', erased_by, 'child:' || each from unnest(gone) as each;
  return cardinality(gone);
end $$;

--
-- Name: erase_supervision(integer[], date, text[], integer[], integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.erase_supervision(asked integer[], held_before date, held_children text[], held_people integer[], erased_by integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
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

--
-- Name: follow_child(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.follow_child() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  update point set team_id = new.team_id where child = new.reference and team_id <> new.team_id;
  update new_assessment set team_id = new.team_id where child = new.reference and team_id <> new.team_id;
  return null;
end $$;

--
-- Name: follow_children(integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.follow_children(asked integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
declare
  day constant date := (select as_at from caseload.extract where id = asked);
begin
  create temporary table open_now on commit drop as
  select c.reference as child, c.team_id, c.worker_id, least(coalesce(b.begun_on, day), day) as begun_on
  from caseload.child c left join (
    select upper(l.child) as child, min(coalesce((l.content ->> 'opened')::date, (l.content ->> 'started')::date)) as begun_on
    from caseload.line l where l.to_extract is null and l.list in ('annex-a/4', 'annex-a/6', 'annex-a/7', 'annex-a/8') group by upper(l.child)) b on b.child = c.reference
  where c.status <> 'closed' and c.from_extract is not null;
  update open_case o set to_on = day, to_extract = asked
  where o.to_on is null and not exists (select from open_now n where n.child = o.child and n.team_id is not distinct from o.team_id and n.worker_id is not distinct from o.worker_id);
  insert into open_case (child, team_id, worker_id, begun_on, from_on, from_extract)
  select n.child, n.team_id, n.worker_id, n.begun_on, day, asked from open_now n where not exists (select from open_case o where o.child = n.child and o.to_on is null);
  drop table open_now;
end $$;

--
-- Name: follow_extract(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.follow_extract() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  if new.kind = 'annex-a' and new.state = 'kept' then perform follow_children(new.id); end if;
  if new.kind = 'annex-a' and new.state = 'undone' then perform unfollow_children(new.id); end if;
  if new.kind = 'local' and new.state = 'kept' then perform follow_list(new.id); end if;
  if new.kind = 'local' and new.state = 'undone' then perform unfollow_list(new.id); end if;
  return null;
end $$;

--
-- Name: follow_list(integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.follow_list(asked integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $_$
declare
  day constant date := (select as_at from caseload.extract where id = asked);
  first_day date;
  last_day date;
begin
  insert into supervision (kind, source, worker_id, worker_said, supervisor_id, supervisor_said, team_id, child, held_on, place, place_said, known_on, filed_on, from_extract, line_id, made_at)
  select k.kind, 'list', w.id, l.content ->> 'worker', nullif(m.id, w.id), l.content ->> 'manager', w.team_id,
    case when upper(l.content ->> 'child') ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$' then upper(l.content ->> 'child') end, k.held_on,
    case when k.elsewhere is null then 'case-system' else 'wrong-place' end, coalesce(k.elsewhere, ''), greatest(day, k.held_on), case when k.elsewhere is null then greatest(day, k.held_on) end, asked, l.id, now()
  from caseload.line l
  cross join lateral (select coalesce(l.content ->> 'supervision', case when l.content ->> 'child' is null then 'professional' else 'case' end) as kind, (l.content ->> 'date')::date as held_on) g
  -- Of a worker's own supervision nothing is said: it is kept here, and the list only tells that it took place.
  cross join lateral (select g.kind, g.held_on, case when g.kind = 'case' then case l.content ->> 'recorded' when 'case-note' then 'Case note' when 'other' then 'Another place' end end as elsewhere) k
  left join (select lower(name) as name, min(id) as id, min(team_id) as team_id from people.staff_on(day) group by lower(name) having count(*) = 1) w on w.name = lower(l.content ->> 'worker')
  left join (select lower(name) as name, min(id) as id from people.staff_on(day) group by lower(name) having count(*) = 1) m on m.name = lower(l.content ->> 'manager')
  where l.from_extract = asked and l.list = 'local/supervision' and l.content ->> 'date' is not null;
  update supervision s set gone_on = day, gone_extract = asked from caseload.line l
  where l.to_extract = asked and l.list = 'local/supervision' and s.line_id = l.id and s.gone_on is null;
  -- What somebody said is in the form by now stays said, while the list does not show it there.
  update supervision s set filed_on = greatest(g.filed_on, s.known_on), address = g.address from supervision g
  where s.from_extract = asked and s.place = 'wrong-place' and g.gone_extract = asked and g.place = 'wrong-place' and g.filed_on is not null and g.child = s.child and g.held_on = s.held_on and g.worker_said is not distinct from s.worker_said;
  -- Ours that went with such a line may go with another one now.
  update supervision n set twin_id = null from supervision l where l.gone_extract = asked and n.twin_id = l.id;
  select min(held_on), max(held_on) into first_day, last_day from supervision where from_extract = asked;
  if first_day is not null then perform match_supervisions(first_day, last_day, day, asked); end if;
end $_$;

--
-- Name: follow_workers(date); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.follow_workers(day date) RETURNS void
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  update supervision s set team_id = w.team_id from people.staff_on(day) w
  where s.worker_id = w.id and s.kind = 'professional' and s.team_id is distinct from w.team_id
$$;

--
-- Name: gather_about(text, text, integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.gather_about(about_kind text, about_value text, asked_by integer) RETURNS TABLE(place text, title text, on_day date, part text, said text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  insert into journal.entry (what, by_id, about) values ('oversight-gathered', asked_by, about_kind || ':' || about_value);
  return query
  select 'oversight:' || p.id, 'Management oversight, ' || case p.point when 'further' then 'further' else 'day ' || p.point end, p.done_on, 'What was recorded',
    concat_ws(e'\n', concat('for child ', p.child, ', of the assessment that began on ', to_char(p.started_on, 'DD Mon YYYY'), ', by ', b.name, coalesce(' for ' || f.name, ''), ', recorded ', to_char(p.at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI'),
      case p.kept when 'here' then ', written here' when 'elsewhere' then ', in the wrong place: ' || p.place else ', in the case system' end, coalesce('. Address: ' || p.address, '')),
      'Direction given: ' || p.direction, 'What needs to change: ' || nullif(p.change, ''), 'By when: ' || to_char(p.change_by, 'DD Mon YYYY'), 'How it will be reviewed: ' || nullif(p.review, ''),
      'Filed by ' || g.name || ', ' || to_char(k.at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI') || coalesce('. Address: ' || k.address, ''))
  from point p join people.person b on b.id = p.by_id left join people.person f on f.id = p.for_id left join filing k on k.point_id = p.id left join people.person g on g.id = k.by_id
  where case about_kind when 'child' then p.child = about_value when 'person' then about_value in (p.by_id::text, p.for_id::text, p.worker_id::text, k.by_id::text) else false end
  union all
  select 'assessment-added:' || a.id, 'A new assessment that was typed in', a.started_on, 'What was typed in',
    concat('for child ', a.child, ', worker ', w.name, ', by ', b.name, ', ', to_char(a.added_at at time zone 'Europe/London', 'DD Mon YYYY HH24:MI'), coalesce('. Taken back by ' || t.name, ''))
  from new_assessment a join people.person w on w.id = a.worker_id join people.person b on b.id = a.added_by left join new_assessment_taken_back k on k.assessment_id = a.id left join people.person t on t.id = k.by_id
  where case about_kind when 'child' then a.child = about_value when 'person' then about_value in (a.worker_id::text, a.added_by::text, k.by_id::text) else false end
  order by 3, 1;
end $$;

--
-- Name: gather_matters(text, text, integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.gather_matters(about_kind text, about_value text, asked_by integer) RETURNS TABLE(matter integer, kind text, child text, team text, opened_on date, number integer, act text, by_name text, for_name text, at timestamp with time zone, facts jsonb, filed_name text, filed_at timestamp with time zone)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
#variable_conflict use_column
begin
  insert into journal.entry (what, by_id, about) values ('matters-gathered', asked_by, about_kind || ':' || about_value);
  return query
  select m.id, m.kind, m.child, t.name, (m.opened_at at time zone 'Europe/London')::date, s.number, s.act, b.name, f.name, s.at, s.facts, g.name, s.filed_at
  from matter m join step s on s.matter_id = m.id join people.team t on t.id = m.team_id join people.person b on b.id = s.by_id left join people.person f on f.id = s.for_id
    left join people.person g on g.id = s.filed_by
  where case about_kind when 'child' then m.child = about_value or exists (select from departure_child k where k.matter_id = m.id and k.child = about_value)
    when 'person' then about_value in (s.by_id::text, s.for_id::text, s.filed_by::text) else false end
  order by m.id, s.number;
end $$;

--
-- Name: gather_supervision(text, text, integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.gather_supervision(about_kind text, about_value text, asked_by integer) RETURNS TABLE(place text, title text, on_day date, part text, said text)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
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

--
-- Name: is_hr(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.is_hr() RETURNS boolean
    LANGUAGE sql STABLE
    AS $$ select 'hr-partner' = any (string_to_array(current_setting('touchstone.roles', true), ',')) $$;

--
-- Name: match_supervisions(date, date, date, integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.match_supervisions(since date, until date, seen_on date, by_extract integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  create temporary table one_meeting on commit drop as
  with pair as (
    select n.id as here, l.id as listed, l.place = 'wrong-place' as elsewhere, abs(l.held_on - n.held_on) as days
    from supervision n join supervision l on l.source = 'list' and l.kind = n.kind and l.held_on between n.held_on - 3 and n.held_on + 3 and l.twin_id is null and l.gone_on is null
    where n.source = 'here' and n.twin_id is null and n.gone_on is null and n.held_on between since - 3 and until + 3
      and (case n.kind when 'case' then l.child = n.child else l.worker_id = n.worker_id and n.mode = 'individual' end) and not (n.place = 'case-system' and l.place = 'wrong-place')),
  nearest as (select distinct on (here) * from pair order by here, days, elsewhere, listed)
  select distinct on (listed) here, listed, elsewhere from nearest order by listed, days, here;
  update supervision l set twin_id = m.here from one_meeting m where l.id = m.listed;
  update supervision n set twin_id = m.listed,
    filed_extract = case when n.filed_on is null and not m.elsewhere then by_extract else n.filed_extract end,
    filed_on = case when n.filed_on is null and not m.elsewhere then greatest(seen_on, n.known_on) else n.filed_on end
  from one_meeting m where n.id = m.here;
  drop table one_meeting;
  insert into supervision_conflict (here_id, listed_id, found_on)
  select n.id, l.id, seen_on
  from supervision n join supervision l on l.source = 'list' and l.held_on between n.held_on - 3 and n.held_on + 3 and l.twin_id is null and l.gone_on is null
  where n.source = 'here' and n.twin_id is null and n.gone_on is null and n.held_on between since - 3 and until + 3
    and (case when n.kind = 'case' and l.kind = 'case' and l.child = n.child then n.place = 'case-system' and l.place = 'wrong-place' and l.filed_on is null
      when n.kind = 'case' then l.worker_id = n.worker_id and l.child is distinct from n.child
        and not exists (select from supervision o where o.source = 'list' and o.kind = 'case' and o.child = n.child and o.gone_on is null and o.held_on between n.held_on - 3 and n.held_on + 3)
      else l.worker_id = n.worker_id and l.kind = 'case' and l.child is null end)
  on conflict do nothing;
end $$;

--
-- Name: matters_begun(text[], text[]); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.matters_begun(kinds text[], fields text[]) RETURNS TABLE(kind text, child text, opened_on date, day text, open boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  select m.kind, m.child, (m.opened_at at time zone 'Europe/London')::date, m.facts ->> k.field, m.is_open
  from unnest(kinds, fields) as k(kind, field) join matter m on m.kind = k.kind join caseload.child c on c.reference = m.child
  where caseload.in_scope(c.team_id, c.worker_id, c.restriction)
$$;

--
-- Name: matters_due(date, text[], integer[], integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.matters_due(acted_before date, held_children text[], held_people integer[], most integer) RETURNS TABLE(id integer, kind text, last_on date, held boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  select m.id, m.kind, (m.moved_at at time zone 'Europe/London')::date,
    coalesce(m.child = any (held_children), false) or exists (select from departure_child k where k.matter_id = m.id and k.child = any (held_children))
      or exists (select from step s where s.matter_id = m.id and (s.by_id = any (held_people) or s.for_id = any (held_people) or s.filed_by = any (held_people)))
      or (m.is_open and (m.child is null or exists (select from caseload.child c where c.reference = m.child and c.status <> 'closed')
        and not exists (select from caseload.child_ending e where e.reference = m.child and e.taken_back_at is null)))
  from matter m where (m.moved_at at time zone 'Europe/London')::date < acted_before order by m.moved_at, m.id limit most
$$;

--
-- Name: matters_told(integer[], text[], text[], date[]); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.matters_told(matters integer[], lists text[], columns text[], days date[]) RETURNS TABLE(matter integer, as_at date)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  select m.id, max(e.as_at)
  from unnest(matters, lists, columns, days) as w(matter, list, col, day)
  join matter m on m.id = w.matter join caseload.child c on c.reference = m.child
  join caseload.line l on upper(l.child) = m.child and l.list = w.list and l.to_extract is null and l.content ->> w.col = w.day::text
  join caseload.extract e on e.id = caseload.newest_with(w.list, null)
  where m.restriction = any (coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])
    and (caseload.in_scope(c.team_id, c.worker_id, c.restriction) or m.opened_by = nullif(current_setting('touchstone.person', true), '')::integer)
  group by m.id
$$;

--
-- Name: me(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.me() RETURNS integer
    LANGUAGE sql STABLE
    AS $$ select nullif(current_setting('touchstone.person', true), '')::integer $$;

--
-- Name: my_kinds(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.my_kinds() RETURNS text[]
    LANGUAGE sql STABLE
    AS $$
  select array_remove(array[case when r.roles && '{chair}' then 'dispute' end,
    case when r.roles && '{team-manager,service-manager,head-of-service,assistant-director,director}' then 'departure' end], null)
  from (select coalesce(string_to_array(current_setting('touchstone.roles', true), ','), '{}') as roles) r
$$;

--
-- Name: my_reports(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.my_reports() RETURNS integer[]
    LANGUAGE sql STABLE
    AS $$ select coalesce(nullif(current_setting('touchstone.reports', true), ''), '{}')::integer[] $$;

--
-- Name: my_teams(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.my_teams() RETURNS integer[]
    LANGUAGE sql STABLE
    AS $$
  select case when string_to_array(current_setting('touchstone.roles', true), ',') <@ '{quality-lead,principal-social-worker}' then '{}'
    else coalesce(nullif(current_setting('touchstone.manages', true), ''), '{}')::integer[] end
$$;

--
-- Name: points_due(date, text[], integer[], integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.points_due(acted_before date, held_children text[], held_people integer[], most integer) RETURNS TABLE(id integer, records integer, last_on date, held boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  with acts as (
    select child, id, by_id as person, at from point union all select p.child, p.id, f.by_id, f.at from filing f join point p on p.id = f.point_id)
  select min(a.id), count(distinct a.id)::integer, max((a.at at time zone 'Europe/London')::date), bool_or(a.child = any (held_children) or a.person = any (held_people))
  from acts a group by a.child having max((a.at at time zone 'Europe/London')::date) < acted_before order by 1 limit most
$$;

--
-- Name: put_right(integer, date, text); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.put_right(asked integer, since date, record text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  update supervision s set filed_on = since, address = coalesce(record, s.address)
  where s.id = asked and s.kind = 'case' and (s.source = 'here' or s.twin_id is null) and s.filed_on is null and s.gone_on is null and since >= s.known_on
    and exists (select from caseload.child c where c.reference = s.child and caseload.in_scope(c.team_id, c.worker_id, c.restriction))
  returning true
$$;

--
-- Name: refuse_change_of_answered(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.refuse_change_of_answered() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.answered_at is not null or new.notes <> old.notes or new.written_by <> old.written_by then
    raise exception 'a version that was answered is never changed' using errcode = 'check_violation';
  end if;
  return new;
end $$;

--
-- Name: refuse_change_of_filed(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.refuse_change_of_filed() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  raise exception 'that it is filed is said once' using errcode = 'check_violation';
end $$;

--
-- Name: refuse_change_of_settled(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.refuse_change_of_settled() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  if old.settled_at is not null then raise exception 'a contradiction that was settled is never changed' using errcode = 'check_violation'; end if;
  return new;
end $$;

--
-- Name: refuse_other_check(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.refuse_other_check() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  if not exists (select from checks.work w join matter m on m.child = w.child where w.number = (new.facts ->> 'work')::integer and m.id = new.matter_id) then
    raise exception 'a check that is named is about the same child';
  end if;
  return new;
end $$;

--
-- Name: refuse_own_line(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.refuse_own_line() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
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

--
-- Name: refuse_own_point(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.refuse_own_point() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
declare
  before oversight.point;
begin
  if exists (select from caseload.child c where c.reference = new.child and c.worker_id = new.by_id)
    or exists (select from new_assessment a where a.child = new.child and a.worker_id = new.by_id and a.started_on = new.started_on
      and not exists (select from new_assessment_taken_back b where b.assessment_id = a.id)) then
    raise exception 'nobody gives management oversight to their own work' using errcode = 'check_violation';
  end if;
  if new.corrects is not null then
    select * into strict before from point where id = new.corrects;
    if before.child <> new.child or before.point <> new.point then
      raise exception 'a correction is about the same point of the same child' using errcode = 'check_violation';
    end if;
  end if;
  return new;
end $$;

--
-- Name: refuse_own_request(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.refuse_own_request() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  if new.decides is not null and new.from_state is not null
    and exists (select from step s where s.matter_id = new.matter_id and s.asks and s.by_id in (new.by_id, new.for_id)) then
    raise exception 'nobody decides on what they asked for' using errcode = 'check_violation';
  end if;
  return new;
end $$;

--
-- Name: set_matter_restriction(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.set_matter_restriction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  new.restriction := case when new.child is null then 0 else access.restriction_of(new.child) end;
  return new;
end $$;

--
-- Name: set_restriction(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.set_restriction() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  new.restriction := access.restriction_of(new.child);
  if not exists (select from access.restriction_named n where n.restriction_id = new.restriction and n.removed_at is null
    and n.person_id = (to_jsonb(new) ->> case tg_table_name when 'point' then 'by_id' else 'added_by' end)::integer) then
    new.restriction := 0;
  end if;
  return new;
end $$;

--
-- Name: supervision_due(date, text[], integer[], integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.supervision_due(held_before date, held_children text[], held_people integer[], most integer) RETURNS TABLE(id integer, on_day date, held boolean)
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  select s.id, s.held_on, coalesce(s.child = any (held_children), false) or coalesce(s.worker_id = any (held_people), false) or coalesce(s.supervisor_id = any (held_people), false)
    or exists (select from supervision_action a where a.supervision_id = s.id and a.state = 'open')
  from supervision s where s.held_on < held_before order by s.held_on, s.id limit most
$$;

--
-- Name: take_back_supervision(integer, date, text); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.take_back_supervision(asked integer, since date, reason text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  update supervision s set gone_on = since, gone_why = reason
  where s.id = asked and s.source = 'here' and s.gone_on is null and s.supervisor_id = me()
    and not exists (select from supervision_note n where n.supervision_id = s.id and n.answered_at is not null)
  returning true
$$;

--
-- Name: take_matters_along(); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.take_matters_along() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  update matter set team_id = new.team_id where child = new.reference and is_open;
  return null;
end $$;

--
-- Name: tie_check(integer, uuid); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.tie_check(asked integer, work uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
  update supervision s set work_id = work
  where s.id = asked and s.kind = 'case' and s.supervisor_id = me() and s.gone_on is null
    and exists (select from checks.work w where w.id = work and w.kind = 'supervision' and w.child = s.child and w.author_id = me())
    and not check_stands(s.id)
  returning true
$$;

--
-- Name: unfollow_children(integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.unfollow_children(asked integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  delete from open_case where from_extract = asked;
  update open_case set to_on = null, to_extract = null where to_extract = asked;
end $$;

--
-- Name: unfollow_list(integer); Type: FUNCTION; Schema: oversight; Owner: -
--

CREATE FUNCTION oversight.unfollow_list(asked integer) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'oversight', 'pg_temp'
    AS $$
begin
  delete from supervision_conflict c using supervision s where s.from_extract = asked and c.listed_id = s.id;
  update supervision n set twin_id = null, filed_on = case when n.filed_extract = asked then null else n.filed_on end, filed_extract = nullif(n.filed_extract, asked)
  from supervision l where l.from_extract = asked and n.twin_id = l.id;
  delete from supervision where from_extract = asked;
  update supervision n set twin_id = l.id from supervision l where l.gone_extract = asked and l.twin_id = n.id and n.twin_id is null;
  update supervision set gone_on = null, gone_extract = null where gone_extract = asked;
end $$;

--
-- Name: carrier_on(date); Type: FUNCTION; Schema: people; Owner: -
--

CREATE FUNCTION people.carrier_on(day date) RETURNS TABLE(then_id integer, team_id integer)
    LANGUAGE sql STABLE
    AS $$
  select c.then_id, c.team_id from people.history_on(day) c
  where not exists (select from people.team_succession s where s.from_id = c.team_id and s.carries and s.on_day <= day)
$$;

--
-- Name: history_on(date); Type: FUNCTION; Schema: people; Owner: -
--

CREATE FUNCTION people.history_on(day date) RETURNS TABLE(team_id integer, then_id integer)
    LANGUAGE sql STABLE
    AS $$
  with recursive carried as (
    select id as now_id, id as then_id from people.team
    union
    select s.to_id, c.then_id from carried c join people.team_succession s on s.from_id = c.now_id and s.carries and s.on_day <= day
  )
  select now_id, then_id from carried
$$;

--
-- Name: job_title_on(integer, date); Type: FUNCTION; Schema: people; Owner: -
--

CREATE FUNCTION people.job_title_on(person integer, day date) RETURNS text
    LANGUAGE sql STABLE
    AS $$
  select s.title from (select post_id from people.job where person_id = person and from_on <= day order by from_on desc limit 1) j
  join lateral (select title, open from people.post_state where post_id = j.post_id and from_on <= day order by from_on desc limit 1) s on s.open
$$;

--
-- Name: posts_on(date); Type: FUNCTION; Schema: people; Owner: -
--

CREATE FUNCTION people.posts_on(day date) RETURNS TABLE(id integer, title text, role text, team_id integer, reports_to integer)
    LANGUAGE sql STABLE
    AS $$
  select s.post_id, s.title, s.role, s.team_id, s.reports_to
  from (select distinct on (post_id) * from people.post_state where from_on <= day order by post_id, from_on desc) s
  where s.open
$$;

--
-- Name: renew_stamp(); Type: FUNCTION; Schema: people; Owner: -
--

CREATE FUNCTION people.renew_stamp() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'people', 'pg_temp'
    AS $$
begin
  update stamp set mark = gen_random_uuid();
  return null;
end $$;

--
-- Name: staff_on(date); Type: FUNCTION; Schema: people; Owner: -
--

CREATE FUNCTION people.staff_on(day date) RETURNS TABLE(id integer, name text, email text, post_id integer, job_title text, role text, team_id integer, reports_to integer)
    LANGUAGE sql STABLE
    AS $$
  select p.id, p.name, p.email, s.id, s.title, s.role, s.team_id, s.reports_to
  from (select distinct on (person_id) * from people.job where from_on <= day order by person_id, from_on desc) j
  join people.posts_on(day) s on s.id = j.post_id
  join people.person p on p.id = j.person_id
$$;

--
-- Name: teams_on(date); Type: FUNCTION; Schema: people; Owner: -
--

CREATE FUNCTION people.teams_on(day date) RETURNS TABLE(id integer, kind text, name text, within_id integer)
    LANGUAGE sql STABLE
    AS $$
  select t.id, t.kind, s.name, s.within_id from people.team t
  join (select distinct on (team_id) * from people.team_state where from_on <= day order by team_id, from_on desc) s on s.team_id = t.id
  where s.open
$$;

--
-- Name: erase_complaints(uuid[], date); Type: FUNCTION; Schema: privacy; Owner: -
--

CREATE FUNCTION privacy.erase_complaints(asked uuid[], closed_before date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'privacy', 'pg_temp'
    AS $$
declare
  gone integer;
begin
  delete from complaint where id = any (asked) and closed_on < least(closed_before, (now() - interval '1 year')::date);
  get diagnostics gone = row_count;
  return gone;
end $$;

--
-- Name: erase_requests(uuid[], date); Type: FUNCTION; Schema: privacy; Owner: -
--

CREATE FUNCTION privacy.erase_requests(asked uuid[], closed_before date) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'privacy', 'pg_temp'
    AS $$
declare
  gone uuid[];
begin
  select coalesce(array_agg(id), '{}') into gone from request
  where id = any (asked) and closed_on < least(closed_before, (now() - interval '1 year')::date);
  delete from pack where request_id = any (gone);
  delete from mark where request_id = any (gone);
  delete from item where request_id = any (gone);
  delete from search where request_id = any (gone);
  delete from clock_stop where request_id = any (gone);
  delete from request where id = any (gone);
  return cardinality(gone);
end $$;

--
-- Name: make_digest(); Type: FUNCTION; Schema: privacy; Owner: -
--

CREATE FUNCTION privacy.make_digest() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
begin
  new.digest := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
  return new;
end $$;

--
-- Name: refuse_change_of_published(); Type: FUNCTION; Schema: standards; Owner: -
--

CREATE FUNCTION standards.refuse_change_of_published() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path TO 'standards', 'pg_temp'
    AS $$
declare
  is_published boolean;
begin
  if tg_table_name = 'version' then
    if tg_op = 'INSERT' and new.state <> 'draft' then
      raise exception 'a version of a standard begins as a draft' using errcode = 'restrict_violation';
    end if;
    is_published := tg_op <> 'INSERT' and old.state = 'published';
  else
    select bool_or(state = 'published') into is_published from (
      select state from version
      where id in (case when tg_op <> 'DELETE' then new.version_id end, case when tg_op <> 'INSERT' then old.version_id end)
      order by id for share) as versions;
  end if;
  if is_published then
    raise exception 'a published version of a standard cannot be changed' using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;

--
-- Name: account; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.account (
    id integer NOT NULL,
    person_id integer NOT NULL,
    name text NOT NULL,
    closed_at timestamp with time zone,
    issuer text,
    subject text,
    opened_at timestamp with time zone DEFAULT now() NOT NULL,
    last_used_at timestamp with time zone,
    closed_why text,
    group_roles text[] DEFAULT '{}'::text[] NOT NULL,
    CONSTRAINT account_check CHECK (((issuer IS NULL) = (subject IS NULL))),
    CONSTRAINT account_closed_why_check CHECK ((closed_why = ANY (ARRAY['unused'::text, 'by-hand'::text])))
);

--
-- Name: account_id_seq; Type: SEQUENCE; Schema: access; Owner: -
--

ALTER TABLE access.account ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.account_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: attempt; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.attempt (
    id bigint NOT NULL,
    of_name text NOT NULL,
    from_address text NOT NULL,
    at timestamp with time zone NOT NULL
);

--
-- Name: attempt_id_seq; Type: SEQUENCE; Schema: access; Owner: -
--

ALTER TABLE access.attempt ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.attempt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: challenge; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.challenge (
    digest text NOT NULL,
    used_at timestamp with time zone NOT NULL
);

--
-- Name: delegation; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.delegation (
    id integer NOT NULL,
    decision text NOT NULL,
    subject text DEFAULT ''::text NOT NULL,
    role text NOT NULL,
    cover boolean NOT NULL,
    from_on date NOT NULL,
    to_on date,
    reason text NOT NULL,
    asked_by integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    approved_by integer,
    approved_at timestamp with time zone,
    ended_by integer,
    ended_at timestamp with time zone,
    CONSTRAINT delegation_check CHECK ((to_on >= from_on)),
    CONSTRAINT delegation_check1 CHECK ((approved_by <> asked_by)),
    CONSTRAINT delegation_check2 CHECK (((approved_by IS NULL) = (approved_at IS NULL))),
    CONSTRAINT delegation_check3 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
    CONSTRAINT delegation_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 1000))),
    CONSTRAINT delegation_role_check CHECK ((role = ANY (ARRAY['team-manager'::text, 'service-manager'::text, 'head-of-service'::text, 'assistant-director'::text, 'director'::text])))
);

--
-- Name: delegation_id_seq; Type: SEQUENCE; Schema: access; Owner: -
--

ALTER TABLE access.delegation ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.delegation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: glass; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.glass (
    id integer NOT NULL,
    person_id integer NOT NULL,
    team_id integer,
    child text,
    teams integer[] NOT NULL,
    restriction_id integer,
    reason text NOT NULL,
    from_at timestamp with time zone NOT NULL,
    until_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    CONSTRAINT glass_check CHECK (((until_at > from_at) AND (until_at <= (from_at + '01:00:00'::interval)))),
    CONSTRAINT glass_check1 CHECK ((ended_at >= from_at)),
    CONSTRAINT glass_check2 CHECK (((team_id IS NULL) <> (child IS NULL))),
    CONSTRAINT glass_reason_check CHECK (((length(btrim(reason)) >= 10) AND (length(btrim(reason)) <= 1000)))
);

--
-- Name: glass_id_seq; Type: SEQUENCE; Schema: access; Owner: -
--

ALTER TABLE access.glass ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.glass_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: glass_told; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.glass_told (
    glass_id integer NOT NULL,
    person_id integer NOT NULL,
    seen_at timestamp with time zone
);

--
-- Name: granted; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.granted (
    id integer NOT NULL,
    person_id integer NOT NULL,
    role text NOT NULL,
    team_id integer,
    from_on date NOT NULL,
    to_on date NOT NULL,
    reason text NOT NULL,
    asked_by integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    approved_by integer,
    approved_at timestamp with time zone,
    ended_by integer,
    ended_at timestamp with time zone,
    CONSTRAINT granted_check CHECK (((to_on >= from_on) AND (to_on < (from_on + 366)))),
    CONSTRAINT granted_check1 CHECK (((role <> ALL (ARRAY['inspector'::text, 'councillor'::text, 'supplier'::text])) OR (to_on < (from_on + 90)))),
    CONSTRAINT granted_check2 CHECK (((role <> ALL (ARRAY['practitioner'::text, 'chair'::text, 'business-support'::text, 'out-of-hours'::text])) OR (team_id IS NOT NULL))),
    CONSTRAINT granted_check3 CHECK ((asked_by <> person_id)),
    CONSTRAINT granted_check4 CHECK ((approved_by <> person_id)),
    CONSTRAINT granted_check5 CHECK ((approved_by <> asked_by)),
    CONSTRAINT granted_check6 CHECK (((approved_by IS NULL) = (approved_at IS NULL))),
    CONSTRAINT granted_check7 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
    CONSTRAINT granted_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 1000))),
    CONSTRAINT granted_role_check CHECK ((role = ANY (ARRAY['practitioner'::text, 'chair'::text, 'director'::text, 'quality-lead'::text, 'auditor'::text, 'improvement-adviser'::text, 'principal-social-worker'::text, 'analyst'::text, 'hr-partner'::text, 'business-support'::text, 'legal-adviser'::text, 'information-officer'::text, 'out-of-hours'::text, 'inspector'::text, 'councillor'::text, 'supplier'::text, 'administrator'::text])))
);

--
-- Name: granted_id_seq; Type: SEQUENCE; Schema: access; Owner: -
--

ALTER TABLE access.granted ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.granted_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: invitation; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.invitation (
    digest text NOT NULL,
    account_id integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    CONSTRAINT invitation_check CHECK ((ends_at > made_at))
);

--
-- Name: lifting; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.lifting (
    id integer NOT NULL,
    restriction_id integer NOT NULL,
    reason text NOT NULL,
    asked_by integer NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    asked_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    approved_by integer,
    approved_at timestamp with time zone,
    ended_by integer,
    ended_at timestamp with time zone,
    CONSTRAINT lifting_check CHECK ((approved_by <> asked_by)),
    CONSTRAINT lifting_check1 CHECK (((approved_by IS NULL) = (approved_at IS NULL))),
    CONSTRAINT lifting_check2 CHECK (((ended_by IS NULL) = (ended_at IS NULL))),
    CONSTRAINT lifting_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 1000)))
);

--
-- Name: lifting_id_seq; Type: SEQUENCE; Schema: access; Owner: -
--

ALTER TABLE access.lifting ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.lifting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: passkey; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.passkey (
    id text NOT NULL,
    account_id integer NOT NULL,
    name text NOT NULL,
    public_key text NOT NULL,
    counter bigint NOT NULL,
    made_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone,
    CONSTRAINT passkey_name_check CHECK (((length(name) >= 1) AND (length(name) <= 60)))
);

--
-- Name: password; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.password (
    account_id integer NOT NULL,
    hash text NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT password_hash_check CHECK ((hash ~~ '$argon2id$%'::text))
);

--
-- Name: restriction; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.restriction (
    id integer NOT NULL,
    child text NOT NULL,
    reason text NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    lifted_at timestamp with time zone,
    CONSTRAINT restriction_child_check CHECK (((length(child) >= 1) AND (length(child) <= 40))),
    CONSTRAINT restriction_reason_check CHECK (((length(btrim(reason)) >= 1) AND (length(btrim(reason)) <= 1000)))
);

--
-- Name: restriction_id_seq; Type: SEQUENCE; Schema: access; Owner: -
--

ALTER TABLE access.restriction ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME access.restriction_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: restriction_named; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.restriction_named (
    restriction_id integer NOT NULL,
    person_id integer NOT NULL,
    named_by integer NOT NULL,
    named_at timestamp with time zone NOT NULL,
    removed_by integer,
    removed_at timestamp with time zone,
    CONSTRAINT restriction_named_check CHECK ((named_by <> person_id)),
    CONSTRAINT restriction_named_check1 CHECK (((removed_by IS NULL) = (removed_at IS NULL)))
);

--
-- Name: added_day; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.added_day (
    id integer NOT NULL,
    what text NOT NULL,
    day date NOT NULL,
    source text NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    taken_back_by integer,
    taken_back_at timestamp with time zone,
    CONSTRAINT added_day_check CHECK (((taken_back_by IS NULL) = (taken_back_at IS NULL))),
    CONSTRAINT added_day_check1 CHECK (
CASE what
    WHEN 'year-published'::text THEN ((EXTRACT(month FROM day) = (1)::numeric) AND (EXTRACT(day FROM day) = (1)::numeric))
    ELSE (EXTRACT(isodow FROM day) < (6)::numeric)
END),
    CONSTRAINT added_day_day_check CHECK (((day >= '1990-01-01'::date) AND (day <= '2100-12-31'::date))),
    CONSTRAINT added_day_source_check CHECK (((btrim(source) <> ''::text) AND (length(source) <= 500))),
    CONSTRAINT added_day_what_check CHECK ((what = ANY (ARRAY['bank-holiday'::text, 'closure'::text, 'year-published'::text])))
);

--
-- Name: added_day_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.added_day ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.added_day_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: child; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.child (
    reference text NOT NULL,
    born_on date,
    status text NOT NULL,
    team_id integer,
    worker_id integer,
    as_at date NOT NULL,
    restriction integer DEFAULT 0 NOT NULL,
    last_seen date,
    team_said text,
    worker_said text,
    from_extract integer,
    number integer NOT NULL,
    CONSTRAINT child_reference_check CHECK ((reference ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'::text)),
    CONSTRAINT child_status_check CHECK ((status = ANY (ARRAY['child-in-need'::text, 'child-protection'::text, 'child-in-care'::text, 'care-leaver'::text, 'assessment'::text, 'closed'::text])))
);

--
-- Name: child_ending; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.child_ending (
    id integer NOT NULL,
    reference text NOT NULL,
    why text NOT NULL,
    on_day date NOT NULL,
    merged_into text,
    said_by integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    taken_back_by integer,
    taken_back_at timestamp with time zone,
    CONSTRAINT child_ending_check CHECK (((merged_into IS NULL) OR (why = 'merged'::text))),
    CONSTRAINT child_ending_why_check CHECK ((why = ANY (ARRAY['died'::text, 'moved-away'::text, 'adopted'::text, 'merged'::text, 'closed'::text])))
);

--
-- Name: child_ending_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.child_ending ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.child_ending_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: child_number_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.child ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.child_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: child_was; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.child_was (
    extract_id integer NOT NULL,
    reference text NOT NULL,
    was jsonb
);

--
-- Name: coming; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.coming (
    extract_id integer NOT NULL,
    list text NOT NULL,
    key text NOT NULL,
    child text,
    content jsonb NOT NULL,
    digest uuid GENERATED ALWAYS AS ((md5((content)::text))::uuid) STORED NOT NULL
);

--
-- Name: doubt; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.doubt (
    extract_id integer NOT NULL,
    list text NOT NULL,
    key text NOT NULL,
    rule text NOT NULL,
    child text
);

--
-- Name: extract_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload."extract" ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.extract_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: heading; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.heading (
    id integer NOT NULL,
    list text NOT NULL,
    col text NOT NULL,
    heading text NOT NULL,
    folded text NOT NULL,
    said_by integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by integer,
    CONSTRAINT heading_folded_check CHECK ((folded <> ''::text)),
    CONSTRAINT heading_heading_check CHECK ((length(heading) <= 200))
);

--
-- Name: heading_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.heading ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.heading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: line; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.line (
    id bigint NOT NULL,
    list text NOT NULL,
    key text NOT NULL,
    child text,
    content jsonb NOT NULL,
    digest uuid NOT NULL,
    from_extract integer NOT NULL,
    to_extract integer
);

--
-- Name: line_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.line ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.line_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: list_owner; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.list_owner (
    id integer NOT NULL,
    list text NOT NULL,
    person_id integer NOT NULL,
    from_at timestamp with time zone NOT NULL,
    set_by integer NOT NULL,
    until_at timestamp with time zone,
    ended_by integer,
    CONSTRAINT list_owner_check CHECK ((until_at >= from_at)),
    CONSTRAINT list_owner_check1 CHECK (((until_at IS NULL) = (ended_by IS NULL))),
    CONSTRAINT list_owner_list_check CHECK ((list ~ '^[a-z0-9-]{1,40}/[a-z0-9-]{1,60}$'::text))
);

--
-- Name: list_owner_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.list_owner ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.list_owner_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: name_said; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.name_said (
    id integer NOT NULL,
    what text NOT NULL,
    name text NOT NULL,
    folded text GENERATED ALWAYS AS (caseload.name_key(name)) STORED NOT NULL,
    team_id integer,
    person_id integer,
    said_by integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by integer,
    CONSTRAINT name_said_check CHECK (((team_id IS NULL) OR (what = 'team'::text))),
    CONSTRAINT name_said_check1 CHECK (((person_id IS NULL) OR (what = 'worker'::text))),
    CONSTRAINT name_said_folded_check CHECK ((folded <> ''::text)),
    CONSTRAINT name_said_name_check CHECK ((length(name) <= 200)),
    CONSTRAINT name_said_what_check CHECK ((what = ANY (ARRAY['team'::text, 'worker'::text])))
);

--
-- Name: name_said_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.name_said ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.name_said_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: open_child; Type: VIEW; Schema: caseload; Owner: -
--

CREATE VIEW caseload.open_child WITH (security_invoker='true') AS
 SELECT c.reference,
    c.born_on,
    c.status,
    c.team_id,
    c.worker_id,
    c.as_at,
    c.restriction,
    c.last_seen,
    c.team_said,
    c.worker_said,
    c.from_extract,
    c.number
   FROM caseload.child c
  WHERE ((c.status <> 'closed'::text) AND (c.from_extract IS NOT NULL) AND (NOT (EXISTS ( SELECT
           FROM caseload.child_ending e
          WHERE ((e.reference = c.reference) AND (e.taken_back_at IS NULL))))));

--
-- Name: problem; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.problem (
    extract_id integer NOT NULL,
    number integer NOT NULL,
    file text NOT NULL,
    sheet text,
    "row" integer,
    col text,
    value text,
    rule text NOT NULL,
    severity text NOT NULL,
    message text NOT NULL,
    list text,
    rows integer,
    child text,
    CONSTRAINT problem_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'ask'::text])))
);

--
-- Name: service_start; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.service_start (
    id integer NOT NULL,
    began_on date,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL
);

--
-- Name: service_start_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.service_start ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.service_start_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: settling; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.settling (
    extract_id integer NOT NULL,
    what text NOT NULL,
    asked_by integer,
    asked_at timestamp with time zone NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    step text DEFAULT 'waiting'::text NOT NULL,
    rows integer DEFAULT 0 NOT NULL,
    of_rows integer DEFAULT 0 NOT NULL,
    refused text,
    CONSTRAINT settling_step_check CHECK ((step = ANY (ARRAY['waiting'::text, 'comparing'::text, 'rows'::text, 'following'::text]))),
    CONSTRAINT settling_what_check CHECK ((what = ANY (ARRAY['keep'::text, 'undo'::text])))
);

--
-- Name: timescale_override; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.timescale_override (
    id integer NOT NULL,
    timescale text NOT NULL,
    from_day date,
    to_day date,
    off boolean DEFAULT false NOT NULL,
    limit_number integer,
    limit_unit text,
    first_day_counts boolean DEFAULT false NOT NULL,
    begins text[],
    source text NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    ended_by integer,
    ended_at timestamp with time zone,
    withdrawn_by integer,
    withdrawn_at timestamp with time zone,
    CONSTRAINT timescale_override_begins_check CHECK ((cardinality(begins) > 0)),
    CONSTRAINT timescale_override_check CHECK ((to_day >= from_day)),
    CONSTRAINT timescale_override_check1 CHECK ((off OR (limit_number IS NOT NULL) OR (begins IS NOT NULL))),
    CONSTRAINT timescale_override_check2 CHECK (((limit_number IS NULL) = (limit_unit IS NULL))),
    CONSTRAINT timescale_override_check3 CHECK ((((ended_by IS NULL) = (ended_at IS NULL)) AND ((ended_at IS NULL) OR (to_day IS NOT NULL)))),
    CONSTRAINT timescale_override_check4 CHECK (((withdrawn_by IS NULL) = (withdrawn_at IS NULL))),
    CONSTRAINT timescale_override_limit_number_check CHECK (((limit_number >= 1) AND (limit_number <= 1826))),
    CONSTRAINT timescale_override_limit_unit_check CHECK ((limit_unit = ANY (ARRAY['hours'::text, 'days'::text, 'working-days'::text, 'weeks'::text, 'months'::text]))),
    CONSTRAINT timescale_override_source_check CHECK (((btrim(source) <> ''::text) AND (length(source) <= 500))),
    CONSTRAINT timescale_override_timescale_check CHECK ((timescale ~ '^[a-z0-9-]{3,60}$'::text))
);

--
-- Name: timescale_override_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.timescale_override ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.timescale_override_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: told_ending; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.told_ending (
    reference text NOT NULL,
    why text NOT NULL,
    on_day date NOT NULL,
    list text NOT NULL,
    from_extract integer NOT NULL,
    CONSTRAINT told_ending_why_check CHECK ((why = ANY (ARRAY['died'::text, 'adopted'::text, 'moved-away'::text])))
);

--
-- Name: word; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.word (
    id integer NOT NULL,
    list text NOT NULL,
    col text NOT NULL,
    heading text NOT NULL,
    word text NOT NULL,
    folded text NOT NULL,
    code text NOT NULL,
    said_by integer,
    said_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by integer,
    CONSTRAINT word_folded_check CHECK ((folded <> ''::text))
);

--
-- Name: word_id_seq; Type: SEQUENCE; Schema: caseload; Owner: -
--

ALTER TABLE caseload.word ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME caseload.word_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: answers_given; Type: TABLE; Schema: checks; Owner: -
--

CREATE TABLE checks.answers_given (
    id bigint NOT NULL,
    work_id uuid NOT NULL,
    team_id integer NOT NULL,
    round integer NOT NULL,
    by_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    given checks.given_answer[] NOT NULL,
    restriction integer DEFAULT 0 NOT NULL,
    CONSTRAINT answers_given_given_check CHECK ((cardinality(given) > 0))
);

--
-- Name: answer; Type: VIEW; Schema: checks; Owner: -
--

CREATE VIEW checks.answer WITH (security_invoker='true') AS
 SELECT g.id,
    g.work_id,
    g.team_id,
    g.round,
    a.code,
    a.response,
    a.note,
    a.reason,
    a.attempts,
    a.next_step,
    a.improvement,
    a.improve_by,
    g.by_id,
    g.at
   FROM (checks.answers_given g
     CROSS JOIN LATERAL unnest(g.given) a(code, response, note, reason, attempts, next_step, improvement, improve_by));

--
-- Name: answers_given_id_seq; Type: SEQUENCE; Schema: checks; Owner: -
--

ALTER TABLE checks.answers_given ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME checks.answers_given_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: decision; Type: TABLE; Schema: checks; Owner: -
--

CREATE TABLE checks.decision (
    sign_off_id uuid NOT NULL,
    team_id integer NOT NULL,
    outcome text NOT NULL,
    by_id integer NOT NULL,
    for_id integer,
    at timestamp with time zone NOT NULL,
    digest text NOT NULL,
    improve_by date,
    kind text NOT NULL,
    number integer NOT NULL,
    signed_at timestamp with time zone NOT NULL,
    not_possible_yet boolean NOT NULL,
    restriction integer DEFAULT 0 NOT NULL,
    CONSTRAINT decision_check CHECK (((outcome = 'returned'::text) = (improve_by IS NOT NULL))),
    CONSTRAINT decision_outcome_check CHECK ((outcome = ANY (ARRAY['authorised'::text, 'returned'::text, 'recalled'::text])))
);

--
-- Name: kind_rule; Type: TABLE; Schema: checks; Owner: -
--

CREATE TABLE checks.kind_rule (
    kind text NOT NULL,
    mode text NOT NULL,
    sample_percent integer DEFAULT 10 NOT NULL,
    live_from date,
    allow_partly boolean DEFAULT false NOT NULL,
    set_by integer,
    set_at timestamp with time zone,
    CONSTRAINT kind_rule_mode_check CHECK ((mode = ANY (ARRAY['authorise-all'::text, 'sample'::text, 'aide-memoire'::text]))),
    CONSTRAINT kind_rule_sample_percent_check CHECK (((sample_percent >= 1) AND (sample_percent <= 100)))
);

--
-- Name: return_point; Type: TABLE; Schema: checks; Owner: -
--

CREATE TABLE checks.return_point (
    sign_off_id uuid NOT NULL,
    team_id integer NOT NULL,
    code text NOT NULL,
    improve text NOT NULL,
    restriction integer DEFAULT 0 NOT NULL,
    CONSTRAINT return_point_improve_check CHECK (((length(improve) >= 1) AND (length(improve) <= 10000)))
);

--
-- Name: sign_off; Type: TABLE; Schema: checks; Owner: -
--

CREATE TABLE checks.sign_off (
    id uuid NOT NULL,
    work_id uuid NOT NULL,
    team_id integer NOT NULL,
    number integer NOT NULL,
    by_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    content text NOT NULL,
    digest text NOT NULL,
    mode text NOT NULL,
    drawn boolean NOT NULL,
    shadow boolean NOT NULL,
    kind text NOT NULL,
    not_possible_yet boolean DEFAULT false NOT NULL,
    restriction integer DEFAULT 0 NOT NULL
);

--
-- Name: work; Type: TABLE; Schema: checks; Owner: -
--

CREATE TABLE checks.work (
    id uuid NOT NULL,
    number bigint NOT NULL,
    kind text NOT NULL,
    child text NOT NULL,
    child_unknown text,
    author_id integer NOT NULL,
    team_id integer NOT NULL,
    version_id integer NOT NULL,
    due_on date NOT NULL,
    record_address text,
    state text DEFAULT 'in-progress'::text NOT NULL,
    round integer DEFAULT 1 NOT NULL,
    started_at timestamp with time zone NOT NULL,
    acted_first_reason text,
    acted_first_at timestamp with time zone,
    acted_first_by integer,
    withdrawn_reason text,
    restriction integer DEFAULT 0 NOT NULL,
    CONSTRAINT work_check CHECK (((acted_first_reason IS NULL) = (acted_first_at IS NULL))),
    CONSTRAINT work_check1 CHECK (((state = 'withdrawn'::text) = (withdrawn_reason IS NOT NULL))),
    CONSTRAINT work_round_check CHECK ((round > 0)),
    CONSTRAINT work_state_check CHECK ((state = ANY (ARRAY['in-progress'::text, 'returned'::text, 'signed-off'::text, 'authorised'::text, 'completed'::text, 'withdrawn'::text])))
);

--
-- Name: work_number_seq; Type: SEQUENCE; Schema: checks; Owner: -
--

ALTER TABLE checks.work ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME checks.work_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: cell; Type: TABLE; Schema: figures; Owner: -
--

CREATE TABLE figures.cell (
    indicator text NOT NULL,
    month date NOT NULL,
    team_id integer NOT NULL,
    numerator integer NOT NULL,
    denominator integer NOT NULL,
    left_out integer NOT NULL,
    as_at date NOT NULL,
    extract_id integer NOT NULL,
    whole boolean NOT NULL,
    CONSTRAINT cell_check CHECK ((denominator >= numerator)),
    CONSTRAINT cell_indicator_check CHECK ((indicator ~ '^[a-z0-9-]{3,60}$'::text)),
    CONSTRAINT cell_left_out_check CHECK ((left_out >= 0)),
    CONSTRAINT cell_numerator_check CHECK ((numerator >= 0))
);

--
-- Name: counting; Type: TABLE; Schema: figures; Owner: -
--

CREATE TABLE figures.counting (
    id integer NOT NULL,
    stamp text NOT NULL,
    at timestamp with time zone NOT NULL,
    cells integer NOT NULL
);

--
-- Name: counting_id_seq; Type: SEQUENCE; Schema: figures; Owner: -
--

ALTER TABLE figures.counting ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME figures.counting_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: phase; Type: TABLE; Schema: figures; Owner: -
--

CREATE TABLE figures.phase (
    id integer NOT NULL,
    indicator text NOT NULL,
    from_month date NOT NULL,
    reason text NOT NULL,
    said_by integer NOT NULL,
    said_at timestamp with time zone NOT NULL,
    taken_back_at timestamp with time zone,
    taken_back_by integer,
    CONSTRAINT phase_check CHECK (((taken_back_at IS NULL) = (taken_back_by IS NULL))),
    CONSTRAINT phase_indicator_check CHECK ((indicator ~ '^[a-z0-9-]{3,60}$'::text)),
    CONSTRAINT phase_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 500)))
);

--
-- Name: phase_id_seq; Type: SEQUENCE; Schema: figures; Owner: -
--

ALTER TABLE figures.phase ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME figures.phase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: screening; Type: TABLE; Schema: figures; Owner: -
--

CREATE TABLE figures.screening (
    id integer NOT NULL,
    screened boolean NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL
);

--
-- Name: screening_id_seq; Type: SEQUENCE; Schema: figures; Owner: -
--

ALTER TABLE figures.screening ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME figures.screening_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: target; Type: TABLE; Schema: figures; Owner: -
--

CREATE TABLE figures.target (
    id integer NOT NULL,
    indicator text NOT NULL,
    value numeric(8,1) NOT NULL,
    near numeric(8,1) NOT NULL,
    owner text NOT NULL,
    from_on date NOT NULL,
    ended boolean DEFAULT false NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT target_indicator_check CHECK ((indicator ~ '^[a-z0-9-]{3,60}$'::text)),
    CONSTRAINT target_near_check CHECK ((near >= (0)::numeric)),
    CONSTRAINT target_owner_check CHECK (((length(owner) >= 1) AND (length(owner) <= 200))),
    CONSTRAINT target_value_check CHECK ((value >= (0)::numeric))
);

--
-- Name: target_id_seq; Type: SEQUENCE; Schema: figures; Owner: -
--

ALTER TABLE figures.target ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME figures.target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: bam; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);

--
-- Name: job; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state jobs.job_state DEFAULT 'created'::jobs.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid
)
PARTITION BY LIST (name);

--
-- Name: job_common; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state jobs.job_state DEFAULT 'created'::jobs.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);

--
-- Name: job_dependency; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);

--
-- Name: queue; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);

--
-- Name: queue_stats; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);

--
-- Name: queue_stats_20261122; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.queue_stats_20261122 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: queue_stats_20261123; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.queue_stats_20261123 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: schedule; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);

--
-- Name: subscription; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: version; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);

--
-- Name: warning; Type: TABLE; Schema: jobs; Owner: -
--

CREATE TABLE jobs.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: entry; Type: TABLE; Schema: journal; Owner: -
--

CREATE TABLE journal.entry (
    id bigint NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    what text NOT NULL,
    by_id integer,
    about text NOT NULL,
    detail text DEFAULT '{}'::text NOT NULL,
    written_in xid8 DEFAULT pg_current_xact_id() NOT NULL,
    salt text,
    commitment text NOT NULL,
    CONSTRAINT entry_detail_check CHECK ((jsonb_typeof((detail)::jsonb) = 'object'::text)),
    CONSTRAINT entry_what_check CHECK ((what ~ '^[a-z]+(-[a-z]+)*$'::text))
);

--
-- Name: entry_id_seq; Type: SEQUENCE; Schema: journal; Owner: -
--

ALTER TABLE journal.entry ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME journal.entry_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: seal; Type: TABLE; Schema: journal; Owner: -
--

CREATE TABLE journal.seal (
    "position" bigint NOT NULL,
    entry_id bigint NOT NULL,
    digest text NOT NULL,
    below xid8 NOT NULL,
    at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    CONSTRAINT seal_position_check CHECK (("position" > 0))
);

--
-- Name: day; Type: TABLE; Schema: notices; Owner: -
--

CREATE TABLE notices.day (
    day date NOT NULL,
    made_at timestamp with time zone NOT NULL,
    messages integer NOT NULL
);

--
-- Name: message; Type: TABLE; Schema: notices; Owner: -
--

CREATE TABLE notices.message (
    id uuid NOT NULL,
    person_id integer NOT NULL,
    kind text NOT NULL,
    things integer NOT NULL,
    day date NOT NULL,
    newest_at timestamp with time zone,
    made_at timestamp with time zone NOT NULL,
    state text DEFAULT 'waiting'::text NOT NULL,
    tries integer DEFAULT 0 NOT NULL,
    tried_at timestamp with time zone,
    sent_at timestamp with time zone,
    provider_id text,
    fault text,
    CONSTRAINT message_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
    CONSTRAINT message_check1 CHECK (((kind = 'waiting'::text) = (newest_at IS NOT NULL))),
    CONSTRAINT message_fault_check CHECK ((length(fault) <= 100)),
    CONSTRAINT message_kind_check CHECK ((kind = ANY (ARRAY['daily'::text, 'waiting'::text, 'report'::text]))),
    CONSTRAINT message_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'trying'::text, 'sent'::text, 'failed'::text, 'dropped'::text]))),
    CONSTRAINT message_things_check CHECK (((things > 0) OR ((kind = 'report'::text) AND (things = 0))))
);

--
-- Name: setting; Type: TABLE; Schema: notices; Owner: -
--

CREATE TABLE notices.setting (
    person_id integer NOT NULL,
    way text NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT setting_way_check CHECK ((way = ANY (ARRAY['daily'::text, 'at-once'::text, 'never'::text])))
);

--
-- Name: calendar; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.calendar (
    id integer NOT NULL,
    person_id integer NOT NULL,
    digest text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone
);

--
-- Name: calendar_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.calendar ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.calendar_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: coaching; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.coaching (
    id integer NOT NULL,
    manager_id integer NOT NULL,
    coach_id integer NOT NULL,
    goal text NOT NULL,
    hours integer NOT NULL,
    begun_on date NOT NULL,
    ended_on date,
    effect text,
    made_by integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT coaching_check CHECK ((coach_id <> manager_id)),
    CONSTRAINT coaching_check1 CHECK (((ended_on IS NULL) = (effect IS NULL))),
    CONSTRAINT coaching_effect_check CHECK ((length(effect) <= 5000)),
    CONSTRAINT coaching_goal_check CHECK (((length(goal) >= 1) AND (length(goal) <= 2000))),
    CONSTRAINT coaching_hours_check CHECK (((hours >= 1) AND (hours <= 100)))
);

--
-- Name: coaching_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.coaching ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.coaching_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: coaching_session; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.coaching_session (
    id integer NOT NULL,
    coaching_id integer NOT NULL,
    held_on date NOT NULL,
    words text NOT NULL,
    by_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT coaching_session_words_check CHECK (((length(words) >= 1) AND (length(words) <= 5000)))
);

--
-- Name: coaching_session_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.coaching_session ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.coaching_session_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: departure_child; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.departure_child (
    matter_id integer NOT NULL,
    child text NOT NULL,
    tied_by integer NOT NULL,
    tied_at timestamp with time zone NOT NULL,
    CONSTRAINT departure_child_child_check CHECK ((child ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'::text))
);

--
-- Name: filing; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.filing (
    point_id integer NOT NULL,
    team_id integer NOT NULL,
    restriction integer NOT NULL,
    by_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    address text,
    CONSTRAINT filing_address_check CHECK ((length(address) <= 500))
);

--
-- Name: ladder; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.ladder (
    id integer NOT NULL,
    grace integer NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT ladder_grace_check CHECK (((grace >= 0) AND (grace <= 20)))
);

--
-- Name: ladder_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.ladder ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.ladder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: matter; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.matter (
    id integer NOT NULL,
    kind text NOT NULL,
    child text,
    team_id integer NOT NULL,
    restriction integer DEFAULT 0 NOT NULL,
    state text NOT NULL,
    waits boolean DEFAULT false NOT NULL,
    is_open boolean NOT NULL,
    opened_by integer NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    due_on date,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    steps integer DEFAULT 1 NOT NULL,
    moved_at timestamp with time zone NOT NULL,
    reader_id integer GENERATED ALWAYS AS (
CASE
    WHEN (kind = 'court-document'::text) THEN ((facts ->> 'reader'::text))::integer
    ELSE NULL::integer
END) STORED,
    check_number integer GENERATED ALWAYS AS (((facts ->> 'work'::text))::integer) STORED,
    CONSTRAINT matter_kind_check CHECK ((kind ~ '^[a-z0-9-]{3,40}$'::text))
);

--
-- Name: matter_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.matter ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.matter_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: new_assessment; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.new_assessment (
    id integer NOT NULL,
    child text NOT NULL,
    started_on date NOT NULL,
    worker_id integer NOT NULL,
    team_id integer NOT NULL,
    restriction integer DEFAULT 0 NOT NULL,
    added_by integer NOT NULL,
    added_at timestamp with time zone NOT NULL,
    CONSTRAINT new_assessment_check CHECK ((started_on <= ((added_at AT TIME ZONE 'Europe/London'::text))::date)),
    CONSTRAINT new_assessment_child_check CHECK ((child ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'::text))
);

--
-- Name: new_assessment_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.new_assessment ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.new_assessment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: new_assessment_taken_back; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.new_assessment_taken_back (
    assessment_id integer NOT NULL,
    team_id integer NOT NULL,
    restriction integer NOT NULL,
    by_id integer NOT NULL,
    at timestamp with time zone NOT NULL
);

--
-- Name: open_case; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.open_case (
    id bigint NOT NULL,
    child text NOT NULL,
    team_id integer,
    worker_id integer,
    begun_on date NOT NULL,
    from_on date NOT NULL,
    to_on date,
    from_extract integer NOT NULL,
    to_extract integer
);

--
-- Name: open_case_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.open_case ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.open_case_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: point; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.point (
    id integer NOT NULL,
    child text NOT NULL,
    started_on date NOT NULL,
    point text NOT NULL,
    done_on date NOT NULL,
    by_id integer NOT NULL,
    for_id integer,
    worker_id integer,
    kept text NOT NULL,
    address text,
    place text,
    direction text,
    change text,
    change_by date,
    review text,
    team_id integer NOT NULL,
    restriction integer DEFAULT 0 NOT NULL,
    at timestamp with time zone NOT NULL,
    corrects integer,
    CONSTRAINT point_address_check CHECK ((length(address) <= 500)),
    CONSTRAINT point_change_check CHECK ((length(change) <= 10000)),
    CONSTRAINT point_check CHECK ((for_id <> by_id)),
    CONSTRAINT point_check1 CHECK ((worker_id <> by_id)),
    CONSTRAINT point_check2 CHECK (((done_on >= started_on) AND (done_on <= ((at AT TIME ZONE 'Europe/London'::text))::date))),
    CONSTRAINT point_check3 CHECK (((kept = 'elsewhere'::text) = (place IS NOT NULL))),
    CONSTRAINT point_check4 CHECK (((kept = 'here'::text) OR (COALESCE(direction, change, (change_by)::text, review) IS NULL))),
    CONSTRAINT point_check5 CHECK (((kept <> 'here'::text) OR (direction IS NOT NULL))),
    CONSTRAINT point_child_check CHECK ((child ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'::text)),
    CONSTRAINT point_direction_check CHECK ((length(direction) <= 10000)),
    CONSTRAINT point_kept_check CHECK ((kept = ANY (ARRAY['case-system'::text, 'here'::text, 'elsewhere'::text]))),
    CONSTRAINT point_place_check CHECK ((length(place) <= 500)),
    CONSTRAINT point_point_check CHECK ((point = ANY (ARRAY['1'::text, '8'::text, '20'::text, '40'::text, 'further'::text]))),
    CONSTRAINT point_review_check CHECK ((length(review) <= 10000))
);

--
-- Name: point_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.point ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.point_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: step; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.step (
    matter_id integer NOT NULL,
    number integer NOT NULL,
    team_id integer NOT NULL,
    restriction integer NOT NULL,
    opened_by integer NOT NULL,
    act text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    decides text,
    asks boolean DEFAULT false NOT NULL,
    by_id integer NOT NULL,
    for_id integer,
    at timestamp with time zone NOT NULL,
    facts jsonb NOT NULL,
    composed boolean DEFAULT false NOT NULL,
    filed_by integer,
    filed_at timestamp with time zone,
    filed_address text,
    CONSTRAINT step_decides_check CHECK ((decides = ANY (ARRAY['agrees'::text, 'changes'::text]))),
    CONSTRAINT step_filed_address_check CHECK ((length(filed_address) <= 500)),
    CONSTRAINT step_filed_check CHECK ((((filed_by IS NULL) = (filed_at IS NULL)) AND ((filed_at IS NULL) OR composed) AND ((filed_address IS NULL) OR (filed_at IS NOT NULL))))
);

--
-- Name: supervision; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision (
    id integer NOT NULL,
    kind text NOT NULL,
    source text NOT NULL,
    worker_id integer,
    worker_said text,
    supervisor_id integer,
    supervisor_said text,
    team_id integer,
    child text,
    held_on date NOT NULL,
    mode text,
    reflective boolean,
    wellbeing boolean,
    place text NOT NULL,
    place_said text DEFAULT ''::text NOT NULL,
    address text,
    known_on date NOT NULL,
    filed_on date,
    gone_on date,
    gone_why text,
    twin_id integer,
    from_extract integer,
    gone_extract integer,
    filed_extract integer,
    line_id bigint,
    made_by integer,
    made_at timestamp with time zone NOT NULL,
    together_id integer,
    work_id uuid,
    CONSTRAINT supervision_address_check CHECK ((length(address) <= 500)),
    CONSTRAINT supervision_check CHECK ((worker_id <> supervisor_id)),
    CONSTRAINT supervision_check1 CHECK (((source = 'list'::text) OR ((worker_id IS NOT NULL) AND (supervisor_id IS NOT NULL) AND (made_by IS NOT NULL)))),
    CONSTRAINT supervision_check2 CHECK (((kind <> 'case'::text) OR (source = 'list'::text) OR (child IS NOT NULL))),
    CONSTRAINT supervision_check3 CHECK (((filed_on >= known_on) AND (known_on >= held_on))),
    CONSTRAINT supervision_check4 CHECK (((place <> 'wrong-place'::text) OR (place_said <> ''::text))),
    CONSTRAINT supervision_child_check CHECK ((child ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'::text)),
    CONSTRAINT supervision_gone_why_check CHECK ((length(gone_why) <= 500)),
    CONSTRAINT supervision_kind_check CHECK ((kind = ANY (ARRAY['professional'::text, 'case'::text]))),
    CONSTRAINT supervision_mode_check CHECK ((mode = ANY (ARRAY['individual'::text, 'group'::text, 'reflective-group'::text, 'observation'::text]))),
    CONSTRAINT supervision_place_check CHECK ((place = ANY (ARRAY['here'::text, 'case-system'::text, 'unfiled'::text, 'wrong-place'::text]))),
    CONSTRAINT supervision_place_said_check CHECK ((length(place_said) <= 200)),
    CONSTRAINT supervision_source_check CHECK ((source = ANY (ARRAY['here'::text, 'list'::text]))),
    CONSTRAINT supervision_supervisor_said_check CHECK ((length(supervisor_said) <= 200)),
    CONSTRAINT supervision_worker_said_check CHECK ((length(worker_said) <= 200))
);

--
-- Name: supervision_action; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision_action (
    id integer NOT NULL,
    supervision_id integer NOT NULL,
    worker_id integer NOT NULL,
    what text NOT NULL,
    of text NOT NULL,
    by_on date NOT NULL,
    state text DEFAULT 'open'::text NOT NULL,
    why text,
    ended_by integer,
    ended_at timestamp with time zone,
    CONSTRAINT supervision_action_check CHECK (((state = 'open'::text) = (ended_at IS NULL))),
    CONSTRAINT supervision_action_check1 CHECK (((state <> 'dropped'::text) OR (why <> ''::text))),
    CONSTRAINT supervision_action_of_check CHECK ((of = ANY (ARRAY['worker'::text, 'supervisor'::text]))),
    CONSTRAINT supervision_action_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text]))),
    CONSTRAINT supervision_action_what_check CHECK (((length(what) >= 1) AND (length(what) <= 1000))),
    CONSTRAINT supervision_action_why_check CHECK ((length(why) <= 1000))
);

--
-- Name: supervision_action_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_action ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.supervision_action_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: supervision_conflict; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision_conflict (
    here_id integer NOT NULL,
    listed_id integer NOT NULL,
    found_on date NOT NULL,
    settled_as text,
    settled_by integer,
    settled_at timestamp with time zone,
    CONSTRAINT supervision_conflict_check CHECK (((settled_as IS NULL) = (settled_at IS NULL))),
    CONSTRAINT supervision_conflict_settled_as_check CHECK ((settled_as = ANY (ARRAY['both'::text, 'ours-wrong'::text, 'list-wrong'::text])))
);

--
-- Name: supervision_counts; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision_counts (
    id integer NOT NULL,
    modes text[] NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT supervision_counts_modes_check CHECK (((cardinality(modes) > 0) AND (modes <@ ARRAY['individual'::text, 'group'::text, 'reflective-group'::text, 'observation'::text])))
);

--
-- Name: supervision_counts_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_counts ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.supervision_counts_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: supervision_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.supervision_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: supervision_ladder; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision_ladder (
    id integer NOT NULL,
    level text NOT NULL,
    months integer,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT supervision_ladder_level_check CHECK ((level = ANY (ARRAY['team-manager'::text, 'service-manager'::text, 'head-of-service'::text, 'assistant-director'::text, 'director'::text]))),
    CONSTRAINT supervision_ladder_months_check CHECK (((months >= 1) AND (months <= 24)))
);

--
-- Name: supervision_ladder_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_ladder ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.supervision_ladder_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: supervision_note; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision_note (
    supervision_id integer NOT NULL,
    version integer NOT NULL,
    notes text NOT NULL,
    written_by integer NOT NULL,
    written_at timestamp with time zone NOT NULL,
    answered_at timestamp with time zone,
    otherwise text,
    CONSTRAINT supervision_note_check CHECK (((otherwise IS NULL) OR (answered_at IS NOT NULL))),
    CONSTRAINT supervision_note_notes_check CHECK (((length(notes) >= 1) AND (length(notes) <= 20000))),
    CONSTRAINT supervision_note_otherwise_check CHECK ((length(otherwise) <= 10000)),
    CONSTRAINT supervision_note_version_check CHECK ((version > 0))
);

--
-- Name: supervision_target; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision_target (
    id integer NOT NULL,
    kind text NOT NULL,
    percent integer NOT NULL,
    owner text NOT NULL,
    from_on date NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT supervision_target_kind_check CHECK ((kind = ANY (ARRAY['professional'::text, 'case'::text]))),
    CONSTRAINT supervision_target_owner_check CHECK (((length(owner) >= 1) AND (length(owner) <= 200))),
    CONSTRAINT supervision_target_percent_check CHECK (((percent >= 1) AND (percent <= 100)))
);

--
-- Name: supervision_target_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_target ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.supervision_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: supervision_topic; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision_topic (
    id integer NOT NULL,
    worker_id integer NOT NULL,
    source text NOT NULL,
    about text NOT NULL,
    words text NOT NULL,
    chosen_by integer NOT NULL,
    chosen_at timestamp with time zone NOT NULL,
    supervision_id integer,
    dropped_at timestamp with time zone,
    CONSTRAINT supervision_topic_about_check CHECK ((length(about) <= 200)),
    CONSTRAINT supervision_topic_source_check CHECK ((length(source) <= 40)),
    CONSTRAINT supervision_topic_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);

--
-- Name: supervision_topic_id_seq; Type: SEQUENCE; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_topic ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME oversight.supervision_topic_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: supervision_words; Type: TABLE; Schema: oversight; Owner: -
--

CREATE TABLE oversight.supervision_words (
    supervision_id integer NOT NULL,
    analysis text DEFAULT ''::text NOT NULL,
    decision text DEFAULT ''::text NOT NULL,
    actions text DEFAULT ''::text NOT NULL,
    voice text DEFAULT ''::text NOT NULL,
    risk text DEFAULT ''::text NOT NULL,
    written_by integer NOT NULL,
    written_at timestamp with time zone NOT NULL,
    CONSTRAINT supervision_words_actions_check CHECK ((length(actions) <= 10000)),
    CONSTRAINT supervision_words_analysis_check CHECK ((length(analysis) <= 10000)),
    CONSTRAINT supervision_words_decision_check CHECK ((length(decision) <= 10000)),
    CONSTRAINT supervision_words_risk_check CHECK ((length(risk) <= 10000)),
    CONSTRAINT supervision_words_voice_check CHECK ((length(voice) <= 10000))
);

--
-- Name: feed_token; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.feed_token (
    id integer NOT NULL,
    kind text NOT NULL,
    name text NOT NULL,
    digest text NOT NULL,
    made_by integer,
    made_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    last_used_on date,
    CONSTRAINT feed_token_kind_check CHECK ((kind = 'scim'::text)),
    CONSTRAINT feed_token_name_check CHECK ((name <> ''::text))
);

--
-- Name: feed_token_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.feed_token ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.feed_token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: feed_user; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.feed_user (
    person_id integer NOT NULL,
    user_name text NOT NULL,
    external_id text,
    told jsonb NOT NULL,
    waiting text,
    created_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    deleted_at timestamp with time zone,
    CONSTRAINT feed_user_told_check CHECK ((length((told)::text) <= 100000))
);

--
-- Name: interest; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.interest (
    id integer NOT NULL,
    plan_id integer NOT NULL,
    post_id integer NOT NULL,
    person_id integer NOT NULL,
    words text DEFAULT ''::text NOT NULL,
    at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT interest_words_check CHECK ((length(words) <= 2000))
);

--
-- Name: interest_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.interest ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.interest_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: job; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.job (
    person_id integer NOT NULL,
    from_on date NOT NULL,
    post_id integer
);

--
-- Name: person; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.person (
    id integer NOT NULL,
    name text NOT NULL,
    staff_number text,
    email text
);

--
-- Name: person_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME people.person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: plan; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.plan (
    id integer NOT NULL,
    name text NOT NULL,
    about text DEFAULT ''::text NOT NULL,
    made_by integer,
    made_at timestamp with time zone NOT NULL,
    shown_at timestamp with time zone,
    CONSTRAINT plan_about_check CHECK ((length(about) <= 5000)),
    CONSTRAINT plan_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

--
-- Name: plan_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.plan ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.plan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: plan_job; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.plan_job (
    phase_id integer NOT NULL,
    person_id integer NOT NULL,
    post_id integer NOT NULL
);

--
-- Name: plan_phase; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.plan_phase (
    id integer NOT NULL,
    plan_id integer NOT NULL,
    name text NOT NULL,
    on_day date NOT NULL,
    published_at timestamp with time zone,
    published_by integer,
    CONSTRAINT plan_phase_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);

--
-- Name: plan_phase_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.plan_phase ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.plan_phase_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: plan_post; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.plan_post (
    phase_id integer NOT NULL,
    post_id integer NOT NULL,
    title text NOT NULL,
    role text NOT NULL,
    team_id integer,
    reports_to integer,
    open boolean NOT NULL,
    CONSTRAINT plan_post_title_check CHECK ((title <> ''::text))
);

--
-- Name: plan_succession; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.plan_succession (
    phase_id integer NOT NULL,
    from_id integer NOT NULL,
    to_id integer NOT NULL,
    carries boolean NOT NULL,
    CONSTRAINT plan_succession_check CHECK ((to_id <> from_id))
);

--
-- Name: plan_team; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.plan_team (
    phase_id integer NOT NULL,
    team_id integer NOT NULL,
    name text NOT NULL,
    within_id integer,
    open boolean NOT NULL,
    CONSTRAINT plan_team_name_check CHECK ((name <> ''::text))
);

--
-- Name: post; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.post (
    id integer NOT NULL
);

--
-- Name: post_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.post ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME people.post_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: post_state; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.post_state (
    post_id integer NOT NULL,
    from_on date NOT NULL,
    title text NOT NULL,
    role text NOT NULL,
    team_id integer,
    reports_to integer,
    open boolean DEFAULT true NOT NULL,
    CONSTRAINT post_state_check CHECK ((reports_to <> post_id)),
    CONSTRAINT post_state_title_check CHECK ((title <> ''::text))
);

--
-- Name: stamp; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.stamp (
    only_one boolean DEFAULT true NOT NULL,
    mark uuid NOT NULL,
    CONSTRAINT stamp_only_one_check CHECK (only_one)
);

--
-- Name: stand_in; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.stand_in (
    id integer NOT NULL,
    person_id integer NOT NULL,
    for_id integer NOT NULL,
    kind text NOT NULL,
    from_on date NOT NULL,
    to_on date NOT NULL,
    CONSTRAINT stand_in_check CHECK ((for_id <> person_id)),
    CONSTRAINT stand_in_check1 CHECK ((to_on >= from_on)),
    CONSTRAINT stand_in_kind_check CHECK ((kind = ANY (ARRAY['delegate'::text, 'acting-up'::text, 'cover'::text])))
);

--
-- Name: stand_in_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.stand_in ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME people.stand_in_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: team; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.team (
    id integer NOT NULL,
    name text NOT NULL,
    kind text DEFAULT 'team'::text NOT NULL,
    CONSTRAINT team_kind_check CHECK ((kind = ANY (ARRAY['team'::text, 'service'::text, 'area'::text, 'authority'::text])))
);

--
-- Name: team_id_seq; Type: SEQUENCE; Schema: people; Owner: -
--

ALTER TABLE people.team ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME people.team_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: team_state; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.team_state (
    team_id integer NOT NULL,
    from_on date NOT NULL,
    name text NOT NULL,
    within_id integer,
    open boolean DEFAULT true NOT NULL,
    CONSTRAINT team_state_check CHECK ((within_id <> team_id)),
    CONSTRAINT team_state_name_check CHECK ((name <> ''::text))
);

--
-- Name: team_succession; Type: TABLE; Schema: people; Owner: -
--

CREATE TABLE people.team_succession (
    from_id integer NOT NULL,
    to_id integer NOT NULL,
    on_day date NOT NULL,
    carries boolean DEFAULT true NOT NULL,
    CONSTRAINT team_succession_check CHECK ((to_id <> from_id))
);

--
-- Name: kept_form; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.kept_form (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    person_id integer NOT NULL,
    path text NOT NULL,
    fields jsonb NOT NULL,
    at timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: migration; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.migration (
    number integer NOT NULL,
    name text NOT NULL,
    checksum text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: session; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.session (
    id_digest text NOT NULL,
    content jsonb NOT NULL,
    ended boolean DEFAULT false NOT NULL,
    expires_at timestamp with time zone NOT NULL
);

--
-- Name: setting; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.setting (
    name text NOT NULL,
    value text NOT NULL
);

--
-- Name: submission; Type: TABLE; Schema: platform; Owner: -
--

CREATE TABLE platform.submission (
    key uuid NOT NULL,
    digest text NOT NULL,
    person_id integer,
    path text NOT NULL,
    led_to text,
    at timestamp with time zone DEFAULT now() NOT NULL
);

--
-- Name: category; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.category (
    code text NOT NULL,
    "position" integer NOT NULL,
    name text NOT NULL,
    holds text NOT NULL,
    purpose text NOT NULL,
    lawful_basis text NOT NULL,
    owner text NOT NULL,
    keep_number integer NOT NULL,
    keep_unit text NOT NULL,
    keep_from text NOT NULL,
    source text NOT NULL,
    review_on date NOT NULL,
    set_by integer,
    set_at timestamp with time zone,
    CONSTRAINT category_check CHECK (((set_by IS NULL) = (set_at IS NULL))),
    CONSTRAINT category_check1 CHECK ((keep_number <=
CASE keep_unit
    WHEN 'days'::text THEN 36500
    WHEN 'months'::text THEN 1200
    ELSE 100
END)),
    CONSTRAINT category_check2 CHECK (((code <> 'forms'::text) OR ((keep_unit = 'days'::text) AND (keep_number <= 7)))),
    CONSTRAINT category_check3 CHECK (((code <> 'journal'::text) OR (keep_unit = 'years'::text) OR ((keep_unit = 'months'::text) AND (keep_number >= 12)))),
    CONSTRAINT category_code_check CHECK ((code ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT category_holds_check CHECK (((length(holds) >= 1) AND (length(holds) <= 2000))),
    CONSTRAINT category_keep_from_check CHECK (((length(keep_from) >= 1) AND (length(keep_from) <= 200))),
    CONSTRAINT category_keep_number_check CHECK ((keep_number > 0)),
    CONSTRAINT category_keep_unit_check CHECK ((keep_unit = ANY (ARRAY['days'::text, 'months'::text, 'years'::text]))),
    CONSTRAINT category_lawful_basis_check CHECK (((length(lawful_basis) >= 1) AND (length(lawful_basis) <= 2000))),
    CONSTRAINT category_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
    CONSTRAINT category_owner_check CHECK (((length(owner) >= 1) AND (length(owner) <= 200))),
    CONSTRAINT category_purpose_check CHECK (((length(purpose) >= 1) AND (length(purpose) <= 2000))),
    CONSTRAINT category_source_check CHECK (((length(source) >= 1) AND (length(source) <= 2000)))
);

--
-- Name: clock_stop; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.clock_stop (
    id integer NOT NULL,
    request_id uuid NOT NULL,
    from_on date NOT NULL,
    to_on date,
    reason text NOT NULL,
    by_id integer NOT NULL,
    CONSTRAINT clock_stop_check CHECK ((to_on >= from_on)),
    CONSTRAINT clock_stop_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000)))
);

--
-- Name: clock_stop_id_seq; Type: SEQUENCE; Schema: privacy; Owner: -
--

ALTER TABLE privacy.clock_stop ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME privacy.clock_stop_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: complaint; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.complaint (
    id uuid NOT NULL,
    number bigint NOT NULL,
    name text NOT NULL,
    contact text NOT NULL,
    words text NOT NULL,
    person_id integer,
    received_at timestamp with time zone NOT NULL,
    received_on date NOT NULL,
    due_on date NOT NULL,
    acknowledged_on date,
    acknowledged_by integer,
    how text,
    closed_on date,
    closed_by integer,
    outcome text,
    CONSTRAINT complaint_check CHECK ((due_on > received_on)),
    CONSTRAINT complaint_check1 CHECK ((acknowledged_on >= received_on)),
    CONSTRAINT complaint_check2 CHECK ((closed_on >= acknowledged_on)),
    CONSTRAINT complaint_check3 CHECK ((((acknowledged_on IS NULL) = (acknowledged_by IS NULL)) AND ((acknowledged_on IS NULL) = (how IS NULL)))),
    CONSTRAINT complaint_check4 CHECK ((((closed_on IS NULL) = (closed_by IS NULL)) AND ((closed_on IS NULL) = (outcome IS NULL)))),
    CONSTRAINT complaint_check5 CHECK (((closed_on IS NULL) OR (acknowledged_on IS NOT NULL))),
    CONSTRAINT complaint_contact_check CHECK (((length(contact) >= 1) AND (length(contact) <= 300))),
    CONSTRAINT complaint_how_check CHECK (((length(how) >= 1) AND (length(how) <= 2000))),
    CONSTRAINT complaint_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
    CONSTRAINT complaint_outcome_check CHECK (((length(outcome) >= 1) AND (length(outcome) <= 4000))),
    CONSTRAINT complaint_words_check CHECK (((length(words) >= 1) AND (length(words) <= 4000)))
);

--
-- Name: complaint_number_seq; Type: SEQUENCE; Schema: privacy; Owner: -
--

ALTER TABLE privacy.complaint ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME privacy.complaint_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: detail; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.detail (
    name text NOT NULL,
    value text NOT NULL,
    set_by integer NOT NULL,
    set_at timestamp with time zone NOT NULL,
    CONSTRAINT detail_name_check CHECK ((name ~ '^[a-z]+(-[a-z]+)*$'::text)),
    CONSTRAINT detail_value_check CHECK ((length(value) <= 4000))
);

--
-- Name: erasure; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.erasure (
    id uuid NOT NULL,
    category text NOT NULL,
    before_on date NOT NULL,
    erased integer NOT NULL,
    held integer NOT NULL,
    list_digest text NOT NULL,
    by_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT erasure_erased_check CHECK ((erased >= 0)),
    CONSTRAINT erasure_held_check CHECK ((held >= 0))
);

--
-- Name: hold; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.hold (
    id integer NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    reason text NOT NULL,
    placed_by integer NOT NULL,
    placed_at timestamp with time zone NOT NULL,
    lifted_by integer,
    lifted_at timestamp with time zone,
    lifted_reason text,
    CONSTRAINT hold_check CHECK ((((lifted_by IS NULL) = (lifted_at IS NULL)) AND ((lifted_at IS NULL) = (lifted_reason IS NULL)))),
    CONSTRAINT hold_kind_check CHECK ((kind = ANY (ARRAY['category'::text, 'child'::text, 'person'::text]))),
    CONSTRAINT hold_lifted_reason_check CHECK (((length(lifted_reason) >= 1) AND (length(lifted_reason) <= 2000))),
    CONSTRAINT hold_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
    CONSTRAINT hold_value_check CHECK (((length(value) >= 1) AND (length(value) <= 120)))
);

--
-- Name: hold_id_seq; Type: SEQUENCE; Schema: privacy; Owner: -
--

ALTER TABLE privacy.hold ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME privacy.hold_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: item; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.item (
    id integer NOT NULL,
    request_id uuid NOT NULL,
    source text NOT NULL,
    place text NOT NULL,
    title text NOT NULL,
    on_day date,
    parts jsonb NOT NULL,
    left_out text,
    left_out_note text,
    left_out_by integer,
    CONSTRAINT item_check CHECK ((((left_out IS NULL) = (left_out_by IS NULL)) AND ((left_out IS NULL) = (left_out_note IS NULL)))),
    CONSTRAINT item_left_out_check CHECK ((left_out = ANY (ARRAY['somebody-else'::text, 'serious-harm'::text, 'legal-privilege'::text, 'crime'::text, 'not-asked-for'::text]))),
    CONSTRAINT item_left_out_note_check CHECK ((length(left_out_note) <= 2000)),
    CONSTRAINT item_parts_check CHECK ((jsonb_typeof(parts) = 'array'::text))
);

--
-- Name: item_id_seq; Type: SEQUENCE; Schema: privacy; Owner: -
--

ALTER TABLE privacy.item ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME privacy.item_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: mark; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.mark (
    id integer NOT NULL,
    request_id uuid NOT NULL,
    item_id integer,
    words text NOT NULL,
    ground text NOT NULL,
    note text NOT NULL,
    by_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_back_by integer,
    taken_back_at timestamp with time zone,
    CONSTRAINT mark_check CHECK (((taken_back_by IS NULL) = (taken_back_at IS NULL))),
    CONSTRAINT mark_ground_check CHECK ((ground = ANY (ARRAY['somebody-else'::text, 'serious-harm'::text, 'legal-privilege'::text, 'crime'::text, 'not-asked-for'::text]))),
    CONSTRAINT mark_note_check CHECK ((length(note) <= 2000)),
    CONSTRAINT mark_words_check CHECK (((length(words) >= 1) AND (length(words) <= 1000)))
);

--
-- Name: mark_id_seq; Type: SEQUENCE; Schema: privacy; Owner: -
--

ALTER TABLE privacy.mark ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME privacy.mark_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: pack; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.pack (
    request_id uuid NOT NULL,
    content text NOT NULL,
    digest text NOT NULL,
    made_by integer NOT NULL,
    made_at timestamp with time zone NOT NULL
);

--
-- Name: request; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.request (
    id uuid NOT NULL,
    number bigint NOT NULL,
    subject_kind text NOT NULL,
    subject text NOT NULL,
    asked_by text NOT NULL,
    reach text NOT NULL,
    asks text NOT NULL,
    received_on date NOT NULL,
    identity_on date,
    extended_on date,
    extended_reason text,
    state text DEFAULT 'open'::text NOT NULL,
    closed_on date,
    closed_by integer,
    closed_reason text,
    made_by integer NOT NULL,
    made_at timestamp with time zone NOT NULL,
    CONSTRAINT request_asked_by_check CHECK (((length(asked_by) >= 1) AND (length(asked_by) <= 200))),
    CONSTRAINT request_asks_check CHECK (((length(asks) >= 1) AND (length(asks) <= 4000))),
    CONSTRAINT request_check CHECK ((identity_on >= received_on)),
    CONSTRAINT request_check1 CHECK (((extended_on IS NULL) = (extended_reason IS NULL))),
    CONSTRAINT request_check2 CHECK ((((state = 'open'::text) = (closed_on IS NULL)) AND ((closed_on IS NULL) = (closed_by IS NULL)))),
    CONSTRAINT request_check3 CHECK (((state = ANY (ARRAY['refused'::text, 'withdrawn'::text])) = (closed_reason IS NOT NULL))),
    CONSTRAINT request_closed_reason_check CHECK (((length(closed_reason) >= 1) AND (length(closed_reason) <= 2000))),
    CONSTRAINT request_extended_reason_check CHECK (((length(extended_reason) >= 1) AND (length(extended_reason) <= 2000))),
    CONSTRAINT request_reach_check CHECK (((length(reach) >= 1) AND (length(reach) <= 300))),
    CONSTRAINT request_state_check CHECK ((state = ANY (ARRAY['open'::text, 'given'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT request_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 40))),
    CONSTRAINT request_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['child'::text, 'person'::text])))
);

--
-- Name: request_number_seq; Type: SEQUENCE; Schema: privacy; Owner: -
--

ALTER TABLE privacy.request ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME privacy.request_number_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: search; Type: TABLE; Schema: privacy; Owner: -
--

CREATE TABLE privacy.search (
    id integer NOT NULL,
    request_id uuid NOT NULL,
    source text NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id integer NOT NULL,
    found integer,
    reason text,
    CONSTRAINT search_check CHECK (((found IS NULL) = (reason IS NOT NULL))),
    CONSTRAINT search_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
    CONSTRAINT search_source_check CHECK (((length(source) >= 1) AND (length(source) <= 60)))
);

--
-- Name: search_id_seq; Type: SEQUENCE; Schema: privacy; Owner: -
--

ALTER TABLE privacy.search ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME privacy.search_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: domain; Type: TABLE; Schema: standards; Owner: -
--

CREATE TABLE standards.domain (
    version_id integer NOT NULL,
    code text NOT NULL,
    title text NOT NULL,
    "position" integer NOT NULL,
    CONSTRAINT domain_code_check CHECK ((code ~ '^[A-Z]{2,3}[0-9]?$'::text)),
    CONSTRAINT domain_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);

--
-- Name: experience; Type: TABLE; Schema: standards; Owner: -
--

CREATE TABLE standards.experience (
    id integer NOT NULL,
    standard_id integer NOT NULL,
    code text NOT NULL,
    by_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    ease text NOT NULL,
    words text NOT NULL,
    CONSTRAINT experience_ease_check CHECK ((ease = ANY (ARRAY['helps'::text, 'hard'::text, 'both'::text]))),
    CONSTRAINT experience_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);

--
-- Name: experience_id_seq; Type: SEQUENCE; Schema: standards; Owner: -
--

ALTER TABLE standards.experience ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME standards.experience_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: standard; Type: TABLE; Schema: standards; Owner: -
--

CREATE TABLE standards.standard (
    id integer NOT NULL,
    name text NOT NULL,
    in_use boolean DEFAULT false NOT NULL,
    CONSTRAINT standard_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120)))
);

--
-- Name: standard_id_seq; Type: SEQUENCE; Schema: standards; Owner: -
--

ALTER TABLE standards.standard ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME standards.standard_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: statement; Type: TABLE; Schema: standards; Owner: -
--

CREATE TABLE standards.statement (
    version_id integer NOT NULL,
    code text NOT NULL,
    domain_code text NOT NULL,
    "position" integer NOT NULL,
    text text NOT NULL,
    kinds text[] DEFAULT '{}'::text[] NOT NULL,
    reach text NOT NULL,
    provenance text NOT NULL,
    source text DEFAULT ''::text NOT NULL,
    good text DEFAULT ''::text NOT NULL,
    CONSTRAINT statement_kinds_check CHECK ((kinds <@ ARRAY['visit'::text, 'assessment'::text, 'plan'::text, 'review'::text, 'supervision'::text, 'case-record'::text, 'summary'::text])),
    CONSTRAINT statement_provenance_check CHECK ((provenance = ANY (ARRAY['post-qualifying-standard'::text, 'essentials-principle'::text, 'review-lesson'::text, 'local-standard'::text]))),
    CONSTRAINT statement_reach_check CHECK ((reach = ANY (ARRAY['item'::text, 'journey'::text, 'manager'::text, 'service'::text]))),
    CONSTRAINT statement_text_check CHECK (((length(text) >= 1) AND (length(text) <= 2000)))
);

--
-- Name: version; Type: TABLE; Schema: standards; Owner: -
--

CREATE TABLE standards.version (
    id integer NOT NULL,
    standard_id integer NOT NULL,
    number integer NOT NULL,
    state text DEFAULT 'draft'::text NOT NULL,
    source text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    made_by integer,
    published_at timestamp with time zone,
    published_by integer,
    manifest text,
    digest text,
    CONSTRAINT version_check CHECK (((state = 'published'::text) = (published_at IS NOT NULL))),
    CONSTRAINT version_check1 CHECK (((state = 'published'::text) = (manifest IS NOT NULL))),
    CONSTRAINT version_check2 CHECK (((manifest IS NULL) = (digest IS NULL))),
    CONSTRAINT version_number_check CHECK ((number > 0)),
    CONSTRAINT version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text])))
);

--
-- Name: version_id_seq; Type: SEQUENCE; Schema: standards; Owner: -
--

ALTER TABLE standards.version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME standards.version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

--
-- Name: job_common; Type: TABLE ATTACH; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job ATTACH PARTITION jobs.job_common DEFAULT;

--
-- Name: queue_stats_20261122; Type: TABLE ATTACH; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue_stats ATTACH PARTITION jobs.queue_stats_20261122 FOR VALUES FROM ('2026-11-22 00:00:00+00') TO ('2026-11-23 00:00:00+00');

--
-- Name: queue_stats_20261123; Type: TABLE ATTACH; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue_stats ATTACH PARTITION jobs.queue_stats_20261123 FOR VALUES FROM ('2026-11-23 00:00:00+00') TO ('2026-11-24 00:00:00+00');

--
-- Name: account account_name_key; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.account
    ADD CONSTRAINT account_name_key UNIQUE (name);

--
-- Name: account account_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.account
    ADD CONSTRAINT account_pkey PRIMARY KEY (id);

--
-- Name: attempt attempt_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.attempt
    ADD CONSTRAINT attempt_pkey PRIMARY KEY (id);

--
-- Name: challenge challenge_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.challenge
    ADD CONSTRAINT challenge_pkey PRIMARY KEY (digest);

--
-- Name: delegation delegation_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.delegation
    ADD CONSTRAINT delegation_pkey PRIMARY KEY (id);

--
-- Name: glass glass_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.glass
    ADD CONSTRAINT glass_pkey PRIMARY KEY (id);

--
-- Name: glass_told glass_told_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.glass_told
    ADD CONSTRAINT glass_told_pkey PRIMARY KEY (glass_id, person_id);

--
-- Name: granted granted_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.granted
    ADD CONSTRAINT granted_pkey PRIMARY KEY (id);

--
-- Name: invitation invitation_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.invitation
    ADD CONSTRAINT invitation_pkey PRIMARY KEY (digest);

--
-- Name: lifting lifting_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.lifting
    ADD CONSTRAINT lifting_pkey PRIMARY KEY (id);

--
-- Name: passkey passkey_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.passkey
    ADD CONSTRAINT passkey_pkey PRIMARY KEY (id);

--
-- Name: password password_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.password
    ADD CONSTRAINT password_pkey PRIMARY KEY (account_id);

--
-- Name: restriction_named restriction_named_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.restriction_named
    ADD CONSTRAINT restriction_named_pkey PRIMARY KEY (restriction_id, person_id, named_at);

--
-- Name: restriction restriction_pkey; Type: CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.restriction
    ADD CONSTRAINT restriction_pkey PRIMARY KEY (id);

--
-- Name: added_day added_day_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.added_day
    ADD CONSTRAINT added_day_pkey PRIMARY KEY (id);

--
-- Name: child_ending child_ending_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child_ending
    ADD CONSTRAINT child_ending_pkey PRIMARY KEY (id);

--
-- Name: child child_number_key; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child
    ADD CONSTRAINT child_number_key UNIQUE (number);

--
-- Name: child child_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child
    ADD CONSTRAINT child_pkey PRIMARY KEY (reference);

--
-- Name: child_was child_was_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child_was
    ADD CONSTRAINT child_was_pkey PRIMARY KEY (extract_id, reference);

--
-- Name: coming coming_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.coming
    ADD CONSTRAINT coming_pkey PRIMARY KEY (extract_id, list, key);

--
-- Name: doubt doubt_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.doubt
    ADD CONSTRAINT doubt_pkey PRIMARY KEY (extract_id, list, key, rule);

--
-- Name: extract extract_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload."extract"
    ADD CONSTRAINT extract_pkey PRIMARY KEY (id);

--
-- Name: heading heading_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.heading
    ADD CONSTRAINT heading_pkey PRIMARY KEY (id);

--
-- Name: line line_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.line
    ADD CONSTRAINT line_pkey PRIMARY KEY (id);

--
-- Name: list_owner list_owner_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.list_owner
    ADD CONSTRAINT list_owner_pkey PRIMARY KEY (id);

--
-- Name: name_said name_said_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.name_said
    ADD CONSTRAINT name_said_pkey PRIMARY KEY (id);

--
-- Name: problem problem_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.problem
    ADD CONSTRAINT problem_pkey PRIMARY KEY (extract_id, number);

--
-- Name: service_start service_start_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.service_start
    ADD CONSTRAINT service_start_pkey PRIMARY KEY (id);

--
-- Name: settling settling_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.settling
    ADD CONSTRAINT settling_pkey PRIMARY KEY (extract_id);

--
-- Name: timescale_override timescale_override_once; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.timescale_override
    ADD CONSTRAINT timescale_override_once EXCLUDE USING gist (caseload.text_range(timescale, timescale, '[]'::text) WITH &&, daterange(from_day, to_day, '[]'::text) WITH &&) WHERE ((withdrawn_at IS NULL));

--
-- Name: timescale_override timescale_override_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.timescale_override
    ADD CONSTRAINT timescale_override_pkey PRIMARY KEY (id);

--
-- Name: told_ending told_ending_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.told_ending
    ADD CONSTRAINT told_ending_pkey PRIMARY KEY (reference);

--
-- Name: word word_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.word
    ADD CONSTRAINT word_pkey PRIMARY KEY (id);

--
-- Name: answers_given answers_given_pkey; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.answers_given
    ADD CONSTRAINT answers_given_pkey PRIMARY KEY (id);

--
-- Name: decision decision_pkey; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.decision
    ADD CONSTRAINT decision_pkey PRIMARY KEY (sign_off_id);

--
-- Name: decision decision_sign_off_id_team_id_restriction_key; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.decision
    ADD CONSTRAINT decision_sign_off_id_team_id_restriction_key UNIQUE (sign_off_id, team_id, restriction);

--
-- Name: kind_rule kind_rule_pkey; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.kind_rule
    ADD CONSTRAINT kind_rule_pkey PRIMARY KEY (kind);

--
-- Name: return_point return_point_pkey; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.return_point
    ADD CONSTRAINT return_point_pkey PRIMARY KEY (sign_off_id, code);

--
-- Name: sign_off sign_off_id_team_id_restriction_key; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.sign_off
    ADD CONSTRAINT sign_off_id_team_id_restriction_key UNIQUE (id, team_id, restriction);

--
-- Name: sign_off sign_off_pkey; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.sign_off
    ADD CONSTRAINT sign_off_pkey PRIMARY KEY (id);

--
-- Name: sign_off sign_off_work_id_number_key; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.sign_off
    ADD CONSTRAINT sign_off_work_id_number_key UNIQUE (work_id, number);

--
-- Name: work work_id_team_id_restriction_key; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_id_team_id_restriction_key UNIQUE (id, team_id, restriction);

--
-- Name: work work_number_key; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_number_key UNIQUE (number);

--
-- Name: work work_pkey; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_pkey PRIMARY KEY (id);

--
-- Name: cell cell_pkey; Type: CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.cell
    ADD CONSTRAINT cell_pkey PRIMARY KEY (indicator, month, team_id);

--
-- Name: counting counting_pkey; Type: CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.counting
    ADD CONSTRAINT counting_pkey PRIMARY KEY (id);

--
-- Name: phase phase_pkey; Type: CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.phase
    ADD CONSTRAINT phase_pkey PRIMARY KEY (id);

--
-- Name: screening screening_pkey; Type: CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.screening
    ADD CONSTRAINT screening_pkey PRIMARY KEY (id);

--
-- Name: target target_pkey; Type: CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.target
    ADD CONSTRAINT target_pkey PRIMARY KEY (id);

--
-- Name: bam bam_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);

--
-- Name: job job_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);

--
-- Name: job_common job_common_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);

--
-- Name: job_dependency job_dependency_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);

--
-- Name: queue queue_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);

--
-- Name: queue_stats queue_stats_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);

--
-- Name: queue_stats_20261122 queue_stats_20261122_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue_stats_20261122
    ADD CONSTRAINT queue_stats_20261122_pkey PRIMARY KEY (id, captured_on);

--
-- Name: queue_stats_20261123 queue_stats_20261123_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue_stats_20261123
    ADD CONSTRAINT queue_stats_20261123_pkey PRIMARY KEY (id, captured_on);

--
-- Name: schedule schedule_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);

--
-- Name: subscription subscription_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);

--
-- Name: version version_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);

--
-- Name: warning warning_pkey; Type: CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);

--
-- Name: entry entry_pkey; Type: CONSTRAINT; Schema: journal; Owner: -
--

ALTER TABLE ONLY journal.entry
    ADD CONSTRAINT entry_pkey PRIMARY KEY (id);

--
-- Name: seal seal_entry_id_key; Type: CONSTRAINT; Schema: journal; Owner: -
--

ALTER TABLE ONLY journal.seal
    ADD CONSTRAINT seal_entry_id_key UNIQUE (entry_id);

--
-- Name: seal seal_pkey; Type: CONSTRAINT; Schema: journal; Owner: -
--

ALTER TABLE ONLY journal.seal
    ADD CONSTRAINT seal_pkey PRIMARY KEY ("position");

--
-- Name: day day_pkey; Type: CONSTRAINT; Schema: notices; Owner: -
--

ALTER TABLE ONLY notices.day
    ADD CONSTRAINT day_pkey PRIMARY KEY (day);

--
-- Name: message message_pkey; Type: CONSTRAINT; Schema: notices; Owner: -
--

ALTER TABLE ONLY notices.message
    ADD CONSTRAINT message_pkey PRIMARY KEY (id);

--
-- Name: setting setting_pkey; Type: CONSTRAINT; Schema: notices; Owner: -
--

ALTER TABLE ONLY notices.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (person_id);

--
-- Name: calendar calendar_digest_key; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.calendar
    ADD CONSTRAINT calendar_digest_key UNIQUE (digest);

--
-- Name: calendar calendar_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.calendar
    ADD CONSTRAINT calendar_pkey PRIMARY KEY (id);

--
-- Name: coaching coaching_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.coaching
    ADD CONSTRAINT coaching_pkey PRIMARY KEY (id);

--
-- Name: coaching_session coaching_session_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.coaching_session
    ADD CONSTRAINT coaching_session_pkey PRIMARY KEY (id);

--
-- Name: departure_child departure_child_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.departure_child
    ADD CONSTRAINT departure_child_pkey PRIMARY KEY (matter_id, child);

--
-- Name: filing filing_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.filing
    ADD CONSTRAINT filing_pkey PRIMARY KEY (point_id);

--
-- Name: ladder ladder_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.ladder
    ADD CONSTRAINT ladder_pkey PRIMARY KEY (id);

--
-- Name: matter matter_id_team_id_restriction_key; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.matter
    ADD CONSTRAINT matter_id_team_id_restriction_key UNIQUE (id, team_id, restriction);

--
-- Name: matter matter_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.matter
    ADD CONSTRAINT matter_pkey PRIMARY KEY (id);

--
-- Name: new_assessment new_assessment_id_team_id_restriction_key; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.new_assessment
    ADD CONSTRAINT new_assessment_id_team_id_restriction_key UNIQUE (id, team_id, restriction);

--
-- Name: new_assessment new_assessment_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.new_assessment
    ADD CONSTRAINT new_assessment_pkey PRIMARY KEY (id);

--
-- Name: new_assessment_taken_back new_assessment_taken_back_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.new_assessment_taken_back
    ADD CONSTRAINT new_assessment_taken_back_pkey PRIMARY KEY (assessment_id);

--
-- Name: open_case open_case_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.open_case
    ADD CONSTRAINT open_case_pkey PRIMARY KEY (id);

--
-- Name: point point_corrects_key; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.point
    ADD CONSTRAINT point_corrects_key UNIQUE (corrects);

--
-- Name: point point_id_team_id_restriction_key; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.point
    ADD CONSTRAINT point_id_team_id_restriction_key UNIQUE (id, team_id, restriction);

--
-- Name: point point_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.point
    ADD CONSTRAINT point_pkey PRIMARY KEY (id);

--
-- Name: step step_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.step
    ADD CONSTRAINT step_pkey PRIMARY KEY (matter_id, number);

--
-- Name: supervision_action supervision_action_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_action
    ADD CONSTRAINT supervision_action_pkey PRIMARY KEY (id);

--
-- Name: supervision_conflict supervision_conflict_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_conflict
    ADD CONSTRAINT supervision_conflict_pkey PRIMARY KEY (here_id, listed_id);

--
-- Name: supervision_counts supervision_counts_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_counts
    ADD CONSTRAINT supervision_counts_pkey PRIMARY KEY (id);

--
-- Name: supervision_ladder supervision_ladder_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_ladder
    ADD CONSTRAINT supervision_ladder_pkey PRIMARY KEY (id);

--
-- Name: supervision_note supervision_note_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_note
    ADD CONSTRAINT supervision_note_pkey PRIMARY KEY (supervision_id, version);

--
-- Name: supervision supervision_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_pkey PRIMARY KEY (id);

--
-- Name: supervision_target supervision_target_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_target
    ADD CONSTRAINT supervision_target_pkey PRIMARY KEY (id);

--
-- Name: supervision_topic supervision_topic_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_topic
    ADD CONSTRAINT supervision_topic_pkey PRIMARY KEY (id);

--
-- Name: supervision_words supervision_words_pkey; Type: CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_words
    ADD CONSTRAINT supervision_words_pkey PRIMARY KEY (supervision_id);

--
-- Name: feed_token feed_token_digest_key; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.feed_token
    ADD CONSTRAINT feed_token_digest_key UNIQUE (digest);

--
-- Name: feed_token feed_token_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.feed_token
    ADD CONSTRAINT feed_token_pkey PRIMARY KEY (id);

--
-- Name: feed_user feed_user_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.feed_user
    ADD CONSTRAINT feed_user_pkey PRIMARY KEY (person_id);

--
-- Name: interest interest_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.interest
    ADD CONSTRAINT interest_pkey PRIMARY KEY (id);

--
-- Name: job job_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (person_id, from_on);

--
-- Name: person person_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.person
    ADD CONSTRAINT person_pkey PRIMARY KEY (id);

--
-- Name: person person_staff_number_key; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.person
    ADD CONSTRAINT person_staff_number_key UNIQUE (staff_number);

--
-- Name: plan_job plan_job_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_job
    ADD CONSTRAINT plan_job_pkey PRIMARY KEY (phase_id, person_id);

--
-- Name: plan_phase plan_phase_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_phase
    ADD CONSTRAINT plan_phase_pkey PRIMARY KEY (id);

--
-- Name: plan_phase plan_phase_plan_id_on_day_key; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_phase
    ADD CONSTRAINT plan_phase_plan_id_on_day_key UNIQUE (plan_id, on_day);

--
-- Name: plan plan_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan
    ADD CONSTRAINT plan_pkey PRIMARY KEY (id);

--
-- Name: plan_post plan_post_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_post
    ADD CONSTRAINT plan_post_pkey PRIMARY KEY (phase_id, post_id);

--
-- Name: plan_succession plan_succession_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_succession
    ADD CONSTRAINT plan_succession_pkey PRIMARY KEY (phase_id, from_id, to_id);

--
-- Name: plan_team plan_team_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_team
    ADD CONSTRAINT plan_team_pkey PRIMARY KEY (phase_id, team_id);

--
-- Name: post post_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post
    ADD CONSTRAINT post_pkey PRIMARY KEY (id);

--
-- Name: post_state post_state_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post_state
    ADD CONSTRAINT post_state_pkey PRIMARY KEY (post_id, from_on);

--
-- Name: stamp stamp_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.stamp
    ADD CONSTRAINT stamp_pkey PRIMARY KEY (only_one);

--
-- Name: stand_in stand_in_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.stand_in
    ADD CONSTRAINT stand_in_pkey PRIMARY KEY (id);

--
-- Name: team team_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.team
    ADD CONSTRAINT team_pkey PRIMARY KEY (id);

--
-- Name: team_state team_state_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.team_state
    ADD CONSTRAINT team_state_pkey PRIMARY KEY (team_id, from_on);

--
-- Name: team_succession team_succession_pkey; Type: CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.team_succession
    ADD CONSTRAINT team_succession_pkey PRIMARY KEY (from_id, to_id);

--
-- Name: kept_form kept_form_pkey; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.kept_form
    ADD CONSTRAINT kept_form_pkey PRIMARY KEY (id);

--
-- Name: migration migration_name_key; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.migration
    ADD CONSTRAINT migration_name_key UNIQUE (name);

--
-- Name: migration migration_pkey; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.migration
    ADD CONSTRAINT migration_pkey PRIMARY KEY (number);

--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id_digest);

--
-- Name: setting setting_pkey; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.setting
    ADD CONSTRAINT setting_pkey PRIMARY KEY (name);

--
-- Name: submission submission_pkey; Type: CONSTRAINT; Schema: platform; Owner: -
--

ALTER TABLE ONLY platform.submission
    ADD CONSTRAINT submission_pkey PRIMARY KEY (key, digest);

--
-- Name: category category_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.category
    ADD CONSTRAINT category_pkey PRIMARY KEY (code);

--
-- Name: category category_position_key; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.category
    ADD CONSTRAINT category_position_key UNIQUE ("position");

--
-- Name: clock_stop clock_stop_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.clock_stop
    ADD CONSTRAINT clock_stop_pkey PRIMARY KEY (id);

--
-- Name: complaint complaint_number_key; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.complaint
    ADD CONSTRAINT complaint_number_key UNIQUE (number);

--
-- Name: complaint complaint_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.complaint
    ADD CONSTRAINT complaint_pkey PRIMARY KEY (id);

--
-- Name: detail detail_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.detail
    ADD CONSTRAINT detail_pkey PRIMARY KEY (name);

--
-- Name: erasure erasure_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.erasure
    ADD CONSTRAINT erasure_pkey PRIMARY KEY (id);

--
-- Name: hold hold_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.hold
    ADD CONSTRAINT hold_pkey PRIMARY KEY (id);

--
-- Name: item item_id_request_id_key; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.item
    ADD CONSTRAINT item_id_request_id_key UNIQUE (id, request_id);

--
-- Name: item item_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.item
    ADD CONSTRAINT item_pkey PRIMARY KEY (id);

--
-- Name: item item_request_id_source_place_key; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.item
    ADD CONSTRAINT item_request_id_source_place_key UNIQUE (request_id, source, place);

--
-- Name: mark mark_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.mark
    ADD CONSTRAINT mark_pkey PRIMARY KEY (id);

--
-- Name: pack pack_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.pack
    ADD CONSTRAINT pack_pkey PRIMARY KEY (request_id);

--
-- Name: request request_number_key; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.request
    ADD CONSTRAINT request_number_key UNIQUE (number);

--
-- Name: request request_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.request
    ADD CONSTRAINT request_pkey PRIMARY KEY (id);

--
-- Name: search search_pkey; Type: CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.search
    ADD CONSTRAINT search_pkey PRIMARY KEY (id);

--
-- Name: domain domain_pkey; Type: CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.domain
    ADD CONSTRAINT domain_pkey PRIMARY KEY (version_id, code);

--
-- Name: experience experience_pkey; Type: CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.experience
    ADD CONSTRAINT experience_pkey PRIMARY KEY (id);

--
-- Name: standard standard_name_key; Type: CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.standard
    ADD CONSTRAINT standard_name_key UNIQUE (name);

--
-- Name: standard standard_pkey; Type: CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.standard
    ADD CONSTRAINT standard_pkey PRIMARY KEY (id);

--
-- Name: statement statement_pkey; Type: CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.statement
    ADD CONSTRAINT statement_pkey PRIMARY KEY (version_id, code);

--
-- Name: version version_pkey; Type: CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (id);

--
-- Name: version version_standard_id_number_key; Type: CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.version
    ADD CONSTRAINT version_standard_id_number_key UNIQUE (standard_id, number);

--
-- Name: account_name_any_case; Type: INDEX; Schema: access; Owner: -
--

CREATE UNIQUE INDEX account_name_any_case ON access.account USING btree (lower(name));

--
-- Name: account_person; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX account_person ON access.account USING btree (person_id);

--
-- Name: account_subject; Type: INDEX; Schema: access; Owner: -
--

CREATE UNIQUE INDEX account_subject ON access.account USING btree (issuer, subject);

--
-- Name: attempt_at; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX attempt_at ON access.attempt USING btree (at);

--
-- Name: attempt_from_address; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX attempt_from_address ON access.attempt USING btree (from_address, at);

--
-- Name: attempt_of_name; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX attempt_of_name ON access.attempt USING btree (of_name, at);

--
-- Name: challenge_used_at; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX challenge_used_at ON access.challenge USING btree (used_at);

--
-- Name: delegation_decision; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX delegation_decision ON access.delegation USING btree (decision, subject, from_on);

--
-- Name: glass_person; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX glass_person ON access.glass USING btree (person_id, until_at);

--
-- Name: glass_told_person; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX glass_told_person ON access.glass_told USING btree (person_id) WHERE (seen_at IS NULL);

--
-- Name: granted_person; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX granted_person ON access.granted USING btree (person_id);

--
-- Name: invitation_account; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX invitation_account ON access.invitation USING btree (account_id);

--
-- Name: lifting_waiting; Type: INDEX; Schema: access; Owner: -
--

CREATE UNIQUE INDEX lifting_waiting ON access.lifting USING btree (restriction_id) WHERE ((approved_at IS NULL) AND (ended_at IS NULL));

--
-- Name: passkey_account; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX passkey_account ON access.passkey USING btree (account_id);

--
-- Name: restriction_child; Type: INDEX; Schema: access; Owner: -
--

CREATE UNIQUE INDEX restriction_child ON access.restriction USING btree (child) WHERE (lifted_at IS NULL);

--
-- Name: restriction_named_once; Type: INDEX; Schema: access; Owner: -
--

CREATE UNIQUE INDEX restriction_named_once ON access.restriction_named USING btree (restriction_id, person_id) WHERE (removed_at IS NULL);

--
-- Name: restriction_named_person; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX restriction_named_person ON access.restriction_named USING btree (person_id) WHERE (removed_at IS NULL);

--
-- Name: added_day_once; Type: INDEX; Schema: caseload; Owner: -
--

CREATE UNIQUE INDEX added_day_once ON caseload.added_day USING btree (day) WHERE ((what <> 'year-published'::text) AND (taken_back_at IS NULL));

--
-- Name: added_year_once; Type: INDEX; Schema: caseload; Owner: -
--

CREATE UNIQUE INDEX added_year_once ON caseload.added_day USING btree (day) WHERE ((what = 'year-published'::text) AND (taken_back_at IS NULL));

--
-- Name: child_ending_once; Type: INDEX; Schema: caseload; Owner: -
--

CREATE UNIQUE INDEX child_ending_once ON caseload.child_ending USING btree (reference) WHERE (taken_back_at IS NULL);

--
-- Name: child_worker; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX child_worker ON caseload.child USING btree (worker_id);

--
-- Name: doubt_child; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX doubt_child ON caseload.doubt USING btree (upper(child)) WHERE (child IS NOT NULL);

--
-- Name: extract_kept; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX extract_kept ON caseload."extract" USING btree (kind, id) WHERE (state = 'kept'::text);

--
-- Name: extract_reading; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX extract_reading ON caseload."extract" USING btree (seen_at) WHERE (state = 'reading'::text);

--
-- Name: extract_with_values; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX extract_with_values ON caseload."extract" USING btree (made_at) WHERE (values_erased_at IS NULL);

--
-- Name: heading_once; Type: INDEX; Schema: caseload; Owner: -
--

CREATE UNIQUE INDEX heading_once ON caseload.heading USING btree (list, folded) WHERE (taken_back_at IS NULL);

--
-- Name: line_assessment; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX line_assessment ON caseload.line USING btree (upper(child)) WHERE (list = ANY (ARRAY['annex-a/4'::text, 'local/assessments'::text]));

--
-- Name: line_child; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX line_child ON caseload.line USING btree (upper(child)) WHERE (child IS NOT NULL);

--
-- Name: line_daily; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX line_daily ON caseload.line USING btree (from_extract) WHERE (list = 'local/assessments'::text);

--
-- Name: line_from; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX line_from ON caseload.line USING btree (from_extract);

--
-- Name: line_now; Type: INDEX; Schema: caseload; Owner: -
--

CREATE UNIQUE INDEX line_now ON caseload.line USING btree (list, key) WHERE (to_extract IS NULL);

--
-- Name: line_oversight; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX line_oversight ON caseload.line USING btree (upper(child)) WHERE (list = 'local/oversight'::text);

--
-- Name: line_section_20; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX line_section_20 ON caseload.line USING btree (child) WHERE ((list = 'annex-a/8'::text) AND ((content ->> 'legalStatus'::text) = 'V2'::text));

--
-- Name: line_to; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX line_to ON caseload.line USING btree (to_extract) WHERE (to_extract IS NOT NULL);

--
-- Name: line_visited; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX line_visited ON caseload.line USING btree (((content ->> 'date'::text))) WHERE ((list = 'local/visits'::text) AND (to_extract IS NULL));

--
-- Name: list_owner_now; Type: INDEX; Schema: caseload; Owner: -
--

CREATE UNIQUE INDEX list_owner_now ON caseload.list_owner USING btree (list) WHERE (until_at IS NULL);

--
-- Name: name_said_once; Type: INDEX; Schema: caseload; Owner: -
--

CREATE UNIQUE INDEX name_said_once ON caseload.name_said USING btree (what, folded) WHERE (taken_back_at IS NULL);

--
-- Name: problem_child; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX problem_child ON caseload.problem USING btree (upper(child)) WHERE (child IS NOT NULL);

--
-- Name: settling_asked_by; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX settling_asked_by ON caseload.settling USING btree (asked_by);

--
-- Name: word_once; Type: INDEX; Schema: caseload; Owner: -
--

CREATE UNIQUE INDEX word_once ON caseload.word USING btree (list, col, folded) WHERE (taken_back_at IS NULL);

--
-- Name: answers_given_work; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX answers_given_work ON checks.answers_given USING btree (work_id, id DESC);

--
-- Name: decision_by; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX decision_by ON checks.decision USING btree (by_id);

--
-- Name: decision_counted; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX decision_counted ON checks.decision USING btree (team_id, signed_at) INCLUDE (kind, number, outcome, at, not_possible_yet, restriction);

--
-- Name: sign_off_at; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX sign_off_at ON checks.sign_off USING btree (at);

--
-- Name: work_author; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX work_author ON checks.work USING btree (author_id, state);

--
-- Name: work_child; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX work_child ON checks.work USING btree (child);

--
-- Name: work_due; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX work_due ON checks.work USING btree (due_on, number);

--
-- Name: work_team; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX work_team ON checks.work USING btree (team_id, state) INCLUDE (restriction);

--
-- Name: work_unrestricted; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX work_unrestricted ON checks.work USING btree (team_id, state) WHERE (restriction = 0);

--
-- Name: cell_month; Type: INDEX; Schema: figures; Owner: -
--

CREATE INDEX cell_month ON figures.cell USING btree (month, team_id);

--
-- Name: phase_once; Type: INDEX; Schema: figures; Owner: -
--

CREATE UNIQUE INDEX phase_once ON figures.phase USING btree (indicator, from_month) WHERE (taken_back_at IS NULL);

--
-- Name: target_indicator; Type: INDEX; Schema: figures; Owner: -
--

CREATE INDEX target_indicator ON figures.target USING btree (indicator, from_on DESC, id DESC);

--
-- Name: job_common_i1; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i1 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::jobs.job_state) AND (policy = 'short'::text));

--
-- Name: job_common_i10; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i10 ON jobs.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::jobs.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));

--
-- Name: job_common_i11; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i11 ON jobs.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::jobs.job_state) AND (NOT blocked));

--
-- Name: job_common_i12; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i12 ON jobs.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);

--
-- Name: job_common_i2; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i2 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::jobs.job_state) AND (policy = 'singleton'::text));

--
-- Name: job_common_i3; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i3 ON jobs.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::jobs.job_state) AND (policy = 'stately'::text));

--
-- Name: job_common_i4; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i4 ON jobs.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::jobs.job_state) AND (singleton_on IS NOT NULL));

--
-- Name: job_common_i6; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i6 ON jobs.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::jobs.job_state) AND (policy = 'exclusive'::text));

--
-- Name: job_common_i7; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i7 ON jobs.job_common USING btree (name, group_id) WHERE ((state = 'active'::jobs.job_state) AND (group_id IS NOT NULL));

--
-- Name: job_common_i8; Type: INDEX; Schema: jobs; Owner: -
--

CREATE UNIQUE INDEX job_common_i8 ON jobs.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::jobs.job_state, 'retry'::jobs.job_state, 'failed'::jobs.job_state])) AND (policy = 'key_strict_fifo'::text));

--
-- Name: job_common_i9; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_common_i9 ON jobs.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::jobs.job_state));

--
-- Name: job_dep_parent_idx; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX job_dep_parent_idx ON jobs.job_dependency USING btree (parent_name, parent_id);

--
-- Name: queue_stats_i1; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX queue_stats_i1 ON ONLY jobs.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

--
-- Name: queue_stats_20261122_name_captured_on_deferred_count_queued_idx; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX queue_stats_20261122_name_captured_on_deferred_count_queued_idx ON jobs.queue_stats_20261122 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

--
-- Name: queue_stats_20261123_name_captured_on_deferred_count_queued_idx; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX queue_stats_20261123_name_captured_on_deferred_count_queued_idx ON jobs.queue_stats_20261123 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

--
-- Name: warning_i1; Type: INDEX; Schema: jobs; Owner: -
--

CREATE INDEX warning_i1 ON jobs.warning USING btree (created_on DESC);

--
-- Name: entry_about; Type: INDEX; Schema: journal; Owner: -
--

CREATE INDEX entry_about ON journal.entry USING btree (about, id);

--
-- Name: entry_by; Type: INDEX; Schema: journal; Owner: -
--

CREATE INDEX entry_by ON journal.entry USING btree (by_id, id);

--
-- Name: entry_child; Type: INDEX; Schema: journal; Owner: -
--

CREATE INDEX entry_child ON journal.entry USING btree ((((detail)::jsonb ->> 'child'::text))) WHERE (what = 'work-started'::text);

--
-- Name: entry_written_in; Type: INDEX; Schema: journal; Owner: -
--

CREATE INDEX entry_written_in ON journal.entry USING btree (written_in);

--
-- Name: message_made_at; Type: INDEX; Schema: notices; Owner: -
--

CREATE INDEX message_made_at ON notices.message USING btree (made_at);

--
-- Name: message_one_a_day; Type: INDEX; Schema: notices; Owner: -
--

CREATE UNIQUE INDEX message_one_a_day ON notices.message USING btree (person_id, day) WHERE (kind = 'daily'::text);

--
-- Name: message_one_of_what_waits; Type: INDEX; Schema: notices; Owner: -
--

CREATE UNIQUE INDEX message_one_of_what_waits ON notices.message USING btree (person_id, newest_at) WHERE (kind = 'waiting'::text);

--
-- Name: message_one_report_a_day; Type: INDEX; Schema: notices; Owner: -
--

CREATE UNIQUE INDEX message_one_report_a_day ON notices.message USING btree (person_id, day) WHERE (kind = 'report'::text);

--
-- Name: calendar_once; Type: INDEX; Schema: oversight; Owner: -
--

CREATE UNIQUE INDEX calendar_once ON oversight.calendar USING btree (person_id) WHERE (ended_at IS NULL);

--
-- Name: departure_child_of; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX departure_child_of ON oversight.departure_child USING btree (child);

--
-- Name: matter_check; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX matter_check ON oversight.matter USING btree (check_number) WHERE (check_number IS NOT NULL);

--
-- Name: matter_child; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX matter_child ON oversight.matter USING btree (child) WHERE (child IS NOT NULL);

--
-- Name: matter_list; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX matter_list ON oversight.matter USING btree (kind, is_open, due_on);

--
-- Name: matter_reader; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX matter_reader ON oversight.matter USING btree (reader_id) WHERE (reader_id IS NOT NULL);

--
-- Name: matter_team; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX matter_team ON oversight.matter USING btree (team_id, is_open);

--
-- Name: new_assessment_child; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX new_assessment_child ON oversight.new_assessment USING btree (child);

--
-- Name: new_assessment_team; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX new_assessment_team ON oversight.new_assessment USING btree (team_id);

--
-- Name: open_case_child; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX open_case_child ON oversight.open_case USING btree (child);

--
-- Name: open_case_days; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX open_case_days ON oversight.open_case USING btree (from_on, to_on) INCLUDE (child, team_id, begun_on);

--
-- Name: open_case_now; Type: INDEX; Schema: oversight; Owner: -
--

CREATE UNIQUE INDEX open_case_now ON oversight.open_case USING btree (child) WHERE (to_on IS NULL);

--
-- Name: point_child; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX point_child ON oversight.point USING btree (child, started_on);

--
-- Name: point_once; Type: INDEX; Schema: oversight; Owner: -
--

CREATE UNIQUE INDEX point_once ON oversight.point USING btree (child, started_on, point) WHERE ((corrects IS NULL) AND (point <> 'further'::text));

--
-- Name: point_team; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX point_team ON oversight.point USING btree (team_id, done_on);

--
-- Name: step_decided; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX step_decided ON oversight.step USING btree (act, at) WHERE (decides IS NOT NULL);

--
-- Name: step_unfiled; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX step_unfiled ON oversight.step USING btree (team_id, at) WHERE (composed AND (filed_at IS NULL));

--
-- Name: step_unfiled_by; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX step_unfiled_by ON oversight.step USING btree (by_id) WHERE (composed AND (filed_at IS NULL));

--
-- Name: supervision_action_worker; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX supervision_action_worker ON oversight.supervision_action USING btree (worker_id) WHERE (state = 'open'::text);

--
-- Name: supervision_child; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX supervision_child ON oversight.supervision USING btree (child, held_on) WHERE (child IS NOT NULL);

--
-- Name: supervision_counted; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX supervision_counted ON oversight.supervision USING btree (kind, held_on) INCLUDE (child, worker_id, filed_on, known_on, gone_on, place, source, twin_id);

--
-- Name: supervision_line; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX supervision_line ON oversight.supervision USING btree (line_id) WHERE (line_id IS NOT NULL);

--
-- Name: supervision_of_child_once; Type: INDEX; Schema: oversight; Owner: -
--

CREATE UNIQUE INDEX supervision_of_child_once ON oversight.supervision USING btree (child, worker_id, held_on) WHERE ((kind = 'case'::text) AND (source = 'here'::text) AND (gone_on IS NULL));

--
-- Name: supervision_of_worker_once; Type: INDEX; Schema: oversight; Owner: -
--

CREATE UNIQUE INDEX supervision_of_worker_once ON oversight.supervision USING btree (worker_id, held_on, mode) WHERE ((kind = 'professional'::text) AND (source = 'here'::text) AND (gone_on IS NULL));

--
-- Name: supervision_to_put_right; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX supervision_to_put_right ON oversight.supervision USING btree (place, held_on) WHERE ((filed_on IS NULL) AND (gone_on IS NULL));

--
-- Name: supervision_together; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX supervision_together ON oversight.supervision USING btree (together_id) WHERE (together_id IS NOT NULL);

--
-- Name: supervision_topic_once; Type: INDEX; Schema: oversight; Owner: -
--

CREATE UNIQUE INDEX supervision_topic_once ON oversight.supervision_topic USING btree (worker_id, source, about) WHERE ((supervision_id IS NULL) AND (dropped_at IS NULL) AND (source <> 'own'::text));

--
-- Name: supervision_work; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX supervision_work ON oversight.supervision USING btree (work_id) WHERE (work_id IS NOT NULL);

--
-- Name: supervision_worker; Type: INDEX; Schema: oversight; Owner: -
--

CREATE INDEX supervision_worker ON oversight.supervision USING btree (worker_id, held_on);

--
-- Name: feed_user_external; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX feed_user_external ON people.feed_user USING btree (external_id);

--
-- Name: feed_user_name; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX feed_user_name ON people.feed_user USING btree (lower(user_name)) WHERE (deleted_at IS NULL);

--
-- Name: interest_once; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX interest_once ON people.interest USING btree (post_id, person_id) WHERE (withdrawn_at IS NULL);

--
-- Name: job_post; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX job_post ON people.job USING btree (post_id);

--
-- Name: person_email; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX person_email ON people.person USING btree (lower(email));

--
-- Name: post_state_reports_to; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX post_state_reports_to ON people.post_state USING btree (reports_to);

--
-- Name: stand_in_person; Type: INDEX; Schema: people; Owner: -
--

CREATE INDEX stand_in_person ON people.stand_in USING btree (person_id);

--
-- Name: team_succession_carries; Type: INDEX; Schema: people; Owner: -
--

CREATE UNIQUE INDEX team_succession_carries ON people.team_succession USING btree (from_id) WHERE carries;

--
-- Name: kept_form_person; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX kept_form_person ON platform.kept_form USING btree (person_id);

--
-- Name: session_expires_at; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX session_expires_at ON platform.session USING btree (expires_at);

--
-- Name: session_person; Type: INDEX; Schema: platform; Owner: -
--

CREATE INDEX session_person ON platform.session USING btree ((((content ->> 'person'::text))::integer)) WHERE (NOT ended);

--
-- Name: clock_stop_one_at_a_time; Type: INDEX; Schema: privacy; Owner: -
--

CREATE UNIQUE INDEX clock_stop_one_at_a_time ON privacy.clock_stop USING btree (request_id) WHERE (to_on IS NULL);

--
-- Name: complaint_received_at; Type: INDEX; Schema: privacy; Owner: -
--

CREATE INDEX complaint_received_at ON privacy.complaint USING btree (received_at);

--
-- Name: erasure_at; Type: INDEX; Schema: privacy; Owner: -
--

CREATE INDEX erasure_at ON privacy.erasure USING btree (at);

--
-- Name: hold_one_at_a_time; Type: INDEX; Schema: privacy; Owner: -
--

CREATE UNIQUE INDEX hold_one_at_a_time ON privacy.hold USING btree (kind, value) WHERE (lifted_at IS NULL);

--
-- Name: mark_request; Type: INDEX; Schema: privacy; Owner: -
--

CREATE INDEX mark_request ON privacy.mark USING btree (request_id);

--
-- Name: search_request; Type: INDEX; Schema: privacy; Owner: -
--

CREATE INDEX search_request ON privacy.search USING btree (request_id);

--
-- Name: experience_statement; Type: INDEX; Schema: standards; Owner: -
--

CREATE INDEX experience_statement ON standards.experience USING btree (standard_id, code, id);

--
-- Name: standard_one_in_use; Type: INDEX; Schema: standards; Owner: -
--

CREATE UNIQUE INDEX standard_one_in_use ON standards.standard USING btree (in_use) WHERE in_use;

--
-- Name: version_one_draft; Type: INDEX; Schema: standards; Owner: -
--

CREATE UNIQUE INDEX version_one_draft ON standards.version USING btree (standard_id) WHERE (state = 'draft'::text);

--
-- Name: job_common_pkey; Type: INDEX ATTACH; Schema: jobs; Owner: -
--

ALTER INDEX jobs.job_pkey ATTACH PARTITION jobs.job_common_pkey;

--
-- Name: queue_stats_20261122_name_captured_on_deferred_count_queued_idx; Type: INDEX ATTACH; Schema: jobs; Owner: -
--

ALTER INDEX jobs.queue_stats_i1 ATTACH PARTITION jobs.queue_stats_20261122_name_captured_on_deferred_count_queued_idx;

--
-- Name: queue_stats_20261122_pkey; Type: INDEX ATTACH; Schema: jobs; Owner: -
--

ALTER INDEX jobs.queue_stats_pkey ATTACH PARTITION jobs.queue_stats_20261122_pkey;

--
-- Name: queue_stats_20261123_name_captured_on_deferred_count_queued_idx; Type: INDEX ATTACH; Schema: jobs; Owner: -
--

ALTER INDEX jobs.queue_stats_i1 ATTACH PARTITION jobs.queue_stats_20261123_name_captured_on_deferred_count_queued_idx;

--
-- Name: queue_stats_20261123_pkey; Type: INDEX ATTACH; Schema: jobs; Owner: -
--

ALTER INDEX jobs.queue_stats_pkey ATTACH PARTITION jobs.queue_stats_20261123_pkey;

--
-- Name: restriction apply_to_child; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER apply_to_child AFTER INSERT OR UPDATE ON access.restriction FOR EACH ROW EXECUTE FUNCTION caseload.apply_restriction();

--
-- Name: restriction apply_to_matters; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER apply_to_matters AFTER INSERT OR UPDATE ON access.restriction FOR EACH ROW EXECUTE FUNCTION oversight.apply_restriction_to_matters();

--
-- Name: restriction apply_to_oversight; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER apply_to_oversight AFTER INSERT OR UPDATE ON access.restriction FOR EACH ROW EXECUTE FUNCTION oversight.apply_restriction();

--
-- Name: restriction_named apply_to_oversight; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER apply_to_oversight AFTER INSERT ON access.restriction_named FOR EACH ROW EXECUTE FUNCTION oversight.apply_naming();

--
-- Name: restriction apply_to_work; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER apply_to_work AFTER INSERT OR UPDATE ON access.restriction FOR EACH ROW EXECUTE FUNCTION checks.apply_restriction();

--
-- Name: restriction_named apply_to_work; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER apply_to_work AFTER INSERT ON access.restriction_named FOR EACH ROW EXECUTE FUNCTION checks.apply_naming();

--
-- Name: glass keep_glass; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER keep_glass BEFORE INSERT OR UPDATE ON access.glass FOR EACH ROW EXECUTE FUNCTION access.keep_glass();

--
-- Name: restriction_named keep_naming; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER keep_naming BEFORE INSERT OR UPDATE ON access.restriction_named FOR EACH ROW EXECUTE FUNCTION access.keep_naming();

--
-- Name: glass_told keep_told; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER keep_told BEFORE INSERT OR UPDATE ON access.glass_told FOR EACH ROW EXECUTE FUNCTION access.keep_told();

--
-- Name: delegation keep_two_people; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER keep_two_people BEFORE INSERT OR UPDATE ON access.delegation FOR EACH ROW EXECUTE FUNCTION access.keep_two_people();

--
-- Name: granted keep_two_people; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER keep_two_people BEFORE INSERT OR UPDATE ON access.granted FOR EACH ROW EXECUTE FUNCTION access.keep_two_people();

--
-- Name: lifting keep_two_people; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER keep_two_people BEFORE INSERT OR UPDATE ON access.lifting FOR EACH ROW EXECUTE FUNCTION access.keep_two_people();

--
-- Name: lifting lift_restriction; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER lift_restriction AFTER UPDATE ON access.lifting FOR EACH ROW WHEN (((old.approved_at IS NULL) AND (new.approved_at IS NOT NULL))) EXECUTE FUNCTION access.lift_restriction();

--
-- Name: granted renew_stamp; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON access.granted FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: restriction renew_stamp; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON access.restriction FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: restriction_named renew_stamp; Type: TRIGGER; Schema: access; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON access.restriction_named FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: extract drop_doubts; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER drop_doubts AFTER UPDATE OF state ON caseload."extract" FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) AND (new.state = ANY (ARRAY['refused'::text, 'dropped'::text, 'undone'::text])))) EXECUTE FUNCTION caseload.drop_doubts();

--
-- Name: extract drop_problem_values; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER drop_problem_values AFTER UPDATE OF state ON caseload."extract" FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) AND (new.state = ANY (ARRAY['dropped'::text, 'undone'::text])))) EXECUTE FUNCTION caseload.drop_problem_values();

--
-- Name: extract follow_extract; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER follow_extract AFTER UPDATE OF state ON caseload."extract" FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) AND (new.state = ANY (ARRAY['kept'::text, 'undone'::text])))) EXECUTE FUNCTION caseload.follow_extract();

--
-- Name: list_owner keep_list_owner; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER keep_list_owner BEFORE UPDATE ON caseload.list_owner FOR EACH ROW WHEN ((old.until_at IS NOT NULL)) EXECUTE FUNCTION caseload.keep_list_owner();

--
-- Name: extract oversight_follows; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER oversight_follows AFTER UPDATE OF state ON caseload."extract" FOR EACH ROW WHEN (((old.state IS DISTINCT FROM new.state) AND (new.state = ANY (ARRAY['kept'::text, 'undone'::text])))) EXECUTE FUNCTION oversight.follow_extract();

--
-- Name: child oversight_follows_insert; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER oversight_follows_insert AFTER INSERT ON caseload.child FOR EACH ROW WHEN ((new.team_id IS NOT NULL)) EXECUTE FUNCTION oversight.follow_child();

--
-- Name: child oversight_follows_team; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER oversight_follows_team AFTER UPDATE ON caseload.child FOR EACH ROW WHEN (((new.team_id IS DISTINCT FROM old.team_id) AND (new.team_id IS NOT NULL))) EXECUTE FUNCTION oversight.follow_child();

--
-- Name: added_day refuse_change_of_day; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER refuse_change_of_day BEFORE UPDATE ON caseload.added_day FOR EACH ROW WHEN ((old.taken_back_at IS NOT NULL)) EXECUTE FUNCTION caseload.refuse_change_of_day();

--
-- Name: timescale_override refuse_change_of_timescale; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER refuse_change_of_timescale BEFORE UPDATE ON caseload.timescale_override FOR EACH ROW EXECUTE FUNCTION caseload.refuse_change_of_timescale();

--
-- Name: extract refuse_halves; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE CONSTRAINT TRIGGER refuse_halves AFTER UPDATE OF halfway ON caseload."extract" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.halfway IS NOT NULL)) EXECUTE FUNCTION caseload.refuse_halves();

--
-- Name: coming refuse_stray_lines; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER refuse_stray_lines AFTER INSERT ON caseload.coming REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION caseload.refuse_stray_lines();

--
-- Name: child set_restriction; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER set_restriction BEFORE INSERT ON caseload.child FOR EACH ROW EXECUTE FUNCTION caseload.set_restriction();

--
-- Name: child take_matters_along; Type: TRIGGER; Schema: caseload; Owner: -
--

CREATE TRIGGER take_matters_along AFTER UPDATE OF team_id ON caseload.child FOR EACH ROW WHEN (((old.team_id IS DISTINCT FROM new.team_id) AND (new.team_id IS NOT NULL))) EXECUTE FUNCTION oversight.take_matters_along();

--
-- Name: decision copy_signed; Type: TRIGGER; Schema: checks; Owner: -
--

CREATE TRIGGER copy_signed BEFORE INSERT ON checks.decision FOR EACH ROW EXECUTE FUNCTION checks.copy_signed();

--
-- Name: sign_off make_digest; Type: TRIGGER; Schema: checks; Owner: -
--

CREATE TRIGGER make_digest BEFORE INSERT ON checks.sign_off FOR EACH ROW EXECUTE FUNCTION checks.make_digest();

--
-- Name: decision not_own_work; Type: TRIGGER; Schema: checks; Owner: -
--

CREATE TRIGGER not_own_work BEFORE INSERT ON checks.decision FOR EACH ROW EXECUTE FUNCTION checks.refuse_own_work();

--
-- Name: work set_restriction; Type: TRIGGER; Schema: checks; Owner: -
--

CREATE TRIGGER set_restriction BEFORE INSERT ON checks.work FOR EACH ROW EXECUTE FUNCTION checks.set_restriction();

--
-- Name: entry commit_entry; Type: TRIGGER; Schema: journal; Owner: -
--

CREATE TRIGGER commit_entry BEFORE INSERT ON journal.entry FOR EACH ROW EXECUTE FUNCTION journal.commit_entry();

--
-- Name: supervision_conflict refuse_change; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER refuse_change BEFORE UPDATE ON oversight.supervision_conflict FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change_of_settled();

--
-- Name: supervision_note refuse_change; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER refuse_change BEFORE UPDATE ON oversight.supervision_note FOR EACH ROW EXECUTE FUNCTION oversight.refuse_change_of_answered();

--
-- Name: step refuse_change_of_filed; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER refuse_change_of_filed BEFORE UPDATE OF filed_by, filed_at, filed_address ON oversight.step FOR EACH ROW WHEN ((old.filed_at IS NOT NULL)) EXECUTE FUNCTION oversight.refuse_change_of_filed();

--
-- Name: step refuse_other_check; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER refuse_other_check BEFORE INSERT ON oversight.step FOR EACH ROW WHEN (((new.facts ->> 'work'::text) IS NOT NULL)) EXECUTE FUNCTION oversight.refuse_other_check();

--
-- Name: step refuse_own_line; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER refuse_own_line BEFORE INSERT ON oversight.step FOR EACH ROW EXECUTE FUNCTION oversight.refuse_own_line();

--
-- Name: point refuse_own_point; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER refuse_own_point BEFORE INSERT ON oversight.point FOR EACH ROW EXECUTE FUNCTION oversight.refuse_own_point();

--
-- Name: step refuse_own_request; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER refuse_own_request BEFORE INSERT ON oversight.step FOR EACH ROW EXECUTE FUNCTION oversight.refuse_own_request();

--
-- Name: matter set_restriction; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER set_restriction BEFORE INSERT ON oversight.matter FOR EACH ROW EXECUTE FUNCTION oversight.set_matter_restriction();

--
-- Name: new_assessment set_restriction; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER set_restriction BEFORE INSERT ON oversight.new_assessment FOR EACH ROW EXECUTE FUNCTION oversight.set_restriction();

--
-- Name: point set_restriction; Type: TRIGGER; Schema: oversight; Owner: -
--

CREATE TRIGGER set_restriction BEFORE INSERT ON oversight.point FOR EACH ROW EXECUTE FUNCTION oversight.set_restriction();

--
-- Name: job refuse_own_rise; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER refuse_own_rise AFTER INSERT OR UPDATE ON people.job FOR EACH ROW EXECUTE FUNCTION access.refuse_own_rise();

--
-- Name: post_state refuse_own_rise; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER refuse_own_rise AFTER INSERT OR UPDATE ON people.post_state FOR EACH ROW EXECUTE FUNCTION access.refuse_own_rise();

--
-- Name: stand_in refuse_own_rise; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER refuse_own_rise AFTER INSERT OR UPDATE ON people.stand_in FOR EACH ROW EXECUTE FUNCTION access.refuse_own_rise();

--
-- Name: job renew_stamp; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON people.job FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: person renew_stamp; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON people.person FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: post_state renew_stamp; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON people.post_state FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: stand_in renew_stamp; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON people.stand_in FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: team renew_stamp; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON people.team FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: team_state renew_stamp; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON people.team_state FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: team_succession renew_stamp; Type: TRIGGER; Schema: people; Owner: -
--

CREATE TRIGGER renew_stamp AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON people.team_succession FOR EACH STATEMENT EXECUTE FUNCTION people.renew_stamp();

--
-- Name: pack make_digest; Type: TRIGGER; Schema: privacy; Owner: -
--

CREATE TRIGGER make_digest BEFORE INSERT ON privacy.pack FOR EACH ROW EXECUTE FUNCTION privacy.make_digest();

--
-- Name: version begins_as_draft; Type: TRIGGER; Schema: standards; Owner: -
--

CREATE TRIGGER begins_as_draft BEFORE INSERT ON standards.version FOR EACH ROW EXECUTE FUNCTION standards.refuse_change_of_published();

--
-- Name: domain frozen; Type: TRIGGER; Schema: standards; Owner: -
--

CREATE TRIGGER frozen BEFORE INSERT OR DELETE OR UPDATE ON standards.domain FOR EACH ROW EXECUTE FUNCTION standards.refuse_change_of_published();

--
-- Name: statement frozen; Type: TRIGGER; Schema: standards; Owner: -
--

CREATE TRIGGER frozen BEFORE INSERT OR DELETE OR UPDATE ON standards.statement FOR EACH ROW EXECUTE FUNCTION standards.refuse_change_of_published();

--
-- Name: version frozen; Type: TRIGGER; Schema: standards; Owner: -
--

CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON standards.version FOR EACH ROW EXECUTE FUNCTION standards.refuse_change_of_published();

--
-- Name: account account_person_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.account
    ADD CONSTRAINT account_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: delegation delegation_approved_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.delegation
    ADD CONSTRAINT delegation_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES people.person(id);

--
-- Name: delegation delegation_asked_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.delegation
    ADD CONSTRAINT delegation_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.person(id);

--
-- Name: delegation delegation_ended_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.delegation
    ADD CONSTRAINT delegation_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);

--
-- Name: glass glass_person_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.glass
    ADD CONSTRAINT glass_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: glass glass_restriction_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.glass
    ADD CONSTRAINT glass_restriction_id_fkey FOREIGN KEY (restriction_id) REFERENCES access.restriction(id);

--
-- Name: glass glass_team_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.glass
    ADD CONSTRAINT glass_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: glass_told glass_told_glass_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.glass_told
    ADD CONSTRAINT glass_told_glass_id_fkey FOREIGN KEY (glass_id) REFERENCES access.glass(id);

--
-- Name: glass_told glass_told_person_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.glass_told
    ADD CONSTRAINT glass_told_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: granted granted_approved_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.granted
    ADD CONSTRAINT granted_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES people.person(id);

--
-- Name: granted granted_asked_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.granted
    ADD CONSTRAINT granted_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.person(id);

--
-- Name: granted granted_ended_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.granted
    ADD CONSTRAINT granted_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);

--
-- Name: granted granted_person_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.granted
    ADD CONSTRAINT granted_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: granted granted_team_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.granted
    ADD CONSTRAINT granted_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: invitation invitation_account_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.invitation
    ADD CONSTRAINT invitation_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);

--
-- Name: lifting lifting_approved_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.lifting
    ADD CONSTRAINT lifting_approved_by_fkey FOREIGN KEY (approved_by) REFERENCES people.person(id);

--
-- Name: lifting lifting_asked_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.lifting
    ADD CONSTRAINT lifting_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.person(id);

--
-- Name: lifting lifting_ended_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.lifting
    ADD CONSTRAINT lifting_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);

--
-- Name: lifting lifting_restriction_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.lifting
    ADD CONSTRAINT lifting_restriction_id_fkey FOREIGN KEY (restriction_id) REFERENCES access.restriction(id);

--
-- Name: passkey passkey_account_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.passkey
    ADD CONSTRAINT passkey_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);

--
-- Name: password password_account_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.password
    ADD CONSTRAINT password_account_id_fkey FOREIGN KEY (account_id) REFERENCES access.account(id);

--
-- Name: restriction_named restriction_named_named_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.restriction_named
    ADD CONSTRAINT restriction_named_named_by_fkey FOREIGN KEY (named_by) REFERENCES people.person(id);

--
-- Name: restriction_named restriction_named_person_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.restriction_named
    ADD CONSTRAINT restriction_named_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: restriction_named restriction_named_removed_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.restriction_named
    ADD CONSTRAINT restriction_named_removed_by_fkey FOREIGN KEY (removed_by) REFERENCES people.person(id);

--
-- Name: restriction_named restriction_named_restriction_id_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.restriction_named
    ADD CONSTRAINT restriction_named_restriction_id_fkey FOREIGN KEY (restriction_id) REFERENCES access.restriction(id);

--
-- Name: restriction restriction_set_by_fkey; Type: FK CONSTRAINT; Schema: access; Owner: -
--

ALTER TABLE ONLY access.restriction
    ADD CONSTRAINT restriction_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: added_day added_day_set_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.added_day
    ADD CONSTRAINT added_day_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: added_day added_day_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.added_day
    ADD CONSTRAINT added_day_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.person(id);

--
-- Name: child_ending child_ending_said_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child_ending
    ADD CONSTRAINT child_ending_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.person(id);

--
-- Name: child_ending child_ending_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child_ending
    ADD CONSTRAINT child_ending_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.person(id);

--
-- Name: child child_from_extract_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child
    ADD CONSTRAINT child_from_extract_fkey FOREIGN KEY (from_extract) REFERENCES caseload."extract"(id);

--
-- Name: child child_team_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child
    ADD CONSTRAINT child_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: child_was child_was_extract_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child_was
    ADD CONSTRAINT child_was_extract_id_fkey FOREIGN KEY (extract_id) REFERENCES caseload."extract"(id) ON DELETE CASCADE;

--
-- Name: child child_worker_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child
    ADD CONSTRAINT child_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES people.person(id);

--
-- Name: doubt doubt_extract_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.doubt
    ADD CONSTRAINT doubt_extract_id_fkey FOREIGN KEY (extract_id) REFERENCES caseload."extract"(id) ON DELETE CASCADE;

--
-- Name: extract extract_before_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload."extract"
    ADD CONSTRAINT extract_before_id_fkey FOREIGN KEY (before_id) REFERENCES caseload."extract"(id);

--
-- Name: extract extract_kept_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload."extract"
    ADD CONSTRAINT extract_kept_by_fkey FOREIGN KEY (kept_by) REFERENCES people.person(id);

--
-- Name: extract extract_made_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload."extract"
    ADD CONSTRAINT extract_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id);

--
-- Name: extract extract_undone_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload."extract"
    ADD CONSTRAINT extract_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES people.person(id);

--
-- Name: heading heading_said_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.heading
    ADD CONSTRAINT heading_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.person(id);

--
-- Name: heading heading_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.heading
    ADD CONSTRAINT heading_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.person(id);

--
-- Name: line line_from_extract_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.line
    ADD CONSTRAINT line_from_extract_fkey FOREIGN KEY (from_extract) REFERENCES caseload."extract"(id);

--
-- Name: line line_to_extract_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.line
    ADD CONSTRAINT line_to_extract_fkey FOREIGN KEY (to_extract) REFERENCES caseload."extract"(id);

--
-- Name: list_owner list_owner_ended_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.list_owner
    ADD CONSTRAINT list_owner_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);

--
-- Name: list_owner list_owner_person_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.list_owner
    ADD CONSTRAINT list_owner_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: list_owner list_owner_set_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.list_owner
    ADD CONSTRAINT list_owner_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: name_said name_said_person_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.name_said
    ADD CONSTRAINT name_said_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: name_said name_said_said_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.name_said
    ADD CONSTRAINT name_said_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.person(id);

--
-- Name: name_said name_said_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.name_said
    ADD CONSTRAINT name_said_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.person(id);

--
-- Name: name_said name_said_team_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.name_said
    ADD CONSTRAINT name_said_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: problem problem_extract_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.problem
    ADD CONSTRAINT problem_extract_id_fkey FOREIGN KEY (extract_id) REFERENCES caseload."extract"(id) ON DELETE CASCADE;

--
-- Name: service_start service_start_set_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.service_start
    ADD CONSTRAINT service_start_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: settling settling_asked_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.settling
    ADD CONSTRAINT settling_asked_by_fkey FOREIGN KEY (asked_by) REFERENCES people.person(id);

--
-- Name: settling settling_extract_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.settling
    ADD CONSTRAINT settling_extract_id_fkey FOREIGN KEY (extract_id) REFERENCES caseload."extract"(id) ON DELETE CASCADE;

--
-- Name: timescale_override timescale_override_ended_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.timescale_override
    ADD CONSTRAINT timescale_override_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);

--
-- Name: timescale_override timescale_override_set_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.timescale_override
    ADD CONSTRAINT timescale_override_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: timescale_override timescale_override_withdrawn_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.timescale_override
    ADD CONSTRAINT timescale_override_withdrawn_by_fkey FOREIGN KEY (withdrawn_by) REFERENCES people.person(id);

--
-- Name: told_ending told_ending_from_extract_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.told_ending
    ADD CONSTRAINT told_ending_from_extract_fkey FOREIGN KEY (from_extract) REFERENCES caseload."extract"(id);

--
-- Name: word word_said_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.word
    ADD CONSTRAINT word_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.person(id);

--
-- Name: word word_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.word
    ADD CONSTRAINT word_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.person(id);

--
-- Name: answers_given answers_given_by_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.answers_given
    ADD CONSTRAINT answers_given_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: answers_given answers_given_work_id_team_id_restriction_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.answers_given
    ADD CONSTRAINT answers_given_work_id_team_id_restriction_fkey FOREIGN KEY (work_id, team_id, restriction) REFERENCES checks.work(id, team_id, restriction) ON UPDATE CASCADE;

--
-- Name: decision decision_by_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.decision
    ADD CONSTRAINT decision_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: decision decision_for_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.decision
    ADD CONSTRAINT decision_for_id_fkey FOREIGN KEY (for_id) REFERENCES people.person(id);

--
-- Name: decision decision_kind_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.decision
    ADD CONSTRAINT decision_kind_fkey FOREIGN KEY (kind) REFERENCES checks.kind_rule(kind);

--
-- Name: decision decision_sign_off_id_team_id_restriction_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.decision
    ADD CONSTRAINT decision_sign_off_id_team_id_restriction_fkey FOREIGN KEY (sign_off_id, team_id, restriction) REFERENCES checks.sign_off(id, team_id, restriction) ON UPDATE CASCADE;

--
-- Name: kind_rule kind_rule_set_by_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.kind_rule
    ADD CONSTRAINT kind_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: return_point return_point_sign_off_id_team_id_restriction_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.return_point
    ADD CONSTRAINT return_point_sign_off_id_team_id_restriction_fkey FOREIGN KEY (sign_off_id, team_id, restriction) REFERENCES checks.decision(sign_off_id, team_id, restriction) ON UPDATE CASCADE;

--
-- Name: sign_off sign_off_by_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.sign_off
    ADD CONSTRAINT sign_off_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: sign_off sign_off_kind_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.sign_off
    ADD CONSTRAINT sign_off_kind_fkey FOREIGN KEY (kind) REFERENCES checks.kind_rule(kind);

--
-- Name: sign_off sign_off_work_id_team_id_restriction_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.sign_off
    ADD CONSTRAINT sign_off_work_id_team_id_restriction_fkey FOREIGN KEY (work_id, team_id, restriction) REFERENCES checks.work(id, team_id, restriction) ON UPDATE CASCADE;

--
-- Name: work work_acted_first_by_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_acted_first_by_fkey FOREIGN KEY (acted_first_by) REFERENCES people.person(id);

--
-- Name: work work_author_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_author_id_fkey FOREIGN KEY (author_id) REFERENCES people.person(id);

--
-- Name: work work_kind_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_kind_fkey FOREIGN KEY (kind) REFERENCES checks.kind_rule(kind);

--
-- Name: work work_team_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: work work_version_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_version_id_fkey FOREIGN KEY (version_id) REFERENCES standards.version(id);

--
-- Name: phase phase_said_by_fkey; Type: FK CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.phase
    ADD CONSTRAINT phase_said_by_fkey FOREIGN KEY (said_by) REFERENCES people.person(id);

--
-- Name: phase phase_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.phase
    ADD CONSTRAINT phase_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.person(id);

--
-- Name: screening screening_set_by_fkey; Type: FK CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.screening
    ADD CONSTRAINT screening_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: target target_set_by_fkey; Type: FK CONSTRAINT; Schema: figures; Owner: -
--

ALTER TABLE ONLY figures.target
    ADD CONSTRAINT target_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: job_common dlq_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

--
-- Name: job_common q_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

--
-- Name: queue queue_dead_letter_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES jobs.queue(name);

--
-- Name: schedule schedule_name_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE CASCADE;

--
-- Name: subscription subscription_name_fkey; Type: FK CONSTRAINT; Schema: jobs; Owner: -
--

ALTER TABLE ONLY jobs.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES jobs.queue(name) ON DELETE CASCADE;

--
-- Name: seal seal_entry_id_fkey; Type: FK CONSTRAINT; Schema: journal; Owner: -
--

ALTER TABLE ONLY journal.seal
    ADD CONSTRAINT seal_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES journal.entry(id);

--
-- Name: message message_person_id_fkey; Type: FK CONSTRAINT; Schema: notices; Owner: -
--

ALTER TABLE ONLY notices.message
    ADD CONSTRAINT message_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: setting setting_person_id_fkey; Type: FK CONSTRAINT; Schema: notices; Owner: -
--

ALTER TABLE ONLY notices.setting
    ADD CONSTRAINT setting_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: calendar calendar_person_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.calendar
    ADD CONSTRAINT calendar_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: coaching coaching_coach_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.coaching
    ADD CONSTRAINT coaching_coach_id_fkey FOREIGN KEY (coach_id) REFERENCES people.person(id);

--
-- Name: coaching coaching_made_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.coaching
    ADD CONSTRAINT coaching_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id);

--
-- Name: coaching coaching_manager_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.coaching
    ADD CONSTRAINT coaching_manager_id_fkey FOREIGN KEY (manager_id) REFERENCES people.person(id);

--
-- Name: coaching_session coaching_session_by_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.coaching_session
    ADD CONSTRAINT coaching_session_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: coaching_session coaching_session_coaching_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.coaching_session
    ADD CONSTRAINT coaching_session_coaching_id_fkey FOREIGN KEY (coaching_id) REFERENCES oversight.coaching(id);

--
-- Name: departure_child departure_child_matter_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.departure_child
    ADD CONSTRAINT departure_child_matter_id_fkey FOREIGN KEY (matter_id) REFERENCES oversight.matter(id) ON DELETE CASCADE;

--
-- Name: departure_child departure_child_tied_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.departure_child
    ADD CONSTRAINT departure_child_tied_by_fkey FOREIGN KEY (tied_by) REFERENCES people.person(id);

--
-- Name: filing filing_by_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.filing
    ADD CONSTRAINT filing_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: filing filing_point_id_team_id_restriction_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.filing
    ADD CONSTRAINT filing_point_id_team_id_restriction_fkey FOREIGN KEY (point_id, team_id, restriction) REFERENCES oversight.point(id, team_id, restriction) ON UPDATE CASCADE;

--
-- Name: ladder ladder_set_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.ladder
    ADD CONSTRAINT ladder_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: matter matter_opened_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.matter
    ADD CONSTRAINT matter_opened_by_fkey FOREIGN KEY (opened_by) REFERENCES people.person(id);

--
-- Name: matter matter_team_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.matter
    ADD CONSTRAINT matter_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: new_assessment new_assessment_added_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.new_assessment
    ADD CONSTRAINT new_assessment_added_by_fkey FOREIGN KEY (added_by) REFERENCES people.person(id);

--
-- Name: new_assessment_taken_back new_assessment_taken_back_assessment_id_team_id_restrictio_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.new_assessment_taken_back
    ADD CONSTRAINT new_assessment_taken_back_assessment_id_team_id_restrictio_fkey FOREIGN KEY (assessment_id, team_id, restriction) REFERENCES oversight.new_assessment(id, team_id, restriction) ON UPDATE CASCADE;

--
-- Name: new_assessment_taken_back new_assessment_taken_back_by_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.new_assessment_taken_back
    ADD CONSTRAINT new_assessment_taken_back_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: new_assessment new_assessment_team_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.new_assessment
    ADD CONSTRAINT new_assessment_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: new_assessment new_assessment_worker_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.new_assessment
    ADD CONSTRAINT new_assessment_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES people.person(id);

--
-- Name: open_case open_case_from_extract_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.open_case
    ADD CONSTRAINT open_case_from_extract_fkey FOREIGN KEY (from_extract) REFERENCES caseload."extract"(id);

--
-- Name: open_case open_case_team_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.open_case
    ADD CONSTRAINT open_case_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: open_case open_case_to_extract_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.open_case
    ADD CONSTRAINT open_case_to_extract_fkey FOREIGN KEY (to_extract) REFERENCES caseload."extract"(id);

--
-- Name: open_case open_case_worker_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.open_case
    ADD CONSTRAINT open_case_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES people.person(id);

--
-- Name: point point_by_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.point
    ADD CONSTRAINT point_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: point point_corrects_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.point
    ADD CONSTRAINT point_corrects_fkey FOREIGN KEY (corrects) REFERENCES oversight.point(id);

--
-- Name: point point_for_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.point
    ADD CONSTRAINT point_for_id_fkey FOREIGN KEY (for_id) REFERENCES people.person(id);

--
-- Name: point point_team_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.point
    ADD CONSTRAINT point_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: point point_worker_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.point
    ADD CONSTRAINT point_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES people.person(id);

--
-- Name: step step_by_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.step
    ADD CONSTRAINT step_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: step step_filed_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.step
    ADD CONSTRAINT step_filed_by_fkey FOREIGN KEY (filed_by) REFERENCES people.person(id);

--
-- Name: step step_for_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.step
    ADD CONSTRAINT step_for_id_fkey FOREIGN KEY (for_id) REFERENCES people.person(id);

--
-- Name: step step_matter_id_team_id_restriction_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.step
    ADD CONSTRAINT step_matter_id_team_id_restriction_fkey FOREIGN KEY (matter_id, team_id, restriction) REFERENCES oversight.matter(id, team_id, restriction) ON UPDATE CASCADE;

--
-- Name: supervision_action supervision_action_ended_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_action
    ADD CONSTRAINT supervision_action_ended_by_fkey FOREIGN KEY (ended_by) REFERENCES people.person(id);

--
-- Name: supervision_action supervision_action_supervision_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_action
    ADD CONSTRAINT supervision_action_supervision_id_fkey FOREIGN KEY (supervision_id) REFERENCES oversight.supervision(id);

--
-- Name: supervision_action supervision_action_worker_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_action
    ADD CONSTRAINT supervision_action_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES people.person(id);

--
-- Name: supervision_conflict supervision_conflict_here_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_conflict
    ADD CONSTRAINT supervision_conflict_here_id_fkey FOREIGN KEY (here_id) REFERENCES oversight.supervision(id);

--
-- Name: supervision_conflict supervision_conflict_listed_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_conflict
    ADD CONSTRAINT supervision_conflict_listed_id_fkey FOREIGN KEY (listed_id) REFERENCES oversight.supervision(id);

--
-- Name: supervision_conflict supervision_conflict_settled_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_conflict
    ADD CONSTRAINT supervision_conflict_settled_by_fkey FOREIGN KEY (settled_by) REFERENCES people.person(id);

--
-- Name: supervision_counts supervision_counts_set_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_counts
    ADD CONSTRAINT supervision_counts_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: supervision supervision_filed_extract_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_filed_extract_fkey FOREIGN KEY (filed_extract) REFERENCES caseload."extract"(id);

--
-- Name: supervision supervision_from_extract_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_from_extract_fkey FOREIGN KEY (from_extract) REFERENCES caseload."extract"(id);

--
-- Name: supervision supervision_gone_extract_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_gone_extract_fkey FOREIGN KEY (gone_extract) REFERENCES caseload."extract"(id);

--
-- Name: supervision_ladder supervision_ladder_set_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_ladder
    ADD CONSTRAINT supervision_ladder_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: supervision supervision_made_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id);

--
-- Name: supervision_note supervision_note_supervision_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_note
    ADD CONSTRAINT supervision_note_supervision_id_fkey FOREIGN KEY (supervision_id) REFERENCES oversight.supervision(id);

--
-- Name: supervision_note supervision_note_written_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_note
    ADD CONSTRAINT supervision_note_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.person(id);

--
-- Name: supervision supervision_supervisor_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_supervisor_id_fkey FOREIGN KEY (supervisor_id) REFERENCES people.person(id);

--
-- Name: supervision_target supervision_target_set_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_target
    ADD CONSTRAINT supervision_target_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: supervision supervision_team_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: supervision supervision_together_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_together_id_fkey FOREIGN KEY (together_id) REFERENCES oversight.supervision(id) ON DELETE SET NULL;

--
-- Name: supervision_topic supervision_topic_chosen_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_topic
    ADD CONSTRAINT supervision_topic_chosen_by_fkey FOREIGN KEY (chosen_by) REFERENCES people.person(id);

--
-- Name: supervision_topic supervision_topic_supervision_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_topic
    ADD CONSTRAINT supervision_topic_supervision_id_fkey FOREIGN KEY (supervision_id) REFERENCES oversight.supervision(id);

--
-- Name: supervision_topic supervision_topic_worker_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_topic
    ADD CONSTRAINT supervision_topic_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES people.person(id);

--
-- Name: supervision supervision_twin_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_twin_id_fkey FOREIGN KEY (twin_id) REFERENCES oversight.supervision(id);

--
-- Name: supervision_words supervision_words_supervision_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_words
    ADD CONSTRAINT supervision_words_supervision_id_fkey FOREIGN KEY (supervision_id) REFERENCES oversight.supervision(id);

--
-- Name: supervision_words supervision_words_written_by_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision_words
    ADD CONSTRAINT supervision_words_written_by_fkey FOREIGN KEY (written_by) REFERENCES people.person(id);

--
-- Name: supervision supervision_work_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_work_id_fkey FOREIGN KEY (work_id) REFERENCES checks.work(id) ON DELETE SET NULL;

--
-- Name: supervision supervision_worker_id_fkey; Type: FK CONSTRAINT; Schema: oversight; Owner: -
--

ALTER TABLE ONLY oversight.supervision
    ADD CONSTRAINT supervision_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES people.person(id);

--
-- Name: feed_token feed_token_made_by_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.feed_token
    ADD CONSTRAINT feed_token_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id);

--
-- Name: feed_user feed_user_person_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.feed_user
    ADD CONSTRAINT feed_user_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: interest interest_person_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.interest
    ADD CONSTRAINT interest_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: interest interest_plan_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.interest
    ADD CONSTRAINT interest_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES people.plan(id);

--
-- Name: interest interest_post_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.interest
    ADD CONSTRAINT interest_post_id_fkey FOREIGN KEY (post_id) REFERENCES people.post(id);

--
-- Name: job job_person_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.job
    ADD CONSTRAINT job_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: job job_post_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.job
    ADD CONSTRAINT job_post_id_fkey FOREIGN KEY (post_id) REFERENCES people.post(id);

--
-- Name: plan_job plan_job_person_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_job
    ADD CONSTRAINT plan_job_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: plan_job plan_job_phase_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_job
    ADD CONSTRAINT plan_job_phase_id_fkey FOREIGN KEY (phase_id) REFERENCES people.plan_phase(id);

--
-- Name: plan_job plan_job_post_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_job
    ADD CONSTRAINT plan_job_post_id_fkey FOREIGN KEY (post_id) REFERENCES people.post(id);

--
-- Name: plan plan_made_by_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan
    ADD CONSTRAINT plan_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id);

--
-- Name: plan_phase plan_phase_plan_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_phase
    ADD CONSTRAINT plan_phase_plan_id_fkey FOREIGN KEY (plan_id) REFERENCES people.plan(id);

--
-- Name: plan_phase plan_phase_published_by_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_phase
    ADD CONSTRAINT plan_phase_published_by_fkey FOREIGN KEY (published_by) REFERENCES people.person(id);

--
-- Name: plan_post plan_post_phase_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_post
    ADD CONSTRAINT plan_post_phase_id_fkey FOREIGN KEY (phase_id) REFERENCES people.plan_phase(id);

--
-- Name: plan_post plan_post_post_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_post
    ADD CONSTRAINT plan_post_post_id_fkey FOREIGN KEY (post_id) REFERENCES people.post(id);

--
-- Name: plan_post plan_post_reports_to_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_post
    ADD CONSTRAINT plan_post_reports_to_fkey FOREIGN KEY (reports_to) REFERENCES people.post(id);

--
-- Name: plan_post plan_post_team_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_post
    ADD CONSTRAINT plan_post_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: plan_succession plan_succession_from_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_succession
    ADD CONSTRAINT plan_succession_from_id_fkey FOREIGN KEY (from_id) REFERENCES people.team(id);

--
-- Name: plan_succession plan_succession_phase_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_succession
    ADD CONSTRAINT plan_succession_phase_id_fkey FOREIGN KEY (phase_id) REFERENCES people.plan_phase(id);

--
-- Name: plan_succession plan_succession_to_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_succession
    ADD CONSTRAINT plan_succession_to_id_fkey FOREIGN KEY (to_id) REFERENCES people.team(id);

--
-- Name: plan_team plan_team_phase_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_team
    ADD CONSTRAINT plan_team_phase_id_fkey FOREIGN KEY (phase_id) REFERENCES people.plan_phase(id);

--
-- Name: plan_team plan_team_team_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_team
    ADD CONSTRAINT plan_team_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: plan_team plan_team_within_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.plan_team
    ADD CONSTRAINT plan_team_within_id_fkey FOREIGN KEY (within_id) REFERENCES people.team(id);

--
-- Name: post_state post_state_post_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post_state
    ADD CONSTRAINT post_state_post_id_fkey FOREIGN KEY (post_id) REFERENCES people.post(id);

--
-- Name: post_state post_state_reports_to_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post_state
    ADD CONSTRAINT post_state_reports_to_fkey FOREIGN KEY (reports_to) REFERENCES people.post(id);

--
-- Name: post_state post_state_team_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.post_state
    ADD CONSTRAINT post_state_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: stand_in stand_in_for_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.stand_in
    ADD CONSTRAINT stand_in_for_id_fkey FOREIGN KEY (for_id) REFERENCES people.person(id);

--
-- Name: stand_in stand_in_person_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.stand_in
    ADD CONSTRAINT stand_in_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: team_state team_state_team_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.team_state
    ADD CONSTRAINT team_state_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: team_state team_state_within_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.team_state
    ADD CONSTRAINT team_state_within_id_fkey FOREIGN KEY (within_id) REFERENCES people.team(id);

--
-- Name: team_succession team_succession_from_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.team_succession
    ADD CONSTRAINT team_succession_from_id_fkey FOREIGN KEY (from_id) REFERENCES people.team(id);

--
-- Name: team_succession team_succession_to_id_fkey; Type: FK CONSTRAINT; Schema: people; Owner: -
--

ALTER TABLE ONLY people.team_succession
    ADD CONSTRAINT team_succession_to_id_fkey FOREIGN KEY (to_id) REFERENCES people.team(id);

--
-- Name: category category_set_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.category
    ADD CONSTRAINT category_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: clock_stop clock_stop_by_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.clock_stop
    ADD CONSTRAINT clock_stop_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: clock_stop clock_stop_request_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.clock_stop
    ADD CONSTRAINT clock_stop_request_id_fkey FOREIGN KEY (request_id) REFERENCES privacy.request(id);

--
-- Name: complaint complaint_acknowledged_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.complaint
    ADD CONSTRAINT complaint_acknowledged_by_fkey FOREIGN KEY (acknowledged_by) REFERENCES people.person(id);

--
-- Name: complaint complaint_closed_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.complaint
    ADD CONSTRAINT complaint_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people.person(id);

--
-- Name: complaint complaint_person_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.complaint
    ADD CONSTRAINT complaint_person_id_fkey FOREIGN KEY (person_id) REFERENCES people.person(id);

--
-- Name: detail detail_set_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.detail
    ADD CONSTRAINT detail_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: erasure erasure_by_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.erasure
    ADD CONSTRAINT erasure_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: erasure erasure_category_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.erasure
    ADD CONSTRAINT erasure_category_fkey FOREIGN KEY (category) REFERENCES privacy.category(code);

--
-- Name: hold hold_lifted_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.hold
    ADD CONSTRAINT hold_lifted_by_fkey FOREIGN KEY (lifted_by) REFERENCES people.person(id);

--
-- Name: hold hold_placed_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.hold
    ADD CONSTRAINT hold_placed_by_fkey FOREIGN KEY (placed_by) REFERENCES people.person(id);

--
-- Name: item item_left_out_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.item
    ADD CONSTRAINT item_left_out_by_fkey FOREIGN KEY (left_out_by) REFERENCES people.person(id);

--
-- Name: item item_request_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.item
    ADD CONSTRAINT item_request_id_fkey FOREIGN KEY (request_id) REFERENCES privacy.request(id);

--
-- Name: mark mark_by_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.mark
    ADD CONSTRAINT mark_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: mark mark_item_id_request_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.mark
    ADD CONSTRAINT mark_item_id_request_id_fkey FOREIGN KEY (item_id, request_id) REFERENCES privacy.item(id, request_id);

--
-- Name: mark mark_request_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.mark
    ADD CONSTRAINT mark_request_id_fkey FOREIGN KEY (request_id) REFERENCES privacy.request(id);

--
-- Name: mark mark_taken_back_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.mark
    ADD CONSTRAINT mark_taken_back_by_fkey FOREIGN KEY (taken_back_by) REFERENCES people.person(id);

--
-- Name: pack pack_made_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.pack
    ADD CONSTRAINT pack_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id);

--
-- Name: pack pack_request_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.pack
    ADD CONSTRAINT pack_request_id_fkey FOREIGN KEY (request_id) REFERENCES privacy.request(id);

--
-- Name: request request_closed_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.request
    ADD CONSTRAINT request_closed_by_fkey FOREIGN KEY (closed_by) REFERENCES people.person(id);

--
-- Name: request request_made_by_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.request
    ADD CONSTRAINT request_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id);

--
-- Name: search search_by_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.search
    ADD CONSTRAINT search_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: search search_request_id_fkey; Type: FK CONSTRAINT; Schema: privacy; Owner: -
--

ALTER TABLE ONLY privacy.search
    ADD CONSTRAINT search_request_id_fkey FOREIGN KEY (request_id) REFERENCES privacy.request(id);

--
-- Name: domain domain_version_id_fkey; Type: FK CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.domain
    ADD CONSTRAINT domain_version_id_fkey FOREIGN KEY (version_id) REFERENCES standards.version(id) ON DELETE CASCADE;

--
-- Name: experience experience_by_id_fkey; Type: FK CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.experience
    ADD CONSTRAINT experience_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: experience experience_standard_id_fkey; Type: FK CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.experience
    ADD CONSTRAINT experience_standard_id_fkey FOREIGN KEY (standard_id) REFERENCES standards.standard(id);

--
-- Name: statement statement_version_id_domain_code_fkey; Type: FK CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.statement
    ADD CONSTRAINT statement_version_id_domain_code_fkey FOREIGN KEY (version_id, domain_code) REFERENCES standards.domain(version_id, code) ON DELETE CASCADE;

--
-- Name: version version_made_by_fkey; Type: FK CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.version
    ADD CONSTRAINT version_made_by_fkey FOREIGN KEY (made_by) REFERENCES people.person(id);

--
-- Name: version version_published_by_fkey; Type: FK CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.version
    ADD CONSTRAINT version_published_by_fkey FOREIGN KEY (published_by) REFERENCES people.person(id);

--
-- Name: version version_standard_id_fkey; Type: FK CONSTRAINT; Schema: standards; Owner: -
--

ALTER TABLE ONLY standards.version
    ADD CONSTRAINT version_standard_id_fkey FOREIGN KEY (standard_id) REFERENCES standards.standard(id);

--
-- Name: coming adding; Type: POLICY; Schema: caseload; Owner: -
--

CREATE POLICY adding ON caseload.coming TO touchstone_app_all, touchstone_app USING (false) WITH CHECK (true);

--
-- Name: doubt adding; Type: POLICY; Schema: caseload; Owner: -
--

CREATE POLICY adding ON caseload.doubt TO touchstone_app_all, touchstone_app USING (false) WITH CHECK (true);

--
-- Name: child; Type: ROW SECURITY; Schema: caseload; Owner: -
--

ALTER TABLE caseload.child ENABLE ROW LEVEL SECURITY;

--
-- Name: child_ending; Type: ROW SECURITY; Schema: caseload; Owner: -
--

ALTER TABLE caseload.child_ending ENABLE ROW LEVEL SECURITY;

--
-- Name: coming; Type: ROW SECURITY; Schema: caseload; Owner: -
--

ALTER TABLE caseload.coming ENABLE ROW LEVEL SECURITY;

--
-- Name: doubt; Type: ROW SECURITY; Schema: caseload; Owner: -
--

ALTER TABLE caseload.doubt ENABLE ROW LEVEL SECURITY;

--
-- Name: line; Type: ROW SECURITY; Schema: caseload; Owner: -
--

ALTER TABLE caseload.line ENABLE ROW LEVEL SECURITY;

--
-- Name: child named; Type: POLICY; Schema: caseload; Owner: -
--

CREATE POLICY named ON caseload.child TO touchstone_app_all, touchstone_app USING ((restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))) WITH CHECK (true);

--
-- Name: line nobody; Type: POLICY; Schema: caseload; Owner: -
--

CREATE POLICY nobody ON caseload.line TO touchstone_app_all, touchstone_app USING (false);

--
-- Name: told_ending nobody; Type: POLICY; Schema: caseload; Owner: -
--

CREATE POLICY nobody ON caseload.told_ending TO touchstone_app_all, touchstone_app USING (false);

--
-- Name: child_ending of_children; Type: POLICY; Schema: caseload; Owner: -
--

CREATE POLICY of_children ON caseload.child_ending TO touchstone_app_all, touchstone_app USING ((EXISTS ( SELECT
   FROM caseload.child c
  WHERE (c.reference = child_ending.reference))));

--
-- Name: told_ending; Type: ROW SECURITY; Schema: caseload; Owner: -
--

ALTER TABLE caseload.told_ending ENABLE ROW LEVEL SECURITY;

--
-- Name: answers_given; Type: ROW SECURITY; Schema: checks; Owner: -
--

ALTER TABLE checks.answers_given ENABLE ROW LEVEL SECURITY;

--
-- Name: decision; Type: ROW SECURITY; Schema: checks; Owner: -
--

ALTER TABLE checks.decision ENABLE ROW LEVEL SECURITY;

--
-- Name: answers_given everything; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY everything ON checks.answers_given TO touchstone_app_all USING ((restriction = 0));

--
-- Name: decision everything; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY everything ON checks.decision TO touchstone_app_all USING ((restriction = 0));

--
-- Name: return_point everything; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY everything ON checks.return_point TO touchstone_app_all USING ((restriction = 0));

--
-- Name: sign_off everything; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY everything ON checks.sign_off TO touchstone_app_all USING ((restriction = 0));

--
-- Name: work everything; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY everything ON checks.work TO touchstone_app_all USING ((restriction = 0));

--
-- Name: answers_given own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.answers_given TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: decision own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.decision TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: return_point own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.return_point TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: sign_off own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.sign_off TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: work own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.work TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: return_point; Type: ROW SECURITY; Schema: checks; Owner: -
--

ALTER TABLE checks.return_point ENABLE ROW LEVEL SECURITY;

--
-- Name: sign_off; Type: ROW SECURITY; Schema: checks; Owner: -
--

ALTER TABLE checks.sign_off ENABLE ROW LEVEL SECURITY;

--
-- Name: work; Type: ROW SECURITY; Schema: checks; Owner: -
--

ALTER TABLE checks.work ENABLE ROW LEVEL SECURITY;

--
-- Name: cell by_scope; Type: POLICY; Schema: figures; Owner: -
--

CREATE POLICY by_scope ON figures.cell FOR SELECT TO touchstone_app USING ((team_id = ANY (( SELECT array_append(COALESCE((NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[], '{}'::integer[]), 0) AS array_append)::integer[])));

--
-- Name: cell; Type: ROW SECURITY; Schema: figures; Owner: -
--

ALTER TABLE figures.cell ENABLE ROW LEVEL SECURITY;

--
-- Name: cell counted; Type: POLICY; Schema: figures; Owner: -
--

CREATE POLICY counted ON figures.cell FOR INSERT TO touchstone_app_all, touchstone_app WITH CHECK (true);

--
-- Name: cell counted_again; Type: POLICY; Schema: figures; Owner: -
--

CREATE POLICY counted_again ON figures.cell FOR DELETE TO touchstone_app_all, touchstone_app USING (true);

--
-- Name: cell everything; Type: POLICY; Schema: figures; Owner: -
--

CREATE POLICY everything ON figures.cell FOR SELECT TO touchstone_app_all USING (true);

--
-- Name: matter by_kind; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY by_kind ON oversight.matter TO touchstone_app USING (((kind = ANY (( SELECT oversight.my_kinds() AS my_kinds)::text[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: step by_kind; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY by_kind ON oversight.step TO touchstone_app USING (((matter_id = ANY (ARRAY( SELECT m.id
   FROM oversight.matter m
  WHERE (m.kind = ANY (( SELECT oversight.my_kinds() AS my_kinds)::text[]))))) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: matter by_reader; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY by_reader ON oversight.matter TO touchstone_app USING (((reader_id = ( SELECT (NULLIF(current_setting('touchstone.person'::text, true), ''::text))::integer AS "nullif")) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: step by_reader; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY by_reader ON oversight.step TO touchstone_app USING (((matter_id = ANY (ARRAY( SELECT m.id
   FROM oversight.matter m
  WHERE (m.reader_id = ( SELECT (NULLIF(current_setting('touchstone.person'::text, true), ''::text))::integer AS "nullif"))))) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: coaching; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.coaching ENABLE ROW LEVEL SECURITY;

--
-- Name: coaching_session; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.coaching_session ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision concerned; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY concerned ON oversight.supervision TO touchstone_app_all, touchstone_app USING (
CASE
    WHEN ((kind = 'professional'::text) OR (child IS NULL)) THEN ((worker_id = ( SELECT oversight.me() AS me)) OR (supervisor_id = ( SELECT oversight.me() AS me)) OR (worker_id = ANY (( SELECT oversight.my_reports() AS my_reports)::integer[])) OR (team_id = ANY (( SELECT oversight.my_teams() AS my_teams)::integer[])) OR ( SELECT oversight.is_hr() AS is_hr))
    ELSE (EXISTS ( SELECT
       FROM caseload.child c
      WHERE ((c.reference = supervision.child) AND caseload.in_scope(c.team_id, c.worker_id, c.restriction))))
END) WITH CHECK (((source = 'here'::text) AND (supervisor_id = ( SELECT oversight.me() AS me))));

--
-- Name: departure_child; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.departure_child ENABLE ROW LEVEL SECURITY;

--
-- Name: filing everything; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY everything ON oversight.filing TO touchstone_app_all USING ((restriction = 0));

--
-- Name: matter everything; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY everything ON oversight.matter TO touchstone_app_all USING ((restriction = 0));

--
-- Name: new_assessment everything; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY everything ON oversight.new_assessment TO touchstone_app_all USING ((restriction = 0));

--
-- Name: new_assessment_taken_back everything; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY everything ON oversight.new_assessment_taken_back TO touchstone_app_all USING ((restriction = 0));

--
-- Name: point everything; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY everything ON oversight.point TO touchstone_app_all USING ((restriction = 0));

--
-- Name: step everything; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY everything ON oversight.step TO touchstone_app_all USING ((restriction = 0));

--
-- Name: filing; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.filing ENABLE ROW LEVEL SECURITY;

--
-- Name: matter; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.matter ENABLE ROW LEVEL SECURITY;

--
-- Name: new_assessment; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.new_assessment ENABLE ROW LEVEL SECURITY;

--
-- Name: new_assessment_taken_back; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.new_assessment_taken_back ENABLE ROW LEVEL SECURITY;

--
-- Name: departure_child of_both; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY of_both ON oversight.departure_child TO touchstone_app_all, touchstone_app USING (((EXISTS ( SELECT
   FROM caseload.child c
  WHERE (c.reference = departure_child.child))) AND (EXISTS ( SELECT
   FROM oversight.matter m
  WHERE (m.id = departure_child.matter_id)))));

--
-- Name: open_case of_children; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY of_children ON oversight.open_case TO touchstone_app_all, touchstone_app USING ((EXISTS ( SELECT
   FROM caseload.child c
  WHERE ((c.reference = open_case.child) AND caseload.in_scope(c.team_id, c.worker_id, c.restriction)))));

--
-- Name: supervision_words of_children; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY of_children ON oversight.supervision_words TO touchstone_app_all, touchstone_app USING ((EXISTS ( SELECT
   FROM oversight.supervision s
  WHERE (s.id = supervision_words.supervision_id))));

--
-- Name: supervision_conflict of_ours; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY of_ours ON oversight.supervision_conflict TO touchstone_app_all, touchstone_app USING ((EXISTS ( SELECT
   FROM oversight.supervision s
  WHERE (s.id = supervision_conflict.here_id))));

--
-- Name: open_case; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.open_case ENABLE ROW LEVEL SECURITY;

--
-- Name: filing own_teams; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY own_teams ON oversight.filing TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: matter own_teams; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY own_teams ON oversight.matter TO touchstone_app USING ((((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) OR (opened_by = ( SELECT (NULLIF(current_setting('touchstone.person'::text, true), ''::text))::integer AS "nullif"))) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: new_assessment own_teams; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY own_teams ON oversight.new_assessment TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: new_assessment_taken_back own_teams; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY own_teams ON oversight.new_assessment_taken_back TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: point own_teams; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY own_teams ON oversight.point TO touchstone_app USING (((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: step own_teams; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY own_teams ON oversight.step TO touchstone_app USING ((((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])) OR (opened_by = ( SELECT (NULLIF(current_setting('touchstone.person'::text, true), ''::text))::integer AS "nullif"))) AND (restriction = ANY (( SELECT (COALESCE(NULLIF(current_setting('touchstone.named'::text, true), ''::text), '{0}'::text))::integer[] AS "coalesce")::integer[]))));

--
-- Name: point; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.point ENABLE ROW LEVEL SECURITY;

--
-- Name: step; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.step ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_action; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_action ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_conflict; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_conflict ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_note; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_note ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_topic; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_topic ENABLE ROW LEVEL SECURITY;

--
-- Name: supervision_words; Type: ROW SECURITY; Schema: oversight; Owner: -
--

ALTER TABLE oversight.supervision_words ENABLE ROW LEVEL SECURITY;

--
-- Name: coaching the_two; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY the_two ON oversight.coaching TO touchstone_app_all, touchstone_app USING (((( SELECT oversight.me() AS me) = manager_id) OR (( SELECT oversight.me() AS me) = coach_id)));

--
-- Name: coaching_session the_two; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY the_two ON oversight.coaching_session TO touchstone_app_all, touchstone_app USING ((EXISTS ( SELECT
   FROM oversight.coaching c
  WHERE (c.id = coaching_session.coaching_id))));

--
-- Name: supervision_note the_two; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY the_two ON oversight.supervision_note TO touchstone_app_all, touchstone_app USING ((EXISTS ( SELECT
   FROM oversight.supervision s
  WHERE ((s.id = supervision_note.supervision_id) AND ((( SELECT oversight.me() AS me) = s.worker_id) OR (( SELECT oversight.me() AS me) = s.supervisor_id))))));

--
-- Name: supervision_topic the_two; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY the_two ON oversight.supervision_topic TO touchstone_app_all, touchstone_app USING (((worker_id = ( SELECT oversight.me() AS me)) OR (worker_id = ANY (( SELECT oversight.my_reports() AS my_reports)::integer[])) OR (chosen_by = ( SELECT oversight.me() AS me)) OR (EXISTS ( SELECT
   FROM oversight.supervision s
  WHERE ((s.id = supervision_topic.supervision_id) AND (s.supervisor_id = ( SELECT oversight.me() AS me)))))));

--
-- Name: supervision_action the_two_and_the_next; Type: POLICY; Schema: oversight; Owner: -
--

CREATE POLICY the_two_and_the_next ON oversight.supervision_action TO touchstone_app_all, touchstone_app USING (((worker_id = ( SELECT oversight.me() AS me)) OR ((state = 'open'::text) AND (worker_id = ANY (( SELECT oversight.my_reports() AS my_reports)::integer[]))) OR (EXISTS ( SELECT
   FROM oversight.supervision s
  WHERE ((s.id = supervision_action.supervision_id) AND (s.supervisor_id = ( SELECT oversight.me() AS me))))))) WITH CHECK (((worker_id = ( SELECT oversight.me() AS me)) OR (worker_id = ANY (( SELECT oversight.my_reports() AS my_reports)::integer[])) OR (EXISTS ( SELECT
   FROM oversight.supervision s
  WHERE ((s.id = supervision_action.supervision_id) AND (s.supervisor_id = ( SELECT oversight.me() AS me)))))));

--
-- Name: interest; Type: ROW SECURITY; Schema: people; Owner: -
--

ALTER TABLE people.interest ENABLE ROW LEVEL SECURITY;

--
-- Name: interest own_or_hr; Type: POLICY; Schema: people; Owner: -
--

CREATE POLICY own_or_hr ON people.interest TO touchstone_app_all, touchstone_app USING (((person_id = ( SELECT (NULLIF(current_setting('touchstone.person'::text, true), ''::text))::integer AS "nullif")) OR ( SELECT ('hr-partner'::text = ANY (string_to_array(current_setting('touchstone.roles'::text, true), ','::text)))))) WITH CHECK ((person_id = ( SELECT (NULLIF(current_setting('touchstone.person'::text, true), ''::text))::integer AS "nullif")));

--
-- Name: SCHEMA access; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA access TO touchstone_app;
GRANT USAGE ON SCHEMA access TO touchstone_app_all;

--
-- Name: SCHEMA caseload; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA caseload TO touchstone_app;
GRANT USAGE ON SCHEMA caseload TO touchstone_app_all;

--
-- Name: SCHEMA checks; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA checks TO touchstone_app;
GRANT USAGE ON SCHEMA checks TO touchstone_app_all;

--
-- Name: SCHEMA figures; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA figures TO touchstone_app;
GRANT USAGE ON SCHEMA figures TO touchstone_app_all;

--
-- Name: SCHEMA jobs; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA jobs TO touchstone_app;
GRANT USAGE ON SCHEMA jobs TO touchstone_app_all;

--
-- Name: SCHEMA journal; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA journal TO touchstone_app;
GRANT USAGE ON SCHEMA journal TO touchstone_app_all;

--
-- Name: SCHEMA notices; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA notices TO touchstone_app;
GRANT USAGE ON SCHEMA notices TO touchstone_app_all;

--
-- Name: SCHEMA oversight; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA oversight TO touchstone_app;
GRANT USAGE ON SCHEMA oversight TO touchstone_app_all;

--
-- Name: SCHEMA people; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA people TO touchstone_app;
GRANT USAGE ON SCHEMA people TO touchstone_app_all;

--
-- Name: SCHEMA platform; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA platform TO touchstone_app;
GRANT USAGE ON SCHEMA platform TO touchstone_app_all;

--
-- Name: SCHEMA privacy; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA privacy TO touchstone_app;
GRANT USAGE ON SCHEMA privacy TO touchstone_app_all;

--
-- Name: SCHEMA standards; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA standards TO touchstone_app;
GRANT USAGE ON SCHEMA standards TO touchstone_app_all;

--
-- Name: FUNCTION restriction_of(reference text); Type: ACL; Schema: access; Owner: -
--

REVOKE ALL ON FUNCTION access.restriction_of(reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION access.restriction_of(reference text) TO touchstone_app;
GRANT ALL ON FUNCTION access.restriction_of(reference text) TO touchstone_app_all;

--
-- Name: FUNCTION apply_name(asked_what text, asked text); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.apply_name(asked_what text, asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.apply_name(asked_what text, asked text) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.apply_name(asked_what text, asked text) TO touchstone_app_all;

--
-- Name: FUNCTION assessment_lines(for_teams integer[], for_worker integer, for_all boolean, since date, only_child text); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.assessment_lines(for_teams integer[], for_worker integer, for_all boolean, since date, only_child text) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.assessment_lines(for_teams integer[], for_worker integer, for_all boolean, since date, only_child text) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.assessment_lines(for_teams integer[], for_worker integer, for_all boolean, since date, only_child text) TO touchstone_app_all;

--
-- Name: FUNCTION before_extract(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.before_extract(asked integer) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.before_extract(asked integer) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.before_extract(asked integer) TO touchstone_app_all;

--
-- Name: FUNCTION begin_keeping(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.begin_keeping(asked integer) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.begin_keeping(asked integer) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.begin_keeping(asked integer) TO touchstone_app_all;

--
-- Name: FUNCTION begin_undoing(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.begin_undoing(asked integer) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.begin_undoing(asked integer) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.begin_undoing(asked integer) TO touchstone_app_all;

--
-- Name: FUNCTION changes_of(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.changes_of(asked integer) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.changes_of(asked integer) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.changes_of(asked integer) TO touchstone_app_all;

--
-- Name: FUNCTION children_now(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.children_now() FROM PUBLIC;

--
-- Name: FUNCTION clock_lines(for_teams integer[], for_worker integer, for_all boolean); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.clock_lines(for_teams integer[], for_worker integer, for_all boolean) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.clock_lines(for_teams integer[], for_worker integer, for_all boolean) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.clock_lines(for_teams integer[], for_worker integer, for_all boolean) TO touchstone_app_all;

--
-- Name: FUNCTION digest_of(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.digest_of(asked integer) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.digest_of(asked integer) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.digest_of(asked integer) TO touchstone_app_all;

--
-- Name: FUNCTION drop_coming(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.drop_coming(asked integer) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.drop_coming(asked integer) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.drop_coming(asked integer) TO touchstone_app_all;

--
-- Name: FUNCTION drop_problem_values(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.drop_problem_values() FROM PUBLIC;

--
-- Name: FUNCTION drop_silent(at timestamp with time zone); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.drop_silent(at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.drop_silent(at timestamp with time zone) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.drop_silent(at timestamp with time zone) TO touchstone_app_all;

--
-- Name: FUNCTION end_keeping(asked integer, by_person integer, at timestamp with time zone); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.end_keeping(asked integer, by_person integer, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.end_keeping(asked integer, by_person integer, at timestamp with time zone) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.end_keeping(asked integer, by_person integer, at timestamp with time zone) TO touchstone_app_all;

--
-- Name: FUNCTION end_undoing(asked integer, by_person integer, at timestamp with time zone); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.end_undoing(asked integer, by_person integer, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.end_undoing(asked integer, by_person integer, at timestamp with time zone) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.end_undoing(asked integer, by_person integer, at timestamp with time zone) TO touchstone_app_all;

--
-- Name: FUNCTION endings_now(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.endings_now() FROM PUBLIC;

--
-- Name: FUNCTION endings_told(for_teams integer[], for_worker integer, for_all boolean, since date); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.endings_told(for_teams integer[], for_worker integer, for_all boolean, since date) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.endings_told(for_teams integer[], for_worker integer, for_all boolean, since date) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.endings_told(for_teams integer[], for_worker integer, for_all boolean, since date) TO touchstone_app_all;

--
-- Name: FUNCTION erase_doubts(asked text[]); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.erase_doubts(asked text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.erase_doubts(asked text[]) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.erase_doubts(asked text[]) TO touchstone_app_all;

--
-- Name: FUNCTION erase_lines(asked text[]); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.erase_lines(asked text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.erase_lines(asked text[]) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.erase_lines(asked text[]) TO touchstone_app_all;

--
-- Name: FUNCTION erase_old_problem_values(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.erase_old_problem_values() FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.erase_old_problem_values() TO touchstone_app;
GRANT ALL ON FUNCTION caseload.erase_old_problem_values() TO touchstone_app_all;

--
-- Name: FUNCTION erase_problem_values(asked text[]); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.erase_problem_values(asked text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.erase_problem_values(asked text[]) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.erase_problem_values(asked text[]) TO touchstone_app_all;

--
-- Name: FUNCTION erase_values_of(asked integer[]); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.erase_values_of(asked integer[]) FROM PUBLIC;

--
-- Name: FUNCTION fields_changed(asked integer, of_list text); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.fields_changed(asked integer, of_list text) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.fields_changed(asked integer, of_list text) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.fields_changed(asked integer, of_list text) TO touchstone_app_all;

--
-- Name: FUNCTION figure_lines(of_lists text[], of_extracts integer[], after bigint, up_to bigint); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.figure_lines(of_lists text[], of_extracts integer[], after bigint, up_to bigint) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.figure_lines(of_lists text[], of_extracts integer[], after bigint, up_to bigint) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.figure_lines(of_lists text[], of_extracts integer[], after bigint, up_to bigint) TO touchstone_app_all;

--
-- Name: FUNCTION figure_stamp(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.figure_stamp() FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.figure_stamp() TO touchstone_app;
GRANT ALL ON FUNCTION caseload.figure_stamp() TO touchstone_app_all;

--
-- Name: FUNCTION holds_of(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.holds_of(asked integer) FROM PUBLIC;

--
-- Name: TABLE "extract"; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload."extract" TO touchstone_app;
GRANT SELECT ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".kind; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(kind) ON TABLE caseload."extract" TO touchstone_app;
GRANT INSERT(kind) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".as_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(as_at) ON TABLE caseload."extract" TO touchstone_app;
GRANT INSERT(as_at) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".state; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(state),UPDATE(state) ON TABLE caseload."extract" TO touchstone_app;
GRANT INSERT(state),UPDATE(state) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".files; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(files) ON TABLE caseload."extract" TO touchstone_app;
GRANT INSERT(files) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".made_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(made_by) ON TABLE caseload."extract" TO touchstone_app;
GRANT INSERT(made_by) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".made_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(made_at) ON TABLE caseload."extract" TO touchstone_app;
GRANT INSERT(made_at) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".seen_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(seen_at),UPDATE(seen_at) ON TABLE caseload."extract" TO touchstone_app;
GRANT INSERT(seen_at),UPDATE(seen_at) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".rows_read; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(rows_read) ON TABLE caseload."extract" TO touchstone_app;
GRANT UPDATE(rows_read) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".part; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(part) ON TABLE caseload."extract" TO touchstone_app;
GRANT UPDATE(part) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".judged; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(judged) ON TABLE caseload."extract" TO touchstone_app;
GRANT UPDATE(judged) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".why; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(why) ON TABLE caseload."extract" TO touchstone_app;
GRANT UPDATE(why) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: COLUMN "extract".digest; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(digest) ON TABLE caseload."extract" TO touchstone_app;
GRANT UPDATE(digest) ON TABLE caseload."extract" TO touchstone_app_all;

--
-- Name: FUNCTION is_kept_so(mine caseload."extract", held text[], changes jsonb); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.is_kept_so(mine caseload."extract", held text[], changes jsonb) FROM PUBLIC;

--
-- Name: FUNCTION keep_extract(asked integer, by_person integer, at timestamp with time zone); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.keep_extract(asked integer, by_person integer, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.keep_extract(asked integer, by_person integer, at timestamp with time zone) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.keep_extract(asked integer, by_person integer, at timestamp with time zone) TO touchstone_app_all;

--
-- Name: FUNCTION keep_list(asked integer, one text); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.keep_list(asked integer, one text) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.keep_list(asked integer, one text) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.keep_list(asked integer, one text) TO touchstone_app_all;

--
-- Name: FUNCTION last_line(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.last_line() FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.last_line() TO touchstone_app;
GRANT ALL ON FUNCTION caseload.last_line() TO touchstone_app_all;

--
-- Name: FUNCTION lines_behind(of_list text, of_extract integer, of_teams integer[]); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.lines_behind(of_list text, of_extract integer, of_teams integer[]) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.lines_behind(of_list text, of_extract integer, of_teams integer[]) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.lines_behind(of_list text, of_extract integer, of_teams integer[]) TO touchstone_app_all;

--
-- Name: FUNCTION lines_changed(asked integer, most integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.lines_changed(asked integer, most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.lines_changed(asked integer, most integer) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.lines_changed(asked integer, most integer) TO touchstone_app_all;

--
-- Name: FUNCTION lines_of(asked text); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.lines_of(asked text) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.lines_of(asked text) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.lines_of(asked text) TO touchstone_app_all;

--
-- Name: FUNCTION lists_halfway(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.lists_halfway(asked integer) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.lists_halfway(asked integer) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.lists_halfway(asked integer) TO touchstone_app_all;

--
-- Name: FUNCTION local_told(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.local_told() FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.local_told() TO touchstone_app;
GRANT ALL ON FUNCTION caseload.local_told() TO touchstone_app_all;

--
-- Name: FUNCTION named_on(day date); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.named_on(day date) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.named_on(day date) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.named_on(day date) TO touchstone_app_all;

--
-- Name: FUNCTION names_of_children(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.names_of_children() FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.names_of_children() TO touchstone_app;
GRANT ALL ON FUNCTION caseload.names_of_children() TO touchstone_app_all;

--
-- Name: FUNCTION newest_with(asked text, before integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.newest_with(asked text, before integer) FROM PUBLIC;

--
-- Name: FUNCTION oversight_lines(of_children text[]); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.oversight_lines(of_children text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.oversight_lines(of_children text[]) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.oversight_lines(of_children text[]) TO touchstone_app_all;

--
-- Name: FUNCTION oversight_told(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.oversight_told() FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.oversight_told() TO touchstone_app;
GRANT ALL ON FUNCTION caseload.oversight_told() TO touchstone_app_all;

--
-- Name: FUNCTION refuse_halves(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.refuse_halves() FROM PUBLIC;

--
-- Name: FUNCTION refuse_stray_lines(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.refuse_stray_lines() FROM PUBLIC;

--
-- Name: FUNCTION section_20_entrants(up_to date); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.section_20_entrants(up_to date) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.section_20_entrants(up_to date) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.section_20_entrants(up_to date) TO touchstone_app_all;

--
-- Name: FUNCTION settle_children(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.settle_children(asked integer) FROM PUBLIC;

--
-- Name: FUNCTION settle_endings(); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.settle_endings() FROM PUBLIC;

--
-- Name: FUNCTION settle_status(changed text[]); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.settle_status(changed text[]) FROM PUBLIC;

--
-- Name: FUNCTION undo_extract(asked integer, by_person integer, at timestamp with time zone); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.undo_extract(asked integer, by_person integer, at timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.undo_extract(asked integer, by_person integer, at timestamp with time zone) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.undo_extract(asked integer, by_person integer, at timestamp with time zone) TO touchstone_app_all;

--
-- Name: FUNCTION undo_list(asked integer, one text); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.undo_list(asked integer, one text) FROM PUBLIC;
GRANT ALL ON FUNCTION caseload.undo_list(asked integer, one text) TO touchstone_app;
GRANT ALL ON FUNCTION caseload.undo_list(asked integer, one text) TO touchstone_app_all;

--
-- Name: FUNCTION unsettle_children(asked integer); Type: ACL; Schema: caseload; Owner: -
--

REVOKE ALL ON FUNCTION caseload.unsettle_children(asked integer) FROM PUBLIC;

--
-- Name: FUNCTION assessments_elsewhere(from_on date, to_on date); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.assessments_elsewhere(from_on date, to_on date) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.assessments_elsewhere(from_on date, to_on date) TO touchstone_app;
GRANT ALL ON FUNCTION checks.assessments_elsewhere(from_on date, to_on date) TO touchstone_app_all;

--
-- Name: FUNCTION authors_about(reference text); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.authors_about(reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.authors_about(reference text) TO touchstone_app;
GRANT ALL ON FUNCTION checks.authors_about(reference text) TO touchstone_app_all;

--
-- Name: FUNCTION erase_work(asked uuid[], acted_before date, held_children text[], held_people integer[], erased_by integer); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.erase_work(asked uuid[], acted_before date, held_children text[], held_people integer[], erased_by integer) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.erase_work(asked uuid[], acted_before date, held_children text[], held_people integer[], erased_by integer) TO touchstone_app;
GRANT ALL ON FUNCTION checks.erase_work(asked uuid[], acted_before date, held_children text[], held_people integer[], erased_by integer) TO touchstone_app_all;

--
-- Name: FUNCTION gather_about(about_kind text, about_value text, asked_by integer); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.gather_about(about_kind text, about_value text, asked_by integer) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.gather_about(about_kind text, about_value text, asked_by integer) TO touchstone_app;
GRANT ALL ON FUNCTION checks.gather_about(about_kind text, about_value text, asked_by integer) TO touchstone_app_all;

--
-- Name: FUNCTION move_open_work(day date); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.move_open_work(day date) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.move_open_work(day date) TO touchstone_app;
GRANT ALL ON FUNCTION checks.move_open_work(day date) TO touchstone_app_all;

--
-- Name: FUNCTION teams_about(reference text); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.teams_about(reference text) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.teams_about(reference text) TO touchstone_app;
GRANT ALL ON FUNCTION checks.teams_about(reference text) TO touchstone_app_all;

--
-- Name: FUNCTION whose(wanted bigint, instant timestamp with time zone); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.whose(wanted bigint, instant timestamp with time zone) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.whose(wanted bigint, instant timestamp with time zone) TO touchstone_app;
GRANT ALL ON FUNCTION checks.whose(wanted bigint, instant timestamp with time zone) TO touchstone_app_all;

--
-- Name: FUNCTION work_due(acted_before date, held_children text[], held_people integer[], most integer); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.work_due(acted_before date, held_children text[], held_people integer[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.work_due(acted_before date, held_children text[], held_people integer[], most integer) TO touchstone_app;
GRANT ALL ON FUNCTION checks.work_due(acted_before date, held_children text[], held_people integer[], most integer) TO touchstone_app_all;

--
-- Name: FUNCTION erase_entry(erased_id bigint, erased_by integer, why text); Type: ACL; Schema: journal; Owner: -
--

REVOKE ALL ON FUNCTION journal.erase_entry(erased_id bigint, erased_by integer, why text) FROM PUBLIC;

--
-- Name: FUNCTION erase_outdated(asked bigint[], written_before timestamp with time zone, erased_by integer, why text); Type: ACL; Schema: journal; Owner: -
--

REVOKE ALL ON FUNCTION journal.erase_outdated(asked bigint[], written_before timestamp with time zone, erased_by integer, why text) FROM PUBLIC;
GRANT ALL ON FUNCTION journal.erase_outdated(asked bigint[], written_before timestamp with time zone, erased_by integer, why text) TO touchstone_app;
GRANT ALL ON FUNCTION journal.erase_outdated(asked bigint[], written_before timestamp with time zone, erased_by integer, why text) TO touchstone_app_all;

--
-- Name: FUNCTION is_evidence(what text); Type: ACL; Schema: journal; Owner: -
--

GRANT ALL ON FUNCTION journal.is_evidence(what text) TO touchstone_app;
GRANT ALL ON FUNCTION journal.is_evidence(what text) TO touchstone_app_all;

--
-- Name: FUNCTION check_stands(asked integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.check_stands(asked integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.check_stands(asked integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.check_stands(asked integer) TO touchstone_app_all;

--
-- Name: FUNCTION children_of_officer(today date); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.children_of_officer(today date) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.children_of_officer(today date) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.children_of_officer(today date) TO touchstone_app_all;

--
-- Name: FUNCTION count_cases(day date, known date, covers date, since date, days date[], dues date[]); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.count_cases(day date, known date, covers date, since date, days date[], dues date[]) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.count_cases(day date, known date, covers date, since date, days date[], dues date[]) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.count_cases(day date, known date, covers date, since date, days date[], dues date[]) TO touchstone_app_all;

--
-- Name: FUNCTION count_workers(day date, known date, covers date, since date, days date[], dues date[], roles text[]); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.count_workers(day date, known date, covers date, since date, days date[], dues date[], roles text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.count_workers(day date, known date, covers date, since date, days date[], dues date[], roles text[]) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.count_workers(day date, known date, covers date, since date, days date[], dues date[], roles text[]) TO touchstone_app_all;

--
-- Name: FUNCTION counting_modes(); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.counting_modes() FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.counting_modes() TO touchstone_app;
GRANT ALL ON FUNCTION oversight.counting_modes() TO touchstone_app_all;

--
-- Name: FUNCTION departures_of(asked text, today date); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.departures_of(asked text, today date) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.departures_of(asked text, today date) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.departures_of(asked text, today date) TO touchstone_app_all;

--
-- Name: FUNCTION drop_contradicted(here integer, listed integer, since date); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.drop_contradicted(here integer, listed integer, since date) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.drop_contradicted(here integer, listed integer, since date) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.drop_contradicted(here integer, listed integer, since date) TO touchstone_app_all;

--
-- Name: FUNCTION erase_matters(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.erase_matters(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.erase_matters(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.erase_matters(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) TO touchstone_app_all;

--
-- Name: FUNCTION erase_points(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.erase_points(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.erase_points(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.erase_points(asked integer[], acted_before date, held_children text[], held_people integer[], erased_by integer) TO touchstone_app_all;

--
-- Name: FUNCTION erase_supervision(asked integer[], held_before date, held_children text[], held_people integer[], erased_by integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.erase_supervision(asked integer[], held_before date, held_children text[], held_people integer[], erased_by integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.erase_supervision(asked integer[], held_before date, held_children text[], held_people integer[], erased_by integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.erase_supervision(asked integer[], held_before date, held_children text[], held_people integer[], erased_by integer) TO touchstone_app_all;

--
-- Name: FUNCTION follow_children(asked integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.follow_children(asked integer) FROM PUBLIC;

--
-- Name: FUNCTION follow_list(asked integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.follow_list(asked integer) FROM PUBLIC;

--
-- Name: FUNCTION follow_workers(day date); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.follow_workers(day date) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.follow_workers(day date) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.follow_workers(day date) TO touchstone_app_all;

--
-- Name: FUNCTION gather_about(about_kind text, about_value text, asked_by integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.gather_about(about_kind text, about_value text, asked_by integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.gather_about(about_kind text, about_value text, asked_by integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.gather_about(about_kind text, about_value text, asked_by integer) TO touchstone_app_all;

--
-- Name: FUNCTION gather_matters(about_kind text, about_value text, asked_by integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.gather_matters(about_kind text, about_value text, asked_by integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.gather_matters(about_kind text, about_value text, asked_by integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.gather_matters(about_kind text, about_value text, asked_by integer) TO touchstone_app_all;

--
-- Name: FUNCTION gather_supervision(about_kind text, about_value text, asked_by integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.gather_supervision(about_kind text, about_value text, asked_by integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.gather_supervision(about_kind text, about_value text, asked_by integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.gather_supervision(about_kind text, about_value text, asked_by integer) TO touchstone_app_all;

--
-- Name: FUNCTION match_supervisions(since date, until date, seen_on date, by_extract integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.match_supervisions(since date, until date, seen_on date, by_extract integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.match_supervisions(since date, until date, seen_on date, by_extract integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.match_supervisions(since date, until date, seen_on date, by_extract integer) TO touchstone_app_all;

--
-- Name: FUNCTION matters_begun(kinds text[], fields text[]); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.matters_begun(kinds text[], fields text[]) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.matters_begun(kinds text[], fields text[]) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.matters_begun(kinds text[], fields text[]) TO touchstone_app_all;

--
-- Name: FUNCTION matters_due(acted_before date, held_children text[], held_people integer[], most integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.matters_due(acted_before date, held_children text[], held_people integer[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.matters_due(acted_before date, held_children text[], held_people integer[], most integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.matters_due(acted_before date, held_children text[], held_people integer[], most integer) TO touchstone_app_all;

--
-- Name: FUNCTION matters_told(matters integer[], lists text[], columns text[], days date[]); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.matters_told(matters integer[], lists text[], columns text[], days date[]) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.matters_told(matters integer[], lists text[], columns text[], days date[]) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.matters_told(matters integer[], lists text[], columns text[], days date[]) TO touchstone_app_all;

--
-- Name: FUNCTION points_due(acted_before date, held_children text[], held_people integer[], most integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.points_due(acted_before date, held_children text[], held_people integer[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.points_due(acted_before date, held_children text[], held_people integer[], most integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.points_due(acted_before date, held_children text[], held_people integer[], most integer) TO touchstone_app_all;

--
-- Name: FUNCTION put_right(asked integer, since date, record text); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.put_right(asked integer, since date, record text) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.put_right(asked integer, since date, record text) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.put_right(asked integer, since date, record text) TO touchstone_app_all;

--
-- Name: FUNCTION supervision_due(held_before date, held_children text[], held_people integer[], most integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.supervision_due(held_before date, held_children text[], held_people integer[], most integer) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.supervision_due(held_before date, held_children text[], held_people integer[], most integer) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.supervision_due(held_before date, held_children text[], held_people integer[], most integer) TO touchstone_app_all;

--
-- Name: FUNCTION take_back_supervision(asked integer, since date, reason text); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.take_back_supervision(asked integer, since date, reason text) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.take_back_supervision(asked integer, since date, reason text) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.take_back_supervision(asked integer, since date, reason text) TO touchstone_app_all;

--
-- Name: FUNCTION tie_check(asked integer, work uuid); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.tie_check(asked integer, work uuid) FROM PUBLIC;
GRANT ALL ON FUNCTION oversight.tie_check(asked integer, work uuid) TO touchstone_app;
GRANT ALL ON FUNCTION oversight.tie_check(asked integer, work uuid) TO touchstone_app_all;

--
-- Name: FUNCTION unfollow_children(asked integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.unfollow_children(asked integer) FROM PUBLIC;

--
-- Name: FUNCTION unfollow_list(asked integer); Type: ACL; Schema: oversight; Owner: -
--

REVOKE ALL ON FUNCTION oversight.unfollow_list(asked integer) FROM PUBLIC;

--
-- Name: FUNCTION erase_complaints(asked uuid[], closed_before date); Type: ACL; Schema: privacy; Owner: -
--

REVOKE ALL ON FUNCTION privacy.erase_complaints(asked uuid[], closed_before date) FROM PUBLIC;
GRANT ALL ON FUNCTION privacy.erase_complaints(asked uuid[], closed_before date) TO touchstone_app;
GRANT ALL ON FUNCTION privacy.erase_complaints(asked uuid[], closed_before date) TO touchstone_app_all;

--
-- Name: FUNCTION erase_requests(asked uuid[], closed_before date); Type: ACL; Schema: privacy; Owner: -
--

REVOKE ALL ON FUNCTION privacy.erase_requests(asked uuid[], closed_before date) FROM PUBLIC;
GRANT ALL ON FUNCTION privacy.erase_requests(asked uuid[], closed_before date) TO touchstone_app;
GRANT ALL ON FUNCTION privacy.erase_requests(asked uuid[], closed_before date) TO touchstone_app_all;

--
-- Name: TABLE account; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE access.account TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE access.account TO touchstone_app_all;

--
-- Name: COLUMN account.person_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(person_id) ON TABLE access.account TO touchstone_app;
GRANT INSERT(person_id) ON TABLE access.account TO touchstone_app_all;

--
-- Name: COLUMN account.name; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(name),UPDATE(name) ON TABLE access.account TO touchstone_app;
GRANT INSERT(name),UPDATE(name) ON TABLE access.account TO touchstone_app_all;

--
-- Name: COLUMN account.closed_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(closed_at) ON TABLE access.account TO touchstone_app;
GRANT UPDATE(closed_at) ON TABLE access.account TO touchstone_app_all;

--
-- Name: TABLE attempt; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE access.attempt TO touchstone_app;
GRANT SELECT,INSERT,DELETE ON TABLE access.attempt TO touchstone_app_all;

--
-- Name: TABLE challenge; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE access.challenge TO touchstone_app;
GRANT SELECT,INSERT,DELETE ON TABLE access.challenge TO touchstone_app_all;

--
-- Name: TABLE delegation; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT ON TABLE access.delegation TO touchstone_app;
GRANT SELECT ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.decision; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(decision) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(decision) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.subject; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(subject) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(subject) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.role; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(role) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(role) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.cover; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(cover) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(cover) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.from_on; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(from_on) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(from_on) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.to_on; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(to_on) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(to_on) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.reason; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(reason) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(reason) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.asked_by; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(asked_by) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(asked_by) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.asked_at; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(asked_at) ON TABLE access.delegation TO touchstone_app;
GRANT INSERT(asked_at) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.approved_by; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(approved_by) ON TABLE access.delegation TO touchstone_app;
GRANT UPDATE(approved_by) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.approved_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(approved_at) ON TABLE access.delegation TO touchstone_app;
GRANT UPDATE(approved_at) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.ended_by; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE access.delegation TO touchstone_app;
GRANT UPDATE(ended_by) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: COLUMN delegation.ended_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE access.delegation TO touchstone_app;
GRANT UPDATE(ended_at) ON TABLE access.delegation TO touchstone_app_all;

--
-- Name: TABLE glass; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT ON TABLE access.glass TO touchstone_app;
GRANT SELECT ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.person_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(person_id) ON TABLE access.glass TO touchstone_app;
GRANT INSERT(person_id) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.team_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(team_id) ON TABLE access.glass TO touchstone_app;
GRANT INSERT(team_id) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.child; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(child) ON TABLE access.glass TO touchstone_app;
GRANT INSERT(child) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.teams; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(teams) ON TABLE access.glass TO touchstone_app;
GRANT INSERT(teams) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.restriction_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(restriction_id) ON TABLE access.glass TO touchstone_app;
GRANT INSERT(restriction_id) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.reason; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(reason) ON TABLE access.glass TO touchstone_app;
GRANT INSERT(reason) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.from_at; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(from_at) ON TABLE access.glass TO touchstone_app;
GRANT INSERT(from_at) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.until_at; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(until_at) ON TABLE access.glass TO touchstone_app;
GRANT INSERT(until_at) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: COLUMN glass.ended_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE access.glass TO touchstone_app;
GRANT UPDATE(ended_at) ON TABLE access.glass TO touchstone_app_all;

--
-- Name: TABLE glass_told; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT ON TABLE access.glass_told TO touchstone_app;
GRANT SELECT ON TABLE access.glass_told TO touchstone_app_all;

--
-- Name: COLUMN glass_told.glass_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(glass_id) ON TABLE access.glass_told TO touchstone_app;
GRANT INSERT(glass_id) ON TABLE access.glass_told TO touchstone_app_all;

--
-- Name: COLUMN glass_told.person_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(person_id) ON TABLE access.glass_told TO touchstone_app;
GRANT INSERT(person_id) ON TABLE access.glass_told TO touchstone_app_all;

--
-- Name: COLUMN glass_told.seen_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(seen_at) ON TABLE access.glass_told TO touchstone_app;
GRANT UPDATE(seen_at) ON TABLE access.glass_told TO touchstone_app_all;

--
-- Name: TABLE granted; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT ON TABLE access.granted TO touchstone_app;
GRANT SELECT ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.person_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(person_id) ON TABLE access.granted TO touchstone_app;
GRANT INSERT(person_id) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.role; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(role) ON TABLE access.granted TO touchstone_app;
GRANT INSERT(role) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.team_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(team_id) ON TABLE access.granted TO touchstone_app;
GRANT INSERT(team_id) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.from_on; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(from_on) ON TABLE access.granted TO touchstone_app;
GRANT INSERT(from_on) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.to_on; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(to_on) ON TABLE access.granted TO touchstone_app;
GRANT INSERT(to_on) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.reason; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(reason) ON TABLE access.granted TO touchstone_app;
GRANT INSERT(reason) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.asked_by; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(asked_by) ON TABLE access.granted TO touchstone_app;
GRANT INSERT(asked_by) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.asked_at; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(asked_at) ON TABLE access.granted TO touchstone_app;
GRANT INSERT(asked_at) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.approved_by; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(approved_by) ON TABLE access.granted TO touchstone_app;
GRANT UPDATE(approved_by) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.approved_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(approved_at) ON TABLE access.granted TO touchstone_app;
GRANT UPDATE(approved_at) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.ended_by; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE access.granted TO touchstone_app;
GRANT UPDATE(ended_by) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: COLUMN granted.ended_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE access.granted TO touchstone_app;
GRANT UPDATE(ended_at) ON TABLE access.granted TO touchstone_app_all;

--
-- Name: TABLE invitation; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE access.invitation TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE access.invitation TO touchstone_app_all;

--
-- Name: TABLE lifting; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT ON TABLE access.lifting TO touchstone_app;
GRANT SELECT ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: COLUMN lifting.restriction_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(restriction_id) ON TABLE access.lifting TO touchstone_app;
GRANT INSERT(restriction_id) ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: COLUMN lifting.reason; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(reason) ON TABLE access.lifting TO touchstone_app;
GRANT INSERT(reason) ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: COLUMN lifting.asked_by; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(asked_by) ON TABLE access.lifting TO touchstone_app;
GRANT INSERT(asked_by) ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: COLUMN lifting.asked_at; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(asked_at) ON TABLE access.lifting TO touchstone_app;
GRANT INSERT(asked_at) ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: COLUMN lifting.approved_by; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(approved_by) ON TABLE access.lifting TO touchstone_app;
GRANT UPDATE(approved_by) ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: COLUMN lifting.approved_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(approved_at) ON TABLE access.lifting TO touchstone_app;
GRANT UPDATE(approved_at) ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: COLUMN lifting.ended_by; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE access.lifting TO touchstone_app;
GRANT UPDATE(ended_by) ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: COLUMN lifting.ended_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE access.lifting TO touchstone_app;
GRANT UPDATE(ended_at) ON TABLE access.lifting TO touchstone_app_all;

--
-- Name: TABLE passkey; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.passkey TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE access.passkey TO touchstone_app_all;

--
-- Name: TABLE password; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE access.password TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE access.password TO touchstone_app_all;

--
-- Name: TABLE restriction; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT ON TABLE access.restriction TO touchstone_app;
GRANT SELECT ON TABLE access.restriction TO touchstone_app_all;

--
-- Name: COLUMN restriction.child; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(child) ON TABLE access.restriction TO touchstone_app;
GRANT INSERT(child) ON TABLE access.restriction TO touchstone_app_all;

--
-- Name: COLUMN restriction.reason; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(reason) ON TABLE access.restriction TO touchstone_app;
GRANT INSERT(reason) ON TABLE access.restriction TO touchstone_app_all;

--
-- Name: COLUMN restriction.set_by; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(set_by) ON TABLE access.restriction TO touchstone_app;
GRANT INSERT(set_by) ON TABLE access.restriction TO touchstone_app_all;

--
-- Name: COLUMN restriction.set_at; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(set_at) ON TABLE access.restriction TO touchstone_app;
GRANT INSERT(set_at) ON TABLE access.restriction TO touchstone_app_all;

--
-- Name: TABLE restriction_named; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT ON TABLE access.restriction_named TO touchstone_app;
GRANT SELECT ON TABLE access.restriction_named TO touchstone_app_all;

--
-- Name: COLUMN restriction_named.restriction_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(restriction_id) ON TABLE access.restriction_named TO touchstone_app;
GRANT INSERT(restriction_id) ON TABLE access.restriction_named TO touchstone_app_all;

--
-- Name: COLUMN restriction_named.person_id; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(person_id) ON TABLE access.restriction_named TO touchstone_app;
GRANT INSERT(person_id) ON TABLE access.restriction_named TO touchstone_app_all;

--
-- Name: COLUMN restriction_named.named_by; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(named_by) ON TABLE access.restriction_named TO touchstone_app;
GRANT INSERT(named_by) ON TABLE access.restriction_named TO touchstone_app_all;

--
-- Name: COLUMN restriction_named.named_at; Type: ACL; Schema: access; Owner: -
--

GRANT INSERT(named_at) ON TABLE access.restriction_named TO touchstone_app;
GRANT INSERT(named_at) ON TABLE access.restriction_named TO touchstone_app_all;

--
-- Name: COLUMN restriction_named.removed_by; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(removed_by) ON TABLE access.restriction_named TO touchstone_app;
GRANT UPDATE(removed_by) ON TABLE access.restriction_named TO touchstone_app_all;

--
-- Name: COLUMN restriction_named.removed_at; Type: ACL; Schema: access; Owner: -
--

GRANT UPDATE(removed_at) ON TABLE access.restriction_named TO touchstone_app;
GRANT UPDATE(removed_at) ON TABLE access.restriction_named TO touchstone_app_all;

--
-- Name: TABLE added_day; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.added_day TO touchstone_app;
GRANT SELECT ON TABLE caseload.added_day TO touchstone_app_all;

--
-- Name: COLUMN added_day.what; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(what) ON TABLE caseload.added_day TO touchstone_app;
GRANT INSERT(what) ON TABLE caseload.added_day TO touchstone_app_all;

--
-- Name: COLUMN added_day.day; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(day) ON TABLE caseload.added_day TO touchstone_app;
GRANT INSERT(day) ON TABLE caseload.added_day TO touchstone_app_all;

--
-- Name: COLUMN added_day.source; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(source) ON TABLE caseload.added_day TO touchstone_app;
GRANT INSERT(source) ON TABLE caseload.added_day TO touchstone_app_all;

--
-- Name: COLUMN added_day.set_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(set_by) ON TABLE caseload.added_day TO touchstone_app;
GRANT INSERT(set_by) ON TABLE caseload.added_day TO touchstone_app_all;

--
-- Name: COLUMN added_day.set_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(set_at) ON TABLE caseload.added_day TO touchstone_app;
GRANT INSERT(set_at) ON TABLE caseload.added_day TO touchstone_app_all;

--
-- Name: COLUMN added_day.taken_back_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE caseload.added_day TO touchstone_app;
GRANT UPDATE(taken_back_by) ON TABLE caseload.added_day TO touchstone_app_all;

--
-- Name: COLUMN added_day.taken_back_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE caseload.added_day TO touchstone_app;
GRANT UPDATE(taken_back_at) ON TABLE caseload.added_day TO touchstone_app_all;

--
-- Name: TABLE child; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT,DELETE ON TABLE caseload.child TO touchstone_app;
GRANT SELECT,DELETE ON TABLE caseload.child TO touchstone_app_all;

--
-- Name: TABLE child_ending; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.child_ending TO touchstone_app;
GRANT SELECT ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: COLUMN child_ending.reference; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(reference) ON TABLE caseload.child_ending TO touchstone_app;
GRANT INSERT(reference) ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: COLUMN child_ending.why; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(why) ON TABLE caseload.child_ending TO touchstone_app;
GRANT INSERT(why) ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: COLUMN child_ending.on_day; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(on_day) ON TABLE caseload.child_ending TO touchstone_app;
GRANT INSERT(on_day) ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: COLUMN child_ending.merged_into; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(merged_into) ON TABLE caseload.child_ending TO touchstone_app;
GRANT INSERT(merged_into) ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: COLUMN child_ending.said_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(said_by) ON TABLE caseload.child_ending TO touchstone_app;
GRANT INSERT(said_by) ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: COLUMN child_ending.said_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(said_at) ON TABLE caseload.child_ending TO touchstone_app;
GRANT INSERT(said_at) ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: COLUMN child_ending.taken_back_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE caseload.child_ending TO touchstone_app;
GRANT UPDATE(taken_back_by) ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: COLUMN child_ending.taken_back_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE caseload.child_ending TO touchstone_app;
GRANT UPDATE(taken_back_at) ON TABLE caseload.child_ending TO touchstone_app_all;

--
-- Name: TABLE coming; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT ON TABLE caseload.coming TO touchstone_app;
GRANT INSERT ON TABLE caseload.coming TO touchstone_app_all;

--
-- Name: TABLE doubt; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT ON TABLE caseload.doubt TO touchstone_app;
GRANT INSERT ON TABLE caseload.doubt TO touchstone_app_all;

--
-- Name: SEQUENCE extract_id_seq; Type: ACL; Schema: caseload; Owner: -
--

GRANT USAGE ON SEQUENCE caseload.extract_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE caseload.extract_id_seq TO touchstone_app_all;

--
-- Name: TABLE heading; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.heading TO touchstone_app;
GRANT SELECT ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: COLUMN heading.list; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(list) ON TABLE caseload.heading TO touchstone_app;
GRANT INSERT(list) ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: COLUMN heading.col; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(col) ON TABLE caseload.heading TO touchstone_app;
GRANT INSERT(col) ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: COLUMN heading.heading; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(heading) ON TABLE caseload.heading TO touchstone_app;
GRANT INSERT(heading) ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: COLUMN heading.folded; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(folded) ON TABLE caseload.heading TO touchstone_app;
GRANT INSERT(folded) ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: COLUMN heading.said_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(said_by) ON TABLE caseload.heading TO touchstone_app;
GRANT INSERT(said_by) ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: COLUMN heading.said_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(said_at) ON TABLE caseload.heading TO touchstone_app;
GRANT INSERT(said_at) ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: COLUMN heading.taken_back_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE caseload.heading TO touchstone_app;
GRANT UPDATE(taken_back_at) ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: COLUMN heading.taken_back_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE caseload.heading TO touchstone_app;
GRANT UPDATE(taken_back_by) ON TABLE caseload.heading TO touchstone_app_all;

--
-- Name: SEQUENCE line_id_seq; Type: ACL; Schema: caseload; Owner: -
--

GRANT USAGE ON SEQUENCE caseload.line_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE caseload.line_id_seq TO touchstone_app_all;

--
-- Name: TABLE list_owner; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.list_owner TO touchstone_app;
GRANT SELECT ON TABLE caseload.list_owner TO touchstone_app_all;

--
-- Name: COLUMN list_owner.list; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(list) ON TABLE caseload.list_owner TO touchstone_app;
GRANT INSERT(list) ON TABLE caseload.list_owner TO touchstone_app_all;

--
-- Name: COLUMN list_owner.person_id; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(person_id) ON TABLE caseload.list_owner TO touchstone_app;
GRANT INSERT(person_id) ON TABLE caseload.list_owner TO touchstone_app_all;

--
-- Name: COLUMN list_owner.from_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(from_at) ON TABLE caseload.list_owner TO touchstone_app;
GRANT INSERT(from_at) ON TABLE caseload.list_owner TO touchstone_app_all;

--
-- Name: COLUMN list_owner.set_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(set_by) ON TABLE caseload.list_owner TO touchstone_app;
GRANT INSERT(set_by) ON TABLE caseload.list_owner TO touchstone_app_all;

--
-- Name: COLUMN list_owner.until_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(until_at) ON TABLE caseload.list_owner TO touchstone_app;
GRANT UPDATE(until_at) ON TABLE caseload.list_owner TO touchstone_app_all;

--
-- Name: COLUMN list_owner.ended_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE caseload.list_owner TO touchstone_app;
GRANT UPDATE(ended_by) ON TABLE caseload.list_owner TO touchstone_app_all;

--
-- Name: TABLE name_said; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.name_said TO touchstone_app;
GRANT SELECT ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: COLUMN name_said.what; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(what) ON TABLE caseload.name_said TO touchstone_app;
GRANT INSERT(what) ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: COLUMN name_said.name; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(name) ON TABLE caseload.name_said TO touchstone_app;
GRANT INSERT(name) ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: COLUMN name_said.team_id; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(team_id) ON TABLE caseload.name_said TO touchstone_app;
GRANT INSERT(team_id) ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: COLUMN name_said.person_id; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(person_id) ON TABLE caseload.name_said TO touchstone_app;
GRANT INSERT(person_id) ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: COLUMN name_said.said_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(said_by) ON TABLE caseload.name_said TO touchstone_app;
GRANT INSERT(said_by) ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: COLUMN name_said.said_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(said_at) ON TABLE caseload.name_said TO touchstone_app;
GRANT INSERT(said_at) ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: COLUMN name_said.taken_back_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE caseload.name_said TO touchstone_app;
GRANT UPDATE(taken_back_at) ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: COLUMN name_said.taken_back_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE caseload.name_said TO touchstone_app;
GRANT UPDATE(taken_back_by) ON TABLE caseload.name_said TO touchstone_app_all;

--
-- Name: TABLE open_child; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.open_child TO touchstone_app;
GRANT SELECT ON TABLE caseload.open_child TO touchstone_app_all;

--
-- Name: TABLE problem; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT,INSERT ON TABLE caseload.problem TO touchstone_app;
GRANT SELECT,INSERT ON TABLE caseload.problem TO touchstone_app_all;

--
-- Name: TABLE service_start; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.service_start TO touchstone_app;
GRANT SELECT ON TABLE caseload.service_start TO touchstone_app_all;

--
-- Name: COLUMN service_start.began_on; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(began_on) ON TABLE caseload.service_start TO touchstone_app;
GRANT INSERT(began_on) ON TABLE caseload.service_start TO touchstone_app_all;

--
-- Name: COLUMN service_start.set_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(set_by) ON TABLE caseload.service_start TO touchstone_app;
GRANT INSERT(set_by) ON TABLE caseload.service_start TO touchstone_app_all;

--
-- Name: COLUMN service_start.set_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(set_at) ON TABLE caseload.service_start TO touchstone_app;
GRANT INSERT(set_at) ON TABLE caseload.service_start TO touchstone_app_all;

--
-- Name: TABLE settling; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT,DELETE ON TABLE caseload.settling TO touchstone_app;
GRANT SELECT,DELETE ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.extract_id; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(extract_id) ON TABLE caseload.settling TO touchstone_app;
GRANT INSERT(extract_id) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.what; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(what) ON TABLE caseload.settling TO touchstone_app;
GRANT INSERT(what) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.asked_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(asked_by) ON TABLE caseload.settling TO touchstone_app;
GRANT INSERT(asked_by) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.asked_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(asked_at) ON TABLE caseload.settling TO touchstone_app;
GRANT INSERT(asked_at) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.tries; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(tries) ON TABLE caseload.settling TO touchstone_app;
GRANT UPDATE(tries) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.step; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(step) ON TABLE caseload.settling TO touchstone_app;
GRANT UPDATE(step) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.rows; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(rows) ON TABLE caseload.settling TO touchstone_app;
GRANT UPDATE(rows) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.of_rows; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(of_rows) ON TABLE caseload.settling TO touchstone_app;
GRANT UPDATE(of_rows) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: COLUMN settling.refused; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(refused) ON TABLE caseload.settling TO touchstone_app;
GRANT UPDATE(refused) ON TABLE caseload.settling TO touchstone_app_all;

--
-- Name: TABLE timescale_override; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.timescale_override TO touchstone_app;
GRANT SELECT ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.timescale; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(timescale) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(timescale) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.from_day; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(from_day) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(from_day) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.to_day; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(to_day),UPDATE(to_day) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(to_day),UPDATE(to_day) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.off; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(off) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(off) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.limit_number; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(limit_number) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(limit_number) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.limit_unit; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(limit_unit) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(limit_unit) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.first_day_counts; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(first_day_counts) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(first_day_counts) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.begins; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(begins) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(begins) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.source; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(source) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(source) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.set_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(set_by) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(set_by) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.set_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(set_at) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT INSERT(set_at) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.ended_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT UPDATE(ended_by) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.ended_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT UPDATE(ended_at) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.withdrawn_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(withdrawn_by) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT UPDATE(withdrawn_by) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: COLUMN timescale_override.withdrawn_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(withdrawn_at) ON TABLE caseload.timescale_override TO touchstone_app;
GRANT UPDATE(withdrawn_at) ON TABLE caseload.timescale_override TO touchstone_app_all;

--
-- Name: TABLE word; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.word TO touchstone_app;
GRANT SELECT ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.list; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(list) ON TABLE caseload.word TO touchstone_app;
GRANT INSERT(list) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.col; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(col) ON TABLE caseload.word TO touchstone_app;
GRANT INSERT(col) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.heading; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(heading) ON TABLE caseload.word TO touchstone_app;
GRANT INSERT(heading) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.word; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(word) ON TABLE caseload.word TO touchstone_app;
GRANT INSERT(word) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.folded; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(folded) ON TABLE caseload.word TO touchstone_app;
GRANT INSERT(folded) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.code; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(code) ON TABLE caseload.word TO touchstone_app;
GRANT INSERT(code) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.said_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(said_by) ON TABLE caseload.word TO touchstone_app;
GRANT INSERT(said_by) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.said_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT INSERT(said_at) ON TABLE caseload.word TO touchstone_app;
GRANT INSERT(said_at) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.taken_back_at; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE caseload.word TO touchstone_app;
GRANT UPDATE(taken_back_at) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: COLUMN word.taken_back_by; Type: ACL; Schema: caseload; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE caseload.word TO touchstone_app;
GRANT UPDATE(taken_back_by) ON TABLE caseload.word TO touchstone_app_all;

--
-- Name: TABLE answers_given; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.answers_given TO touchstone_app;
GRANT SELECT,INSERT ON TABLE checks.answers_given TO touchstone_app_all;

--
-- Name: TABLE answer; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT ON TABLE checks.answer TO touchstone_app;
GRANT SELECT ON TABLE checks.answer TO touchstone_app_all;

--
-- Name: TABLE decision; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.decision TO touchstone_app;
GRANT SELECT,INSERT ON TABLE checks.decision TO touchstone_app_all;

--
-- Name: TABLE kind_rule; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT ON TABLE checks.kind_rule TO touchstone_app;
GRANT SELECT ON TABLE checks.kind_rule TO touchstone_app_all;

--
-- Name: COLUMN kind_rule.mode; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(mode) ON TABLE checks.kind_rule TO touchstone_app;
GRANT UPDATE(mode) ON TABLE checks.kind_rule TO touchstone_app_all;

--
-- Name: COLUMN kind_rule.sample_percent; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(sample_percent) ON TABLE checks.kind_rule TO touchstone_app;
GRANT UPDATE(sample_percent) ON TABLE checks.kind_rule TO touchstone_app_all;

--
-- Name: COLUMN kind_rule.live_from; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(live_from) ON TABLE checks.kind_rule TO touchstone_app;
GRANT UPDATE(live_from) ON TABLE checks.kind_rule TO touchstone_app_all;

--
-- Name: COLUMN kind_rule.allow_partly; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(allow_partly) ON TABLE checks.kind_rule TO touchstone_app;
GRANT UPDATE(allow_partly) ON TABLE checks.kind_rule TO touchstone_app_all;

--
-- Name: COLUMN kind_rule.set_by; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(set_by) ON TABLE checks.kind_rule TO touchstone_app;
GRANT UPDATE(set_by) ON TABLE checks.kind_rule TO touchstone_app_all;

--
-- Name: COLUMN kind_rule.set_at; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(set_at) ON TABLE checks.kind_rule TO touchstone_app;
GRANT UPDATE(set_at) ON TABLE checks.kind_rule TO touchstone_app_all;

--
-- Name: TABLE return_point; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.return_point TO touchstone_app;
GRANT SELECT,INSERT ON TABLE checks.return_point TO touchstone_app_all;

--
-- Name: TABLE sign_off; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.sign_off TO touchstone_app;
GRANT SELECT,INSERT ON TABLE checks.sign_off TO touchstone_app_all;

--
-- Name: TABLE work; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.work TO touchstone_app;
GRANT SELECT,INSERT ON TABLE checks.work TO touchstone_app_all;

--
-- Name: COLUMN work.due_on; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(due_on) ON TABLE checks.work TO touchstone_app;
GRANT UPDATE(due_on) ON TABLE checks.work TO touchstone_app_all;

--
-- Name: COLUMN work.record_address; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(record_address) ON TABLE checks.work TO touchstone_app;
GRANT UPDATE(record_address) ON TABLE checks.work TO touchstone_app_all;

--
-- Name: COLUMN work.state; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(state) ON TABLE checks.work TO touchstone_app;
GRANT UPDATE(state) ON TABLE checks.work TO touchstone_app_all;

--
-- Name: COLUMN work.round; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(round) ON TABLE checks.work TO touchstone_app;
GRANT UPDATE(round) ON TABLE checks.work TO touchstone_app_all;

--
-- Name: COLUMN work.acted_first_reason; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(acted_first_reason) ON TABLE checks.work TO touchstone_app;
GRANT UPDATE(acted_first_reason) ON TABLE checks.work TO touchstone_app_all;

--
-- Name: COLUMN work.acted_first_at; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(acted_first_at) ON TABLE checks.work TO touchstone_app;
GRANT UPDATE(acted_first_at) ON TABLE checks.work TO touchstone_app_all;

--
-- Name: COLUMN work.acted_first_by; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(acted_first_by) ON TABLE checks.work TO touchstone_app;
GRANT UPDATE(acted_first_by) ON TABLE checks.work TO touchstone_app_all;

--
-- Name: COLUMN work.withdrawn_reason; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(withdrawn_reason) ON TABLE checks.work TO touchstone_app;
GRANT UPDATE(withdrawn_reason) ON TABLE checks.work TO touchstone_app_all;

--
-- Name: TABLE cell; Type: ACL; Schema: figures; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE figures.cell TO touchstone_app;
GRANT SELECT,INSERT,DELETE ON TABLE figures.cell TO touchstone_app_all;

--
-- Name: TABLE counting; Type: ACL; Schema: figures; Owner: -
--

GRANT SELECT,INSERT ON TABLE figures.counting TO touchstone_app;
GRANT SELECT,INSERT ON TABLE figures.counting TO touchstone_app_all;

--
-- Name: TABLE phase; Type: ACL; Schema: figures; Owner: -
--

GRANT SELECT ON TABLE figures.phase TO touchstone_app;
GRANT SELECT ON TABLE figures.phase TO touchstone_app_all;

--
-- Name: COLUMN phase.indicator; Type: ACL; Schema: figures; Owner: -
--

GRANT INSERT(indicator) ON TABLE figures.phase TO touchstone_app;
GRANT INSERT(indicator) ON TABLE figures.phase TO touchstone_app_all;

--
-- Name: COLUMN phase.from_month; Type: ACL; Schema: figures; Owner: -
--

GRANT INSERT(from_month) ON TABLE figures.phase TO touchstone_app;
GRANT INSERT(from_month) ON TABLE figures.phase TO touchstone_app_all;

--
-- Name: COLUMN phase.reason; Type: ACL; Schema: figures; Owner: -
--

GRANT INSERT(reason) ON TABLE figures.phase TO touchstone_app;
GRANT INSERT(reason) ON TABLE figures.phase TO touchstone_app_all;

--
-- Name: COLUMN phase.said_by; Type: ACL; Schema: figures; Owner: -
--

GRANT INSERT(said_by) ON TABLE figures.phase TO touchstone_app;
GRANT INSERT(said_by) ON TABLE figures.phase TO touchstone_app_all;

--
-- Name: COLUMN phase.said_at; Type: ACL; Schema: figures; Owner: -
--

GRANT INSERT(said_at) ON TABLE figures.phase TO touchstone_app;
GRANT INSERT(said_at) ON TABLE figures.phase TO touchstone_app_all;

--
-- Name: COLUMN phase.taken_back_at; Type: ACL; Schema: figures; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE figures.phase TO touchstone_app;
GRANT UPDATE(taken_back_at) ON TABLE figures.phase TO touchstone_app_all;

--
-- Name: COLUMN phase.taken_back_by; Type: ACL; Schema: figures; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE figures.phase TO touchstone_app;
GRANT UPDATE(taken_back_by) ON TABLE figures.phase TO touchstone_app_all;

--
-- Name: TABLE screening; Type: ACL; Schema: figures; Owner: -
--

GRANT SELECT,INSERT ON TABLE figures.screening TO touchstone_app;
GRANT SELECT,INSERT ON TABLE figures.screening TO touchstone_app_all;

--
-- Name: TABLE target; Type: ACL; Schema: figures; Owner: -
--

GRANT SELECT,INSERT ON TABLE figures.target TO touchstone_app;
GRANT SELECT,INSERT ON TABLE figures.target TO touchstone_app_all;

--
-- Name: TABLE bam; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.bam TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.bam TO touchstone_app_all;

--
-- Name: TABLE job; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job TO touchstone_app_all;

--
-- Name: TABLE job_common; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job_common TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job_common TO touchstone_app_all;

--
-- Name: TABLE job_dependency; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job_dependency TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.job_dependency TO touchstone_app_all;

--
-- Name: TABLE queue; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue TO touchstone_app_all;

--
-- Name: TABLE queue_stats; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue_stats TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue_stats TO touchstone_app_all;

--
-- Name: TABLE queue_stats_20261122; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue_stats_20261122 TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue_stats_20261122 TO touchstone_app_all;

--
-- Name: TABLE queue_stats_20261123; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue_stats_20261123 TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.queue_stats_20261123 TO touchstone_app_all;

--
-- Name: TABLE schedule; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.schedule TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.schedule TO touchstone_app_all;

--
-- Name: TABLE subscription; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.subscription TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.subscription TO touchstone_app_all;

--
-- Name: TABLE version; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.version TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.version TO touchstone_app_all;

--
-- Name: TABLE warning; Type: ACL; Schema: jobs; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.warning TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE jobs.warning TO touchstone_app_all;

--
-- Name: TABLE entry; Type: ACL; Schema: journal; Owner: -
--

GRANT SELECT ON TABLE journal.entry TO touchstone_app;
GRANT SELECT ON TABLE journal.entry TO touchstone_app_all;

--
-- Name: COLUMN entry.what; Type: ACL; Schema: journal; Owner: -
--

GRANT INSERT(what) ON TABLE journal.entry TO touchstone_app;
GRANT INSERT(what) ON TABLE journal.entry TO touchstone_app_all;

--
-- Name: COLUMN entry.by_id; Type: ACL; Schema: journal; Owner: -
--

GRANT INSERT(by_id) ON TABLE journal.entry TO touchstone_app;
GRANT INSERT(by_id) ON TABLE journal.entry TO touchstone_app_all;

--
-- Name: COLUMN entry.about; Type: ACL; Schema: journal; Owner: -
--

GRANT INSERT(about) ON TABLE journal.entry TO touchstone_app;
GRANT INSERT(about) ON TABLE journal.entry TO touchstone_app_all;

--
-- Name: COLUMN entry.detail; Type: ACL; Schema: journal; Owner: -
--

GRANT INSERT(detail) ON TABLE journal.entry TO touchstone_app;
GRANT INSERT(detail) ON TABLE journal.entry TO touchstone_app_all;

--
-- Name: TABLE seal; Type: ACL; Schema: journal; Owner: -
--

GRANT SELECT ON TABLE journal.seal TO touchstone_app;
GRANT SELECT ON TABLE journal.seal TO touchstone_app_all;

--
-- Name: TABLE day; Type: ACL; Schema: notices; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE notices.day TO touchstone_app;
GRANT SELECT,INSERT,DELETE ON TABLE notices.day TO touchstone_app_all;

--
-- Name: TABLE message; Type: ACL; Schema: notices; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE notices.message TO touchstone_app;
GRANT SELECT,INSERT,DELETE ON TABLE notices.message TO touchstone_app_all;

--
-- Name: COLUMN message.state; Type: ACL; Schema: notices; Owner: -
--

GRANT UPDATE(state) ON TABLE notices.message TO touchstone_app;
GRANT UPDATE(state) ON TABLE notices.message TO touchstone_app_all;

--
-- Name: COLUMN message.tries; Type: ACL; Schema: notices; Owner: -
--

GRANT UPDATE(tries) ON TABLE notices.message TO touchstone_app;
GRANT UPDATE(tries) ON TABLE notices.message TO touchstone_app_all;

--
-- Name: COLUMN message.tried_at; Type: ACL; Schema: notices; Owner: -
--

GRANT UPDATE(tried_at) ON TABLE notices.message TO touchstone_app;
GRANT UPDATE(tried_at) ON TABLE notices.message TO touchstone_app_all;

--
-- Name: COLUMN message.sent_at; Type: ACL; Schema: notices; Owner: -
--

GRANT UPDATE(sent_at) ON TABLE notices.message TO touchstone_app;
GRANT UPDATE(sent_at) ON TABLE notices.message TO touchstone_app_all;

--
-- Name: COLUMN message.provider_id; Type: ACL; Schema: notices; Owner: -
--

GRANT UPDATE(provider_id) ON TABLE notices.message TO touchstone_app;
GRANT UPDATE(provider_id) ON TABLE notices.message TO touchstone_app_all;

--
-- Name: COLUMN message.fault; Type: ACL; Schema: notices; Owner: -
--

GRANT UPDATE(fault) ON TABLE notices.message TO touchstone_app;
GRANT UPDATE(fault) ON TABLE notices.message TO touchstone_app_all;

--
-- Name: TABLE setting; Type: ACL; Schema: notices; Owner: -
--

GRANT SELECT,INSERT ON TABLE notices.setting TO touchstone_app;
GRANT SELECT,INSERT ON TABLE notices.setting TO touchstone_app_all;

--
-- Name: COLUMN setting.way; Type: ACL; Schema: notices; Owner: -
--

GRANT UPDATE(way) ON TABLE notices.setting TO touchstone_app;
GRANT UPDATE(way) ON TABLE notices.setting TO touchstone_app_all;

--
-- Name: COLUMN setting.set_at; Type: ACL; Schema: notices; Owner: -
--

GRANT UPDATE(set_at) ON TABLE notices.setting TO touchstone_app;
GRANT UPDATE(set_at) ON TABLE notices.setting TO touchstone_app_all;

--
-- Name: TABLE calendar; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT ON TABLE oversight.calendar TO touchstone_app;
GRANT SELECT ON TABLE oversight.calendar TO touchstone_app_all;

--
-- Name: COLUMN calendar.person_id; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(person_id) ON TABLE oversight.calendar TO touchstone_app;
GRANT INSERT(person_id) ON TABLE oversight.calendar TO touchstone_app_all;

--
-- Name: COLUMN calendar.digest; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(digest) ON TABLE oversight.calendar TO touchstone_app;
GRANT INSERT(digest) ON TABLE oversight.calendar TO touchstone_app_all;

--
-- Name: COLUMN calendar.made_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(made_at) ON TABLE oversight.calendar TO touchstone_app;
GRANT INSERT(made_at) ON TABLE oversight.calendar TO touchstone_app_all;

--
-- Name: COLUMN calendar.ended_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE oversight.calendar TO touchstone_app;
GRANT UPDATE(ended_at) ON TABLE oversight.calendar TO touchstone_app_all;

--
-- Name: SEQUENCE calendar_id_seq; Type: ACL; Schema: oversight; Owner: -
--

GRANT USAGE ON SEQUENCE oversight.calendar_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE oversight.calendar_id_seq TO touchstone_app_all;

--
-- Name: TABLE coaching; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.coaching TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.coaching TO touchstone_app_all;

--
-- Name: COLUMN coaching.ended_on; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(ended_on) ON TABLE oversight.coaching TO touchstone_app;
GRANT UPDATE(ended_on) ON TABLE oversight.coaching TO touchstone_app_all;

--
-- Name: COLUMN coaching.effect; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(effect) ON TABLE oversight.coaching TO touchstone_app;
GRANT UPDATE(effect) ON TABLE oversight.coaching TO touchstone_app_all;

--
-- Name: TABLE coaching_session; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.coaching_session TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.coaching_session TO touchstone_app_all;

--
-- Name: TABLE departure_child; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.departure_child TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.departure_child TO touchstone_app_all;

--
-- Name: TABLE filing; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.filing TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.filing TO touchstone_app_all;

--
-- Name: TABLE ladder; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.ladder TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.ladder TO touchstone_app_all;

--
-- Name: SEQUENCE ladder_id_seq; Type: ACL; Schema: oversight; Owner: -
--

GRANT USAGE ON SEQUENCE oversight.ladder_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE oversight.ladder_id_seq TO touchstone_app_all;

--
-- Name: TABLE matter; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT ON TABLE oversight.matter TO touchstone_app;
GRANT SELECT ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.kind; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(kind) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(kind) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.child; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(child) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(child) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.team_id; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(team_id) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(team_id) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.state; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(state),UPDATE(state) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(state),UPDATE(state) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.waits; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(waits),UPDATE(waits) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(waits),UPDATE(waits) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.is_open; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(is_open),UPDATE(is_open) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(is_open),UPDATE(is_open) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.opened_by; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(opened_by) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(opened_by) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.opened_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(opened_at) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(opened_at) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.due_on; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(due_on),UPDATE(due_on) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(due_on),UPDATE(due_on) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.facts; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(facts),UPDATE(facts) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(facts),UPDATE(facts) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.steps; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(steps) ON TABLE oversight.matter TO touchstone_app;
GRANT UPDATE(steps) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: COLUMN matter.moved_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(moved_at),UPDATE(moved_at) ON TABLE oversight.matter TO touchstone_app;
GRANT INSERT(moved_at),UPDATE(moved_at) ON TABLE oversight.matter TO touchstone_app_all;

--
-- Name: SEQUENCE matter_id_seq; Type: ACL; Schema: oversight; Owner: -
--

GRANT USAGE ON SEQUENCE oversight.matter_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE oversight.matter_id_seq TO touchstone_app_all;

--
-- Name: TABLE new_assessment; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.new_assessment TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.new_assessment TO touchstone_app_all;

--
-- Name: SEQUENCE new_assessment_id_seq; Type: ACL; Schema: oversight; Owner: -
--

GRANT USAGE ON SEQUENCE oversight.new_assessment_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE oversight.new_assessment_id_seq TO touchstone_app_all;

--
-- Name: TABLE new_assessment_taken_back; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.new_assessment_taken_back TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.new_assessment_taken_back TO touchstone_app_all;

--
-- Name: TABLE open_case; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT ON TABLE oversight.open_case TO touchstone_app;
GRANT SELECT ON TABLE oversight.open_case TO touchstone_app_all;

--
-- Name: TABLE point; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.point TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.point TO touchstone_app_all;

--
-- Name: SEQUENCE point_id_seq; Type: ACL; Schema: oversight; Owner: -
--

GRANT USAGE ON SEQUENCE oversight.point_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE oversight.point_id_seq TO touchstone_app_all;

--
-- Name: TABLE step; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.step TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.step TO touchstone_app_all;

--
-- Name: COLUMN step.filed_by; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(filed_by) ON TABLE oversight.step TO touchstone_app;
GRANT UPDATE(filed_by) ON TABLE oversight.step TO touchstone_app_all;

--
-- Name: COLUMN step.filed_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(filed_at) ON TABLE oversight.step TO touchstone_app;
GRANT UPDATE(filed_at) ON TABLE oversight.step TO touchstone_app_all;

--
-- Name: COLUMN step.filed_address; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(filed_address) ON TABLE oversight.step TO touchstone_app;
GRANT UPDATE(filed_address) ON TABLE oversight.step TO touchstone_app_all;

--
-- Name: TABLE supervision; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT ON TABLE oversight.supervision TO touchstone_app;
GRANT SELECT ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.kind; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(kind) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(kind) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.source; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(source) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(source) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.worker_id; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(worker_id) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(worker_id) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.supervisor_id; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(supervisor_id) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(supervisor_id) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.team_id; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(team_id) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(team_id) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.child; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(child) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(child) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.held_on; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(held_on) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(held_on) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.mode; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(mode) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(mode) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.reflective; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(reflective) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(reflective) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.wellbeing; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(wellbeing) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(wellbeing) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.place; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(place) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(place) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.place_said; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(place_said) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(place_said) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.address; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(address) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(address) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.known_on; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(known_on) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(known_on) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.filed_on; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(filed_on) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(filed_on) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.made_by; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(made_by) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(made_by) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.made_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(made_at) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(made_at) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: COLUMN supervision.together_id; Type: ACL; Schema: oversight; Owner: -
--

GRANT INSERT(together_id) ON TABLE oversight.supervision TO touchstone_app;
GRANT INSERT(together_id) ON TABLE oversight.supervision TO touchstone_app_all;

--
-- Name: TABLE supervision_action; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.supervision_action TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.supervision_action TO touchstone_app_all;

--
-- Name: COLUMN supervision_action.state; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(state) ON TABLE oversight.supervision_action TO touchstone_app;
GRANT UPDATE(state) ON TABLE oversight.supervision_action TO touchstone_app_all;

--
-- Name: COLUMN supervision_action.why; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(why) ON TABLE oversight.supervision_action TO touchstone_app;
GRANT UPDATE(why) ON TABLE oversight.supervision_action TO touchstone_app_all;

--
-- Name: COLUMN supervision_action.ended_by; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(ended_by) ON TABLE oversight.supervision_action TO touchstone_app;
GRANT UPDATE(ended_by) ON TABLE oversight.supervision_action TO touchstone_app_all;

--
-- Name: COLUMN supervision_action.ended_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(ended_at) ON TABLE oversight.supervision_action TO touchstone_app;
GRANT UPDATE(ended_at) ON TABLE oversight.supervision_action TO touchstone_app_all;

--
-- Name: TABLE supervision_conflict; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT ON TABLE oversight.supervision_conflict TO touchstone_app;
GRANT SELECT ON TABLE oversight.supervision_conflict TO touchstone_app_all;

--
-- Name: COLUMN supervision_conflict.settled_as; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(settled_as) ON TABLE oversight.supervision_conflict TO touchstone_app;
GRANT UPDATE(settled_as) ON TABLE oversight.supervision_conflict TO touchstone_app_all;

--
-- Name: COLUMN supervision_conflict.settled_by; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(settled_by) ON TABLE oversight.supervision_conflict TO touchstone_app;
GRANT UPDATE(settled_by) ON TABLE oversight.supervision_conflict TO touchstone_app_all;

--
-- Name: COLUMN supervision_conflict.settled_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(settled_at) ON TABLE oversight.supervision_conflict TO touchstone_app;
GRANT UPDATE(settled_at) ON TABLE oversight.supervision_conflict TO touchstone_app_all;

--
-- Name: TABLE supervision_counts; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.supervision_counts TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.supervision_counts TO touchstone_app_all;

--
-- Name: TABLE supervision_ladder; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.supervision_ladder TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.supervision_ladder TO touchstone_app_all;

--
-- Name: TABLE supervision_note; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.supervision_note TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.supervision_note TO touchstone_app_all;

--
-- Name: COLUMN supervision_note.answered_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(answered_at) ON TABLE oversight.supervision_note TO touchstone_app;
GRANT UPDATE(answered_at) ON TABLE oversight.supervision_note TO touchstone_app_all;

--
-- Name: COLUMN supervision_note.otherwise; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(otherwise) ON TABLE oversight.supervision_note TO touchstone_app;
GRANT UPDATE(otherwise) ON TABLE oversight.supervision_note TO touchstone_app_all;

--
-- Name: TABLE supervision_target; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.supervision_target TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.supervision_target TO touchstone_app_all;

--
-- Name: TABLE supervision_topic; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.supervision_topic TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.supervision_topic TO touchstone_app_all;

--
-- Name: COLUMN supervision_topic.supervision_id; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(supervision_id) ON TABLE oversight.supervision_topic TO touchstone_app;
GRANT UPDATE(supervision_id) ON TABLE oversight.supervision_topic TO touchstone_app_all;

--
-- Name: COLUMN supervision_topic.dropped_at; Type: ACL; Schema: oversight; Owner: -
--

GRANT UPDATE(dropped_at) ON TABLE oversight.supervision_topic TO touchstone_app;
GRANT UPDATE(dropped_at) ON TABLE oversight.supervision_topic TO touchstone_app_all;

--
-- Name: TABLE supervision_words; Type: ACL; Schema: oversight; Owner: -
--

GRANT SELECT,INSERT ON TABLE oversight.supervision_words TO touchstone_app;
GRANT SELECT,INSERT ON TABLE oversight.supervision_words TO touchstone_app_all;

--
-- Name: TABLE feed_token; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.feed_token TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE people.feed_token TO touchstone_app_all;

--
-- Name: SEQUENCE feed_token_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.feed_token_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE people.feed_token_id_seq TO touchstone_app_all;

--
-- Name: TABLE feed_user; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.feed_user TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE people.feed_user TO touchstone_app_all;

--
-- Name: TABLE interest; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT ON TABLE people.interest TO touchstone_app;
GRANT SELECT,INSERT ON TABLE people.interest TO touchstone_app_all;

--
-- Name: COLUMN interest.withdrawn_at; Type: ACL; Schema: people; Owner: -
--

GRANT UPDATE(withdrawn_at) ON TABLE people.interest TO touchstone_app;
GRANT UPDATE(withdrawn_at) ON TABLE people.interest TO touchstone_app_all;

--
-- Name: SEQUENCE interest_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.interest_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE people.interest_id_seq TO touchstone_app_all;

--
-- Name: TABLE job; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.job TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.job TO touchstone_app_all;

--
-- Name: TABLE person; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.person TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE people.person TO touchstone_app_all;

--
-- Name: SEQUENCE person_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.person_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE people.person_id_seq TO touchstone_app_all;

--
-- Name: TABLE plan; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.plan TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE people.plan TO touchstone_app_all;

--
-- Name: SEQUENCE plan_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.plan_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE people.plan_id_seq TO touchstone_app_all;

--
-- Name: TABLE plan_job; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_job TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_job TO touchstone_app_all;

--
-- Name: TABLE plan_phase; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.plan_phase TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE people.plan_phase TO touchstone_app_all;

--
-- Name: SEQUENCE plan_phase_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.plan_phase_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE people.plan_phase_id_seq TO touchstone_app_all;

--
-- Name: TABLE plan_post; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_post TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_post TO touchstone_app_all;

--
-- Name: TABLE plan_succession; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_succession TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_succession TO touchstone_app_all;

--
-- Name: TABLE plan_team; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_team TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_team TO touchstone_app_all;

--
-- Name: TABLE post; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.post TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE people.post TO touchstone_app_all;

--
-- Name: SEQUENCE post_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.post_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE people.post_id_seq TO touchstone_app_all;

--
-- Name: TABLE post_state; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.post_state TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.post_state TO touchstone_app_all;

--
-- Name: TABLE stamp; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT ON TABLE people.stamp TO touchstone_app;
GRANT SELECT ON TABLE people.stamp TO touchstone_app_all;

--
-- Name: TABLE stand_in; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.stand_in TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.stand_in TO touchstone_app_all;

--
-- Name: SEQUENCE stand_in_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.stand_in_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE people.stand_in_id_seq TO touchstone_app_all;

--
-- Name: TABLE team; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.team TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE people.team TO touchstone_app_all;

--
-- Name: SEQUENCE team_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.team_id_seq TO touchstone_app;
GRANT USAGE ON SEQUENCE people.team_id_seq TO touchstone_app_all;

--
-- Name: TABLE team_state; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.team_state TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.team_state TO touchstone_app_all;

--
-- Name: TABLE team_succession; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.team_succession TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.team_succession TO touchstone_app_all;

--
-- Name: TABLE kept_form; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.kept_form TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.kept_form TO touchstone_app_all;

--
-- Name: TABLE migration; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT ON TABLE platform.migration TO touchstone_app;
GRANT SELECT ON TABLE platform.migration TO touchstone_app_all;

--
-- Name: TABLE session; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.session TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.session TO touchstone_app_all;

--
-- Name: TABLE setting; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT ON TABLE platform.setting TO touchstone_app;
GRANT SELECT ON TABLE platform.setting TO touchstone_app_all;

--
-- Name: TABLE submission; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.submission TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.submission TO touchstone_app_all;

--
-- Name: TABLE category; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.category TO touchstone_app;
GRANT SELECT ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.purpose; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(purpose) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(purpose) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.lawful_basis; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(lawful_basis) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(lawful_basis) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.owner; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(owner) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(owner) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.keep_number; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(keep_number) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(keep_number) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.keep_unit; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(keep_unit) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(keep_unit) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.source; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(source) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(source) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.review_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(review_on) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(review_on) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.set_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(set_by) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(set_by) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: COLUMN category.set_at; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(set_at) ON TABLE privacy.category TO touchstone_app;
GRANT UPDATE(set_at) ON TABLE privacy.category TO touchstone_app_all;

--
-- Name: TABLE clock_stop; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.clock_stop TO touchstone_app;
GRANT SELECT ON TABLE privacy.clock_stop TO touchstone_app_all;

--
-- Name: COLUMN clock_stop.request_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(request_id) ON TABLE privacy.clock_stop TO touchstone_app;
GRANT INSERT(request_id) ON TABLE privacy.clock_stop TO touchstone_app_all;

--
-- Name: COLUMN clock_stop.from_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(from_on) ON TABLE privacy.clock_stop TO touchstone_app;
GRANT INSERT(from_on) ON TABLE privacy.clock_stop TO touchstone_app_all;

--
-- Name: COLUMN clock_stop.to_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(to_on) ON TABLE privacy.clock_stop TO touchstone_app;
GRANT UPDATE(to_on) ON TABLE privacy.clock_stop TO touchstone_app_all;

--
-- Name: COLUMN clock_stop.reason; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(reason) ON TABLE privacy.clock_stop TO touchstone_app;
GRANT INSERT(reason) ON TABLE privacy.clock_stop TO touchstone_app_all;

--
-- Name: COLUMN clock_stop.by_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(by_id) ON TABLE privacy.clock_stop TO touchstone_app;
GRANT INSERT(by_id) ON TABLE privacy.clock_stop TO touchstone_app_all;

--
-- Name: TABLE complaint; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.complaint TO touchstone_app;
GRANT SELECT ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(id) ON TABLE privacy.complaint TO touchstone_app;
GRANT INSERT(id) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.name; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(name) ON TABLE privacy.complaint TO touchstone_app;
GRANT INSERT(name) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.contact; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(contact) ON TABLE privacy.complaint TO touchstone_app;
GRANT INSERT(contact) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.words; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(words) ON TABLE privacy.complaint TO touchstone_app;
GRANT INSERT(words) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.person_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(person_id) ON TABLE privacy.complaint TO touchstone_app;
GRANT INSERT(person_id) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.received_at; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(received_at) ON TABLE privacy.complaint TO touchstone_app;
GRANT INSERT(received_at) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.received_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(received_on) ON TABLE privacy.complaint TO touchstone_app;
GRANT INSERT(received_on) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.due_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(due_on) ON TABLE privacy.complaint TO touchstone_app;
GRANT INSERT(due_on) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.acknowledged_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(acknowledged_on) ON TABLE privacy.complaint TO touchstone_app;
GRANT UPDATE(acknowledged_on) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.acknowledged_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(acknowledged_by) ON TABLE privacy.complaint TO touchstone_app;
GRANT UPDATE(acknowledged_by) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.how; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(how) ON TABLE privacy.complaint TO touchstone_app;
GRANT UPDATE(how) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.closed_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(closed_on) ON TABLE privacy.complaint TO touchstone_app;
GRANT UPDATE(closed_on) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.closed_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(closed_by) ON TABLE privacy.complaint TO touchstone_app;
GRANT UPDATE(closed_by) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: COLUMN complaint.outcome; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(outcome) ON TABLE privacy.complaint TO touchstone_app;
GRANT UPDATE(outcome) ON TABLE privacy.complaint TO touchstone_app_all;

--
-- Name: TABLE detail; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT,INSERT ON TABLE privacy.detail TO touchstone_app;
GRANT SELECT,INSERT ON TABLE privacy.detail TO touchstone_app_all;

--
-- Name: COLUMN detail.value; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(value) ON TABLE privacy.detail TO touchstone_app;
GRANT UPDATE(value) ON TABLE privacy.detail TO touchstone_app_all;

--
-- Name: COLUMN detail.set_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(set_by) ON TABLE privacy.detail TO touchstone_app;
GRANT UPDATE(set_by) ON TABLE privacy.detail TO touchstone_app_all;

--
-- Name: COLUMN detail.set_at; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(set_at) ON TABLE privacy.detail TO touchstone_app;
GRANT UPDATE(set_at) ON TABLE privacy.detail TO touchstone_app_all;

--
-- Name: TABLE erasure; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT,INSERT ON TABLE privacy.erasure TO touchstone_app;
GRANT SELECT,INSERT ON TABLE privacy.erasure TO touchstone_app_all;

--
-- Name: TABLE hold; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.hold TO touchstone_app;
GRANT SELECT ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: COLUMN hold.kind; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(kind) ON TABLE privacy.hold TO touchstone_app;
GRANT INSERT(kind) ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: COLUMN hold.value; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(value) ON TABLE privacy.hold TO touchstone_app;
GRANT INSERT(value) ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: COLUMN hold.reason; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(reason) ON TABLE privacy.hold TO touchstone_app;
GRANT INSERT(reason) ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: COLUMN hold.placed_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(placed_by) ON TABLE privacy.hold TO touchstone_app;
GRANT INSERT(placed_by) ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: COLUMN hold.placed_at; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(placed_at) ON TABLE privacy.hold TO touchstone_app;
GRANT INSERT(placed_at) ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: COLUMN hold.lifted_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(lifted_by) ON TABLE privacy.hold TO touchstone_app;
GRANT UPDATE(lifted_by) ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: COLUMN hold.lifted_at; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(lifted_at) ON TABLE privacy.hold TO touchstone_app;
GRANT UPDATE(lifted_at) ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: COLUMN hold.lifted_reason; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(lifted_reason) ON TABLE privacy.hold TO touchstone_app;
GRANT UPDATE(lifted_reason) ON TABLE privacy.hold TO touchstone_app_all;

--
-- Name: TABLE item; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.item TO touchstone_app;
GRANT SELECT ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.request_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(request_id) ON TABLE privacy.item TO touchstone_app;
GRANT INSERT(request_id) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.source; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(source) ON TABLE privacy.item TO touchstone_app;
GRANT INSERT(source) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.place; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(place) ON TABLE privacy.item TO touchstone_app;
GRANT INSERT(place) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.title; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(title),UPDATE(title) ON TABLE privacy.item TO touchstone_app;
GRANT INSERT(title),UPDATE(title) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.on_day; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(on_day),UPDATE(on_day) ON TABLE privacy.item TO touchstone_app;
GRANT INSERT(on_day),UPDATE(on_day) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.parts; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(parts),UPDATE(parts) ON TABLE privacy.item TO touchstone_app;
GRANT INSERT(parts),UPDATE(parts) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.left_out; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(left_out) ON TABLE privacy.item TO touchstone_app;
GRANT UPDATE(left_out) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.left_out_note; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(left_out_note) ON TABLE privacy.item TO touchstone_app;
GRANT UPDATE(left_out_note) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: COLUMN item.left_out_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(left_out_by) ON TABLE privacy.item TO touchstone_app;
GRANT UPDATE(left_out_by) ON TABLE privacy.item TO touchstone_app_all;

--
-- Name: TABLE mark; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.mark TO touchstone_app;
GRANT SELECT ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.request_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(request_id) ON TABLE privacy.mark TO touchstone_app;
GRANT INSERT(request_id) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.item_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(item_id) ON TABLE privacy.mark TO touchstone_app;
GRANT INSERT(item_id) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.words; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(words) ON TABLE privacy.mark TO touchstone_app;
GRANT INSERT(words) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.ground; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(ground) ON TABLE privacy.mark TO touchstone_app;
GRANT INSERT(ground) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.note; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(note) ON TABLE privacy.mark TO touchstone_app;
GRANT INSERT(note) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.by_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(by_id) ON TABLE privacy.mark TO touchstone_app;
GRANT INSERT(by_id) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.at; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(at) ON TABLE privacy.mark TO touchstone_app;
GRANT INSERT(at) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.taken_back_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(taken_back_by) ON TABLE privacy.mark TO touchstone_app;
GRANT UPDATE(taken_back_by) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: COLUMN mark.taken_back_at; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(taken_back_at) ON TABLE privacy.mark TO touchstone_app;
GRANT UPDATE(taken_back_at) ON TABLE privacy.mark TO touchstone_app_all;

--
-- Name: TABLE pack; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.pack TO touchstone_app;
GRANT SELECT ON TABLE privacy.pack TO touchstone_app_all;

--
-- Name: COLUMN pack.request_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(request_id) ON TABLE privacy.pack TO touchstone_app;
GRANT INSERT(request_id) ON TABLE privacy.pack TO touchstone_app_all;

--
-- Name: COLUMN pack.content; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(content) ON TABLE privacy.pack TO touchstone_app;
GRANT INSERT(content) ON TABLE privacy.pack TO touchstone_app_all;

--
-- Name: COLUMN pack.digest; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(digest) ON TABLE privacy.pack TO touchstone_app;
GRANT INSERT(digest) ON TABLE privacy.pack TO touchstone_app_all;

--
-- Name: COLUMN pack.made_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(made_by) ON TABLE privacy.pack TO touchstone_app;
GRANT INSERT(made_by) ON TABLE privacy.pack TO touchstone_app_all;

--
-- Name: COLUMN pack.made_at; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(made_at) ON TABLE privacy.pack TO touchstone_app;
GRANT INSERT(made_at) ON TABLE privacy.pack TO touchstone_app_all;

--
-- Name: TABLE request; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.request TO touchstone_app;
GRANT SELECT ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(id) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(id) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.subject_kind; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(subject_kind) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(subject_kind) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.subject; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(subject) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(subject) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.asked_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(asked_by) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(asked_by) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.reach; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(reach) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(reach) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.asks; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(asks) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(asks) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.received_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(received_on) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(received_on) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.identity_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(identity_on),UPDATE(identity_on) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(identity_on),UPDATE(identity_on) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.extended_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(extended_on) ON TABLE privacy.request TO touchstone_app;
GRANT UPDATE(extended_on) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.extended_reason; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(extended_reason) ON TABLE privacy.request TO touchstone_app;
GRANT UPDATE(extended_reason) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.state; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(state) ON TABLE privacy.request TO touchstone_app;
GRANT UPDATE(state) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.closed_on; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(closed_on) ON TABLE privacy.request TO touchstone_app;
GRANT UPDATE(closed_on) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.closed_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(closed_by) ON TABLE privacy.request TO touchstone_app;
GRANT UPDATE(closed_by) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.closed_reason; Type: ACL; Schema: privacy; Owner: -
--

GRANT UPDATE(closed_reason) ON TABLE privacy.request TO touchstone_app;
GRANT UPDATE(closed_reason) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.made_by; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(made_by) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(made_by) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: COLUMN request.made_at; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(made_at) ON TABLE privacy.request TO touchstone_app;
GRANT INSERT(made_at) ON TABLE privacy.request TO touchstone_app_all;

--
-- Name: TABLE search; Type: ACL; Schema: privacy; Owner: -
--

GRANT SELECT ON TABLE privacy.search TO touchstone_app;
GRANT SELECT ON TABLE privacy.search TO touchstone_app_all;

--
-- Name: COLUMN search.request_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(request_id) ON TABLE privacy.search TO touchstone_app;
GRANT INSERT(request_id) ON TABLE privacy.search TO touchstone_app_all;

--
-- Name: COLUMN search.source; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(source) ON TABLE privacy.search TO touchstone_app;
GRANT INSERT(source) ON TABLE privacy.search TO touchstone_app_all;

--
-- Name: COLUMN search.at; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(at) ON TABLE privacy.search TO touchstone_app;
GRANT INSERT(at) ON TABLE privacy.search TO touchstone_app_all;

--
-- Name: COLUMN search.by_id; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(by_id) ON TABLE privacy.search TO touchstone_app;
GRANT INSERT(by_id) ON TABLE privacy.search TO touchstone_app_all;

--
-- Name: COLUMN search.found; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(found) ON TABLE privacy.search TO touchstone_app;
GRANT INSERT(found) ON TABLE privacy.search TO touchstone_app_all;

--
-- Name: COLUMN search.reason; Type: ACL; Schema: privacy; Owner: -
--

GRANT INSERT(reason) ON TABLE privacy.search TO touchstone_app;
GRANT INSERT(reason) ON TABLE privacy.search TO touchstone_app_all;

--
-- Name: TABLE domain; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.domain TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.domain TO touchstone_app_all;

--
-- Name: TABLE experience; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,DELETE ON TABLE standards.experience TO touchstone_app;
GRANT SELECT,INSERT,DELETE ON TABLE standards.experience TO touchstone_app_all;

--
-- Name: TABLE standard; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE standards.standard TO touchstone_app;
GRANT SELECT,INSERT,UPDATE ON TABLE standards.standard TO touchstone_app_all;

--
-- Name: TABLE statement; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.statement TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.statement TO touchstone_app_all;

--
-- Name: TABLE version; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.version TO touchstone_app;
GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.version TO touchstone_app_all;

--
-- PostgreSQL database dump complete
--
