-- The name of an account is taken away when its time is over; the account stays, closed, for what hangs on its number.
grant update (name, closed_at) on access.account to :"app";
