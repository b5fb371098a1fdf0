-- Long work: survives a restart, claimed with SKIP LOCKED.
CREATE TABLE job (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('candidates', 'breaches', 'import')),
  input jsonb NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  progress double precision NOT NULL DEFAULT 0 CHECK (progress >= 0 AND progress <= 1),
  message text,
  error text,
  result_id uuid,
  attempts integer NOT NULL DEFAULT 0,
  claimed_by text,
  claimed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz,
  CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL))
);
CREATE INDEX job_waiting ON job (created_at) WHERE state IN ('queued', 'running');

-- One analysis: pack version + data version + parameters → findings; reproducible and comparable.
CREATE TABLE run (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('candidates', 'breaches')),
  pack_id text NOT NULL,
  pack_version integer NOT NULL,
  region_code text NOT NULL,
  parameters jsonb NOT NULL,
  as_of date NOT NULL,
  data_version bigint NOT NULL,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
  job_id uuid REFERENCES job (id) ON DELETE SET NULL,
  summary jsonb,
  -- names and facts as they stood, so that an old run still reads the same after the register moved on
  facts jsonb,
  started_at timestamptz NOT NULL DEFAULT now(),
  finished_at timestamptz
);
CREATE INDEX run_recent ON run (kind, started_at DESC);

CREATE TABLE finding (
  id uuid PRIMARY KEY,
  run_id uuid NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('mine_verdict', 'candidate_pair', 'merge_group', 'working_breach', 'zone_overlap')),
  position integer NOT NULL,
  mine_id uuid,
  zone_id uuid,
  working_id uuid,
  body jsonb NOT NULL,
  UNIQUE (run_id, kind, position)
);
CREATE INDEX finding_mine ON finding (mine_id);
