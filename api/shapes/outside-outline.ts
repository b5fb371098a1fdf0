import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import { officialAreaM2 } from "#gis/measure/area";
import { differenceShape } from "#gis/measure/overlap-shape";
import { regionGroundSql } from "./outside-outline-sql.ts";

/** Less than this inside or outside is rounding of corners, m². */
const roundingM2 = 1;

/** What of a shape lies outside of an outline, m² by the official method, and whether that is all of it. */
export function outsideOutline(
  shape: MultiPolygon,
  outline: MultiPolygon,
): { outsideM2: number; wholly: boolean } {
  const outside = differenceShape(shape, outline);
  const outsideM2 = outside ? officialAreaM2(outside) : 0;
  if (outsideM2 < roundingM2) return { outsideM2: 0, wholly: false };
  return { outsideM2, wholly: outsideM2 > officialAreaM2(shape) - roundingM2 };
}

/** Ground that a statement could not place by itself, beside the region whose outline it lies at. */
interface Placed {
  code: string;
  /** null where it is known to lie apart */
  crossing: MultiPolygon | null;
}

/** Of ground that does not plainly lie in its region what lies wholly outside of it. */
export async function whollyOutside<Row extends Placed>(db: Knex, rows: readonly Row[]): Promise<Row[]> {
  const outlines = new Map<string, MultiPolygon>();
  for (const code of new Set(rows.flatMap(({ code, crossing }) => (crossing ? [code] : [])))) {
    const { rows: found } = await db.raw<{ rows: { outline: MultiPolygon }[] }>(regionGroundSql, { code });
    for (const { outline } of found) outlines.set(code, outline);
  }
  return rows.filter(({ code, crossing }) => {
    const outline = outlines.get(code);
    return !crossing || (outline !== undefined && outsideOutline(crossing, outline).wholly);
  });
}
