-- What a search for the best scheme was asked and what it said: with its proof, or which rules clash. It changes no scheme by itself.
CREATE TABLE scheme_optimum (
  id uuid PRIMARY KEY,
  scheme_id uuid NOT NULL REFERENCES scheme (id) ON DELETE CASCADE,
  scheme_version integer NOT NULL,
  job_id uuid NOT NULL,
  weights jsonb NOT NULL,
  seconds integer NOT NULL CHECK (seconds BETWEEN 1 AND 600),
  others integer NOT NULL CHECK (others BETWEEN 0 AND 5),
  with_unknown boolean NOT NULL,
  -- the task itself, so that what is kept can be told again after the scheme has moved on
  task jsonb NOT NULL,
  found jsonb,
  ordered_by text NOT NULL DEFAULT acting_person() ->> 'name',
  ordered_at timestamptz NOT NULL DEFAULT now(),
  found_at timestamptz,
  CHECK ((found IS NULL) = (found_at IS NULL))
);
CREATE INDEX scheme_optimum_of ON scheme_optimum (scheme_id, ordered_at DESC);
CALL limit_table('scheme_optimum', 'SEES_EVERYTHING OR EXISTS (SELECT FROM scheme s WHERE s.id = scheme_optimum.scheme_id)');

ALTER TABLE job DROP CONSTRAINT job_kind_check;
ALTER TABLE job ADD CONSTRAINT job_kind_check
  CHECK (kind IN ('candidates', 'breaches', 'import', 'topology', 'stage', 'columns', 'errorBook', 'optimum'));
