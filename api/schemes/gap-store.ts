import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import type { GapLand } from "#contract/scheme-boundaries";
import { Exact } from "#gis/exact-decimal";
import { biddingClause } from "#gis/gap-land/gap-parameters";
import { overlapAreaM2 } from "#gis/measure/overlap";
import { clauseFor } from "#gis/policy/merge-parameters";
import { needPack } from "../jobs/order-run.ts";
import { threads } from "../jobs/thread-pool.ts";
import { passedGapSql } from "./gap-sql.ts";
import type { FoundGapLand } from "./ground-in-thread.ts";
import { loadSurroundings, named } from "./load-surroundings.ts";
import { type GroupIds, needGroup, parametersOf, rulesOf, type StoredGroup } from "./scheme-group.ts";

/** The gap land of a group as it lies now, with what was passed on of it. */
export async function readGapLand(db: Knex, ids: GroupIds): Promise<GapLand> {
  const group = await needGroup(db, ids);
  const found = await findGapLand(db, ids, group);
  const passed = found ? await passedOn(db, shapeOf(found)) : [];
  return told(group, found, passed);
}

export async function findGapLand(
  db: Knex,
  { id }: GroupIds,
  group: StoredGroup,
): Promise<FoundGapLand | null> {
  const around = await loadSurroundings(db, { schemeId: id, group });
  if (!around) return null;
  const order = { around: named(around), parameters: parametersOf(group), rules: rulesOf(group) };
  return threads.one("groupGapLand", order, { urgent: true });
}

export interface PassedGap {
  mineId: string;
  name: string;
  shape: MultiPolygon;
}

/** Blocks of gap land that were made of ground near a shape, by whichever scheme. */
export async function passedOn(db: Knex, shape: MultiPolygon): Promise<PassedGap[]> {
  if (shape.coordinates.length === 0) return [];
  return (await db.raw<{ rows: PassedGap[] }>(passedGapSql, { shape: JSON.stringify(shape) })).rows;
}

/** Of them the one that has ground in common with a piece; a hair along its edge is none, m². */
export function passedOf(
  passed: readonly PassedGap[],
  piece: { shape: MultiPolygon },
): PassedGap | undefined {
  return passed.find(({ shape }) => overlapAreaM2(shape, piece.shape) > 1);
}

const shapeOf = ({ pieces }: FoundGapLand): MultiPolygon => ({
  type: "MultiPolygon",
  coordinates: pieces.flatMap(({ shape }) => shape.coordinates),
});

function told(group: StoredGroup, found: FoundGapLand | null, passed: readonly PassedGap[]): GapLand {
  const pack = needPack(group.packId);
  const clause = biddingClause(pack);
  const clauseOf = {
    distance: clauseFor(pack, "gap.max_distance_m"),
    block: clauseFor(pack, "gap.block_minutes"),
  };
  const pieces = found?.pieces ?? [];
  const mergedM2 = found?.startFigures.areaM2 ?? 0;
  return {
    memberIds: group.memberIds,
    pieces: pieces.map(({ tests, ...piece }) => {
      const block = passedOf(passed, piece);
      return {
        ...piece,
        sharePercent: mergedM2 > 0 ? new Exact(piece.areaM2).div(mergedM2).times(100).toFixed(2) : null,
        tests: tests.map((test) => ({ ...test, clauseId: clauseOf[test.key]?.id ?? null })),
        passedOn: block ? { mineId: block.mineId, name: block.name } : null,
      };
    }),
    gapM2: pieces.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    mergedM2,
    doubts: found?.doubts ?? ["本组矿山都没有可用于判定的矿区范围，没有夹缝和新矿区范围的起点。"],
    bidding: clause && { clauseId: clause.id, article: clause.article, quote: clause.quote },
    start: found?.start ?? null,
    startFigures: found?.startFigures ?? null,
  };
}
