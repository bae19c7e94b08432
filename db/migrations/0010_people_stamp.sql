-- A mark that is new after every change of people, teams and cover. Who somebody is and whose work they may see is
-- worked out once for each mark and day, and every request looks whether the mark is still the same.
create table people.stamp (
  only_one     boolean primary key default true check (only_one),
  mark         uuid not null
);
insert into people.stamp (mark) values (gen_random_uuid());

create function people.renew_stamp() returns trigger
language plpgsql security definer set search_path = people, pg_temp as $$
begin
  update stamp set mark = gen_random_uuid();
  return null;
end $$;
create trigger renew_stamp after insert or update or delete or truncate on people.person execute function people.renew_stamp();
create trigger renew_stamp after insert or update or delete or truncate on people.team execute function people.renew_stamp();
create trigger renew_stamp after insert or update or delete or truncate on people.stand_in execute function people.renew_stamp();

grant select on people.stamp to :"app";
