/** Whoever ordered it may fetch it for a day. */
export const keptForHours = 24;

/** A book that is just being made stays, however long that takes. */
export const staleBooksSql = `
DELETE FROM error_book
WHERE ordered_at < CAST(:now AS timestamptz) - make_interval(hours => ${keptForHours})
  AND NOT EXISTS (SELECT FROM job WHERE job.id = error_book.job_id AND job.state IN ('queued', 'running'))`;

/** The same order that waits or is under way. */
export const orderedBookSql = `
SELECT b.job_id AS "jobId" FROM error_book b JOIN job ON job.id = b.job_id
WHERE b.staging_id = :staging AND b.mines = :mines AND b.ordered_by = :actor AND job.state IN ('queued', 'running')
ORDER BY b.ordered_at DESC LIMIT 1`;

/** What somebody ordered and can fetch, or will be able to. */
export const keptBooksSql = `
SELECT b.job_id AS "jobId", b.staging_id AS "stagingId", s.file_name AS "sourceName", b.mines, job.state,
  b.item_count AS "itemCount", b.book_count AS "bookCount", b.size_bytes AS "sizeBytes", b.ordered_at AS "orderedAt"
FROM error_book b JOIN job ON job.id = b.job_id JOIN staging s ON s.id = b.staging_id
WHERE b.ordered_by = :actor AND job.state IN ('queued', 'running', 'done')
ORDER BY b.ordered_at DESC, b.job_id LIMIT 20`;
