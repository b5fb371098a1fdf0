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
  -- which records it holds and where they lie: the least and the greatest, the same where it is one
  record_count integer NOT NULL CHECK (record_count > 0),
  first_key text COLLATE "C",
  last_key text COLLATE "C",
  first_region text COLLATE "C",
  last_region text COLLATE "C",
  -- a JSON array of [key, region, before, after]: values in the order of field_names, or an object that names its own. What one
  -- statement did stands together, up to about a megabyte; it is text because the hash is taken of its very bytes.
  field_names text[] NOT NULL,
  records text NOT NULL,
  digest bytea NOT NULL CHECK (length(digest) = 32)
);
CREATE INDEX audit_entry_act ON audit_entry (act);
CREATE INDEX audit_entry_record ON audit_entry (first_key, id);
CREATE INDEX audit_entry_records ON audit_entry (id) WHERE record_count > 1;
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
  SELECT json_build_array(
    entry.id, entry.act, audit_time(entry.at), entry.actor_id, entry.actor_name, entry.address, entry.request_id, entry.reason,
    entry.kind, entry.subject, entry.record_count, entry.first_key, entry.last_key, entry.first_region, entry.last_region,
    entry.field_names)::text || entry.records
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

-- The columns of a table that its entries hold, and how each is written. Of ground and of long texts that are new only the
-- hash: they stand in the table itself, and what they replace stands whole in the entry of the change (geometry as exact EWKB
-- in hex).
CREATE FUNCTION audit_fields(watched regclass, alias text, is_whole boolean, skipped text[], long_texts text[])
RETURNS TABLE (name text, value text)
LANGUAGE sql STABLE AS $$
  SELECT a.attname, format(CASE
      WHEN t.typname = 'geometry' AND is_whole THEN 'encode(ST_AsEWKB(%1$s.%2$I), ''hex'')'
      WHEN t.typname = 'geometry' THEN '''sha256:'' || encode(sha256(ST_AsEWKB(%1$s.%2$I)), ''hex'')'
      WHEN a.attname = ANY (long_texts) AND NOT is_whole
        THEN '''sha256:'' || encode(sha256(convert_to(%1$s.%2$I, ''UTF8'')), ''hex'')'
      ELSE '%1$s.%2$I'
    END, alias, a.attname)
  FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
  WHERE a.attrelid = watched AND a.attnum > 0 AND NOT a.attisdropped AND a.attname <> ALL (skipped)
  ORDER BY a.attnum
$$;

-- The statement that writes what a query answers (audit_key, audit_region, record) into as many entries as it takes: each holds
-- at most 1,024 records, and a megabyte unless one record alone is longer. It is given kind, subject and field names.
CREATE FUNCTION audit_adding(records_query text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT format($add$
    INSERT INTO audit_entry (act, at, actor_id, actor_name, address, request_id, reason, kind, subject, record_count,
      first_key, last_key, first_region, last_region, field_names, records, digest)
    SELECT audit_this_act(), clock_timestamp(), p ->> 'id', p ->> 'name', p ->> 'address', p ->> 'requestId', p ->> 'reason',
      $1, $2, c.record_count, c.first_key, c.last_key, c.first_region, c.last_region, $3, c.records, ''::bytea
    FROM acting_person() AS p, (
      SELECT chunk, count(*) AS record_count, min(audit_key COLLATE "C") AS first_key, max(audit_key COLLATE "C") AS last_key,
        min(audit_region COLLATE "C") AS first_region, max(audit_region COLLATE "C") AS last_region,
        '[' || string_agg(record, ',') || ']' AS records
      FROM (
        SELECT audit_key, audit_region, record,
          (sum(greatest(octet_length(record), 1024)) OVER (ROWS UNBOUNDED PRECEDING) - 1) / 1048576 AS chunk
        FROM (%s) AS said) AS weighed
      GROUP BY chunk) AS c
    ORDER BY c.chunk $add$, records_query)
$$;

-- What a statement did to a table. Arguments: the key's columns, the region as an expression over "r", columns left out, long
-- texts. OFFSET 0 keeps what is computed for a row from being computed again wherever it is named.
CREATE FUNCTION audit_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  keys text[] := string_to_array(TG_ARGV[0], ',');
  key_of text := (SELECT 'concat_ws('','', ' || string_agg('%1$s.' || quote_ident(k), ', ') || ')' FROM unnest(keys) k);
  joined text := (SELECT string_agg(format('o.%1$I = r.%1$I', k), ' AND ') FROM unnest(keys) k);
  skipped text[] := string_to_array(COALESCE(TG_ARGV[2], ''), ',') || ARRAY['updated_at'];
  long_texts text[] := string_to_array(COALESCE(TG_ARGV[3], ''), ',');
  names text[] := '{}';
  said text;
BEGIN
  IF TG_OP IN ('INSERT', 'UPDATE') THEN
    IF NOT EXISTS (SELECT 1 FROM new_rows) THEN RETURN NULL; END IF;
  ELSIF TG_OP = 'DELETE' THEN
    IF NOT EXISTS (SELECT 1 FROM old_rows) THEN RETURN NULL; END IF;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    SELECT format($said$
      SELECT audit_key, audit_region, json_build_array(audit_key, audit_region,
        (SELECT jsonb_object_agg(key, value) FROM jsonb_each(b) WHERE a -> key IS DISTINCT FROM value),
        (SELECT jsonb_object_agg(key, value) FROM jsonb_each(a) WHERE b -> key IS DISTINCT FROM value))::text AS record
      FROM (
        SELECT COALESCE(NULLIF(%s, ''), %s) AS audit_key, %s AS audit_region, jsonb_build_object(%s) AS b, jsonb_build_object(%s) AS a
        FROM new_rows r FULL JOIN old_rows o ON %s OFFSET 0) AS pair
      WHERE a - 'version' IS DISTINCT FROM b - 'version' $said$,
      format(key_of, 'r'), format(key_of, 'o'), TG_ARGV[1],
      string_agg(format('%L, %s', o.name, o.value), ', '), string_agg(format('%L, %s', r.name, r.value), ', '), joined)
    INTO said
    FROM audit_fields(TG_RELID, 'o', true, skipped, long_texts) o
      JOIN audit_fields(TG_RELID, 'r', true, skipped, long_texts) r USING (name);
  ELSE
    SELECT array_agg(f.name), format($said$
      SELECT audit_key, audit_region, json_build_array(audit_key, audit_region, %s)::text AS record
      FROM (SELECT r.*, %s AS audit_key, %s AS audit_region FROM %s r OFFSET 0) AS r $said$,
      format(CASE TG_OP WHEN 'INSERT' THEN 'NULL, json_build_array(%s)' ELSE 'json_build_array(%s), NULL' END,
        string_agg(f.value, ', ')),
      format(key_of, 'r'), TG_ARGV[1],
      CASE TG_OP WHEN 'INSERT' THEN 'new_rows' WHEN 'DELETE' THEN 'old_rows' ELSE TG_RELID::regclass::text END)
    INTO names, said
    FROM audit_fields(TG_RELID, 'r', TG_OP <> 'INSERT', skipped, long_texts) f;
  END IF;
  EXECUTE audit_adding(said)
  USING CASE TG_OP WHEN 'TRUNCATE' THEN 'delete' ELSE lower(TG_OP) END, TG_TABLE_NAME::text, names;
  RETURN NULL;
END
$$;

-- What an entry holds, record by record.
CREATE FUNCTION audit_values(said json, field_names text[]) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE json_typeof(said)
    WHEN 'object' THEN said::jsonb
    WHEN 'array' THEN (
      SELECT jsonb_object_agg(field_names[n], value) FROM json_array_elements(said) WITH ORDINALITY AS v(value, n))
  END
$$;
CREATE FUNCTION audit_records(records text, field_names text[])
RETURNS TABLE (n integer, key text, region text, before jsonb, after jsonb, words text)
LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT CAST(r.n AS integer), r.said ->> 0, r.said ->> 1, audit_values(r.said -> 2, field_names),
    audit_values(r.said -> 3, field_names), r.said::text
  FROM json_array_elements(records::json) WITH ORDINALITY AS r(said, n)
$$;

-- Watches a table: every row that comes, changes or goes, also when the table is emptied at once.
CREATE PROCEDURE audit_table(
  watched regclass, key_columns text, region text, skipped text DEFAULT '', long_texts text DEFAULT '')
LANGUAGE plpgsql AS $$
DECLARE
  rows record;
BEGIN
  FOR rows IN SELECT * FROM (VALUES
    ('insert', 'AFTER', 'REFERENCING NEW TABLE AS new_rows'),
    ('update', 'AFTER', 'REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows'),
    ('delete', 'AFTER', 'REFERENCING OLD TABLE AS old_rows'),
    ('truncate', 'BEFORE', '')) AS events(event, moment, tables)
  LOOP
    EXECUTE format('CREATE TRIGGER %I %s %s ON %s %s FOR EACH STATEMENT EXECUTE FUNCTION audit_change(%L, %L, %L, %L)',
      watched || '_audits_' || rows.event, rows.moment, rows.event, watched, rows.tables, key_columns, region, skipped, long_texts);
  END LOOP;
END
$$;

-- The mine a record belongs to, by itself or by what it hangs on; null where there is none (any more).
CREATE FUNCTION audit_mine(subject text, key text, before jsonb, after jsonb) RETURNS uuid
LANGUAGE sql STABLE AS $$
  SELECT COALESCE((after ->> 'mine_id')::uuid, (before ->> 'mine_id')::uuid, CASE subject
    WHEN 'mine' THEN key::uuid
    WHEN 'mine_plan' THEN key::uuid
    WHEN 'boundary' THEN (SELECT b.mine_id FROM boundary b WHERE b.id = key::uuid)
    WHEN 'boundary_part' THEN (SELECT b.mine_id FROM boundary b WHERE b.id = split_part(key, ',', 1)::uuid)
    WHEN 'reserve' THEN (SELECT r.mine_id FROM reserve r WHERE r.id = key::uuid)
    WHEN 'quota' THEN (SELECT q.mine_id FROM quota q WHERE q.id = key::uuid)
    WHEN 'disposition' THEN (SELECT d.mine_id FROM disposition d WHERE d.id = key::uuid)
  END)
$$;

-- What is no change of a row but must be known: a look at restricted ground, a sign-in.
CREATE FUNCTION audit_event(of_subject text, of_record text, of_region text, details jsonb) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  EXECUTE audit_adding(format(
    'SELECT %1$L::text AS audit_key, %2$L::text AS audit_region, json_build_array(%1$L::text, %2$L::text, NULL, %3$L::jsonb)::text AS record',
    of_record, of_region, details)) USING 'event', of_subject, '{}'::text[];
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
