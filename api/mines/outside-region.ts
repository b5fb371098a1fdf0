import type { MultiPolygon } from "geojson";
import type { Knex } from "knex";
import { Problem } from "../http/problem.ts";
import { whollyOutside } from "../shapes/outside-outline.ts";
import { outsideRegionSql } from "./outside-region-sql.ts";

export interface Move {
  mineId: string;
  regionCode: string;
}

interface Doubtful {
  mineId: string;
  code: string;
  name: string;
  crossing: MultiPolygon | null;
}

/** Of mines that are to be in another region those whose ground does not lie there at all, each with what to do about it. */
export async function movesOutside(
  db: Knex,
  day: string,
  moves: readonly Move[],
): Promise<Map<string, string>> {
  if (moves.length === 0) return new Map();
  const rows = JSON.stringify(
    moves.map(({ mineId, regionCode }) => ({ mine_id: mineId, region_code: regionCode })),
  );
  const { rows: doubtful } = await db.raw<{ rows: Doubtful[] }>(outsideRegionSql, { rows, day });
  const outside = await whollyOutside(db, doubtful);
  return new Map(outside.map(({ mineId, code, name }) => [mineId, sentence(`${name}（${code}）`)]));
}

const sentence = (region: string) =>
  `该矿山的矿区范围全部在${region}的轮廓之外，不能改到那里。请核对行政区；范围有误的，请先更正矿区范围。`;

/** Refuses to move a mine to a region in which its ground does not lie at all (domain E06). */
export async function requireInRegion(tx: Knex, day: string, move: Move): Promise<void> {
  const message = (await movesOutside(tx, day, [move])).get(move.mineId);
  if (message === undefined) return;
  throw new Problem(422, "outside_region", message, { issues: [{ path: "body.regionCode", message }] });
}
