import type { Knex } from "knex";
import { removeVersioned } from "../db/versioned-write.ts";
import { conflict } from "../http/problem.ts";
import { requireWholeLayer } from "./require-whole-layer.ts";
import { readZoneLayer } from "./zone-layers.ts";
import { layerUseSql } from "./zone-sql.ts";

/**
 * Removes an edition with its zones and pieces. The caller names how many zones go with it: nobody empties a layer
 * unawares, nor zones added since they looked. Analyses keep what they found.
 */
export async function removeZoneLayer(
  tx: Knex,
  { id, ifMatch, zones }: { id: string; ifMatch: number; zones: number },
): Promise<{ id: string; version: number }> {
  await requireWholeLayer(tx, id);
  const { rows } = await tx.raw<{ rows: { zones: number; findings: number }[] }>(layerUseSql, { id });
  const use = rows[0] ?? { zones: 0, findings: 0 };
  if (use.zones !== zones) throw conflict("layer_in_use", refusalText(use));
  const current = () => readZoneLayer(tx, id);
  return await removeVersioned(tx, { table: "zone_layer", key: { id }, ifMatch, what: "图层", current });
}

function refusalText({ zones, findings }: { zones: number; findings: number }): string {
  const found =
    findings > 0 ? `历次分析有 ${findings} 条结果指向它们：结果照旧保留，但不能再定位到管控区。` : "";
  return `该图层现有 ${zones} 个管控区，将一并删除。${found}确认删除请写明个数 zones=${zones}；只是不再使用的，请改填失效日期。`;
}
