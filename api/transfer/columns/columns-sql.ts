import { ofOwnRegionsSql } from "../remembered-mapping.ts";

/** What of the next items their attributes are read from, without their coordinates. */
export const attributeSourcesSql = `
SELECT item_index AS index, area_m2 AS "areaM2", shape IS NOT NULL AS "hasShape", body -> 'asRead' AS "asRead",
  jsonb_strip_nulls(jsonb_build_object('attributeLines', body -> 'attributeLines')) || jsonb_build_object(
    'name', body -> 'name', 'number', body -> 'number', 'properties', body -> 'properties', 'issues', body -> 'issues',
    'declaredAreaM2', body -> 'declaredAreaM2', 'declaredAreaText', body -> 'declaredAreaText') AS body
FROM staged_item WHERE staging_id = :staging AND item_index > :after ORDER BY item_index LIMIT :limit`;

/** The attributes of the next items alone, and with the first of them the order of the file. */
export const propertiesSql = `
SELECT item_index AS index, body -> 'properties' AS properties, body -> 'columnOrder' AS "columnOrder"
FROM staged_item WHERE staging_id = :staging AND item_index > :after ORDER BY item_index LIMIT :limit`;

export const rereadItemsSql = `
UPDATE staged_item i SET usable = row.usable, warning = row.warning, body = i.body || row.body
FROM jsonb_to_recordset(CAST(:rows AS jsonb)) AS row(index integer, usable boolean, warning boolean, body jsonb)
WHERE i.staging_id = :staging AND i.item_index = row.index`;

/** What an item is to the register is found and compared anew; a tag given before named another reading of the file. */
export const forgetReviewSql = [
  `DELETE FROM staged_match WHERE staging_id = :staging`,
  `DELETE FROM staging_review WHERE staging_id = :staging`,
  `UPDATE staging SET matched_version = NULL, mapping_version = mapping_version + 1 WHERE id = :staging`,
];

/** Fields of which several columns say different things, and in how many items. */
export const differingFieldsSql = `
SELECT issue -> 'context' ->> 'field' AS field, count(*) AS items
FROM staged_item i CROSS JOIN LATERAL jsonb_array_elements(i.body -> 'issues') issue
WHERE i.staging_id = :staging AND i.codes @> '["A13"]' AND issue ->> 'code' = 'A13'
GROUP BY 1 ORDER BY 2 DESC, 1`;

/** Mappings of files with the same columns, the last used first. */
export const rememberedColumnsSql = `
SELECT sender, used_at AS "usedAt", columns FROM column_mapping
WHERE kind = 'boundary' AND fingerprint = :fingerprint AND ${ofOwnRegionsSql} ORDER BY used_at DESC LIMIT 5`;
