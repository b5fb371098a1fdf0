const drawn = (more = "") => `
SELECT CAST(item_index AS text) AS mark, CAST(json_build_object(
    'id', CAST(item_index AS text), 'grade', grade, 'name', coalesce(name, number, '第 ' || (item_index + 1) || ' 个图形')
  ) AS text) AS properties
FROM staged_item
WHERE staging_id = :staging AND shape IS NOT NULL AND NOT ST_IsEmpty(shape) ${more}
ORDER BY usable, jsonb_array_length(codes) = 0, area_m2 DESC, item_index`;

/** Areas of a staged file, errors first: from afar they hide what else lies there. */
export const stagedAreasSql = drawn();

export const stagedFaultsSql = drawn("AND NOT usable");

export const stagedShapesSql = `
SELECT CAST(item_index AS text) AS mark, encode(ST_AsBinary(shape, 'NDR'), 'base64') AS wkb
FROM staged_item
WHERE staging_id = :staging AND item_index = ANY (CAST(:marks AS integer[]))`;

/** Places of issues that name one, errors first. */
export const issuePlacesSql = `
SELECT i.item_index || ' ' || issue.position AS id, issue.value ->> 'severity' AS severity,
  CAST(issue.value -> 'place' -> 'at' ->> 0 AS double precision) AS lon,
  CAST(issue.value -> 'place' -> 'at' ->> 1 AS double precision) AS lat
FROM staged_item i CROSS JOIN LATERAL jsonb_array_elements(i.body -> 'issues') WITH ORDINALITY AS issue(value, position)
WHERE i.staging_id = :staging AND jsonb_array_length(i.codes) > 0
  AND jsonb_typeof(issue.value -> 'place' -> 'at') = 'array'
ORDER BY severity, i.item_index, issue.position`;
