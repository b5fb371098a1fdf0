-- The entry of a note of discipline inspection says who wrote it and when. The township of its mine, which it said besides, tells of
-- which mine it is: new entries are of no region. Those so far cannot be altered; they are shown and found without it.
DROP TRIGGER inspection_note_audits_insert ON inspection_note;
DROP TRIGGER inspection_note_audits_update ON inspection_note;
DROP TRIGGER inspection_note_audits_delete ON inspection_note;
DROP TRIGGER inspection_note_audits_truncate ON inspection_note;
CALL audit_table('inspection_note', 'id,version', 'NULL',
  'mine_id,mine_name,licence_number,region_code,concerns,source,received_on,handling,words,written_at,written_by,salt');
