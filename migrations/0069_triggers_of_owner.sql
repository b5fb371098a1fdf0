-- Functions that run as the owner of the tables are put on a table by the owner alone. The role of the application may make a table that
-- lasts as long as its connection: with audit_change on it, whose region is an expression, it could run anything as the owner and
-- rewrite the log. Triggers that are there go on: whether one may be made is asked when it is made.
REVOKE EXECUTE ON FUNCTION audit_change(), audit_seal(), inspection_notes_follow() FROM PUBLIC;
