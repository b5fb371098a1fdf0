import { isDeepStrictEqual } from "node:util";
import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import { officialAreaM2 } from "#gis/measure/area";
import { areaM2Text } from "#gis/measure/area-text";
import { differenceShape } from "#gis/measure/overlap-shape";
import { Problem } from "../http/problem.ts";
import { covers, scopeNow } from "../scope.ts";
import { regionOutlineSql } from "./region-sql.ts";

/** Less than this outside is rounding of corners, m²; nothing of a neighbour's lies in it. */
const roundingM2 = 1;

/**
 * Outlines say which control zones somebody sees: a region is written by who answers for the one above it, and drawn
 * only on ground that is theirs already. What lies wholly elsewhere is left to the database, which does not show it.
 */
export async function requireParent(tx: Knex, code: string, outline: MultiPolygon | null): Promise<void> {
  const regions = scopeNow()?.regions ?? [];
  if (regions.includes("") || !covers({ regions }, [code])) return;
  const [ground] = regions.filter((own) => own !== code && code.startsWith(own)).toSorted(byLength);
  if (ground === undefined) {
    throw new Problem(
      403,
      "parent_outside_scope",
      `${code} 是您的权限范围本身，其名称和轮廓决定您能看到什么，须由负责上级行政区的规划人员维护。`,
    );
  }
  // the database names its reference system beside the corners
  if (isDeepStrictEqual(outline?.coordinates, (await outlineOf(tx, code))?.coordinates)) return;
  requireWithin(outline, ground, await outlineOf(tx, ground));
}

const byLength = (a: string, b: string) => a.length - b.length;

async function outlineOf(tx: Knex, code: string): Promise<MultiPolygon | null> {
  const { rows } = await tx.raw<{ rows: { outline: MultiPolygon }[] }>(regionOutlineSql, { code });
  return rows[0]?.outline ?? null;
}

function requireWithin(outline: MultiPolygon | null, ground: string, limit: MultiPolygon | null): void {
  if (limit === null) {
    const message = `${ground} 还没有轮廓，不能判断所绘范围是否在其内。请先由负责其上级行政区的规划人员登记 ${ground} 的轮廓。`;
    throw new Problem(403, "outline_outside_scope", message, { issues: [{ path: "body.outline", message }] });
  }
  const outside = outline && differenceShape(outline, limit);
  const outsideM2 = outside ? officialAreaM2(outside) : 0;
  if (outsideM2 < roundingM2) return;
  const message = `轮廓有 ${areaM2Text(outsideM2)} m² 在 ${ground} 的轮廓之外。请改到范围以内；确有调整的，由负责上级行政区的规划人员登记。`;
  throw new Problem(403, "outline_outside_scope", message, { issues: [{ path: "body.outline", message }] });
}
