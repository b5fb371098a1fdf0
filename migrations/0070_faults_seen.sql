-- What the register said against an item when a reviewer saw it (L02, L03): an item of which it says so no more, or anew, is not as it was seen.
ALTER TABLE staging_seen ADD COLUMN faults text;
