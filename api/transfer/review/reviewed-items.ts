import type { ItemFilter } from "#contract/staging-review";

/** Items of a staged file without their coordinates, each with what it is to the register. Binds :staging. */
export const reviewedItems = `
(SELECT i.item_index, i.usable, i.grade, i.codes, i.name, i.number, i.own_number, i.area_m2, i.declared_area_m2, i.shape,
  i.names_mineral, i.names_holder,  m.mine_id, m.name AS mine_name, coalesce(m.same_boundary, false) AS same_boundary,
  CASE
    WHEN NOT i.usable THEN NULL
    WHEN m.mine_id IS NULL THEN 'new'
    WHEN NOT m.same_boundary THEN 'boundary'
    WHEN m.licensed_area IS NOT NULL OR m.differences <> '[]' THEN 'fields'
    ELSE 'same' END AS change,
  CASE WHEN i.usable THEN coalesce(m.differences, '[]') ELSE '[]' END AS differences
FROM staged_item i LEFT JOIN staged_match m USING (staging_id, item_index)
WHERE i.staging_id = :staging)`;

/** Whether an \`item\` of those is what a filter asks for, whose parts stand in the named expressions; null asks for nothing. */
export function passes(part: (key: keyof ItemFilter) => string): string {
  return `(${part("grade")} IS NULL OR item.grade = ${part("grade")})
    AND (${part("code")} IS NULL OR jsonb_exists(item.codes, ${part("code")}))
    AND (${part("change")} IS NULL OR item.change = ${part("change")})
    AND (${part("difference")} IS NULL
      OR item.differences @> jsonb_build_array(jsonb_build_object('field', ${part("difference")})))
    AND (${part("q")} IS NULL OR strpos(item.name, ${part("q")}) > 0 OR strpos(item.number, ${part("q")}) > 0
      OR strpos(item.own_number, ${part("q")}) > 0)`;
}

/** The same for a filter in the bindings :grade, :code, :change, :difference and :q. */
export const passesBound = passes((key) => `CAST(:${key} AS text)`);

export function boundFilter({ grade, code, change, difference, q }: ItemFilter) {
  return {
    grade: grade ?? null,
    code: code ?? null,
    change: change ?? null,
    difference: difference ?? null,
    q: q ?? null,
  };
}
