-- What a run was computed with, so that it can be recomputed and compared: the engine (null: before versions were kept),
-- the method of each number, and the run it recomputes.
ALTER TABLE run ADD COLUMN engine_version text;
ALTER TABLE run ADD COLUMN methods jsonb NOT NULL DEFAULT '{}';
ALTER TABLE run ADD COLUMN recomputes uuid REFERENCES run (id) ON DELETE SET NULL;

-- Records a finding rests on, each with its version: [{kind, id, version, mineId}].
ALTER TABLE finding ADD COLUMN inputs jsonb NOT NULL DEFAULT '[]';
