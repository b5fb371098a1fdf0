-- 出让方式: how the right to a planned block was granted. Gap land is granted by competition only (001 一(二)); blocks granted before this was asked have none.
ALTER TABLE mine
  ADD COLUMN grant_manner text CHECK (grant_manner IN ('tender', 'auction', 'listing', 'agreement')),
  ADD CONSTRAINT mine_manner_of_grant CHECK (grant_manner IS NULL OR granted_on IS NOT NULL);
