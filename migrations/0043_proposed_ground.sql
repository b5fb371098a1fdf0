-- What a proposal would make of a mine's boundary, to be laid on a map: {before, after}, each a GeoJSON MultiPolygon or null.
ALTER TABLE proposal ADD COLUMN ground jsonb;

CREATE FUNCTION proposal_ground_stands() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was proposed is not altered';
END
$$;
CREATE TRIGGER proposal_ground_stands BEFORE UPDATE ON proposal
  FOR EACH ROW WHEN (OLD.ground IS DISTINCT FROM NEW.ground) EXECUTE FUNCTION proposal_ground_stands();
