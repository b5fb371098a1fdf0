-- Whose rows a connection sees: regions by the beginning of their code ('' is every region), holders by credit code ('*' is
-- everybody), classes of data. It is told by the application before each use of a connection; untold, nothing is seen.
CREATE FUNCTION current_scope() RETURNS jsonb
LANGUAGE sql STABLE AS $$ SELECT COALESCE(NULLIF(current_setting('kuangjie.scope', true), ''), '{}')::jsonb $$;

CREATE FUNCTION scope_list(part text) RETURNS text[]
LANGUAGE sql STABLE AS $$ SELECT ARRAY(SELECT jsonb_array_elements_text(current_scope() -> part)) $$;

CREATE FUNCTION scope_regions() RETURNS text[]
LANGUAGE sql STABLE AS $$ SELECT scope_list('regions') $$;

-- What was kept before belongs to the cities of the register: whoever has them all sees it on.
CREATE FUNCTION regions_so_far() RETURNS text[]
LANGUAGE sql STABLE AS $$
  SELECT COALESCE(NULLIF(ARRAY(SELECT DISTINCT left(code, 4) FROM region WHERE length(code) >= 4 ORDER BY 1), '{}'), '{""}')
$$;

-- Work that lies in no one region is seen by whoever has all regions of the one who began it.
CREATE PROCEDURE keep_regions(kept regclass)
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ADD COLUMN regions text[] NOT NULL DEFAULT regions_so_far() CHECK (cardinality(regions) > 0)', kept);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN regions SET DEFAULT scope_regions()', kept);
END
$$;
CALL keep_regions('job');
CALL keep_regions('staging');
CALL keep_regions('upload');
CALL keep_regions('register_list');
CALL keep_regions('import_batch');
CALL keep_regions('export_log');
DROP PROCEDURE keep_regions;
DROP FUNCTION regions_so_far;

-- A job works in the scope of who ordered it.
ALTER TABLE job ADD COLUMN scope jsonb NOT NULL
  DEFAULT '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}';
ALTER TABLE job ALTER COLUMN scope SET DEFAULT current_scope();

-- Which mine an item of a file speaks of hangs on which mines are seen: kept for one scope, found anew in another.
ALTER TABLE staging ADD COLUMN matched_scope jsonb;

-- The scope is read once a statement, not once a row: as a scalar subquery that depends on no row. FORCE holds the owner of the
-- tables too; a superuser and the checks of foreign keys pass.
CREATE PROCEDURE limit_table(limited regclass, seen text)
LANGUAGE plpgsql AS $$
BEGIN
  seen := replace(replace(replace(seen,
    'IN_REGIONS', '^@ ANY (CAST((SELECT scope_regions()) AS text[]))'),
    'SCOPE_HOLDERS', 'CAST((SELECT scope_list(''holders'')) AS text[])'),
    'SCOPE_CLASSES', 'CAST((SELECT scope_list(''classes'')) AS text[])');
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', limited);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', limited);
  EXECUTE format('CREATE POLICY in_scope ON %s USING (%s)', limited, seen);
END
$$;

CALL limit_table('region', 'code IN_REGIONS');
CALL limit_table('mine', 'region_code IN_REGIONS AND ARRAY[''*'', credit_code] && SCOPE_HOLDERS');
CALL limit_table('boundary', 'EXISTS (SELECT FROM mine m WHERE m.id = boundary.mine_id)');
CALL limit_table('boundary_part', 'EXISTS (SELECT FROM boundary b WHERE b.id = boundary_part.boundary_id)');
CALL limit_table('reserve', 'EXISTS (SELECT FROM mine m WHERE m.id = reserve.mine_id)');
CALL limit_table('mine_plan', 'EXISTS (SELECT FROM mine m WHERE m.id = mine_plan.mine_id)');
CALL limit_table('quota', 'EXISTS (SELECT FROM mine m WHERE m.id = quota.mine_id)');
CALL limit_table('disposition', 'EXISTS (SELECT FROM mine m WHERE m.id = disposition.mine_id)');
CALL limit_table('confirmed_doubt', 'EXISTS (SELECT FROM mine m WHERE m.id = confirmed_doubt.mine_id)');
CALL limit_table('lineage', 'EXISTS (SELECT FROM mine m WHERE m.id IN (lineage.from_mine_id, lineage.to_mine_id))');
CALL limit_table('topology_decision',
  'EXISTS (SELECT FROM mine m WHERE m.id IN (topology_decision.mine_a, topology_decision.mine_b))');
CALL limit_table('working', 'region_code IN_REGIONS
  AND (''*'' = ANY (SCOPE_HOLDERS) OR EXISTS (SELECT FROM mine m WHERE m.id = working.mine_id))');

CALL limit_table('zone_layer', 'access_class = ANY (SCOPE_CLASSES)');
CALL limit_table('zone', 'layer_id IN (SELECT id FROM zone_layer)');
CALL limit_table('zone_piece', 'EXISTS (SELECT FROM zone z WHERE z.id = zone_piece.zone_id)');

CALL limit_table('run', 'region_code IN_REGIONS AND ''*'' = ANY (SCOPE_HOLDERS)');
CALL limit_table('finding', 'EXISTS (SELECT FROM run r WHERE r.id = finding.run_id)');
CALL limit_table('topology_finding', 'EXISTS (SELECT FROM run r WHERE r.id = topology_finding.run_id)');

CREATE PROCEDURE limit_work(limited regclass)
LANGUAGE plpgsql AS $$
BEGIN
  CALL limit_table(limited, '''*'' = ANY (SCOPE_HOLDERS)
    AND NOT EXISTS (SELECT FROM unnest(regions) AS r(code) WHERE NOT r.code IN_REGIONS)');
END
$$;
CALL limit_work('job');
CALL limit_work('staging');
CALL limit_work('upload');
CALL limit_work('register_list');
CALL limit_work('import_batch');
CALL limit_work('export_log');
DROP PROCEDURE limit_work;

CALL limit_table('staging_review', 'staging_id IN (SELECT id FROM staging)');
CALL limit_table('staging_seen', 'staging_id IN (SELECT id FROM staging)');
CALL limit_table('staged_item', 'staging_id IN (SELECT id FROM staging)');
CALL limit_table('staged_match', 'staging_id IN (SELECT id FROM staging)');
CALL limit_table('staged_choice', 'staging_id IN (SELECT id FROM staging)');
CALL limit_table('register_list_row', 'list_id IN (SELECT id FROM register_list)');
CALL limit_table('register_list_source', 'list_id IN (SELECT id FROM register_list)');
CALL limit_table('import_batch_mine', 'batch_id IN (SELECT id FROM import_batch)');

-- Under row security a GiST index serves only operators that are known to tell nothing of rows they pass over. This one compares
-- boxes and fails on none. Only a superuser may say so: without one, analyses of a large register are slow, not wrong.
DO $$ BEGIN
  ALTER FUNCTION geometry_overlaps(geometry, geometry) LEAKPROOF;
EXCEPTION WHEN insufficient_privilege THEN
  RAISE WARNING 'a superuser should run: ALTER FUNCTION geometry_overlaps(geometry, geometry) LEAKPROOF';
END $$;
