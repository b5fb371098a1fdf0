-- What `audit verify` holds of notes of discipline inspection (督查线索) whose entries of the log were taken out into a file. Both tell of
-- notes by number and version only.

-- The versions of which the log in the database holds no entry.
CREATE FUNCTION inspection_without_entry() RETURNS TABLE (note uuid, version integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "fields": ["inspection"]}' AS $$
  WITH logged AS MATERIALIZED (
    SELECT r.key FROM audit_entry e CROSS JOIN LATERAL audit_records(e.records, e.field_names) AS r
    WHERE e.subject = 'inspection_note' AND e.kind = 'insert')
  SELECT note.id, note.version FROM inspection_note note
  WHERE NOT EXISTS (SELECT FROM logged WHERE logged.key = concat_ws(',', note.id, note.version))
  ORDER BY note.id, note.version
$$;

-- Of seals ({note, version, seal}) that an archived entry holds, those whose note is gone or is not what was sealed.
CREATE FUNCTION inspection_not_sealed(seals jsonb) RETURNS TABLE (note uuid, version integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "fields": ["inspection"]}' AS $$
  SELECT s.note, s.version
  FROM jsonb_to_recordset(seals) AS s(note uuid, version integer, seal text)
    LEFT JOIN inspection_note kept ON kept.id = s.note AND kept.version = s.version
  WHERE kept.id IS NULL OR inspection_seal(kept) <> kept.seal OR s.seal <> CAST(kept.seal AS text)
  ORDER BY s.note, s.version
$$;
