-- Of a file that was just staged the planner knows nothing: it expects one row where there are fifty thousand and lays each of them
-- against all (200 s instead of 0.3). An embedded database never looks by itself, a server after a minute; only an owner may ask it to.
CREATE FUNCTION learn_staged() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  ANALYZE staged_item;
  ANALYZE staged_match;
END
$$;
