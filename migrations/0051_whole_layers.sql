-- A control layer is answered for by who has all the regions its zones lie in. To see every zone is not enough: one red line over three
-- counties is seen by each of them. A zone that no outline places is of the whole register.
CREATE FUNCTION zones_outside(layer uuid, own text[]) RETURNS bigint
LANGUAGE sql STABLE SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}' AS $$
  SELECT count(*) FROM zone z
  WHERE z.layer_id = layer AND NOT COALESCE('' = ANY (own), false)
    AND (z.regions = '{}' OR EXISTS (SELECT FROM unnest(z.regions) AS lies(code) WHERE NOT COALESCE(lies.code ^@ ANY (own), false)))
$$;

CREATE OR REPLACE FUNCTION keep_layer_whole() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF zones_outside(OLD.id, scope_regions()) > 0 THEN
    RAISE EXCEPTION 'row-level security: zones of other regions belong to this layer' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END
$$;
DROP TRIGGER zone_layer_kept_whole ON zone_layer;
CREATE TRIGGER zone_layer_kept_whole BEFORE UPDATE OR DELETE ON zone_layer FOR EACH ROW EXECUTE FUNCTION keep_layer_whole();
DROP FUNCTION zones_of_layer(uuid);
