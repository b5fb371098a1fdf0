-- 督查线索: what discipline inspection keeps of a mine about 责任人 and 保护伞 (四清), read and written by that role alone. Every version is
-- a row and stays. There is no foreign key to the mine: that a note exists is nobody's to learn, neither by a mine that cannot be
-- removed nor by a note that goes with it. So each version keeps what the mine was called.
CREATE TABLE inspection_note (
  id uuid NOT NULL,
  version integer NOT NULL CHECK (version >= 1),
  mine_id uuid NOT NULL,
  mine_name text NOT NULL,
  licence_number text,
  region_code text NOT NULL,
  concerns text NOT NULL CHECK (concerns IN ('responsible', 'protector')),
  source text NOT NULL CHECK (source IN ('petition', 'inspection', 'supervision', 'transfer', 'own')),
  received_on date NOT NULL,
  handling text NOT NULL CHECK (handling IN ('open', 'inquiry', 'verification', 'filed', 'held', 'closed')),
  words text NOT NULL CHECK (words <> ''),
  removed boolean NOT NULL DEFAULT false,
  written_at timestamptz NOT NULL,
  written_by text NOT NULL,
  salt bytea NOT NULL,
  seal bytea NOT NULL,
  PRIMARY KEY (id, version)
);
CREATE INDEX inspection_note_mine ON inspection_note (mine_id);

-- Only while an operation of discipline inspection runs: in the scope of any other, the same person's too, there is none.
CALL limit_table('inspection_note', '(SELECT scope_has(''fields'', ''inspection'')) AND IN_REGIONS(region_code)');

-- The hash of a version with its salt: it stands in the audit log in place of the words, proves them and does not tell them.
CREATE FUNCTION inspection_seal(note inspection_note) RETURNS bytea
LANGUAGE sql STABLE AS $$
  SELECT sha256(note.salt || convert_to(json_build_array(note.id, note.version, note.mine_id, note.mine_name, note.licence_number,
    note.concerns, note.source, note.received_on, note.handling, note.words, note.removed, audit_time(note.written_at),
    note.written_by)::text, 'UTF8'))
$$;

CREATE FUNCTION inspection_note_sealed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.written_at := clock_timestamp();
  NEW.written_by := acting_person() ->> 'name';
  NEW.salt := uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid());
  NEW.seal := inspection_seal(NEW);
  RETURN NEW;
END
$$;
CREATE TRIGGER inspection_note_sealed BEFORE INSERT ON inspection_note FOR EACH ROW EXECUTE FUNCTION inspection_note_sealed();

CREATE FUNCTION inspection_note_stands() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'region_code' = to_jsonb(OLD) - 'region_code' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'notes of discipline inspection are append-only';
END
$$;
CREATE TRIGGER inspection_note_stands BEFORE UPDATE OR DELETE ON inspection_note
  FOR EACH ROW EXECUTE FUNCTION inspection_note_stands();
CREATE TRIGGER inspection_note_stays BEFORE TRUNCATE ON inspection_note
  FOR EACH STATEMENT EXECUTE FUNCTION inspection_note_stands();

-- A mine that was registered in the wrong region takes its notes along, whoever puts it right and without their seeing it.
CREATE FUNCTION inspection_notes_follow() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "fields": ["inspection"]}' AS $$
BEGIN
  UPDATE inspection_note SET region_code = NEW.region_code WHERE mine_id = NEW.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER inspection_notes_follow AFTER UPDATE OF region_code ON mine
  FOR EACH ROW WHEN (NEW.region_code <> OLD.region_code) EXECUTE FUNCTION inspection_notes_follow();

-- The log holds that a version was written, by whom, when and its seal: not of which mine, nor a word of it.
CALL audit_table('inspection_note', 'id,version', 'r.region_code',
  'mine_id,mine_name,licence_number,region_code,concerns,source,received_on,handling,words,written_at,written_by,salt');

-- The first entry of the log whose note is gone or is not what was sealed; it tells nothing else of any.
CREATE FUNCTION inspection_unproved() RETURNS bigint
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "fields": ["inspection"]}' AS $$
  SELECT min(e.id)
  FROM audit_entry e CROSS JOIN LATERAL audit_records(e.records, e.field_names) AS r
    LEFT JOIN inspection_note note
      ON note.id = CAST(split_part(r.key, ',', 1) AS uuid) AND note.version = CAST(split_part(r.key, ',', 2) AS integer)
  WHERE e.subject = 'inspection_note' AND e.kind = 'insert'
    AND (note.id IS NULL OR inspection_seal(note) <> note.seal OR r.after ->> 'seal' <> CAST(note.seal AS text))
$$;
