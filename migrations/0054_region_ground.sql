-- The outline a region's mines must lie in: its own, else that of the nearest region above. Who registers a mine of a township may not see the county.
CREATE FUNCTION region_ground(of_code text) RETURNS TABLE (code text, name text, outline geometry)
LANGUAGE sql STABLE SET kuangjie.scope = '{"regions": [""], "holders": ["*"]}' AS $$
  SELECT r.code, r.name, r.outline FROM region r
  WHERE starts_with(of_code, r.code) AND r.outline IS NOT NULL
  ORDER BY length(r.code) DESC LIMIT 1
$$;
