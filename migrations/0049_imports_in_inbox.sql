-- The ground of each mine of a proposal about many, old and new, to be laid on a map: as it was when it was proposed.
CREATE TABLE proposed_ground (
  proposal_id uuid NOT NULL,
  position integer NOT NULL,
  before geometry(MultiPolygon, 4490),
  after geometry(MultiPolygon, 4490),
  PRIMARY KEY (proposal_id, position),
  FOREIGN KEY (proposal_id, position) REFERENCES proposed_mine
);
CREATE TRIGGER proposed_ground_stands BEFORE UPDATE OR DELETE ON proposed_ground
  FOR EACH ROW EXECUTE FUNCTION proposed_mine_stands();
CALL limit_table('proposed_ground', 'EXISTS (SELECT FROM proposal p WHERE p.id = proposed_ground.proposal_id)');

-- What was approved and is made later, by a job: that job may fail, and who proposed and who approved are to learn of it.
CREATE TABLE proposal_job (
  proposal_id uuid PRIMARY KEY REFERENCES proposal (id),
  job_id uuid NOT NULL
);
CALL limit_table('proposal_job', 'EXISTS (SELECT FROM proposal p WHERE p.id = proposal_job.proposal_id)');
