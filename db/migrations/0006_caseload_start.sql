create schema caseload;

-- What is known of a child: an opaque reference and the facts that keep the wrong child from being chosen.
create table caseload.child (
  reference    text primary key check (reference ~ '^[A-Z0-9][A-Z0-9/-]{2,19}$'),
  born_on      date,                       -- an unborn child has none
  status       text not null check (status in ('child-in-need', 'child-protection', 'child-in-care',
                 'care-leaver', 'assessment')),
  team_id      integer references people.team,
  worker_id    integer references people.person,
  as_at        date not null
);
create index child_worker on caseload.child (worker_id);

grant usage on schema caseload to :"app";
grant select on all tables in schema caseload to :"app";
