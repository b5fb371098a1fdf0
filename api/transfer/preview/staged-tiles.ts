import type { Knex } from "knex";
import { notFound } from "../../http/problem.ts";
import { mercatorX, mercatorY } from "../../tiles/mercator-shapes.ts";
import { readGround } from "../../tiles/read-ground.ts";
import { areaCutter, outlineCutter, pointCutter, type TileCutter } from "../../tiles/tile-cutter.ts";
import { issuePlacesSql, stagedAreasSql, stagedFaultsSql, stagedShapesSql } from "./preview-sql.ts";

interface Kept {
  key: string;
  ready: Promise<TileCutter>;
}

/** files whose shapes are held in memory, the last ones looked at */
const keptFiles = 2;

/** Tiles of what a staged file holds, as it was reviewed under a tag; shapes are read once a file. */
export function stagedTiles(db: Knex): (staging: string, tag: string) => Promise<TileCutter> {
  let kept: readonly Kept[] = [];
  return async (staging, tag) => {
    const key = `${staging} ${tag}`;
    // also for tiles at hand: they were made for somebody who sees the file
    if (!(await db("staging_review").where({ staging_id: staging, tag }).first("tag")))
      throw notFound("暂存文件的这次审阅");
    const same = kept.find((one) => one.key === key);
    if (same) return await same.ready;
    const entry = { key, ready: cutterOf(db, staging) };
    kept = [entry, ...kept].slice(0, keptFiles);
    entry.ready.catch(() => {
      kept = kept.filter((one) => one !== entry);
    });
    return await entry.ready;
  };
}

async function cutterOf(db: Knex, staging: string): Promise<TileCutter> {
  const source = { shapes: stagedShapesSql, bindings: { staging } };
  const areas = await readGround(db, { ...source, features: stagedAreasSql });
  const faults = await readGround(db, { ...source, features: stagedFaultsSql });
  const layers = [
    areaCutter("staged", areas),
    pointCutter("staged_points", areas),
    outlineCutter("staged_outlines", faults),
    pointCutter("staged_issues", await issuePlaces(db, staging)),
  ];
  return (z, x, y) => {
    // layers of a tile stand one behind the other
    const parts = layers.flatMap((cut) => cut(z, x, y) ?? []);
    return parts.length === 0 ? null : Buffer.concat(parts);
  };
}

async function issuePlaces(db: Knex, staging: string) {
  const { rows } = await db.raw(issuePlacesSql, { staging });
  const places = rows as { id: string; severity: string; lon: number; lat: number }[];
  const labels = new Float64Array(2 * places.length);
  places.forEach(({ lon, lat }, at) => {
    labels.set([mercatorX(lon), mercatorY(lat)], 2 * at);
  });
  return {
    shapes: { labels },
    properties: places.map(({ id, severity }) => JSON.stringify({ id, severity })),
  };
}
