-- A layer of before 0056 says not whose it is, and the county in which all its zones lie may change it. It is the city's from the day on
-- which a planner of the city changes it: what the city answered for is not a county's to alter afterwards.
CREATE FUNCTION take_over_layer() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.kept_by IS NULL AND NEW.kept_by IS NULL THEN
    NEW.kept_by := NULLIF(ARRAY(SELECT own.code FROM unnest(scope_regions()) AS own(code) WHERE length(own.code) = 4), '{}');
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER zone_layer_taken_over BEFORE UPDATE ON zone_layer FOR EACH ROW EXECUTE FUNCTION take_over_layer();
