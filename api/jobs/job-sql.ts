/** Oldest waiting job, taken by this worker alone: SKIP LOCKED lets any number of processes share the table. */
export const claimJobSql = `
WITH next AS (
  SELECT id FROM job WHERE state = 'queued' AND kind = ANY(:kinds)
  ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
), claimed AS (
  UPDATE job SET state = 'running', attempts = job.attempts + 1, claimed_by = :worker, claimed_at = now(),
    progress = 0, message = NULL
  FROM next WHERE job.id = next.id
  RETURNING job.*
), runs AS (
  UPDATE run SET state = 'running' FROM claimed WHERE run.job_id = claimed.id
)
SELECT * FROM claimed`;

/** Ends a job and, in the same statement, what waits on it: its run, and the staging that goes back to review or, read in part, is given up. */
export const endJobSql = `
WITH ended AS (
  UPDATE job SET state = :state, finished_at = now(), error = :error, result_id = COALESCE(:resultId, result_id),
    progress = CASE WHEN :state = 'done' THEN 1 ELSE progress END, claimed_by = NULL
  WHERE id = :id AND state IN ('queued', 'running')
    AND (CAST(:worker AS text) IS NULL OR claimed_by = :worker)
  RETURNING job.*
), runs AS (
  UPDATE run SET state = ended.state, finished_at = ended.finished_at
  FROM ended WHERE run.job_id = ended.id AND run.state IN ('queued', 'running')
), stagings AS (
  UPDATE staging SET state = CASE WHEN staging.state = 'reading' THEN 'discarded' ELSE 'review' END
  FROM ended WHERE ended.state <> 'done'
    AND (staging.job_id = ended.id AND staging.state IN ('mapping', 'committing') OR staging.id = ended.id AND staging.state = 'reading')
)
SELECT * FROM ended`;

/** Back into the queue: the worker stops, or the process that ran it died. */
export const requeueJobSql = `
WITH waiting AS (
  UPDATE job SET state = 'queued', claimed_by = NULL, claimed_at = NULL, progress = 0, message = :message,
    attempts = attempts - CAST(:forgiven AS integer)
  WHERE id = :id AND state = 'running' AND claimed_by = :worker
  RETURNING id
)
UPDATE run SET state = 'queued' FROM waiting WHERE run.job_id = waiting.id`;

/** Progress, a sign of life, and whether the job is still ours, in one statement. */
export const beatSql = `
UPDATE job SET progress = :progress, message = :message, claimed_at = now()
WHERE id = :id AND state = 'running' AND claimed_by = :worker
RETURNING id`;

export const runningJobsSql = `
SELECT id, attempts, claimed_by, claimed_at < now() - make_interval(secs => :leaseS) AS lapsed
FROM job WHERE state = 'running'`;
