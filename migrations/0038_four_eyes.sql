-- Four eyes: what one person asks for (变更申请) and another decides. The request is kept as it was checked (params, body, ifMatch), what it
-- would change as a trial of it said, and who decided; a request is never altered, and a decision stands.
CREATE TABLE proposal (
  id uuid PRIMARY KEY,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL DEFAULT now(),
  operation text NOT NULL CHECK (operation <> ''),
  request jsonb NOT NULL,
  effects jsonb NOT NULL CHECK (jsonb_typeof(effects) = 'array' AND effects <> '[]'),
  -- which record of the mine it is about, in words, where a mine has many
  about text,
  reason text NOT NULL CHECK (btrim(reason) <> ''),
  -- what it is about, and what it was called then: the mine may be gone when the proposal is read
  mine_id uuid,
  mine_name text,
  regions text[] NOT NULL CHECK (cardinality(regions) > 0),
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'approved', 'refused', 'withdrawn', 'stale')),
  proposed_by text NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamptz NOT NULL,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  -- why it was refused, or what overtook it
  answer text,
  CONSTRAINT proposal_pending_is_undecided CHECK ((state = 'pending') = (decided_at IS NULL)),
  CONSTRAINT proposal_decided_by_somebody CHECK ((state IN ('pending', 'stale')) = (decided_by IS NULL)),
  CONSTRAINT proposal_decided_by_another CHECK (state NOT IN ('approved', 'refused') OR decided_by <> proposed_by),
  CONSTRAINT proposal_withdrawn_by_its_own CHECK (state <> 'withdrawn' OR decided_by = proposed_by),
  CONSTRAINT proposal_refused_for_a_reason CHECK (state <> 'refused' OR btrim(COALESCE(answer, '')) <> '')
);
CREATE INDEX proposal_proposed_at ON proposal (proposed_at, id);
CREATE INDEX proposal_mine ON proposal (mine_id) WHERE mine_id IS NOT NULL;
CREATE INDEX proposal_pending ON proposal (proposed_at) WHERE state = 'pending';
CREATE TRIGGER proposal_counts BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION count_row_version();

CREATE FUNCTION proposal_stands() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'pending' THEN
    RAISE EXCEPTION 'a proposal that was decided stands';
  END IF;
  IF (OLD.operation, OLD.request, OLD.effects, OLD.about, OLD.reason, OLD.regions, OLD.proposed_by, OLD.proposed_at)
    IS DISTINCT FROM (NEW.operation, NEW.request, NEW.effects, NEW.about, NEW.reason, NEW.regions, NEW.proposed_by, NEW.proposed_at) THEN
    RAISE EXCEPTION 'what was proposed is not altered';
  END IF;
  RETURN NEW;
END
$$;
CREATE TRIGGER proposal_stands BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION proposal_stands();

CALL audit_table('proposal', 'id', 'r.regions[1]', 'effects');
CALL limit_table('proposal',
  'ALL_HOLDERS AND NOT EXISTS (SELECT FROM unnest(regions) AS r(code) WHERE NOT IN_REGIONS(r.code))');
