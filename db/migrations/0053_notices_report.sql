-- Heads of service are told each week that the supervision report is there, with how many of their teams do not reach the target: also none.
alter table notices.message
  drop constraint message_kind_check, add constraint message_kind_check check (kind in ('daily', 'waiting', 'report')),
  drop constraint message_things_check, add constraint message_things_check check (things > 0 or (kind = 'report' and things = 0));
create unique index message_one_report_a_day on notices.message (person_id, day) where kind = 'report';
