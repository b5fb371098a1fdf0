-- Who may sign in. The kind of an account is fixed for good: the three administrators (system, security, audit) never come
-- together in one account, nor with work of the bureau (GB/T 22239-2019 三员分立); roles hang on it by (id, kind).
CREATE TABLE account (
  id uuid PRIMARY KEY,
  login text NOT NULL UNIQUE CHECK (login ~ '^[a-z][a-z0-9._-]{2,31}$'),
  name text NOT NULL CHECK (btrim(name) <> ''),
  unit text CHECK (btrim(unit) <> ''),
  -- where the person works; null: not bound to a region
  region_code text CHECK (region_code ~ '^\d{2}(\d{2}(\d{2}(\d{3})?)?)?$'),
  kind text NOT NULL CHECK (kind IN ('business', 'system', 'security', 'audit')),
  enabled boolean NOT NULL DEFAULT true,
  -- one of the demo city's people: no password, signed in with one click where that is offered
  is_demo boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (id, kind)
);
CREATE TRIGGER account_counts BEFORE UPDATE ON account FOR EACH ROW EXECUTE FUNCTION count_row_version();

CREATE FUNCTION account_kind_stands() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the kind of an account is fixed' USING ERRCODE = 'check_violation', CONSTRAINT = 'account_kind_stands';
END
$$;
CREATE TRIGGER account_kind_stands BEFORE UPDATE ON account
  FOR EACH ROW WHEN (OLD.kind IS DISTINCT FROM NEW.kind) EXECUTE FUNCTION account_kind_stands();

-- What an account may do, where and until when: until the end of that day, China time. An administrator has the one role of its
-- kind and nothing else.
CREATE TABLE account_role (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL,
  kind text NOT NULL,
  role text NOT NULL,
  region_code text CHECK (region_code ~ '^\d{2}(\d{2}(\d{2}(\d{3})?)?)?$'),
  ends_on date,
  granted_at timestamptz NOT NULL,
  granted_by text NOT NULL CHECK (granted_by <> ''),
  FOREIGN KEY (account_id, kind) REFERENCES account (id, kind) ON DELETE CASCADE,
  CONSTRAINT account_role_fits_kind CHECK (CASE kind
    WHEN 'business' THEN role IN ('planner', 'county_officer', 'enforcement_officer', 'leader', 'enterprise', 'discipline_inspection')
    ELSE role = kind || '_administrator'
  END)
);
CREATE UNIQUE INDEX account_role_once ON account_role (account_id, role, COALESCE(region_code, ''));

-- Kept apart from the account: nothing of it goes into the audit log, which tells of changed passwords and failures by events.
CREATE TABLE credential (
  account_id uuid PRIMARY KEY REFERENCES account ON DELETE CASCADE,
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%'),
  password_set_at timestamptz NOT NULL,
  -- given by somebody else: good only for choosing one's own
  must_change boolean NOT NULL,
  failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
  locked_until timestamptz
);

CREATE TABLE past_password (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  password_hash text NOT NULL CHECK (password_hash LIKE '$argon2id$%')
);
CREATE INDEX past_password_account ON past_password (account_id, id);

-- Who is signed in, from where: the token itself is only in the browser's cookie.
CREATE TABLE session (
  id uuid PRIMARY KEY,
  token_hash bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL CHECK (expires_at > created_at),
  ended_at timestamptz,
  address text,
  user_agent text
);
CREATE INDEX session_account ON session (account_id, created_at);

CALL audit_table('account', 'id', 'r.region_code');
CALL audit_table('account_role', 'id', 'r.region_code');
