import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import { officialAreaM2 } from "#gis/measure/area";
import { areaM2Text } from "#gis/measure/area-text";
import { differenceShape } from "#gis/measure/overlap-shape";
import { Problem } from "../http/problem.ts";
import { covers, scopeNow } from "../scope.ts";
import { outlinesSql, regionsMeetingSql } from "./zone-sql.ts";

/** Less than this outside is rounding of corners, m². */
const roundingM2 = 1;

/**
 * Refuses a zone that reaches beyond the outlines of who writes it: what lies under a control line is decided by who answers for that
 * ground. A region without an outline is known by the outlines of its parts only.
 */
export async function requireOwnGround(tx: Knex, shape: MultiPolygon): Promise<void> {
  const regions = scopeNow()?.regions ?? [];
  if (regions.includes("")) return;
  const { rows } = await tx.raw<{ rows: Outlined[] }>(outlinesSql, { regions: [...regions] });
  const outside = rows.reduce((left, { outline }) => left && differenceShape(left, outline), asIs(shape));
  const outsideM2 = outside ? officialAreaM2(outside) : 0;
  if (!outside || outsideM2 < roundingM2) return;
  if (rows.length < new Set(regions).size && (await liesUnder(tx, outside, regions))) return;
  const message = `管控区有 ${areaM2Text(outsideM2)} m² 不在您负责的行政区（${regions.join("、")}）的轮廓之内。请改到范围以内；跨行政区的，由负责所涉全部行政区的规划人员登记。`;
  throw new Problem(403, "outside_scope", message, { issues: [{ path: "body.shape", message }] });
}

interface Outlined {
  code: string;
  outline: MultiPolygon;
}

const asIs = (shape: MultiPolygon): MultiPolygon | null => shape;

async function liesUnder(tx: Knex, shape: MultiPolygon, regions: readonly string[]): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: { met: string[] }[] }>(regionsMeetingSql, {
    shape: JSON.stringify(shape),
  });
  const met = rows[0]?.met ?? [];
  return met.length > 0 && covers({ regions }, met);
}
