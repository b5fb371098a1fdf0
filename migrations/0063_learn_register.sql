-- The same of the register once a large batch has come into it: until the planner looks, it expects as many mines as there were before,
-- and an embedded database never looks by itself. Statistics hold no more than samples of values, which only an owner may read.
CREATE FUNCTION learn_register() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE mine;
  ANALYZE boundary;
  ANALYZE boundary_part;
  ANALYZE reserve;
END
$$;
