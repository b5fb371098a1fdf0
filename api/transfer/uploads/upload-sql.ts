/** A file that is just being read stays, however long that takes. */
export const staleUploadsSql = `
DELETE FROM upload
WHERE updated_at < now() - interval '1 day'
  AND NOT EXISTS (
    SELECT FROM job WHERE kind = 'stage' AND state IN ('queued', 'running') AND input ->> 'uploadId' = CAST(upload.id AS text))`;

export const staleStagedItemsSql = `
DELETE FROM staged_item USING staging
WHERE staging.id = staged_item.staging_id AND staging.state = 'discarded'`;

/** Licence numbers that stand at more than one place of a file, with those places from 1. */
export const sharedLicencesSql = `
SELECT licence_number AS number, array_agg(item_index ORDER BY item_index) AS indexes
FROM staged_item
WHERE staging_id = :staging AND licence_number IS NOT NULL
GROUP BY licence_number HAVING count(*) > 1
ORDER BY min(item_index)`;
