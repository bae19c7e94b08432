-- How people show who they are: the authority's own provider, a password, a passkey. An account is of one person and
-- never given to another; a closed one lets nobody in, whatever it holds.
alter table access.account
  add column issuer        text,
  add column subject       text,
  add column opened_at     timestamptz not null default now(),   -- or opened again
  add column last_used_at  timestamptz,
  add column closed_why    text check (closed_why in ('unused', 'by-hand')),
  -- Roles that the provider's groups gave at the last sign-in, beside that of the post.
  add column group_roles   text[] not null default '{}',
  add check ((issuer is null) = (subject is null));
create unique index account_subject on access.account (issuer, subject);
create unique index account_name_any_case on access.account (lower(name));

create table access.password (
  account_id    integer primary key references access.account,
  hash          text not null check (hash like '$argon2id$%'),
  set_at        timestamptz not null
);

create table access.passkey (
  id            text primary key,                 -- the credential's own
  account_id    integer not null references access.account,
  name          text not null check (length(name) between 1 and 60),
  public_key    text not null,
  counter       bigint not null,
  made_at       timestamptz not null,
  last_used_at  timestamptz
);
create index passkey_account on access.passkey (account_id);

-- A link to set up an account, once: only its digest is kept.
create table access.invitation (
  digest        text primary key,
  account_id    integer not null references access.account,
  made_at       timestamptz not null,
  ends_at       timestamptz not null check (ends_at > made_at),
  used_at       timestamptz
);
create index invitation_account on access.invitation (account_id);

-- What a passkey has signed for us: each is good once.
create table access.challenge (
  digest        text primary key,
  used_at       timestamptz not null
);
create index challenge_used_at on access.challenge (used_at);

-- Tries to sign in, counted by account name and by address. Digests: who was tried from where is nobody's to read.
create table access.attempt (
  id            bigint generated always as identity primary key,
  of_name       text not null,
  from_address  text not null,
  at            timestamptz not null
);
create index attempt_of_name on access.attempt (of_name, at);
create index attempt_from_address on access.attempt (from_address, at);
create index attempt_at on access.attempt (at);

grant insert, update on access.account to :"app";
grant select, insert, update on access.password to :"app";
grant select, insert, update, delete on access.passkey to :"app";
grant select, insert, update on access.invitation to :"app";
grant select, insert, delete on access.challenge, access.attempt to :"app";
