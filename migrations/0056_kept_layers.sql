-- Whose a control layer is: the regions of who registered it. An edition of the city whose zones all lie in one county is not the
-- county's for that. Of those registered before nobody knows; they are answered for by where their zones lie, as so far.
ALTER TABLE zone_layer ADD COLUMN kept_by text[];
ALTER TABLE zone_layer ALTER COLUMN kept_by SET DEFAULT scope_regions();

CREATE OR REPLACE FUNCTION zones_outside(layer uuid, own text[]) RETURNS bigint
LANGUAGE sql STABLE SET kuangjie.scope = '{"regions": [""], "holders": ["*"], "classes": ["public", "internal", "restricted"]}' AS $$
  SELECT (
    SELECT count(*) FROM zone z
    WHERE z.layer_id = layer AND NOT COALESCE('' = ANY (own), false)
      AND (z.regions = '{}' OR EXISTS (SELECT FROM unnest(z.regions) AS lies(code) WHERE NOT COALESCE(lies.code ^@ ANY (own), false)))
  ) + (
    SELECT count(*) FROM zone_layer l CROSS JOIN unnest(l.kept_by) AS keeper(code)
    WHERE l.id = layer AND NOT COALESCE('' = ANY (own), false) AND NOT COALESCE(keeper.code ^@ ANY (own), false)
  )
$$;
