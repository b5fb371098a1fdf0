import type { Knex } from "knex";
import type { z } from "zod";
import { type TileLayer, tileLayers } from "#contract/tiles";

export type LayerName = z.output<typeof TileLayer>;

/** Goes up when the properties or the cut of tiles change: browsers keep tiles for a year. */
const tileMake = 2;

/** What a layer is drawn from, and whether it changes with the day. */
const sources: Record<LayerName, { data: string[]; daily: boolean }> = {
  regions: { data: ["regions"], daily: false },
  region_points: { data: ["regions"], daily: false },
  mines: { data: ["mines", "lists"], daily: true },
  mine_points: { data: ["mines", "lists"], daily: true },
  planned_blocks: { data: ["mines"], daily: true },
  planned_block_points: { data: ["mines"], daily: true },
  zones: { data: ["zones"], daily: true },
  zone_points: { data: ["zones"], daily: true },
  workings: { data: ["workings"], daily: true },
};

/** Whether a layer looks different on another day. */
export const isDaily = (layer: LayerName): boolean => sources[layer].daily;

/**
 * The version of every layer for the tile address: this database (another one at the same address counts from one as well),
 * its data, and the day where validity matters.
 */
export async function tileVersions(
  db: Knex,
  day: string,
  newId: () => string,
): Promise<Map<LayerName, string>> {
  const rows: { layer: string; version: number }[] = await db("data_version").select("layer", "version");
  const counted = new Map(rows.map((row) => [row.layer, row.version]));
  const mark = await databaseMark(db, newId);
  return new Map(
    tileLayers.map((layer) => {
      const { data, daily } = sources[layer];
      const versions = data.map((name) => counted.get(name) ?? 0);
      return [layer, [tileMake, mark, ...versions, ...(daily ? [day.replaceAll("-", "")] : [])].join(".")];
    }),
  );
}

async function databaseMark(db: Knex, newId: () => string): Promise<string> {
  const stored = await db("installation").where({ key: "tile_mark" }).first("value");
  if (stored) return stored.value;
  const mark = newId().slice(-8);
  await db("installation").insert({ key: "tile_mark", value: mark }).onConflict("key").ignore();
  const kept = await db("installation").where({ key: "tile_mark" }).first("value");
  return kept.value;
}
