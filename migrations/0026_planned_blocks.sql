-- 拟设: a block that a county plans to set up (附件4). It has no licence yet, hence nobody who holds it, no number, level, term
-- or capacity of one. It becomes a mine on the day its licence is granted, by a document.
ALTER TABLE mine
  ALTER COLUMN holder DROP NOT NULL,
  ALTER COLUMN licence_level DROP NOT NULL,
  ADD COLUMN granted_on date,
  ADD COLUMN grant_document text CHECK (grant_document <> ''),
  DROP CONSTRAINT mine_status_check,
  ADD CONSTRAINT mine_status_check
    CHECK (status IN ('producing', 'building', 'suspended', 'expired', 'closed', 'cancelled', 'planned')),
  ADD CONSTRAINT mine_planned_or_licensed CHECK (CASE WHEN status = 'planned'
    THEN num_nonnulls(holder, credit_code, licence_number, licence_level, valid_from, valid_to, capacity, granted_on) = 0
    ELSE num_nulls(holder, licence_level) = 0 END),
  ADD CONSTRAINT mine_grant_has_document CHECK ((granted_on IS NULL) = (grant_document IS NULL));
