-- What was approved and did not come about, and that nobody goes on with: who said so, when and why. The decision stands as it is.
CREATE TABLE proposal_set_aside (
  proposal_id uuid PRIMARY KEY REFERENCES proposal (id),
  set_aside_by text NOT NULL,
  set_aside_by_name text NOT NULL,
  set_aside_at timestamptz NOT NULL,
  set_aside_reason text NOT NULL CHECK (btrim(set_aside_reason) <> '')
);

CREATE FUNCTION proposal_set_aside_stands() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- of work that is under way or done there is nothing to set aside
    IF NOT EXISTS (
      SELECT FROM proposal p JOIN proposal_job made_by ON made_by.proposal_id = p.id JOIN job work ON work.id = made_by.job_id
      WHERE p.id = NEW.proposal_id AND p.state = 'approved' AND work.state IN ('failed', 'cancelled'))
    THEN RAISE EXCEPTION 'only what was approved and failed is set aside'; END IF;
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what was set aside stands';
END
$$;
CREATE TRIGGER proposal_set_aside_stands BEFORE INSERT OR UPDATE OR DELETE ON proposal_set_aside
  FOR EACH ROW EXECUTE FUNCTION proposal_set_aside_stands();

CALL audit_table('proposal_set_aside', 'proposal_id', '(SELECT p.regions[1] FROM proposal p WHERE p.id = r.proposal_id)');
CALL limit_table('proposal_set_aside', 'EXISTS (SELECT FROM proposal p WHERE p.id = proposal_set_aside.proposal_id)');
