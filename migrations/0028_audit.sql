-- Every change of the register, who made it, from where and why, in a log that is only ever added to. All entries of one
-- transaction make an act; acts are chained by hash when they commit, so that nothing can be altered, dropped or put between
-- afterwards without breaking the chain (GB/T 22239-2019 8.1.4.3 安全审计).
CREATE TABLE audit_entry (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  act uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  address text,
  request_id text,
  reason text,
  kind text NOT NULL CHECK (kind IN ('insert', 'update', 'delete', 'event')),
  -- a table, or what happened
  subject text NOT NULL CHECK (subject <> ''),
  record_key text,
  region_code text,
  before jsonb,
  after jsonb,
  digest bytea NOT NULL CHECK (length(digest) = 32)
);
CREATE INDEX audit_entry_act ON audit_entry (act);
CREATE INDEX audit_entry_record ON audit_entry (subject, record_key, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, id);
CREATE INDEX audit_entry_at ON audit_entry (at, id);

CREATE TABLE audit_act (
  seq bigint PRIMARY KEY CHECK (seq >= 1),
  act uuid NOT NULL UNIQUE,
  sealed_at timestamptz NOT NULL,
  entries integer NOT NULL CHECK (entries > 0),
  previous bytea NOT NULL CHECK (length(previous) = 32),
  hash bytea NOT NULL CHECK (length(hash) = 32)
);

-- Acts whose transaction has not ended; empty whenever nobody writes.
CREATE TABLE audit_open (act uuid PRIMARY KEY);

-- Who is asking, as the connection was told: {id, name, address, requestId, reason}.
CREATE FUNCTION acting_person() RETURNS jsonb
LANGUAGE sql STABLE AS $$
  SELECT COALESCE(NULLIF(current_setting('app.acting', true), ''), '{"id": "system", "name": "系统"}')::jsonb
$$;

-- The act of the transaction at hand, opened by its first entry.
CREATE FUNCTION audit_this_act() RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  this uuid := NULLIF(current_setting('app.audit_act', true), '');
BEGIN
  IF this IS NULL OR NOT EXISTS (SELECT 1 FROM audit_open o WHERE o.act = this) THEN
    this := gen_random_uuid();
    PERFORM set_config('app.audit_act', this::text, true);
    INSERT INTO audit_open (act) VALUES (this);
  END IF;
  RETURN this;
END
$$;

CREATE FUNCTION audit_time(instant timestamptz) RETURNS text
LANGUAGE sql STABLE AS $$ SELECT to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') $$;

-- What an entry says, word for word: the hash is taken of this text.
CREATE FUNCTION audit_words(entry audit_entry) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(
    entry.id, entry.act, audit_time(entry.at), entry.actor_id,
    entry.actor_name, entry.address, entry.request_id, entry.reason, entry.kind, entry.subject, entry.record_key,
    entry.region_code, entry.before, entry.after)::text
$$;

CREATE FUNCTION audit_digest() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.digest := sha256(convert_to(audit_words(NEW), 'UTF8'));
  RETURN NEW;
END
$$;
CREATE TRIGGER audit_entry_digest BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_digest();

-- What an act says, word for word; its entries by their digests.
CREATE FUNCTION audit_act_words(seal audit_act) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT jsonb_build_array(
    seal.seq, seal.act, audit_time(seal.sealed_at), seal.entries,
    encode(seal.previous, 'hex'), encode(sha256(string_agg(e.digest, ''::bytea ORDER BY e.id)), 'hex'))::text
  FROM audit_entry e WHERE e.act = seal.act
$$;

-- At commit: the act takes its place at the end of the chain. Whoever else commits waits for just this.
CREATE FUNCTION audit_seal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  seal audit_act;
BEGIN
  SELECT count(*) INTO seal.entries FROM audit_entry WHERE act = NEW.act;
  -- an act in which nothing changed leaves no trace
  IF seal.entries > 0 THEN
    LOCK TABLE audit_act IN EXCLUSIVE MODE;
    SELECT COALESCE(max(seq), 0) + 1 INTO seal.seq FROM audit_act;
    SELECT hash INTO seal.previous FROM audit_act WHERE seq = seal.seq - 1;
    seal.previous := COALESCE(seal.previous, decode(repeat('00', 32), 'hex'));
    seal.act := NEW.act;
    seal.sealed_at := clock_timestamp();
    seal.hash := sha256(convert_to(audit_act_words(seal), 'UTF8'));
    INSERT INTO audit_act SELECT seal.*;
  END IF;
  DELETE FROM audit_open WHERE act = NEW.act;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER audit_open_seals AFTER INSERT ON audit_open
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION audit_seal();

CREATE FUNCTION audit_stands() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END
$$;
CREATE TRIGGER audit_entry_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();
CREATE TRIGGER audit_act_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_act
  FOR EACH STATEMENT EXECUTE FUNCTION audit_stands();

-- How the columns of a table are written into an entry. Of ground and of long texts that are new only the hash: they stand in
-- the table itself, and what they replace stands whole in the entry of the change (geometry as exact EWKB in hex).
CREATE FUNCTION audit_row(watched regclass, alias text, is_whole boolean, skipped text[], long_texts text[]) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT 'jsonb_build_object(' || string_agg(format('%L, ', a.attname) || format(CASE
      WHEN t.typname = 'geometry' AND is_whole THEN 'encode(ST_AsEWKB(%1$s.%2$I), ''hex'')'
      WHEN t.typname = 'geometry' THEN '''sha256:'' || encode(sha256(ST_AsEWKB(%1$s.%2$I)), ''hex'')'
      WHEN a.attname = ANY (long_texts) AND NOT is_whole
        THEN '''sha256:'' || encode(sha256(convert_to(%1$s.%2$I, ''UTF8'')), ''hex'')'
      ELSE '%1$s.%2$I'
    END, alias, a.attname), ', ' ORDER BY a.attnum) || ')'
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  WHERE a.attrelid = watched AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (skipped)
$$;

CREATE FUNCTION audit_changed(of_row jsonb, other jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(key, value) FROM jsonb_each(of_row) WHERE other -> key IS DISTINCT FROM value
$$;

-- One entry a row. Arguments: the key's columns, the region as an expression over "r", columns left out, long texts.
CREATE FUNCTION audit_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  keys text[] := string_to_array(TG_ARGV[0], ',');
  key_of text := (SELECT 'concat_ws('','', ' || string_agg('r.' || quote_ident(k), ', ') || ')' FROM unnest(keys) k);
  this uuid;
  joined text := (SELECT string_agg(format('o.%1$I = r.%1$I', k), ' AND ') FROM unnest(keys) k);
  skipped text[] := string_to_array(COALESCE(TG_ARGV[2], ''), ',') || ARRAY['updated_at'];
  long_texts text[] := string_to_array(COALESCE(TG_ARGV[3], ''), ',');
  rows text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NOT EXISTS (SELECT 1 FROM new_rows) THEN RETURN NULL; END IF;
    rows := format('SELECT NULL::jsonb AS before, %s AS after, %s AS key, %s AS region FROM new_rows r',
      audit_row(TG_RELID, 'r', false, skipped, long_texts), key_of, TG_ARGV[1]);
  ELSIF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM old_rows) THEN RETURN NULL; END IF;
    rows := format('SELECT %s AS before, NULL::jsonb AS after, %s AS key, %s AS region FROM old_rows r',
      audit_row(TG_RELID, 'r', true, skipped, long_texts), key_of, TG_ARGV[1]);
  ELSE
    IF NOT EXISTS (SELECT 1 FROM new_rows) THEN RETURN NULL; END IF;
    rows := format('SELECT audit_changed(b, a) AS before, audit_changed(a, b) AS after, key, region FROM (
        SELECT %s AS b, %s AS a, %s AS key, %s AS region FROM new_rows r LEFT JOIN old_rows o ON %s) AS pair
      WHERE a - ''version'' IS DISTINCT FROM b - ''version''',
      audit_row(TG_RELID, 'o', true, skipped, long_texts), audit_row(TG_RELID, 'r', true, skipped, long_texts), key_of, TG_ARGV[1], joined);
  END IF;
  this := audit_this_act();
  EXECUTE format('INSERT INTO audit_entry (act, at, actor_id, actor_name, address, request_id, reason, kind, subject,
      record_key, region_code, before, after, digest)
    SELECT %L::uuid, clock_timestamp(), p ->> ''id'', p ->> ''name'', p ->> ''address'', p ->> ''requestId'',
      p ->> ''reason'', %L, %L, rows.key, rows.region, rows.before, rows.after, ''''::bytea
    FROM (%s) AS rows, acting_person() AS p', this, lower(TG_OP), TG_TABLE_NAME, rows);
  RETURN NULL;
END
$$;

-- Watches a table: every row that comes, changes or goes.
CREATE PROCEDURE audit_table(
  watched regclass, key_columns text, region text, skipped text DEFAULT '', long_texts text DEFAULT '')
LANGUAGE plpgsql AS $$
DECLARE
  rows record;
BEGIN
  FOR rows IN SELECT * FROM (VALUES
    ('insert', 'NEW TABLE AS new_rows'),
    ('update', 'OLD TABLE AS old_rows NEW TABLE AS new_rows'),
    ('delete', 'OLD TABLE AS old_rows')) AS events(event, tables)
  LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER %s ON %s REFERENCING %s FOR EACH STATEMENT EXECUTE FUNCTION audit_change(%L, %L, %L, %L)',
      watched || '_audits_' || rows.event, rows.event, watched, rows.tables, key_columns, region, skipped, long_texts);
  END LOOP;
END
$$;

-- What is no change of a row but must be known: a look at restricted ground, a sign-in.
CREATE FUNCTION audit_event(of_subject text, of_record text, of_region text, details jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO audit_entry (act, at, actor_id, actor_name, address, request_id, reason, kind, subject, record_key,
    region_code, before, after, digest)
  SELECT audit_this_act(), clock_timestamp(), p ->> 'id', p ->> 'name', p ->> 'address', p ->> 'requestId', p ->> 'reason',
    'event', of_subject, of_record, of_region, NULL, details, ''::bytea
  FROM acting_person() AS p;
END
$$;

-- Who ordered a job: its work is done in that person's name.
ALTER TABLE job ADD COLUMN ordered_by jsonb NOT NULL DEFAULT acting_person();

CALL audit_table('region', 'code', 'r.code');
CALL audit_table('mine', 'id', 'r.region_code');
CALL audit_table('boundary', 'id', '(SELECT m.region_code FROM mine m WHERE m.id = r.mine_id)', '', 'source_text');
CALL audit_table('boundary_part', 'boundary_id,position', 'NULL');
CALL audit_table('reserve', 'id', '(SELECT m.region_code FROM mine m WHERE m.id = r.mine_id)');
CALL audit_table('lineage', 'id', '(SELECT m.region_code FROM mine m WHERE m.id = r.from_mine_id)');
CALL audit_table('mine_plan', 'mine_id', '(SELECT m.region_code FROM mine m WHERE m.id = r.mine_id)');
CALL audit_table('zone_layer', 'id', 'NULL');
CALL audit_table('zone', 'id', 'NULL');
CALL audit_table('working', 'id', 'r.region_code');
CALL audit_table('quota', 'id', '(SELECT m.region_code FROM mine m WHERE m.id = r.mine_id)');
CALL audit_table('disposition', 'id', '(SELECT m.region_code FROM mine m WHERE m.id = r.mine_id)');
CALL audit_table('import_batch', 'id', 'NULL');
CALL audit_table('topology_decision', 'id', '(SELECT m.region_code FROM mine m WHERE m.id = r.mine_a)');
CALL audit_table('register_list', 'id', 'NULL', 'sheets,reading');
CALL audit_table('export_log', 'id', 'NULL');
CALL audit_table('confirmed_doubt', 'id', '(SELECT m.region_code FROM mine m WHERE m.id = r.mine_id)');
