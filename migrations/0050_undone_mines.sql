-- Undoing a batch takes away the mines that it brought.
ALTER TABLE proposed_mine DROP CONSTRAINT proposed_mine_kind_check;
ALTER TABLE proposed_mine ADD CONSTRAINT proposed_mine_kind_check CHECK (kind IN ('changed', 'new', 'removed'));
