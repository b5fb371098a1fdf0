-- 附件4: where a planned block lies, in the words of the list.
ALTER TABLE mine_plan ADD COLUMN location text CHECK (location <> '');
