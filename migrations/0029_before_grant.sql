-- What a planned block was before it got its licence, so that a grant registered by mistake can be taken back: the fields the grant
-- wrote over, and the boundaries it had.
ALTER TABLE mine
  ADD COLUMN before_grant jsonb,
  ADD CONSTRAINT mine_before_grant CHECK (before_grant IS NULL OR granted_on IS NOT NULL);
