-- Whose a remembered mapping is: the regions of who mapped. Heads and senders of one county's files are nothing to another's, nor to
-- the city above: whoever has exactly the same regions is offered it, and nobody else overwrites it.
ALTER TABLE column_mapping ADD COLUMN regions text[];

-- Nobody knows who mapped those so far, so no county keeps them: they go on with whoever works for all cities of the register (as what
-- was kept before 0034 does), and without any city with whoever has no region limit. The others map their next file once more.
SELECT set_config('kuangjie.scope', '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}', true);
UPDATE column_mapping SET regions =
  COALESCE(NULLIF(ARRAY(SELECT DISTINCT left(code, 4) FROM region WHERE length(code) >= 4 ORDER BY 1), '{}'), '{""}');

ALTER TABLE column_mapping
  ALTER COLUMN regions SET DEFAULT scope_regions(),
  ALTER COLUMN regions SET NOT NULL,
  ADD CONSTRAINT column_mapping_regions_check CHECK (cardinality(regions) > 0),
  DROP CONSTRAINT column_mapping_pkey,
  ADD PRIMARY KEY (regions, kind, sender, fingerprint);
CALL limit_table('column_mapping', 'ALL_HOLDERS AND regions = CAST((SELECT scope_regions()) AS text[])');
