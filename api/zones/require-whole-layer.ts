import type { Knex } from "knex";
import { Problem } from "../http/problem.ts";
import { zonesOutsideSql } from "./zone-sql.ts";

/**
 * What is in force in several counties, or was registered by a region above, is added to and changed by who answers for all of
 * them; the database holds editions, this says why.
 */
export async function requireWholeLayer(tx: Knex, layerId: string): Promise<void> {
  const { rows } = await tx.raw<{ rows: { outside: number }[] }>(zonesOutsideSql, { layerId });
  if (rows[0]?.outside === 0) return;
  throw new Problem(
    403,
    "outside_scope",
    "该图层由上级或其他行政区登记，或其管控区不全在您的权限范围内（跨行政区，或不在已登记的行政区轮廓内）：您可以查看，登记、修改、更换或删除须由负责所涉全部行政区的规划人员办理。",
  );
}

/** The same for the layer of a zone; one that is not there is left to who asks for it. */
export async function requireWholeLayerOf(tx: Knex, zoneId: string): Promise<void> {
  const zone = await tx("zone").where({ id: zoneId }).first("layer_id");
  if (zone) await requireWholeLayer(tx, zone.layer_id);
}
