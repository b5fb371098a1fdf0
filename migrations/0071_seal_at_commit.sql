-- The act of the transaction at hand, opened by its first entry. It is sealed at commit, whatever the transaction said of its constraints:
-- asked at once, an act was sealed before its entry came, and the entry stood outside of the chain.
CREATE OR REPLACE FUNCTION audit_this_act() RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  this uuid := NULLIF(current_setting('app.audit_act', true), '');
BEGIN
  IF this IS NULL OR NOT EXISTS (SELECT 1 FROM audit_open o WHERE o.act = this) THEN
    this := gen_random_uuid();
    PERFORM set_config('app.audit_act', this::text, true);
    SET CONSTRAINTS audit_open_seals DEFERRED;
    INSERT INTO audit_open (act) VALUES (this);
  END IF;
  RETURN this;
END
$$;
