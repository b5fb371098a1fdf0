-- What the reviewer of a staged file saw of the register: the mines it would change, each at its version. A commit names
-- the tag of its review; a mine that moved on since then is not overwritten.
CREATE TABLE staging_review (
  staging_id uuid NOT NULL REFERENCES staging (id) ON DELETE CASCADE,
  tag text NOT NULL CHECK (tag <> ''),
  seen jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (staging_id, tag)
);

-- 证载面积 follows a boundary that declares its area. What the mine's licensed area was before is kept with that boundary:
-- it comes back when the boundary is taken back, and holds for every day before the boundary began.
ALTER TABLE boundary
  ADD COLUMN sets_licensed_area boolean NOT NULL DEFAULT false,
  ADD COLUMN licensed_area_before_km2 numeric
    CHECK (licensed_area_before_km2 >= 0 AND licensed_area_before_km2 < 'infinity'),
  ADD CONSTRAINT boundary_sets_what_it_declares CHECK (NOT sets_licensed_area OR declared_area_m2 IS NOT NULL);
