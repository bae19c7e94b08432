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
-- Name: journal; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA journal;

--
-- Name: people; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA people;

--
-- Name: platform; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA platform;

--
-- Name: standards; Type: SCHEMA; Schema: -; Owner: -
--

CREATE SCHEMA standards;

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

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: account; Type: TABLE; Schema: access; Owner: -
--

CREATE TABLE access.account (
    id integer NOT NULL,
    person_id integer NOT NULL,
    name text NOT NULL,
    closed_at timestamp with time zone
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
-- Name: child; Type: TABLE; Schema: caseload; Owner: -
--

CREATE TABLE caseload.child (
    reference text NOT NULL,
    born_on date,
    status text NOT NULL,
    team_id integer,
    worker_id integer,
    as_at date NOT NULL,
    CONSTRAINT child_reference_check CHECK ((reference ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'::text)),
    CONSTRAINT child_status_check CHECK ((status = ANY (ARRAY['child-in-need'::text, 'child-protection'::text, 'child-in-care'::text, 'care-leaver'::text, 'assessment'::text])))
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
    not_possible_yet boolean DEFAULT false NOT NULL
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
-- Name: child child_pkey; Type: CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child
    ADD CONSTRAINT child_pkey PRIMARY KEY (reference);

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
-- Name: decision decision_sign_off_id_team_id_key; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.decision
    ADD CONSTRAINT decision_sign_off_id_team_id_key UNIQUE (sign_off_id, team_id);

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
-- Name: sign_off sign_off_id_team_id_key; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.sign_off
    ADD CONSTRAINT sign_off_id_team_id_key UNIQUE (id, team_id);

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
-- Name: work work_id_team_id_key; Type: CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.work
    ADD CONSTRAINT work_id_team_id_key UNIQUE (id, team_id);

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
-- Name: account_person; Type: INDEX; Schema: access; Owner: -
--

CREATE INDEX account_person ON access.account USING btree (person_id);

--
-- Name: child_worker; Type: INDEX; Schema: caseload; Owner: -
--

CREATE INDEX child_worker ON caseload.child USING btree (worker_id);

--
-- Name: answers_given_work; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX answers_given_work ON checks.answers_given USING btree (work_id, id DESC);

--
-- Name: decision_by; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX decision_by ON checks.decision USING btree (by_id);

--
-- Name: sign_off_drawn; Type: INDEX; Schema: checks; Owner: -
--

CREATE INDEX sign_off_drawn ON checks.sign_off USING btree (team_id, at) INCLUDE (id, kind, number, not_possible_yet) WHERE drawn;

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

CREATE INDEX work_team ON checks.work USING btree (team_id, state);

--
-- Name: entry_about; Type: INDEX; Schema: journal; Owner: -
--

CREATE INDEX entry_about ON journal.entry USING btree (about, id);

--
-- Name: entry_by; Type: INDEX; Schema: journal; Owner: -
--

CREATE INDEX entry_by ON journal.entry USING btree (by_id, id);

--
-- Name: entry_written_in; Type: INDEX; Schema: journal; Owner: -
--

CREATE INDEX entry_written_in ON journal.entry USING btree (written_in);

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
-- Name: sign_off make_digest; Type: TRIGGER; Schema: checks; Owner: -
--

CREATE TRIGGER make_digest BEFORE INSERT ON checks.sign_off FOR EACH ROW EXECUTE FUNCTION checks.make_digest();

--
-- Name: decision not_own_work; Type: TRIGGER; Schema: checks; Owner: -
--

CREATE TRIGGER not_own_work BEFORE INSERT ON checks.decision FOR EACH ROW EXECUTE FUNCTION checks.refuse_own_work();

--
-- Name: entry commit_entry; Type: TRIGGER; Schema: journal; Owner: -
--

CREATE TRIGGER commit_entry BEFORE INSERT ON journal.entry FOR EACH ROW EXECUTE FUNCTION journal.commit_entry();

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
-- Name: child child_team_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child
    ADD CONSTRAINT child_team_id_fkey FOREIGN KEY (team_id) REFERENCES people.team(id);

--
-- Name: child child_worker_id_fkey; Type: FK CONSTRAINT; Schema: caseload; Owner: -
--

ALTER TABLE ONLY caseload.child
    ADD CONSTRAINT child_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES people.person(id);

--
-- Name: answers_given answers_given_by_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.answers_given
    ADD CONSTRAINT answers_given_by_id_fkey FOREIGN KEY (by_id) REFERENCES people.person(id);

--
-- Name: answers_given answers_given_work_id_team_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.answers_given
    ADD CONSTRAINT answers_given_work_id_team_id_fkey FOREIGN KEY (work_id, team_id) REFERENCES checks.work(id, team_id) ON UPDATE CASCADE;

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
-- Name: decision decision_sign_off_id_team_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.decision
    ADD CONSTRAINT decision_sign_off_id_team_id_fkey FOREIGN KEY (sign_off_id, team_id) REFERENCES checks.sign_off(id, team_id) ON UPDATE CASCADE;

--
-- Name: kind_rule kind_rule_set_by_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.kind_rule
    ADD CONSTRAINT kind_rule_set_by_fkey FOREIGN KEY (set_by) REFERENCES people.person(id);

--
-- Name: return_point return_point_sign_off_id_team_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.return_point
    ADD CONSTRAINT return_point_sign_off_id_team_id_fkey FOREIGN KEY (sign_off_id, team_id) REFERENCES checks.decision(sign_off_id, team_id) ON UPDATE CASCADE;

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
-- Name: sign_off sign_off_work_id_team_id_fkey; Type: FK CONSTRAINT; Schema: checks; Owner: -
--

ALTER TABLE ONLY checks.sign_off
    ADD CONSTRAINT sign_off_work_id_team_id_fkey FOREIGN KEY (work_id, team_id) REFERENCES checks.work(id, team_id) ON UPDATE CASCADE;

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
-- Name: seal seal_entry_id_fkey; Type: FK CONSTRAINT; Schema: journal; Owner: -
--

ALTER TABLE ONLY journal.seal
    ADD CONSTRAINT seal_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES journal.entry(id);

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
-- Name: answers_given; Type: ROW SECURITY; Schema: checks; Owner: -
--

ALTER TABLE checks.answers_given ENABLE ROW LEVEL SECURITY;

--
-- Name: decision; Type: ROW SECURITY; Schema: checks; Owner: -
--

ALTER TABLE checks.decision ENABLE ROW LEVEL SECURITY;

--
-- Name: answers_given own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.answers_given TO touchstone_app USING ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[]))) WITH CHECK ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])));

--
-- Name: decision own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.decision TO touchstone_app USING ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[]))) WITH CHECK ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])));

--
-- Name: return_point own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.return_point TO touchstone_app USING ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[]))) WITH CHECK ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])));

--
-- Name: sign_off own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.sign_off TO touchstone_app USING ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[]))) WITH CHECK ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])));

--
-- Name: work own_teams; Type: POLICY; Schema: checks; Owner: -
--

CREATE POLICY own_teams ON checks.work TO touchstone_app USING ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[]))) WITH CHECK ((team_id = ANY (( SELECT (NULLIF(current_setting('touchstone.teams'::text, true), ''::text))::integer[] AS "nullif")::integer[])));

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
-- Name: interest; Type: ROW SECURITY; Schema: people; Owner: -
--

ALTER TABLE people.interest ENABLE ROW LEVEL SECURITY;

--
-- Name: interest own_or_hr; Type: POLICY; Schema: people; Owner: -
--

CREATE POLICY own_or_hr ON people.interest TO touchstone_app USING (((person_id = ( SELECT (NULLIF(current_setting('touchstone.person'::text, true), ''::text))::integer AS "nullif")) OR ( SELECT ('hr-partner'::text = ANY (string_to_array(current_setting('touchstone.roles'::text, true), ','::text)))))) WITH CHECK ((person_id = ( SELECT (NULLIF(current_setting('touchstone.person'::text, true), ''::text))::integer AS "nullif")));

--
-- Name: SCHEMA access; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA access TO touchstone_app;

--
-- Name: SCHEMA caseload; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA caseload TO touchstone_app;

--
-- Name: SCHEMA checks; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA checks TO touchstone_app;

--
-- Name: SCHEMA journal; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA journal TO touchstone_app;

--
-- Name: SCHEMA people; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA people TO touchstone_app;

--
-- Name: SCHEMA platform; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA platform TO touchstone_app;

--
-- Name: SCHEMA standards; Type: ACL; Schema: -; Owner: -
--

GRANT USAGE ON SCHEMA standards TO touchstone_app;

--
-- Name: FUNCTION move_open_work(day date); Type: ACL; Schema: checks; Owner: -
--

REVOKE ALL ON FUNCTION checks.move_open_work(day date) FROM PUBLIC;
GRANT ALL ON FUNCTION checks.move_open_work(day date) TO touchstone_app;

--
-- Name: FUNCTION erase_entry(erased_id bigint, erased_by integer, why text); Type: ACL; Schema: journal; Owner: -
--

REVOKE ALL ON FUNCTION journal.erase_entry(erased_id bigint, erased_by integer, why text) FROM PUBLIC;

--
-- Name: TABLE account; Type: ACL; Schema: access; Owner: -
--

GRANT SELECT ON TABLE access.account TO touchstone_app;

--
-- Name: TABLE child; Type: ACL; Schema: caseload; Owner: -
--

GRANT SELECT ON TABLE caseload.child TO touchstone_app;

--
-- Name: TABLE answers_given; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.answers_given TO touchstone_app;

--
-- Name: TABLE answer; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT ON TABLE checks.answer TO touchstone_app;

--
-- Name: TABLE decision; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.decision TO touchstone_app;

--
-- Name: TABLE kind_rule; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT ON TABLE checks.kind_rule TO touchstone_app;

--
-- Name: COLUMN kind_rule.mode; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(mode) ON TABLE checks.kind_rule TO touchstone_app;

--
-- Name: COLUMN kind_rule.sample_percent; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(sample_percent) ON TABLE checks.kind_rule TO touchstone_app;

--
-- Name: COLUMN kind_rule.live_from; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(live_from) ON TABLE checks.kind_rule TO touchstone_app;

--
-- Name: COLUMN kind_rule.allow_partly; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(allow_partly) ON TABLE checks.kind_rule TO touchstone_app;

--
-- Name: COLUMN kind_rule.set_by; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(set_by) ON TABLE checks.kind_rule TO touchstone_app;

--
-- Name: COLUMN kind_rule.set_at; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(set_at) ON TABLE checks.kind_rule TO touchstone_app;

--
-- Name: TABLE return_point; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.return_point TO touchstone_app;

--
-- Name: TABLE sign_off; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.sign_off TO touchstone_app;

--
-- Name: TABLE work; Type: ACL; Schema: checks; Owner: -
--

GRANT SELECT,INSERT ON TABLE checks.work TO touchstone_app;

--
-- Name: COLUMN work.due_on; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(due_on) ON TABLE checks.work TO touchstone_app;

--
-- Name: COLUMN work.record_address; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(record_address) ON TABLE checks.work TO touchstone_app;

--
-- Name: COLUMN work.state; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(state) ON TABLE checks.work TO touchstone_app;

--
-- Name: COLUMN work.round; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(round) ON TABLE checks.work TO touchstone_app;

--
-- Name: COLUMN work.acted_first_reason; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(acted_first_reason) ON TABLE checks.work TO touchstone_app;

--
-- Name: COLUMN work.acted_first_at; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(acted_first_at) ON TABLE checks.work TO touchstone_app;

--
-- Name: COLUMN work.acted_first_by; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(acted_first_by) ON TABLE checks.work TO touchstone_app;

--
-- Name: COLUMN work.withdrawn_reason; Type: ACL; Schema: checks; Owner: -
--

GRANT UPDATE(withdrawn_reason) ON TABLE checks.work TO touchstone_app;

--
-- Name: TABLE entry; Type: ACL; Schema: journal; Owner: -
--

GRANT SELECT ON TABLE journal.entry TO touchstone_app;

--
-- Name: COLUMN entry.what; Type: ACL; Schema: journal; Owner: -
--

GRANT INSERT(what) ON TABLE journal.entry TO touchstone_app;

--
-- Name: COLUMN entry.by_id; Type: ACL; Schema: journal; Owner: -
--

GRANT INSERT(by_id) ON TABLE journal.entry TO touchstone_app;

--
-- Name: COLUMN entry.about; Type: ACL; Schema: journal; Owner: -
--

GRANT INSERT(about) ON TABLE journal.entry TO touchstone_app;

--
-- Name: COLUMN entry.detail; Type: ACL; Schema: journal; Owner: -
--

GRANT INSERT(detail) ON TABLE journal.entry TO touchstone_app;

--
-- Name: TABLE seal; Type: ACL; Schema: journal; Owner: -
--

GRANT SELECT ON TABLE journal.seal TO touchstone_app;

--
-- Name: TABLE feed_token; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.feed_token TO touchstone_app;

--
-- Name: SEQUENCE feed_token_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.feed_token_id_seq TO touchstone_app;

--
-- Name: TABLE feed_user; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.feed_user TO touchstone_app;

--
-- Name: TABLE interest; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT ON TABLE people.interest TO touchstone_app;

--
-- Name: COLUMN interest.withdrawn_at; Type: ACL; Schema: people; Owner: -
--

GRANT UPDATE(withdrawn_at) ON TABLE people.interest TO touchstone_app;

--
-- Name: SEQUENCE interest_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.interest_id_seq TO touchstone_app;

--
-- Name: TABLE job; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.job TO touchstone_app;

--
-- Name: TABLE person; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.person TO touchstone_app;

--
-- Name: SEQUENCE person_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.person_id_seq TO touchstone_app;

--
-- Name: TABLE plan; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.plan TO touchstone_app;

--
-- Name: SEQUENCE plan_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.plan_id_seq TO touchstone_app;

--
-- Name: TABLE plan_job; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_job TO touchstone_app;

--
-- Name: TABLE plan_phase; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.plan_phase TO touchstone_app;

--
-- Name: SEQUENCE plan_phase_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.plan_phase_id_seq TO touchstone_app;

--
-- Name: TABLE plan_post; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_post TO touchstone_app;

--
-- Name: TABLE plan_succession; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_succession TO touchstone_app;

--
-- Name: TABLE plan_team; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.plan_team TO touchstone_app;

--
-- Name: TABLE post; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.post TO touchstone_app;

--
-- Name: SEQUENCE post_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.post_id_seq TO touchstone_app;

--
-- Name: TABLE post_state; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.post_state TO touchstone_app;

--
-- Name: TABLE stamp; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT ON TABLE people.stamp TO touchstone_app;

--
-- Name: TABLE stand_in; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.stand_in TO touchstone_app;

--
-- Name: SEQUENCE stand_in_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.stand_in_id_seq TO touchstone_app;

--
-- Name: TABLE team; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE people.team TO touchstone_app;

--
-- Name: SEQUENCE team_id_seq; Type: ACL; Schema: people; Owner: -
--

GRANT USAGE ON SEQUENCE people.team_id_seq TO touchstone_app;

--
-- Name: TABLE team_state; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.team_state TO touchstone_app;

--
-- Name: TABLE team_succession; Type: ACL; Schema: people; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE people.team_succession TO touchstone_app;

--
-- Name: TABLE kept_form; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.kept_form TO touchstone_app;

--
-- Name: TABLE migration; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT ON TABLE platform.migration TO touchstone_app;

--
-- Name: TABLE session; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.session TO touchstone_app;

--
-- Name: TABLE setting; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT ON TABLE platform.setting TO touchstone_app;

--
-- Name: TABLE submission; Type: ACL; Schema: platform; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE platform.submission TO touchstone_app;

--
-- Name: TABLE domain; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.domain TO touchstone_app;

--
-- Name: TABLE experience; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT ON TABLE standards.experience TO touchstone_app;

--
-- Name: TABLE standard; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,UPDATE ON TABLE standards.standard TO touchstone_app;

--
-- Name: TABLE statement; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.statement TO touchstone_app;

--
-- Name: TABLE version; Type: ACL; Schema: standards; Owner: -
--

GRANT SELECT,INSERT,DELETE,UPDATE ON TABLE standards.version TO touchstone_app;

--
-- PostgreSQL database dump complete
--
