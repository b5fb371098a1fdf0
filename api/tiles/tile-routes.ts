import { Router } from "express";
import type { Knex } from "knex";
import type { Bounds } from "#contract/geometry";
import type { Permission } from "#contract/permission";
import { getMapInfo, getTile, tileLayers } from "#contract/tiles";
import { mapReads } from "../audit-log/restricted-read.ts";
import type { Actor, AppContext } from "../context.ts";
import { type Kept, letBeKept } from "../http/kept-replies.ts";
import { requirePermission, serve } from "../http/serve.ts";
import { scopeOf } from "../scope.ts";
import { shanghaiDay } from "../shanghai-day.ts";
import { boundsOf, type StoredBox } from "../shapes/stored-bounds.ts";
import { mapHomeSql, mapReachSql } from "./tile-sql.ts";
import { tileStore } from "./tile-store.ts";

/** Where the map opens as long as nothing is registered: China without any outline drawn. */
const emptyMap: Bounds = [73, 18, 135, 54];

export function tileRoutes(context: AppContext): Router {
  const router = Router();
  const tiles = tileStore(context);
  serve(router, getMapInfo, async (_, { actor }) => {
    const versions = await tiles.versions((layer) => layerScope(actor, layer));
    return {
      bounds: await mapBounds(context.db, mapHomeSql),
      reach: await mapBounds(context.db, mapReachSql),
      demo: (await context.db("installation").where({ key: "demo" }).first("value")) !== undefined,
      today: shanghaiDay(context.now()),
      layers: tileLayers
        .filter((layer) => actor.permissions.has(layerPermissions[layer]))
        .map((layer) => ({ layer, version: versions.get(layer) ?? "" })),
    };
  });
  const recordMapRead = mapReads(context);
  serve(router, getTile, async ({ params, query }, { actor, response }) => {
    requirePermission(actor, layerPermissions[params.layer]);
    if (layerPermissions[params.layer] === "zones.read") await recordMapRead(actor);
    const { version, cut } = await tiles.tilesOf(
      params.layer,
      { version: params.version, asOf: query.asOf },
      layerScope(actor, params.layer),
    );
    const tile = cut(params.z, params.x, params.y);
    letBeKept(response, params.version === version ? keptTiles[params.layer] : "not");
    if (!tile) response.status(204).end();
    return tile ?? new Uint8Array();
  });
  return router;
}

/** What a layer of the map shows is what one may read in its list. */
const layerPermissions: Record<(typeof tileLayers)[number], Permission> = {
  regions: "map.read",
  region_points: "map.read",
  mines: "register.read",
  mine_points: "register.read",
  planned_blocks: "register.read",
  planned_block_points: "register.read",
  zones: "zones.read",
  zone_points: "zones.read",
  workings: "breaches.read",
};

/** Outlines are no secret; what names mines or holders is asked for anew each time, and answered in a word when nothing changed. */
const keptTiles: Record<(typeof tileLayers)[number], Kept> = {
  regions: "for good",
  region_points: "for good",
  mines: "asked anew",
  mine_points: "asked anew",
  planned_blocks: "asked anew",
  planned_block_points: "asked anew",
  zones: "not",
  zone_points: "not",
  workings: "asked anew",
};

const layerScope = ({ grants }: Actor, layer: (typeof tileLayers)[number]) =>
  scopeOf(grants, layerPermissions[layer]);

async function mapBounds(db: Knex, sql: string): Promise<Bounds> {
  const { rows } = await db.raw<{ rows: StoredBox[] }>(sql);
  return (rows[0] && boundsOf(rows[0])) ?? emptyMap;
}
