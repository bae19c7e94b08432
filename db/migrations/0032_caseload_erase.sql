-- Facts about a child that the case system has not told of for long are deleted. They are a copy.
grant delete on caseload.child to :"app";
