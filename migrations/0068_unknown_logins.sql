-- Failures with logins that no account has, counted as those of an account are: to be locked must not tell that an account exists. Of the
-- login only a hash, as people type passwords there, too; as many as api/access/session-sql.ts keeps.
CREATE TABLE unknown_login (
  login_hash bytea PRIMARY KEY CHECK (length(login_hash) = 32),
  failures integer NOT NULL CHECK (failures >= 0),
  locked_until timestamptz,
  tried_at timestamptz NOT NULL
);
CREATE INDEX unknown_login_tried ON unknown_login (tried_at);
