-- What staff said of the standard is deleted when its time is over.
grant delete on standards.experience to :"app";
