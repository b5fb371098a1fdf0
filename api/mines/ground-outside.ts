import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { EntryDoubt } from "#gis/check/entry-doubt";
import { areaM2Text } from "#gis/measure/area-text";
import { badRequest } from "../http/problem.ts";
import { outsideOutline } from "../shapes/outside-outline.ts";
import { uncoveringOutlineSql } from "./boundary-sql.ts";
import type { BoundaryInput } from "./boundary-store.ts";

type Parts = BoundaryInput["parts"];

/**
 * Refuses a boundary that lies wholly outside of its region's outline (domain E06): nobody plants a licence in another county. A mine
 * may straddle the line: what lies outside is asked about. A region without an outline, nor any above, says nothing.
 */
export async function groundOutside(
  tx: Knex,
  { regionCode, parts, path }: { regionCode: string; parts: Parts; path: string },
): Promise<EntryDoubt[]> {
  const coordinates = parts.flatMap(({ shape }) => shape.coordinates);
  const shape: MultiPolygon = { type: "MultiPolygon", coordinates };
  const { rows } = await tx.raw<{ rows: { code: string; name: string; outline: MultiPolygon }[] }>(
    uncoveringOutlineSql,
    { regionCode, shape: JSON.stringify(shape) },
  );
  const [ground] = rows;
  if (!ground) return [];
  const { outsideM2, wholly } = outsideOutline(shape, ground.outline);
  if (outsideM2 === 0) return [];
  const region = `${ground.name}（${ground.code}）`;
  const area = areaM2Text(outsideM2);
  if (wholly) {
    const message = `矿区范围全部（${area} m²）在${region}的轮廓之外。请核对拐点坐标，或改选矿山所在的行政区。`;
    throw badRequest("outside_region", message, [{ path, message }]);
  }
  const message = `矿区范围有 ${area} m² 在${region}的轮廓之外，请核对拐点坐标和所在行政区；确系跨界的，确认后登记。`;
  return [{ code: "boundary.outsideRegion", field: "boundary", message, meant: null }];
}

/** The same for a boundary that two people decide about: how much of it lies where, they see on a map. */
export async function requireOwnGround(tx: Knex, mineId: string, parts: Parts): Promise<void> {
  const mine = await tx("mine").where({ id: mineId }).first("region_code");
  if (mine) await groundOutside(tx, { regionCode: mine.region_code, parts, path: "body.parts" });
}
