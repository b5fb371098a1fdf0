-- Keys with which a program (a desktop GIS) reads in somebody's name: fewer rights and regions than the owner has, never more, for a
-- year at most. The secret is 256 random bits, so that its plain SHA-256 cannot be guessed back, and can be looked up.
CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  name text NOT NULL CHECK (btrim(name) <> ''),
  -- why data is taken with it: stands in the log of exports
  purpose text NOT NULL CHECK (btrim(purpose) <> ''),
  secret_hash bytea NOT NULL UNIQUE CHECK (length(secret_hash) = 32),
  permissions text[] NOT NULL CHECK (cardinality(permissions) > 0),
  -- beginnings of region codes; none: wherever the owner may
  regions text[] NOT NULL,
  created_at timestamptz NOT NULL,
  -- the last day on which it is good, China time
  ends_on date NOT NULL,
  last_used_at timestamptz,
  last_used_from text,
  revoked_at timestamptz,
  revoked_by text,
  CONSTRAINT api_key_a_year_at_most CHECK (ends_on <= CAST(created_at AT TIME ZONE 'Asia/Shanghai' AS date) + 366),
  CONSTRAINT api_key_revoked_by_somebody CHECK ((revoked_at IS NULL) = (revoked_by IS NULL))
);
CREATE INDEX api_key_account ON api_key (account_id, created_at);

CALL audit_table('api_key', 'id', 'NULL', 'secret_hash,last_used_at,last_used_from');
