-- A court document is seen and decided on by its second reader, in whatever team they are.
alter table oversight.matter add column reader_id integer generated always as (case when kind = 'court-document' then (facts ->> 'reader')::integer end) stored;
create index matter_reader on oversight.matter (reader_id) where reader_id is not null;
create policy by_reader on oversight.matter to :"app"
  using (reader_id = (select nullif(current_setting('touchstone.person', true), '')::integer)
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
create policy by_reader on oversight.step to :"app"
  using (matter_id = any (array(select m.id from oversight.matter m where m.reader_id = (select nullif(current_setting('touchstone.person', true), '')::integer)))
    and restriction = any ((select coalesce(nullif(current_setting('touchstone.named', true), ''), '{0}')::integer[])::integer[]));
