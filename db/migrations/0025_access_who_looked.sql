-- Who looked at a child's work: the entries of its beginnings name the child, whatever became of it since.
create index entry_child on journal.entry ((detail::jsonb ->> 'child')) where what = 'work-started';
