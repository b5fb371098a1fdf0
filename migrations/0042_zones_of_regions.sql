-- Where a zone lies: the finest regions whose outline it meets. A county without townships' outlines stands for them, a city for its
-- counties; empty: no outline of the register says. Nobody is kept from a zone that may be in their region: a red line that cannot be
-- seen is worse than one that a neighbour sees.
ALTER TABLE zone ADD COLUMN regions text[] NOT NULL DEFAULT '{}';

-- Whoever writes may see less than the register has.
CREATE FUNCTION regions_meeting(ground geometry) RETURNS text[]
LANGUAGE sql STABLE SET kuangjie.scope = '{"regions": [""], "holders": ["*"]}' AS $$
  WITH met AS (SELECT r.code FROM region r WHERE r.outline && ground AND ST_Intersects(r.outline, ground))
  SELECT COALESCE(array_agg(met.code ORDER BY met.code), '{}') FROM met
  WHERE NOT EXISTS (SELECT FROM met finer WHERE finer.code ^@ met.code AND finer.code <> met.code)
$$;

ALTER TABLE zone DISABLE TRIGGER USER;
UPDATE zone SET regions = regions_meeting(shape);
ALTER TABLE zone ENABLE TRIGGER USER;

CREATE FUNCTION locate_zone() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  NEW.regions := regions_meeting(NEW.shape);
  RETURN NEW;
END
$$;
CREATE TRIGGER zone_lies BEFORE INSERT OR UPDATE OF shape ON zone FOR EACH ROW EXECUTE FUNCTION locate_zone();

CREATE FUNCTION locate_zones_again() RETURNS trigger
LANGUAGE plpgsql SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}' AS $$
BEGIN
  UPDATE zone SET regions = regions_meeting(shape)
  WHERE (shape && CASE WHEN TG_OP <> 'INSERT' THEN OLD.outline END OR shape && CASE WHEN TG_OP <> 'DELETE' THEN NEW.outline END)
    AND regions IS DISTINCT FROM regions_meeting(shape);
  RETURN NULL;
END
$$;
CREATE TRIGGER region_locates_zones AFTER INSERT OR DELETE OR UPDATE OF code, outline ON region
  FOR EACH ROW EXECUTE FUNCTION locate_zones_again();

-- What follows from an outline is no change of the zone: it counts no version of its own and is not audited.
DROP TRIGGER zone_counts ON zone;
CREATE TRIGGER zone_counts BEFORE UPDATE OF layer_id, name, level, section, shape, area_m2 ON zone
  FOR EACH ROW EXECUTE FUNCTION count_row_version();
DROP TRIGGER zone_audits_insert ON zone;
DROP TRIGGER zone_audits_update ON zone;
DROP TRIGGER zone_audits_delete ON zone;
DROP TRIGGER zone_audits_truncate ON zone;
CALL audit_table('zone', 'id', 'NULL', 'regions');

CALL limit_table('zone', 'layer_id IN (SELECT id FROM zone_layer) AND ((SELECT scope_has(''regions'', '''')) OR regions = ''{}''
  OR EXISTS (SELECT FROM unnest(regions) AS lies(code), unnest(CAST((SELECT scope_regions()) AS text[])) AS seen(code)
    WHERE lies.code ^@ seen.code OR seen.code ^@ lies.code))');

-- An edition is all its zones': only who sees them all changes it. (It is not removed while it has any.)
CREATE FUNCTION zones_of_layer(layer uuid) RETURNS bigint
LANGUAGE sql STABLE SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}' AS $$
  SELECT count(*) FROM zone z WHERE z.layer_id = layer
$$;
CREATE FUNCTION keep_layer_whole() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) FROM zone z WHERE z.layer_id = OLD.id) < zones_of_layer(OLD.id) THEN
    RAISE EXCEPTION 'row-level security: zones of other regions belong to this layer' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER zone_layer_kept_whole BEFORE UPDATE ON zone_layer FOR EACH ROW EXECUTE FUNCTION keep_layer_whole();
